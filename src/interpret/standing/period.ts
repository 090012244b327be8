import type { Recognized } from '../../core/document.ts';
import { lastFrom } from '../../core/span.ts';
import type { Anchor } from './anchors.ts';
import type { Setting } from './index.ts';

/** The years that a figure is of, and whether the words look ahead to them or back. */
export interface Period {
  readonly period: string | null;
  readonly looks: Anchor['looks'];
}

const NONE: Period = { period: null, looks: null };
const BASIS_YEAR = /^[比较](?<year>(?:19|20)\d\d)年/;

/**
 * The last anchor before a figure in its clause, in its sentence, else in its paragraph, else the one anchor of the heading above. What grew
 * since an earlier year (比2002年增长65.5%) is of the years between.
 */
export function periodsOf(doc: Recognized, anchors: readonly Anchor[]) {
  const inClause = lastOf(anchors.filter(({ next }) => next !== undefined));
  const before = lastOf(anchors.filter(({ next }) => next === undefined));
  const headings = doc.paragraphs.filter(({ role }) => role === 'heading').map(({ span }) => span);
  let last: Anchor | undefined;
  /** what holds under each heading: its own anchor, none where it has two, else that of the heading above */
  const under = headings.map(({ start, end }) => {
    const final = before(end, start);
    if (final) last = before(final.span.start, start) ? undefined : final;
    return last;
  });
  return ({ figure, clause, sentence, paragraph, mode }: Setting, basis: string | null): Period => {
    const anchor =
      inClause(figure.start, clause) ??
      before(figure.start, sentence.start) ??
      before(figure.start, paragraph.start) ??
      under[lastFrom(headings, paragraph.start)];
    if (!anchor) return NONE;
    const period = (mode === 'outlook' ? anchor.next : undefined) ?? anchor.period;
    const since = BASIS_YEAR.exec(basis ?? '')?.groups?.year;
    const until = /\d{4}$/.exec(period)?.[0];
    if (since && until && Number(since) < Number(until) - 1)
      return { period: `${since}/${until}`, looks: anchor.looks };
    const looks = anchor.looks === 'ahead' && anchor.span.start < sentence.start ? null : anchor.looks;
    return { period, looks };
  };
}

/** The last of the anchors that begins before a place, and not before another one. */
function lastOf(anchors: readonly Anchor[]): (at: number, from: number) => Anchor | undefined {
  const spans = anchors.map(({ span }) => span);
  return (at, from) => {
    const anchor = anchors[lastFrom(spans, at - 1)];
    return anchor && anchor.span.start >= from ? anchor : undefined;
  };
}
