import { type Trie, trie } from '../core/trie.ts';

/** Words that the codebook writes with blanks between. */
export const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** The same as a look-up. */
export const dictionary = (list: string): Trie<true> => trie(words(list).map((word) => [word, true]));
