import { derived } from '../../codebook/load.ts';
import type { StandingClass } from '../../codebook/metric-types.ts';
import type { Codebook } from '../../codebook/types.ts';

/** The word lists of codebook/standing.yaml as patterns, the longest word first. */
export const standingWords = derived((codebook): Readonly<Record<StandingClass, string>> => {
  const alternation = (words: readonly string[]): string =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[()[\]|.*+?^$\\{}]/g, '\\$&'))
      .join('|');
  const lists = Object.entries(codebook.standing).map(([name, words]) => [name, alternation(words)]);
  return Object.fromEntries(lists) as Record<StandingClass, string>;
});

/** What is made of these words for the reports of a year, once for each. */
export function byYear<T>(
  make: (words: Readonly<Record<StandingClass, string>>, year: number | null) => T,
): (codebook: Codebook, year: number | null) => T {
  const madeFor = derived(() => new Map<number | null, T>());
  return (codebook, year) => {
    const made = madeFor(codebook);
    let value = made.get(year);
    if (value === undefined) {
      value = make(standingWords(codebook), year);
      made.set(year, value);
    }
    return value;
  };
}

/** Digits and Chinese numerals of small numbers of years: 五年, 10年. */
export const SMALL_NUMBER = '[一二两三四五六七八九十]{1,2}|\\d{1,2}';

/** 五 → 5, 十二 → 12 */
export function smallNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const digits = '一二三四五六七八九';
  let value = 0;
  for (const char of text)
    value = char === '十' ? (value || 1) * 10 : value + (char === '两' ? 2 : digits.indexOf(char) + 1);
  return value;
}
