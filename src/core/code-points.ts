import type { Span } from './span.ts';

/** Code-point offsets of a source text. */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** `[start, end]` in code points of a span in UTF-16 units. */
  readonly span: (at: Span) => [start: number, end: number];
}

/**
 * Converts UTF-16 offsets to code points: the surrogate pairs before an offset are counted by binary search, so that a
 * text without astral characters costs one scan.
 */
export function codePoints(text: string): CodePoints {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);
  const at = (offset: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
  return { length: text.length - pairs.length, span: ({ start, end }) => [at(start), at(end)] };
}

/** Code-point order, the same on every machine; `<` would compare UTF-16 units. */
export function byCodePoints(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; ) {
    const [x, y] = [a.codePointAt(i)!, b.codePointAt(i)!];
    if (x !== y) return x - y;
    i += x > 0xffff ? 2 : 1;
  }
  return a.length - b.length;
}
