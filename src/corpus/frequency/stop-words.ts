import { derived } from '../../codebook/load.ts';
import { words } from '../../codebook/words.ts';
import { simplified } from '../simplified.ts';

/** The words that the codebook leaves out of lists of frequent words. */
export const stopWordsOf = derived(
  (codebook): ReadonlySet<string> => new Set(codebook.stopwords.flatMap((entry) => words(entry.words))),
);

/** A list of one's own: words separated by blanks or lines, Traditional or Simplified; # begins a remark. */
export function readStopWords(text: string): ReadonlySet<string> {
  const plain = text.replace(/#.*/g, '');
  return new Set(words(simplified(plain)));
}
