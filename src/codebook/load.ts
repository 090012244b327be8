import { built, builtBytes } from '../core/built.ts';
import { type WordList, wordEnd, wordList } from '../core/word-list.ts';
import type { Almanac, Area, Codebook } from './types.ts';

let codebook: Codebook | undefined;
let words: WordList | undefined;
let almanac: Almanac | undefined;
let regions: readonly Area[] | undefined;
let scripts: Uint8Array | undefined;

/** The codebook that the package ships, read once: `codebook/*.yaml` as the build compiled it. */
export function builtinCodebook(): Codebook {
  codebook ??= built('codebook.json') as Codebook;
  return codebook;
}

/** All areas of GB/T 2260 (provinces, prefectures, counties), read when they are first needed. */
export function builtinRegions(): readonly Area[] {
  regions ??= built('regions.json') as readonly Area[];
  return regions;
}

/** End of the longest common word (two to four characters, of about 45,000) that begins at `at`, or `at` where there is none. */
export function commonWordEnd(text: string, at: number, end: number): number {
  words ??= commonWords();
  return wordEnd(words, text, at, end);
}

function commonWords(): WordList {
  const { buffer, byteOffset, length } = builtBytes('words.bin');
  return wordList(new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT));
}

/** The first character of `builtinScripts`, the first ideograph. */
export const SCRIPTS_FROM = 0x3400;

/** For each ideograph from `SCRIPTS_FROM` on: 1 when only Traditional text writes it, 2 when only Simplified text does, else 0. */
export function builtinScripts(): Uint8Array {
  scripts ??= builtBytes('scripts.bin');
  return scripts;
}

/** Solar terms and lunar months by year, read when a report first names such a day: few do. */
export function builtinAlmanac(): Almanac {
  almanac ??= built('almanac.json') as Almanac;
  return almanac;
}

/** A look-up that is derived from a codebook once and then kept beside it. */
export function derived<T>(make: (codebook: Codebook) => T): (codebook: Codebook) => T {
  const made = new WeakMap<Codebook, { value: T }>();
  let last: Codebook | undefined;
  let value: T;
  return (codebook) => {
    if (codebook === last) return value;
    let hit = made.get(codebook);
    if (!hit) {
      hit = { value: make(codebook) };
      made.set(codebook, hit);
    }
    last = codebook;
    value = hit.value;
    return value;
  };
}
