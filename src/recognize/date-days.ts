import { addDays, addMonths, isDay, isoDay, isoMonth, monthLength, weekdayOf } from '../core/calendar.ts';
import type { Part, Point, Unit } from './date-model.ts';
import { lunarDay, solarTerm } from './lunar.ts';

/** The day of the report, as far as it is known. */
export interface ReportDay {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** of its publishing nothing but the year is known */
  readonly yearOnly?: boolean;
}

/** What a point means once its year is known. */
export interface Resolved {
  readonly earliest: string;
  readonly latest: string;
  readonly edtf: string;
}

const resolved = (earliest: string, latest: string, edtf: string): Resolved => ({ earliest, latest, edtf });
const oneDay = (iso: string): Resolved => resolved(iso, iso, iso);
const maybeDay = (iso: string | null): Resolved | null => (iso === null ? null : oneDay(iso));

/** Days of a month that its part covers: 初, 上旬 1–10, 中旬 11–20, 底, 下旬 21–end. */
function partOfMonth(part: Part, length: number): readonly [number, number] {
  switch (part) {
    case 'early':
      return [1, 10];
    case 'middle':
      return [11, 20];
    case 'late':
      return [21, length];
    case 'early-middle':
      return [1, 20];
    case 'middle-late':
      return [11, length];
    case 'first-half':
      return [1, 15];
    case 'second-half':
      return [16, length];
  }
}

function monthDays(year: number, month: number, part: Part | null): Resolved {
  const length = monthLength(year, month);
  const [first, last] = part ? partOfMonth(part, length) : [1, length];
  return resolved(isoDay(year, month, first), isoDay(year, month, last), isoMonth(year, month) + (part ? '~' : ''));
}

function monthsDays(year: number, from: number, to: number, part: Part | null): Resolved {
  if (from === to) return monthDays(year, from, part);
  return resolved(
    isoDay(year, from, 1),
    isoDay(year, to, monthLength(year, to)),
    `${isoMonth(year, from)}/${isoMonth(year, to)}`,
  );
}

const YEAR_PART_MONTH: Partial<Record<Part, number>> = { early: 1, middle: 6, late: 12 };

function yearDays(year: number, part: Part | null): Resolved {
  const month = part && YEAR_PART_MONTH[part];
  if (!month) return resolved(isoDay(year, 1, 1), isoDay(year, 12, 31), String(year));
  return { ...monthDays(year, month, null), edtf: `${isoMonth(year, month)}~` };
}

/** 90年代初 is its first three years, 末 the last three, 中期 those between. */
function yearsDays(from: number, to: number, part: Part | null): Resolved {
  const [first, last] =
    part === 'early'
      ? [from, from + 2]
      : part === 'late'
        ? [to - 2, to]
        : part === 'middle'
          ? [from + 3, to - 3]
          : part === 'middle-late'
            ? [to - 4, to]
            : part === 'early-middle'
              ? [from, from + 4]
              : [from, to];
  const mark = part ? '~' : '';
  const edtf = first >= last ? `${first}${mark}` : `${first}${mark}/${last}${mark}`;
  return resolved(isoDay(first, 1, 1), isoDay(Math.max(first, last), 12, 31), edtf);
}

function weekDays(unit: Extract<Unit, { kind: 'week' }>, year: number): Resolved | null {
  const { month, nth, weekday } = unit;
  // week 1 of a year holds January 4th (ISO 8601); the first week of a month begins with its first Monday
  const anchor = month ? isoDay(year, month, 1) : isoDay(year, 1, 4);
  const shift = month ? ((weekday ?? 1) - weekdayOf(anchor) + 7) % 7 : 1 - weekdayOf(anchor);
  const first = addDays(anchor, shift + 7 * (nth - 1));
  if (month && weekday) return first.startsWith(isoMonth(year, month)) ? oneDay(first) : null;
  const last = addDays(first, 6);
  return resolved(first, last, `${first}/${last}`);
}

function seasonDays(year: number, season: number): Resolved {
  const end = addMonths(year, 3 * season + 5, 0);
  const from = isoDay(year, 3 * season + 3, 1);
  return resolved(from, isoDay(end.year, end.month, monthLength(end.year, end.month)), `${year}-${21 + season}`);
}

function reportDays(unit: Unit, report: ReportDay | null): Resolved | null {
  if (!report?.month) return null;
  if (unit.kind === 'report-month') {
    const { year, month } = addMonths(report.year, report.month, unit.offset);
    if (unit.day === null) return monthDays(year, month, unit.part);
    return isDay(year, month, unit.day) ? oneDay(isoDay(year, month, unit.day)) : null;
  }
  if (!report.day) return null;
  const today = isoDay(report.year, report.month, report.day);
  if (unit.kind === 'report-day') return oneDay(addDays(today, unit.offset));
  if (unit.kind !== 'report-week') return null;
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * unit.offset);
  if (unit.weekday) return oneDay(addDays(monday, unit.weekday - 1));
  return resolved(monday, addDays(monday, 6), `${monday}/${addDays(monday, 6)}`);
}

/** The days of a point in a year (and month, for a bare day); null where the calendar has no such day. */
export function daysOf(
  { unit, about }: Point,
  year: number,
  month: number | null,
  report: ReportDay | null,
): Resolved | null {
  const days = unitDays(unit, year, month, report);
  return days && about ? { ...days, edtf: days.edtf.replace(/~?(?=\/|$)/g, '~') } : days;
}

function unitDays(unit: Unit, year: number, month: number | null, report: ReportDay | null): Resolved | null {
  switch (unit.kind) {
    case 'year':
      return yearDays(year, unit.part);
    case 'years':
      return yearsDays(unit.from, unit.to, unit.part);
    case 'months':
      return monthsDays(year, unit.from, unit.to, unit.part);
    case 'season':
      return seasonDays(year, unit.season);
    case 'week':
      return weekDays(unit, year);
    case 'day': {
      const of = unit.month ?? month;
      return of && isDay(year, of, unit.day) ? oneDay(isoDay(year, of, unit.day)) : null;
    }
    case 'solar-term':
      return maybeDay(solarTerm(year, unit.name));
    case 'lunar-day':
      return maybeDay(lunarDay(year, unit.month, unit.day));
    default:
      return reportDays(unit, report);
  }
}
