import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { laidOut } from '../core/word-list.ts';
import { almanac } from './almanac.ts';
import { areasOf } from './areas.ts';
import { scriptCharacters } from './scripts.ts';
import type { Codebook, RegionEntry } from './types.ts';

/**
 * Compiles `codebook/*.yaml` to `codebook.json` (a key a file; the lists in a folder's files make one key), GB/T 2260
 * to `regions.json` and OpenCC's characters to `scripts.bin`: YAML is slow to load at every start.
 */
export function compileCodebook(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  writeFileSync(
    join(to, 'codebook.json'),
    JSON.stringify(readCodebook(from), (key, value) => (FOR_PEOPLE.has(key) ? undefined : value)),
  );
  const require = createRequire(import.meta.url);
  const entries = ['provinces', 'cities', 'areas'].flatMap(
    (level) => require(`lcn/data/${level}.json`) as RegionEntry[],
  );
  writeFileSync(join(to, 'regions.json'), JSON.stringify(areasOf(entries)));
  writeFileSync(join(to, 'almanac.json'), JSON.stringify(almanac()));
  writeFileSync(join(to, 'idf.txt'), '的 1\n');
  writeFileSync(join(to, 'scripts.bin'), scriptCharacters());
  writeFileSync(join(to, 'words.bin'), laidOut(commonWords(require.resolve('@node-rs/jieba/dict.txt'))));
}

/** Keys of entries that only people and tests read: half of the text that would be parsed at every start. */
const FOR_PEOPLE = new Set(['examples', 'since', 'source', 'what']);

/** The whole codebook as it stands in its YAML files, examples and sources included. */
export function readCodebook(from: string): Codebook {
  const codebook: Record<string, unknown> = {};
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isDirectory()) codebook[entry.name] = yamlFiles(join(from, entry.name)).flatMap(read);
  for (const file of yamlFiles(from)) codebook[basename(file, '.yaml')] = read(file);
  return codebook as unknown as Codebook;
}

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

/** Occurrences in the dictionary's corpus from which a word counts as common. */
const COMMON = 50;

/**
 * The common words of two to four characters in jieba's dictionary (lines `word count tag`), numerals left out: they
 * keep function characters together with their word (政法, 在职), at a fraction of a segmenter's start-up.
 */
function commonWords(dictionary: string): string[] {
  return readFileSync(dictionary, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '', count, tag]) => Number(count) >= COMMON && tag !== 'm' && /^\p{Script=Han}{2,4}$/u.test(word))
    .map(([word]) => word!);
}
