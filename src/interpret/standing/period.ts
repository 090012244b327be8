import type { Recognized } from '../../core/document.ts';
import { lastFrom, slice } from '../../core/span.ts';
import type { Anchor } from './anchors.ts';
import type { Setting } from './index.ts';
import { isDatedHead } from './modes.ts';

/** The years that a figure is of, and whether the words look ahead to them or back. */
export interface Period {
  readonly period: string | null;
  readonly looks: Anchor['looks'];
}

const NONE: Period = { period: null, looks: null };

/** 2014, or 去年 in a report of which the year is not known */
export const isOneYear = (period: string | null): boolean => /^(?:\d{4}|P1Y)$/.test(period ?? '');
/** (2022-23至2026-27年度|)的|105 000个 */
const OF_IT = /^\)?的.{0,2}$/;
const BASIS_YEAR = /^[比较](?<year>(?:19|20)\d\d)年/;

/**
 * The last anchor before a figure in its clause or its sentence, else the one year of the heading above: what is said of several
 * years (三年来, 近20年来) holds for its own sentence. What grew since an earlier year (比2002年增长65.5%) is of the years between.
 */
export function periodsOf(doc: Recognized, anchors: readonly Anchor[]) {
  const inClause = lastOf(anchors.filter(({ next }) => next !== null));
  const compared = lastOf(anchors.filter((anchor) => anchor.compared));
  const before = lastOf(anchors.filter((anchor) => anchor.next === null && !anchor.compared));
  const headings = doc.paragraphs
    .filter(({ role, span }) => role === 'heading' || isDatedHead(slice(doc.work.text, span)))
    .map(({ span }) => span);
  let last: Anchor | undefined;
  /** what holds under each heading: its own year, none where it has two or a longer time, else that of the heading above */
  const under = headings.map(({ start, end }) => {
    const final = before(end, start);
    if (final) last = isOneYear(final.period) && !before(final.span.start, start) ? final : undefined;
    return last;
  });
  return ({ text, figure, clause, sentence, paragraph, mode }: Setting, basis: string | null): Period => {
    const beside = compared(figure.start, clause);
    const anchor =
      inClause(figure.start, clause) ??
      (beside && OF_IT.test(text.slice(beside.span.end, figure.start)) ? beside : undefined) ??
      before(figure.start, sentence.start) ??
      under[lastFrom(headings, paragraph.start)];
    if (!anchor) return NONE;
    const period = (mode === 'outlook' ? anchor.next : null) ?? anchor.period;
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
    const last = lastFrom(spans, at - 1);
    const anchor = last < 0 ? undefined : anchors[last];
    return anchor && anchor.span.start >= from ? anchor : undefined;
  };
}
