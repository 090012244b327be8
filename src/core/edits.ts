import type { Span } from './span.ts';

/** Replace the text of `span` by `text`; a deletion has an empty text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** One run of the edited text and where it came from. `charwise`: character i came from character i. */
interface Piece {
  readonly target: Span;
  readonly source: Span;
  readonly charwise: boolean;
}

/** The way back from an edited text to the text before: runs in order, without gaps on the target side. */
export type Alignment = readonly Piece[];

/** A text and the way back to the one it was made from. */
export interface Edited {
  readonly text: string;
  readonly alignment: Alignment;
}

/**
 * Applies edits (in order of span, not overlapping) to `text` and keeps the alignment.
 * An edit that keeps the length (叢→丛, ２→2) is aligned character by character; one that changes it
 * (網際網路→互联网, or a deleted line break) as a whole.
 * @throws RangeError when edits overlap, are out of order or leave the text.
 */
export function applyEdits(text: string, edits: Iterable<Edit>): Edited {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let from = 0;
  let to = 0;
  const push = (source: Span, replacement: string, charwise: boolean): void => {
    parts.push(replacement);
    const target = { start: to, end: to + replacement.length };
    to = target.end;
    const last = pieces.at(-1);
    if (last && charwise && last.charwise && last.source.end === source.start)
      pieces[pieces.length - 1] = {
        target: { start: last.target.start, end: target.end },
        source: { start: last.source.start, end: source.end },
        charwise,
      };
    else pieces.push({ target, source, charwise });
  };
  for (const edit of edits) {
    const { start, end } = edit.span;
    if (start < from || end < start || end > text.length)
      throw new RangeError(`applyEdits: [${start}, ${end}) does not follow ${from} within ${text.length} characters`);
    if (start > from) push({ start: from, end: start }, text.slice(from, start), true);
    push({ start, end }, edit.text, edit.text.length === end - start);
    from = end;
  }
  if (from < text.length) push({ start: from, end: text.length }, text.slice(from), true);
  return { text: parts.join(''), alignment: pieces };
}

/** The piece of the edited text that holds position `at` (binary search); empty pieces (deletions) are passed over. */
function pieceAt(alignment: Alignment, at: number): Piece | undefined {
  let low = 0;
  let high = alignment.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (alignment[middle]!.target.end > at) high = middle;
    else low = middle + 1;
  }
  return alignment[low];
}

/**
 * The span of the source that a span of the edited text came from. Characters deleted inside it are part of the
 * result (铁规禁令 → 铁规禁⏎⏎令), those deleted at its edges are not; a replacement that is cut comes back whole.
 */
export function toSource(alignment: Alignment, at: Span): Span {
  if (alignment.length === 0) return { start: 0, end: 0 };
  const first = pieceAt(alignment, at.start)!;
  const start = first.charwise ? first.source.start + (at.start - first.target.start) : first.source.start;
  if (at.end <= at.start) return { start, end: start };
  const last = pieceAt(alignment, at.end - 1)!;
  const end = last.charwise ? last.source.start + (at.end - last.target.start) : last.source.end;
  return { start, end };
}

/** Walks a span back through several alignments, the newest first. */
export const traceBack = (alignments: readonly Alignment[], at: Span): Span =>
  alignments.reduceRight((span, alignment) => toSource(alignment, span), at);
