import type { Span } from '../../core/span.ts';
import type { Word } from '../../segment/words.ts';

/** Any one word. */
const ANY = '*';

/**
 * Where pieces stand one after the other, each of one or more whole words: 警示教育 is found whether it was cut as one word
 * or as 警示 教育, but 学习 is not found in 学习型. Blanks between words are passed over.
 */
export function* wordPlaces(text: string, all: readonly Word[], pieces: readonly string[]): Iterable<Span> {
  const words = all.filter((word) => word.text.trim() !== '');
  for (let i = 0; i < words.length; ) {
    const end = pieces.reduce<number>((at, piece) => (at < 0 ? at : afterPiece(text, words, at, piece)), i);
    if (end > i) yield { start: words[i]!.start, end: words[end - 1]!.end };
    i = end > i ? end : i + 1;
  }
}

/** The index after the words that a piece consists of, or -1. */
function afterPiece(text: string, words: readonly Word[], at: number, piece: string): number {
  const first = words[at];
  if (!first) return -1;
  if (piece === ANY) return /\p{L}|\p{N}/u.test(first.text) ? at + 1 : -1;
  if (!text.startsWith(piece, first.start)) return -1;
  const end = first.start + piece.length;
  let next = at;
  while (words[next] && words[next]!.end <= end) next++;
  return next > at && words[next - 1]!.end === end ? next : -1;
}
