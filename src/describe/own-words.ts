import { derived } from '../codebook/load.ts';
import { type Codebook, OWN_BODIES, type OwnBody } from '../codebook/types.ts';
import { words } from '../codebook/words.ts';
import { groupBy } from '../core/group.ts';
import { type Trie, trie } from '../core/trie.ts';

/** The kinds of areas that a report may speak from. */
export type OwnLevel = 'province' | 'autonomous' | 'city' | 'prefecture' | 'county' | 'district';

/** Own words for the area a report speaks from: 我省, 全省; 省委 and 省政府 say less, since others have them too. */
const OWN: readonly [level: OwnLevel, strong: string, not: RegExp | null, weak: string][] = [
  ['province', '我省 全省 本省', /部级/y, '省委 省政府 省人民政府'],
  ['autonomous', '我自治区 全自治区 本自治区', null, '自治区党委 自治区政府 自治区人民政府'],
  ['autonomous', '我区', /域/y, ''],
  ['city', '我市 全市 本市', /场|民(?!营|政|族|办|生|主|间|警)|政(?!法|协|府)|辖|值/y, '市委 市政府 市人民政府'],
  ['prefecture', '我州 全州 本州 我盟 全盟 本盟', /市/y, '州委 州政府 盟委'],
  ['county', '我县 全县 本县 我旗 全旗 本旗', /级|域/y, '县委 县政府 县人民政府'],
  ['district', '我区 全区 本区', /域|间|别|县|划/y, '区委 区政府 区人民政府'],
];
/** What a word counts that is said elsewhere, too: 港元. */
const WEAK_ELSEWHERE = 0.3;

/** The kinds, those that a tie is decided for first. */
export const OWN_LEVELS: readonly OwnLevel[] = [...new Set(OWN.map(([level]) => level))];

type Counted = OwnLevel | OwnBody;

interface Word {
  readonly of: Counted;
  readonly weight: number;
  /** what may not stand behind it */
  readonly not: RegExp | null;
  /** counts only where no ideograph stands before it: 省委, not in 中共某某省委 */
  readonly free: boolean;
}

function* entries({ regions }: Codebook): Generator<[string, Word]> {
  for (const [of, strong, not, weak] of OWN) {
    for (const word of strong.split(' ')) yield [word, { of, weight: 1, not, free: false }];
    for (const word of weak.split(' ')) yield [word, { of, weight: 0.5, not: null, free: true }];
  }
  for (const { of, words: list, weak = '' } of regions.own_words) {
    for (const word of words(list)) yield [word, { of, weight: 1, not: null, free: false }];
    for (const word of words(weak)) yield [word, { of, weight: WEAK_ELSEWHERE, not: null, free: false }];
  }
}

/** The words with all that they may count for: 我区 is of a 自治区 or of a district. */
export const ownWords = derived(
  (codebook): Trie<readonly Word[]> =>
    trie(
      [...groupBy([...entries(codebook)], ([word]) => word)].map(([word, list]) => [
        word,
        list.map(([, counted]) => counted),
      ]),
    ),
);

/** How often a text speaks of each kind of area as its own (省委 counts half), of the nation, of Hong Kong and of Macau. `places`: where such words may begin. */
export function countOwn(text: string, places: readonly number[], codebook: Codebook): ReadonlyMap<Counted, number> {
  const own = ownWords(codebook);
  const counts = new Map<Counted, number>([...OWN_LEVELS, ...OWN_BODIES].map((of) => [of, 0]));
  const ends = new Map<Counted, number>();
  for (const at of places) {
    const hit = own.longest(text, at);
    if (!hit) continue;
    for (const { of, weight, not, free } of hit.value) {
      if (at < (ends.get(of) ?? 0) || (free && IDEOGRAPH.test(text[at - 1] ?? '')) || stands(not, text, hit.end))
        continue;
      counts.set(of, counts.get(of)! + weight);
      ends.set(of, hit.end);
    }
  }
  return counts;
}

const IDEOGRAPH = /[\u4E00-\u9FFF]/;

function stands(pattern: RegExp | null, text: string, at: number): boolean {
  if (!pattern) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}
