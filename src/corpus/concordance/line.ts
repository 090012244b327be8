import { byCodePoints } from '../../core/code-points.ts';
import type { Described } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { citing } from '../../pipeline.ts';

/** A place that was found, with what stands around it: left + quote + right is one run of the source. */
export interface ConcordanceLine {
  readonly document: string;
  readonly region_code: string | null;
  readonly region_name: string | null;
  readonly published: string | null;
  readonly batch: string | null;
  /** code points of the source */
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly quote: string;
  readonly right: string;
}

/** A line with its context as the rules read it, so that both scripts sort alike. */
export interface SortableLine {
  readonly line: ConcordanceLine;
  /** from the place outwards */
  readonly before: string;
  readonly after: string;
}

/** The lines of a report's places, with so many characters on either side, within the paragraph. */
export function linesOf(doc: Described, places: Iterable<Span>, context: number): SortableLine[] {
  const { toSource, points } = citing(doc);
  const { path, text, work } = doc;
  const { region, published, batch } = doc.metadata;
  return [...places].map((at) => {
    const before = contextBefore(work.text, at.start, context);
    const after = contextAfter(work.text, at.end, context);
    const found = toSource(at);
    const from =
      before.length > 0 ? toSource({ start: at.start - before.join('').length, end: at.start }).start : found.start;
    const to = after.length > 0 ? toSource({ start: at.end, end: at.end + after.join('').length }).end : found.end;
    const [start, end] = points.span(found);
    return {
      line: {
        document: path,
        region_code: region?.code ?? null,
        region_name: region?.name ?? null,
        published,
        batch,
        start,
        end,
        left: text.slice(Math.min(from, found.start), found.start),
        quote: text.slice(found.start, found.end),
        right: text.slice(found.end, Math.max(to, found.end)),
      },
      before: before.reverse().join(''),
      after: after.join(''),
    };
  });
}

/** So many code points before a place, no further than the paragraph; a code point has two units at most. */
function contextBefore(text: string, at: number, most: number): string[] {
  const near = text.slice(Math.max(0, at - 2 * most), at);
  return [...near.slice(near.lastIndexOf('\n') + 1)].slice(-most);
}

function contextAfter(text: string, at: number, most: number): string[] {
  const [near = ''] = text.slice(at, at + 2 * most).split('\n', 1);
  return [...near].slice(0, most);
}

export const SORTS = ['none', 'left', 'right'] as const;
export type Sort = (typeof SORTS)[number];

/** Lines in the order of the text, or by their context, the nearest character first. */
export function sorted(lines: readonly SortableLine[], by: Sort): ConcordanceLine[] {
  const side = by === 'left' ? 'before' : 'after';
  const inOrder = by === 'none' ? lines : [...lines].sort((a, b) => byCodePoints(a[side], b[side]));
  return inOrder.map(({ line }) => line);
}
