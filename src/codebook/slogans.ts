import { trie } from '../core/trie.ts';
import { derived } from './load.ts';
import type { FormulaEntry } from './types.ts';
import { dictionary, words } from './words.ts';

export { words } from './words.ts';

/** The words of codebook/slogans.yaml, each list as a dictionary. */
export const sloganLexicon = derived(({ slogans }) => ({
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

export type SloganLexicon = ReturnType<typeof sloganLexicon>;

/** The known formulas by every spelling; work text has its commas half width. */
export const knownFormulas = derived(({ slogans }) =>
  trie<FormulaEntry>(
    slogans.formulas.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((name) => [name, entry] as const)),
  ),
);

/** The scheme noun that ends a phrase: 顽瘴痼疾专项整治实施方案 → 实施方案. */
export function schemeIn(phrase: string, { schemes }: SloganLexicon): string | null {
  if (/[,。、;:!?“”《》()\n]/.test(phrase)) return null;
  const hit = schemes.longestBefore(phrase, phrase.length);
  return hit ? phrase.slice(hit.start) : null;
}

/** The scheme noun that the words after `at` lead to: “1+5”顽瘴痼疾专项整治实施方案 → 实施方案. */
export function schemeAfter(text: string, at: number, lexicon: SloganLexicon): string | null {
  const phrase = /^\p{Script=Han}{1,20}/u.exec(text.slice(at, at + 20))?.[0] ?? '';
  let noun: { readonly text: string; readonly end: number } | null = null;
  for (let end = 1; end <= phrase.length && end <= (noun ? noun.end + 4 : phrase.length); end++) {
    const found = schemeIn(phrase.slice(0, end), lexicon);
    if (found) noun = { text: found, end };
  }
  return noun?.text ?? null;
}
