import { type Trie, trie } from '../core/trie.ts';
import { derived } from './load.ts';
import type { IdiomEntry } from './types.ts';
import { words } from './words.ts';

/** Words that hold a numeral and count nothing: 千方百计, 一系列. */
export const idiomsOf = derived<Trie<IdiomEntry>>(({ idioms }) =>
  trie(idioms.flatMap((entry) => words(entry.words).map((word) => [word, entry] as const))),
);
