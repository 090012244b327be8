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

/** The way back from an edited text to the text before: runs in order, without gaps on either side. */
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
  const alignment: Piece[] = [];
  // the source and the target up to which parts are written; the run that is aligned charwise and still grows
  let from = 0;
  let to = 0;
  let runSource = 0;
  let runTarget = 0;
  const endRun = (): void => {
    if (from > runSource)
      alignment.push({
        target: { start: runTarget, end: to },
        source: { start: runSource, end: from },
        charwise: true,
      });
  };
  for (const edit of edits) {
    const { start, end } = edit.span;
    if (!(start >= from && end >= start && end <= text.length))
      throw new RangeError(`applyEdits: [${start}, ${end}) does not follow ${from} within ${text.length} characters`);
    if (start > from) {
      parts.push(text.slice(from, start));
      to += start - from;
      from = start;
    }
    parts.push(edit.text);
    if (sameShape(text, edit)) {
      to += end - start;
      from = end;
      continue;
    }
    endRun();
    const target = { start: to, end: to + edit.text.length };
    alignment.push({ target, source: { start, end }, charwise: false });
    runTarget = to = target.end;
    runSource = from = end;
  }
  parts.push(text.slice(from));
  to += text.length - from;
  from = text.length;
  endRun();
  return { text: parts.join(''), alignment };
}

/** Whether an edit replaces unit by unit, no half of a surrogate pair by another character (𠮷 by 吉吉). */
function sameShape(text: string, { span, text: to }: Edit): boolean {
  if (to.length !== span.end - span.start) return false;
  for (let i = 0; i < to.length; i++)
    if (surrogate(to.charCodeAt(i)) !== surrogate(text.charCodeAt(span.start + i))) return false;
  return true;
}

/** 0 for a unit that is a character by itself, else which half of a pair it is. */
const surrogate = (unit: number): number => ((unit & 0xf800) === 0xd800 ? unit & 0xfc00 : 0);

/** The first piece that ends behind `at` (binary search), so empty pieces (deletions) before it are passed over; the last one when there is none. */
function pieceAt(alignment: Alignment, at: number): Piece {
  let low = 0;
  let high = alignment.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (alignment[middle]!.target.end > at) high = middle;
    else low = middle + 1;
  }
  return alignment[low]!;
}

/**
 * The span of the source that a span of the edited text came from. Characters deleted inside it are part of the
 * result (铁规禁令 → 铁规禁⏎⏎令), those deleted at its edges are not; a replacement that is cut comes back whole.
 * An empty span stays empty.
 */
export function toSource(alignment: Alignment, at: Span): Span {
  if (alignment.length === 0) return { start: 0, end: 0 };
  const first = pieceAt(alignment, at.start);
  const start = at.start >= first.target.end ? first.source.end : offsetIn(first, at.start, first.source.start);
  if (at.end <= at.start) return { start, end: start };
  const last = pieceAt(alignment, at.end - 1);
  return { start, end: offsetIn(last, at.end, last.source.end) };
}

const offsetIn = ({ target, source, charwise }: Piece, at: number, whole: number): number =>
  charwise ? source.start + (at - target.start) : whole;

/** Walks a span back through several alignments, the newest first. */
export function traceBack(alignments: readonly Alignment[], at: Span): Span {
  let span = at;
  for (let i = alignments.length - 1; i >= 0; i--) span = toSource(alignments[i]!, span);
  return span;
}
