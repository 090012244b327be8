import { isDay } from '../core/calendar.ts';
import { daysOf, type Resolved } from './date-days.ts';
import type { Point } from './date-model.ts';
import { monthOf, monthOfDay, type Place, type Times, yearOf } from './date-supply.ts';

/** A point with what its place supplied to it. */
export interface Supplied {
  readonly point: Point;
  readonly year: number | null;
  readonly month: number | null;
  readonly days: Resolved | null;
}

/** Gives a point its year (a bare day its month too) and its days. */
export function supply(point: Point, times: Times, place: Place, until: number | null = null): Supplied {
  const { unit } = point;
  if (unit.kind === 'day' && unit.month === null) {
    const of = point.year.kind === 'elided' ? monthOfDay(unit.day, times, place) : null;
    return {
      point,
      year: of?.year ?? null,
      month: of?.month ?? null,
      days: of && daysOf(point, of.year, of.month, times.report),
    };
  }
  const year = yearOf(point, times, place, until);
  const month = monthOf(point);
  return { point: inCentury(point, year), year, month, days: year === null ? null : days(point, year, times) };
}

/** 本世纪中叶: the years of a century count from the report's own. */
function inCentury(point: Point, year: number | null): Point {
  if (point.unit.kind !== 'years' || point.year.kind !== 'report' || year === null) return point;
  const base = 100 * Math.floor(year / 100);
  return { ...point, unit: { ...point.unit, from: base + point.unit.from, to: base + point.unit.to } };
}

/** 2月29日 of a year that has none is the last one before; with the year stated there is no such day. */
function days(point: Point, year: number, { report }: Times): Resolved | null {
  const { unit } = point;
  const leap = unit.kind === 'day' && unit.month === 2 && unit.day === 29 && point.year.kind === 'elided';
  let of = year;
  while (leap && !isDay(of, 2, 29)) of--;
  return daysOf(inCentury(point, of), of, null, report);
}
