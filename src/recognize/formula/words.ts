import { derived } from '../../codebook/load.ts';
import type { FormulaEntry } from '../../codebook/types.ts';
import { type Trie, trie } from '../../core/trie.ts';

/** Words separated by blanks. */
export const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const dictionary = (list: string): Trie<true> => trie(words(list).map((word) => [word, true]));

/** The words of codebook/slogans.yaml, each list as a dictionary. */
export const formulaWords = derived(({ slogans }) => ({
  labels: dictionary(slogans.labels),
  nicknames: new Set(words(slogans.nicknames)),
  measures: dictionary(slogans.measures),
  amounts: dictionary(slogans.amounts),
  counters: dictionary(slogans.counters),
  schemes: dictionary(slogans.schemes),
  heads: dictionary(slogans.heads),
  governors: dictionary(slogans.governors),
  leads: dictionary(`${slogans.governors} ${slogans.particles}`),
}));

export type FormulaWords = ReturnType<typeof formulaWords>;

/** The known formulas by every spelling; work text has its commas half width. */
export const knownFormulas = derived(({ slogans }) =>
  trie<FormulaEntry>(
    slogans.formulas.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((name) => [name, entry] as const)),
  ),
);
