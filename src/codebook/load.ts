import { createRequire } from 'node:module';
import type { Area, Codebook, ScriptCharacters } from './types.ts';

const require = createRequire(import.meta.url);
let codebook: Codebook | undefined;
let words: ReadonlySet<string> | undefined;
let regions: readonly Area[] | undefined;
let scripts: ScriptCharacters | undefined;

/** The codebook that the package ships, read once: `codebook/*.yaml` as the build compiled it. */
export function builtinCodebook(): Codebook {
  codebook ??= require('tifa/codebook.json') as Codebook;
  return codebook;
}

/** All areas of GB/T 2260 (provinces, prefectures, counties), read when they are first needed. */
export function builtinRegions(): readonly Area[] {
  regions ??= require('tifa/regions.json') as readonly Area[];
  return regions;
}

/** Common words of two to four characters (about 45,000), read when a clause is first cut into words. */
export function builtinWords(): ReadonlySet<string> {
  words ??= new Set((require('tifa/words.json') as string).split(' '));
  return words;
}

/** The characters that only Traditional or only Simplified text writes. */
export function builtinScripts(): ScriptCharacters {
  scripts ??= require('tifa/scripts.json') as ScriptCharacters;
  return scripts;
}

/** A look-up that is derived from a codebook once and then kept beside it. */
export function derived<T>(make: (codebook: Codebook) => T): (codebook: Codebook) => T {
  const made = new WeakMap<Codebook, { value: T }>();
  return (codebook) => {
    let hit = made.get(codebook);
    if (!hit) {
      hit = { value: make(codebook) };
      made.set(codebook, hit);
    }
    return hit.value;
  };
}
