import type { Span } from '../../core/span.ts';

/** What parts the members of a row, as UTF-16 units. */
export const PAUSE = '、'.charCodeAt(0);
export const COMMA = ','.charCodeAt(0);
export type Mark = typeof PAUSE | typeof COMMA;

/** Parts that stand side by side, three or more, and the mark between them. */
export interface Row {
  readonly mark: Mark;
  readonly parts: readonly Span[];
}

/** Fewer parts are no row. */
export const FEWEST = 3;

/** How many characters a span holds. */
export const length = ({ start, end }: Span): number => end - start;

/** The parts of a span between the given marks. */
export function split(text: string, at: Span, mark: Mark): Span[] {
  const parts: Span[] = [];
  let start = at.start;
  for (let i = at.start; i <= at.end; i++)
    if (i === at.end || text.charCodeAt(i) === mark) {
      if (i > start) parts.push({ start, end: i });
      start = i + 1;
    }
  return parts;
}

/** A sentence without the mark that ends it. */
export const withoutStop = (text: string, { start, end }: Span): Span => ({
  start,
  end: /[。;!?]/.test(text[end - 1] ?? '') ? end - 1 : end,
});

/** Up to which part all hold that stand in a row from `from` on. */
export function runFrom(parts: readonly Span[], from: number, holds: (part: Span) => boolean): number {
  let to = from;
  while (to < parts.length && holds(parts[to]!)) to++;
  return to;
}

/** Whether no part is longer than another by more than `uneven` characters. */
export function isEven(parts: readonly Span[], uneven: number): boolean {
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const part of parts) {
    shortest = Math.min(shortest, length(part));
    longest = Math.max(longest, length(part));
  }
  return longest - shortest <= uneven;
}
