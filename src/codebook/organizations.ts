import { dictionary } from '../core/dictionary.ts';
import type { UnitLevel } from '../core/output.ts';
import type { Trie } from '../core/trie.ts';
import { derived } from './load.ts';
import type { BodyEntry, Codebook, NamedBody } from './types.ts';

/** A body with a name of its own, as the text may write it. */
export interface NamedForm {
  readonly body: NamedBodyEntry;
  /** counts between boundaries only */
  readonly guarded: boolean;
  /** counts only in a report on this area */
  readonly onlyIn: string | null;
}

/** A body with a name of its own; level and area are the file's where the entry states none. */
export interface NamedBodyEntry extends NamedBody {
  readonly level: UnitLevel;
  readonly regionCode: string | null;
}

const FILES = ['central', 'national', 'foreign', 'hongkong'] as const;

/** All bodies with a name of their own, by id. */
export const namedBodies = derived(
  (codebook): ReadonlyMap<string, NamedBodyEntry> =>
    new Map(
      FILES.flatMap((file) => {
        const { level, region, entries } = codebook[`organizations-${file}`];
        return entries.map((entry): [string, NamedBodyEntry] => [
          entry.id,
          { ...entry, level: entry.level ?? level, regionCode: entry.region ?? region ?? null },
        ]);
      }),
    ),
);

/** Every name of these bodies: 国务院, 党中央, 最高检. A name may have two owners (教育局, 证监会): those that hold everywhere come first. */
export const namedForms = derived((codebook): Trie<readonly NamedForm[]> => {
  const found = new Map<string, NamedForm[]>();
  const add = (word: string, form: NamedForm): void => {
    const known = found.get(word);
    if (known) known.push(form);
    else found.set(word, [form]);
  };
  for (const body of namedBodies(codebook).values()) {
    const local = new Set(body.only_in);
    for (const word of [body.name, ...(body.aliases ?? [])])
      if (!local.has(word)) add(word, { body, guarded: false, onlyIn: null });
    for (const word of body.guarded ?? []) add(word, { body, guarded: true, onlyIn: null });
    for (const word of local) add(word, { body, guarded: true, onlyIn: body.regionCode });
  }
  return dictionary(found);
});

/** Kinds of bodies by id. */
export const bodyEntries = derived(
  (codebook): ReadonlyMap<string, BodyEntry> => new Map(codebook.organizations.map((entry) => [entry.id, entry])),
);

const collect = (entries: readonly BodyEntry[], words: (entry: BodyEntry) => readonly string[]) => {
  const found = new Map<string, BodyEntry[]>();
  for (const entry of entries)
    for (const word of words(entry)) {
      const known = found.get(word);
      if (!known) found.set(word, [entry]);
      else if (!known.includes(entry)) known.push(entry);
    }
  return dictionary(found);
};

const written = ({ forms, short }: BodyEntry): string[] => [...forms, ...Object.keys(short ?? {})];

/** What bodies are called after an area or a host (公安厅, 党组), with the kinds that are called so. */
export const bodyForms = derived(
  ({ organizations }): Trie<readonly BodyEntry[]> =>
    collect(
      organizations.filter(({ prefix }) => !prefix),
      written,
    ),
);

/** What stands in front of the area: 团 in 团省委. */
export const bodyPrefixes = derived(
  ({ organizations }): Trie<readonly BodyEntry[]> => collect(organizations, ({ prefix = [] }) => prefix),
);

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** What groups are named after, with the full form: 教整 is 教育整顿. */
export const groupThemes = derived((codebook: Codebook): Trie<string> => {
  const entries = words(codebook['organizations-words'].themes).map((word): [string, string] => {
    const [short, full] = word.split('=');
    return [short!, full ?? short!];
  });
  return dictionary(new Map(entries));
});

const wordSet = (key: 'theme_stops' | 'generic' | 'not_area' | 'function_words') =>
  derived(
    (codebook): Trie<true> => dictionary(new Map(words(codebook['organizations-words'][key]).map((w) => [w, true]))),
  );

export const themeStops = wordSet('theme_stops');
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
