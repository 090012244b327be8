import type { Recognized } from '../../core/document.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { titleLine } from '../../core/report-title.ts';
import { lastFrom, type Span, slice } from '../../core/span.ts';
import { type Anchor, plainAnchor } from './anchor.ts';
import { carriedPeriods } from './carried.ts';
import { eachOfSeveral } from './each-of-several.ts';
import type { Setting } from './index.ts';
import { isDatedHead } from './modes.ts';
import { isOneYear } from './part-of-year.ts';

/** The years that a figure is of, and whether the words look ahead to them or back. */
export interface Period {
  readonly period: string | null;
  readonly looks: Anchor['looks'];
}

const NONE: Period = { period: null, looks: null };

/** (2022-23至2026-27年度|)的|105 000个 */
const OF_IT = /^\)?的.{0,2}$/;
const BASIS_YEAR = /^[比较](?<year>(?:19|20)\d\d)年/;

/**
 * The last anchor before a figure in its clause or its sentence, else what its paragraph opened with, the one year of the heading
 * above, or that of the survey: what is said of several years (三年来, 近20年来) holds for its own sentence. What grew since an
 * earlier year (比2002年增长65.5%) is of the years between. `year` is the report's.
 */
export function periodsOf(doc: Recognized, anchors: readonly Anchor[], year: number | null) {
  const inClause = lastOf(anchors.filter(({ next }) => next !== null));
  const compared = lastOf(anchors.filter((anchor) => anchor.compared));
  const before = lastOf(anchors.filter((anchor) => anchor.next === null && !anchor.compared));
  const dated = lastOf(anchors.filter(({ period }) => /^\d{4}/.test(period)));
  const named = lastOf(anchors.filter(({ period }) => period === `${year}` || period === `${Number(year) - 1}`));
  const due = dueAfter(doc, year);
  const carried = carriedPeriods(doc, anchors);
  const each = eachOfSeveral(doc.work.text, anchors);
  const heading = headingPeriods(doc, before);
  /** the years of words that count from those named before */
  const counted = (anchor: Anchor, sentence: Span, paragraph: Span): string | null => {
    const at = anchor.span.start;
    if (anchor.whole) return yearOf(dated(at, paragraph.start)) ?? yearOf(heading(paragraph)) ?? yearOf(named(at, 0));
    if (anchor.upTo === null) return null;
    const last = yearOf(before(at, sentence.start));
    return last && `${Number(last) - anchor.upTo + 1}/${last}`;
  };
  return ({ text, figure, clause, sentence, paragraph, mode }: Setting, basis: string | null): Period => {
    const beside = compared(figure.start, clause);
    const anchor =
      due(figure) ??
      inClause(figure.start, clause) ??
      (beside && OF_IT.test(text.slice(beside.span.end, figure.start)) ? beside : undefined) ??
      before(figure.start, sentence.start) ??
      carried[lastFrom(doc.sentences, sentence.start)] ??
      heading(paragraph);
    if (!anchor) return NONE;
    const period =
      (mode === 'outlook' ? anchor.next : null) ??
      counted(anchor, sentence, paragraph) ??
      each(anchor, figure) ??
      anchor.period;
    const since = basis === null ? undefined : BASIS_YEAR.exec(basis)?.groups?.year;
    const until = since && /\d{4}$/.exec(period)?.[0];
    if (since && until && Number(since) < Number(until) - 1)
      return { period: `${since}/${until}`, looks: anchor.looks };
    const looks = anchor.looks === 'ahead' && anchor.span.start < sentence.start ? null : anchor.looks;
    return { period, looks };
  };
}

/** What stands between a figure and when it is due: ⟦23 300个⟧|单位将于|2015-16年度完工 */
const UNTIL_DUE = /^[^,;。:\d]{0,10}(?:将|预计)[于在]$/;
const LONGEST_DUE = 12;

/** The years in which what a figure counts will be there, where they are named right behind it. */
function dueAfter(doc: Recognized, year: number | null): (figure: Span) => Anchor | undefined {
  const text = doc.work.text;
  const dates = mentionsOf(doc, 'date').filter(({ span }) =>
    /[将计][于在]$/.test(text.slice(span.start - 2, span.start)),
  );
  const spans = dates.map(({ span }) => span);
  return ({ end }) => {
    const date = dates[lastFrom(spans, end - 1) + 1];
    if (!date || date.span.start - end > LONGEST_DUE) return undefined;
    const period = /^\d{4}(?:\/\d{4})?$/.exec(date.value.edtf ?? '')?.[0];
    if (!period) return undefined;
    if (!UNTIL_DUE.test(text.slice(end, date.span.start))) return undefined;
    const looks = year !== null && Number(period.slice(0, 4)) >= year ? 'ahead' : null;
    return plainAnchor(date.span, period, looks);
  };
}

/** What holds under each heading: its own year, none where it has two or a longer time, else that of the heading above. */
function headingPeriods(doc: Recognized, before: ReturnType<typeof lastOf>): (paragraph: Span) => Anchor | undefined {
  const headings = doc.paragraphs.filter(
    ({ role, span }) => role === 'heading' || isDatedHead(slice(doc.work.text, span)),
  );
  const spans = headings.map(({ span }) => span);
  let last = surveyed(doc);
  const survey = last;
  const under = spans.map(({ start, end }) => {
    const final = before(end, start);
    if (final) last = isOneYear(final.period) && !before(final.span.start, start) ? final : undefined;
    return last;
  });
  return ({ start }) => (start < (spans[0]?.start ?? start + 1) ? survey : under[lastFrom(spans, start)]);
}

/** 2015年国民经济和社会发展统计公报: all that it says is of that year, where nothing else is said. */
function surveyed({ metadata, work }: Recognized): Anchor | undefined {
  const title = titleLine(metadata.title, work.text);
  const years = [...title.matchAll(/(?:19|20)\d\d年/g)];
  if (years.length !== 1 || !/统计公报/.test(title)) return undefined;
  const period = years[0]![0].slice(0, 4);
  return plainAnchor({ start: 0, end: 0 }, period, null);
}

/** The year that an anchor names, or begins with; null where it names none. */
const yearOf = (anchor: Anchor | undefined): string | null => /^\d{4}/.exec(anchor?.period ?? '')?.[0] ?? null;

/** The last of the anchors that begins before a place, and not before another one. */
function lastOf(anchors: readonly Anchor[]): (at: number, from: number) => Anchor | undefined {
  const spans = anchors.map(({ span }) => span);
  return (at, from) => {
    const last = lastFrom(spans, at - 1);
    const anchor = last < 0 ? undefined : anchors[last];
    return anchor && anchor.span.start >= from ? anchor : undefined;
  };
}
