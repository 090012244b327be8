import type { Span } from '../../core/span.ts';

/** How many characters a span holds. */
export const length = ({ start, end }: Span): number => end - start;

/** The parts of a span between the given marks. */
export function split(text: string, at: Span, mark: string): Span[] {
  const parts: Span[] = [];
  let start = at.start;
  for (let i = at.start; i <= at.end; i++)
    if (i === at.end || text[i] === mark) {
      if (i > start) parts.push({ start, end: i });
      start = i + 1;
    }
  return parts;
}
