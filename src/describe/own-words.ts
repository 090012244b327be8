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
const NATIONAL = '我国 全国 国务院 党中央 中央';
const HONG_KONG =
  '香港 廉政公署 廉署 立法会 申诉专员公署 特首 特区政府 特别行政区政府 行政长官 本港 全港 港人 施政报告 公营房屋 公屋 居屋 房委会 房协 运房局 屋宇署 ' +
  '财政预算案 财政司司长 政务司司长 律政司 薪俸税 差饷 综援 综合援助 高龄津贴 长者医疗券 关爱基金 医管局 教资会 资助院校 强积金 市建局 港铁 贸发局 旅发局 ' +
  '地价收入 公务员编制 河套区 落马洲 北部都会区 大屿山 启德 数码港';
/** Hong Kong's money, which others count in as well. */
const HONG_KONG_WEAK = '港元 港币';
const MACAU = '澳门 本澳 全澳 澳门元 澳门币 葡币';

/** The kinds, those that a tie is decided for first. */
export const OWN_LEVELS: readonly OwnLevel[] = [...new Set(OWN.map(([level]) => level))];

type Counted = OwnLevel | 'nation' | 'hong-kong' | 'macau';

interface Word {
  readonly of: Counted;
  readonly weight: number;
  /** what may not stand behind it */
  readonly not: RegExp | null;
  /** counts only where no ideograph stands before it: 省委, not in 中共某某省委 */
  readonly free: boolean;
}

function* entries(): Generator<[string, Word]> {
  for (const [of, strong, not, weak] of OWN) {
    for (const word of strong.split(' ')) yield [word, { of, weight: 1, not, free: false }];
    for (const word of weak.split(' ')) yield [word, { of, weight: 0.5, not: null, free: true }];
  }
  for (const word of NATIONAL.split(' ')) yield [word, { of: 'nation', weight: 1, not: null, free: false }];
  for (const word of HONG_KONG.split(' ')) yield [word, { of: 'hong-kong', weight: 1, not: null, free: false }];
  for (const word of HONG_KONG_WEAK.split(' ')) yield [word, { of: 'hong-kong', weight: 0.3, not: null, free: false }];
  for (const word of MACAU.split(' ')) yield [word, { of: 'macau', weight: 1, not: null, free: false }];
}

/** The words with all that they may count for: 我区 is of a 自治区 or of a district. */
export const ownWords: Trie<readonly Word[]> = trie(
  [...groupBy([...entries()], ([word]) => word)].map(([word, list]) => [word, list.map(([, counted]) => counted)]),
);

/** How often a text speaks of each kind of area as its own (省委 counts half), of the nation, of Hong Kong and of Macau. `places`: where such words may begin. */
export function countOwn(text: string, places: readonly number[]): ReadonlyMap<Counted, number> {
  const counts = new Map<Counted, number>(
    [...OWN_LEVELS, 'nation' as const, 'hong-kong' as const, 'macau' as const].map((of) => [of, 0]),
  );
  const ends = new Map<Counted, number>();
  for (const at of places) {
    const hit = ownWords.longest(text, at);
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
