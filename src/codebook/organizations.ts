import type { UnitLevel, UnitType } from '../core/output.ts';
import { type Trie, trie } from '../core/trie.ts';
import { builtinRegions, derived } from './load.ts';
import type { BodyEntry, Codebook, NamedBody } from './types.ts';
import { dictionary, words } from './words.ts';

/** A body with a name of its own, as the text may write it. */
export interface NamedForm {
  readonly body: NamedBodyEntry;
  /** counts between boundaries only */
  readonly guarded: boolean;
  /** counts only in a report on this area; `nation`: in one on none */
  readonly onlyIn: string | null;
}

/** A body with a name of its own; level and area are the file's where the entry states none. */
export interface NamedBodyEntry {
  readonly id: string;
  readonly name: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  readonly regionCode: string | null;
  /** as the codebook has it, with its other names */
  readonly entry: NamedBody;
}

/** Stands for the area of a report that is on none. */
export const NATION = 'nation';

/** The files of bodies with a name of their own: codebook/organizations-*.yaml. */
export const BODY_FILES = [
  'central',
  'national',
  'enterprises',
  'media',
  'institutions',
  'foreign',
  'hongkong',
] as const;

/** All bodies with a name of their own, by id. */
export const namedBodies = derived((codebook): ReadonlyMap<string, NamedBodyEntry> => {
  const bodies = new Map<string, NamedBodyEntry>();
  for (const file of BODY_FILES) {
    const { level, region, entries } = codebook[`organizations-${file}`];
    for (const entry of entries) {
      const { id, name, type } = entry;
      const regionCode = entry.region ?? region ?? null;
      bodies.set(id, { id, name, type, level: entry.level ?? level, regionCode, entry });
    }
  }
  return bodies;
});

/** Every name of these bodies: 国务院, 党中央, 最高检. A name may have two owners (教育局, 证监会): those that hold everywhere come first. */
export const namedForms = derived((codebook): Trie<readonly NamedForm[]> => {
  const forms: [word: string, form: NamedForm][] = [];
  const add = (word: string, body: NamedBodyEntry, guarded: boolean, onlyIn: string | null): void => {
    forms.push([word, { body, guarded, onlyIn }]);
  };
  for (const body of namedBodies(codebook).values()) {
    const { name, aliases = NONE, guarded = NONE, nationally = NONE, only_in = NONE } = body.entry;
    if (!only_in.includes(name)) add(name, body, false, null);
    for (const word of aliases) if (!only_in.includes(word)) add(word, body, false, null);
    for (const word of guarded) add(word, body, true, null);
    for (const word of nationally) add(word, body, true, NATION);
    for (const word of only_in) add(word, body, word.length < 5, body.regionCode);
  }
  return withBearers(forms);
});

const NONE: readonly string[] = [];
/** Where an entry has names beside its full one. */
const OTHER_NAMES = ['aliases', 'guarded', 'nationally', 'only_in'] as const;

/** Words with all that they may mean, in order, each once. */
function withBearers<T>(pairs: Iterable<readonly [word: string, bearer: T]>): Trie<readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [word, bearer] of pairs) {
    const known = found.get(word);
    if (!known) found.set(word, [bearer]);
    else if (!known.includes(bearer)) known.push(bearer);
  }
  return trie(found);
}

/** Kinds of bodies by id. */
export const bodyEntries = derived(
  (codebook): ReadonlyMap<string, BodyEntry> => new Map(codebook.organizations.map((entry) => [entry.id, entry])),
);

/** Kinds of bodies by what they are called, after what `called` says. */
const byWord = (
  entries: readonly BodyEntry[],
  called: (entry: BodyEntry) => readonly string[],
): Trie<readonly BodyEntry[]> =>
  withBearers(entries.flatMap((entry) => called(entry).map((word): [string, BodyEntry] => [word, entry])));

const written = ({ forms, short }: Pick<BodyEntry, 'forms' | 'short'>): string[] => [
  ...forms,
  ...Object.keys(short ?? {}),
];

/** What bodies are called after an area or a host (公安厅, 党组), with the kinds that are called so. */
export const bodyForms = derived(
  ({ organizations }): Trie<readonly BodyEntry[]> =>
    byWord(
      organizations.filter(({ prefix, open }) => !prefix && !open),
      written,
    ),
);

/** What names of any words end in: 有限公司; in Hong Kong 委员会. */
export const openForms = derived(
  ({ organizations }): Trie<readonly BodyEntry[]> =>
    byWord(
      organizations.filter(({ open }) => open),
      written,
    ),
);

