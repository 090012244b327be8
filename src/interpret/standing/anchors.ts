import type { Recognized } from '../../core/document.ts';
import { isBodyReport, titleLine } from '../../core/report-title.ts';
import { looksBackOn } from '../../core/reviewed-year.ts';
import { bySpan, lastFrom, type Span } from '../../core/span.ts';
import type { Anchor } from './anchor.ts';
import { datedAnchors } from './dated-anchors.ts';
import { spokenAnchors } from './spoken-anchors.ts';

/** The anchors of a report, in order; the longer one first where two begin at the same place. `year` is the report's. */
export function anchorsOf(doc: Recognized, year: number | null): Anchor[] {
  const text = doc.work.text;
  const isOpen = isYearOpen(doc, year);
  /** where the title ends, of which the year says nothing */
  const title = isOpen ? text.indexOf('\n') : -1;
  const spoken = spokenAnchors(text, year, isOpen);
  const spans = spoken.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const isSpoken = ({ start, end }: Span): boolean => (spans[lastFrom(spans, end - 1)]?.end ?? 0) > start;
  const dated = datedAnchors(doc, year).filter(({ span }) => span.end > title && !isSpoken(span));
  return [...spoken, ...dated].sort(bySpan);
}

/** Whether it is open which year a report calls 今年: its title alone gives one, which may be that of delivery or the one before it. */
function isYearOpen({ metadata, work }: Recognized, year: number | null): boolean {
  if (year === null || metadata.published !== null) return false;
  const title = titleLine(metadata.title, work.text);
  return isBodyReport(title) && title.includes(`${year}年`) && !looksBackOn(work.text, year - 1);
}
