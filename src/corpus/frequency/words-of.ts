import type { Word } from '../../segment/words.ts';
import { increase } from '../tally/tally.ts';

/** How often each word occurs in a text, and how many words it has. */
export interface WordCounts {
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

export interface WordFilter {
  /** words that are counted but not listed */
  readonly stopWords?: ReadonlySet<string>;
  /** first letters of the parts of speech to list (n: nr, ns, nz …); all when left out */
  readonly pos?: readonly string[];
}

/** Between a word and its part of speech in a key. */
const TAG = '\t';

/** Marks, blanks and figures are no words: a word has a letter or an ideograph. */
const isWord = (text: string): boolean => /\p{L}/u.test(text);

/** Counts words, each with its part of speech where it was tagged. All words make the size, whatever is listed of them. */
export function countWords(words: Iterable<Word>, { stopWords, pos }: WordFilter = {}): WordCounts {
  const counts = new Map<string, number>();
  let size = 0;
  for (const { text, tag } of words) {
    if (!isWord(text)) continue;
    size++;
    if (stopWords?.has(text)) continue;
    if (pos && !pos.some((letters) => tag?.startsWith(letters))) continue;
    increase(counts, tag === undefined ? text : text + TAG + tag);
  }
  return { size, counts };
}

/** The word and, where it was tagged, the part of speech of a key. */
export function wordOf(key: string): { readonly word: string; readonly pos?: string } {
  const [word = '', pos] = key.split(TAG);
  return pos === undefined ? { word } : { word, pos };
}