/** What stands in front of the area: 团 in 团省委. */
export const bodyPrefixes = derived(
  ({ organizations }): Trie<readonly BodyEntry[]> => byWord(organizations, ({ prefix = [] }) => prefix),
);

/** What a name may begin with where its area or host is left out: 领导小组(办公室), 组织部. */
const startsOf = (entry: BodyEntry): readonly string[] => {
  const left =
    entry.open || entry.is === 'group' || entry.is === 'steering' || (entry.bare && entry.on?.includes('committee'));
  return left ? written(entry) : (entry.prefix ?? []);
};

/** What only provinces have, or only 地区 and 盟, or a city once, so that it needs no area in front of it: 财政厅, 行署, 高新区管委会. */
export const isOfOneArea = (form: string): boolean => /..厅$|^行署$/.test(form) || isZone(form);

/** What runs the zone of a city: 高新区管委会, 经济技术开发区管委会. */
export const isZone = (form: string): boolean => /^(?:高新|经开|经济技术).*管委会$/.test(form);

/** What may begin at a place, as bits: a name of an area, 省 or 中央, a name of a body, 团 (省委), and what stands without its area or host. */
export const NAME_START = { place: 1, level: 2, named: 4, prefix: 8, bare: 16 } as const;
export const ANY_START = 31;

const HOSTS = [...'厅局部委署校行院'];

/** What a name of a body can begin with, at most three characters: most places of a text hold none of it. */
export const nameStarts = derived((codebook): Trie<number> => {
  const entries = codebook.organizations;
  const { place, level, named, prefix, bare } = NAME_START;
  const starts = new Map<string, number>();
  const put = (start: string, kind: number): void => {
    starts.set(start, (starts.get(start) ?? 0) | kind);
  };
  const add = (word: string, kind: number): void => {
    if (word.length > 1 && word.charCodeAt(0) >= IDEOGRAPHS) put(word.slice(0, 3), kind);
  };
  for (const word of '省市县区州盟旗') put(word, level);
  for (const word of '第驻') put(word, bare);
  for (const { name } of builtinRegions()) add(name.slice(0, 2), place);
  for (const name of Object.keys(codebook.regions.names)) add(name, place);
  for (const entry of entries) for (const word of startsOf(entry)) add(word, bare | prefix);
  for (const entry of entries) for (const word of written(entry)) if (isOfOneArea(word)) add(word, bare);
  for (const { name, entry } of namedBodies(codebook).values()) {
    add(name, named);
    for (const list of OTHER_NAMES) for (const word of entry[list] ?? NONE) add(word, named);
  }
  for (const word of ['中央', '全国', '国务', '国家', '自治', '兵团']) add(word, level);
  for (const { is, prefix: words = [], ...entry } of entries) {
    for (const word of words) put(word.slice(0, 3), prefix);
    if (is === 'inner') for (const [first] of written(entry)) for (const host of HOSTS) put(host + first, bare);
  }
  // a text that holds 市委 holds 市 as well
  return trie(
    Array.from(starts, ([word, kind]) => [
      word,
      kind | (starts.get(word.slice(0, 1)) ?? 0) | (starts.get(word.slice(0, 2)) ?? 0),
    ]),
  );
});

/** Where the ideographs begin. */
const IDEOGRAPHS = 0x3400;

/** What groups are named after, with the full form: 教整 is 教育整顿. */
export const groupThemes = derived((codebook: Codebook): Trie<string> => {
  const entries = words(codebook['organizations-words'].themes).map((word): [string, string] => {
    const [short, full] = word.split('=');
    return [short!, full ?? short!];
  });
  return trie(entries);
});

const wordSet = (key: 'theme_stops' | 'open_stops' | 'generic' | 'not_area' | 'function_words') =>
  derived((codebook): Trie<true> => dictionary(codebook['organizations-words'][key]));

export const themeStops = wordSet('theme_stops');
export const openStops = wordSet('open_stops');
export const genericWords = wordSet('generic');
export const notAreas = wordSet('not_area');
export const functionWords = wordSet('function_words');

/** For the last characters of a name, what follows when it is only the beginning of a longer word; `not` when it is not. */
export const continuations = derived((codebook): ReadonlyMap<string, Continuation> => {
  const table = Object.entries(codebook['organizations-words'].not_after).map(([ending, list]) => {
    const all = words(list);
    const not = all.filter((word) => word.startsWith('~')).map((word) => word.slice(1));
    return [ending, { longer: all.filter((word) => !word.startsWith('~')), not }] as const;
  });
  return new Map(table);
});

export interface Continuation {
  readonly longer: readonly string[];
  readonly not: readonly string[];
}
