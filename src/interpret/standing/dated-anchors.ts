import type { Recognized } from '../../core/document.ts';
import { mentionsOf } from '../../core/mentions.ts';
import type { Span } from '../../core/span.ts';
import { type Anchor, isMultiplied, plainAnchor } from './anchor.ts';
import { isWholeMonth, unknownPart } from './part-of-year.ts';

/** What a date stands behind when it is no anchor: 比2002年增长, 由2010年的46.9%提高到 */
const COMPARISON = /(?:比|较|与|同|于|由|从|自|跟|对)$/;

/** 较上一个五年期(|2022-23至2026-27年度 */
const ASIDE = /[,;。](?:较|比|与|同)[^,;。()]{2,14}\($/;

/** The anchors that are dates: 2020年, 前三季度. `year` is the report's. */
export function datedAnchors(doc: Recognized, year: number | null): Anchor[] {
  const text = doc.work.text;
  const found: Anchor[] = [];
  for (const { span, value } of [...mentionsOf(doc, 'date'), ...mentionsOf(doc, 'period')]) {
    const compared = COMPARISON.test(text.slice(Math.max(0, span.start - 3), span.start)) || isMultiplied(text, span);
    if (compared) continue;
    const said = text.slice(span.start, span.end);
    const period = value.edtf === null ? unknownPeriod(said) : isPeriod(value.edtf) ? value.edtf : null;
    if (period === null || (isMonth(period) && !(isWholeMonth(said) && opensClause(text, span)))) continue;
    const looks = isAhead(period, year) ? 'ahead' : null;
    const aside = ASIDE.test(text.slice(Math.max(0, span.start - 20), span.start));
    found.push(plainAnchor(span, period, looks, aside));
  }
  return found;
}

/** 2014, 2008/2012, 2021-01/2021-06, 2021-09: years, months and what has two ends; a day alone says when something happened. */
const isPeriod = (edtf: string): boolean => /^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/.test(edtf);

const isMonth = (period: string): boolean => /^(?:\d{4}-\d\d|P1M)$/.test(period);

/** Whether a time stands before all that its clause says: ⟦12月份⟧共受理, 我院⟦12月⟧; not 公司于⟦2021年9月⟧成立 */
const opensClause = (text: string, { start }: Span): boolean =>
  /(?:^|[\n,。;:()]|[我全本][省市县区州院])$/.test(text.slice(Math.max(0, start - 2), start));

/** 去年, 前三季度 in a report of which the year is not known. */
const unknownPeriod = (said: string): string | null => (/^[去上今本]年$/.test(said) ? 'P1Y' : unknownPart(said));

const isAhead = (period: string, year: number | null): boolean => year !== null && Number(period.slice(0, 4)) > year;
