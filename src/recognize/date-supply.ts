import { eventYear } from '../codebook/campaigns.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Described } from '../core/document.ts';
import type { ReportDay } from './date-days.ts';
import type { Point } from './date-model.ts';
import { campaignWindow, onlyYear, type Window, yearIn } from './dated-knowledge.ts';
import { reportDay } from './report-day.ts';

/** What a report says of its own time, found once. */
export interface Times {
  readonly report: ReportDay | null;
  readonly window: Window | null;
  readonly codebook: Codebook;
  readonly text: string;
}

/** The campaign is asked only where the report does not say its own time. */
export function timesOf(doc: Described, codebook: Codebook): Times {
  const report = reportDay(doc, codebook);
  return { report, window: report ? null : campaignWindow(doc, codebook), codebook, text: doc.work.text };
}

/** A date that was read before and may lend its year: 2018年3月…,5月…. */
export interface Antecedent {
  readonly year: number;
  readonly month: number | null;
  /** it leaves one end open (8月15日前) and says less of what follows */
  readonly open: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

/** Where an expression stands and what was read before it. */
export interface Place {
  /** the sentence around the expression, in `text` */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly last: Antecedent | null;
}

/** The month that a point is in or begins with; null for whole years. */
export function monthOf({ unit }: Point): number | null {
  switch (unit.kind) {
    case 'day':
    case 'week':
    case 'solar-term':
      return unit.month;
    case 'lunar-day':
      return Math.min(unit.month + 1, 12);
    case 'months':
      return unit.from;
    case 'season':
      return 3 * unit.season + 3;
    default:
      return null;
  }
}

/**
 * The year of a point: stated, counted from the report's or an earlier one, or supplied where it is certain.
 * `until`: the month in which a period that begins there ends.
 */
export function yearOf(point: Point, times: Times, place: Place, until: number | null = null): number | null {
  const { year } = point;
  switch (year.kind) {
    case 'stated':
      return year.year;
    case 'report': {
      const own = times.report?.year ?? (times.window && onlyYear(times.window));
      return own === null || own === undefined ? null : own + year.offset;
    }
    case 'named':
      return place.last?.paragraph === place.paragraph ? place.last.year + year.offset : null;
    case 'elided':
      return supplied(point, times, place, until);
  }
}

function supplied(point: Point, times: Times, place: Place, until: number | null): number | null {
  const month = monthOf(point);
  const day = point.unit.kind === 'day' ? point.unit.day : null;
  if (month !== null) {
    const year = eventYear(times.text, place.from, place.to, { month, day }, times.codebook);
    if (year !== null) return year;
  }
  return (
    fromSameStory(month, times, place) ??
    fromReport(
      until ?? (point.unit.kind === 'months' ? point.unit.to : month),
      times.report,
      times.text.slice(place.from, place.to),
      day !== null,
    ) ??
    (times.window && (month === null ? onlyYear(times.window) : yearIn(times.window, month))) ??
    fromBefore(month, place)
  );
}

/** 2018年3月,…;5月,…: the year named just before, as long as the months run on. */
function fromSameStory(month: number | null, { report }: Times, { last, sentence, paragraph }: Place): number | null {
  if (!last || last.open) return null;
  const runsOn = month === null || last.month === null || month >= last.month;
  if (last.sentence === sentence) return runsOn ? last.year : null;
  const tells = last.paragraph === paragraph && last.month !== null && month !== null && runsOn;
  return tells && last.year <= (report?.year ?? last.year) ? last.year : null;
}

/** Further ahead than this, a month without a year is rather the last one; reports of January and February look back. */
const ahead = (month: number): number => (month <= 2 ? 1 : 6);
const FUTURE = /将|拟|计划|力争|争取|预计|目标|之?前(?:完成|实现|达到)|确保|要/;

function fromReport(month: number | null, report: ReportDay | null, sentence: string, isDay: boolean): number | null {
  if (!report) return null;
  // 1-12月 in a report of 2024: that year was not over
  if (report.yearOnly && month === 12 && !isDay && !FUTURE.test(sentence)) return report.year - 1;
  if (month === null || report.month === null || month - report.month <= ahead(report.month) || FUTURE.test(sentence))
    return report.year;
  return report.year - 1;
}

/** Months that a report may go back without saying so: 活动于2023年6月开展,5月25日前报名. */
const BACK = 2;

/** With nothing else to go by, the last date that the report named with its month. */
function fromBefore(month: number | null, { last }: Place): number | null {
  return last && month !== null && last.month !== null && month >= last.month - BACK ? last.year : null;
}

/** Days further ahead than this belong to the month before: 28日 in a report of the 2nd. */
const DAYS_AHEAD = 20;

/** Year and month of a bare day (16日): of the date before it, or the report's. */
export function monthOfDay(
  day: number,
  { report }: Times,
  { last, paragraph }: Place,
): { year: number; month: number } | null {
  if (last && last.paragraph === paragraph && last.month !== null) return { year: last.year, month: last.month };
  if (!report?.month) return null;
  if (report.day === null || day - report.day <= DAYS_AHEAD) return { year: report.year, month: report.month };
  return report.month === 1 ? { year: report.year - 1, month: 12 } : { year: report.year, month: report.month - 1 };
}
