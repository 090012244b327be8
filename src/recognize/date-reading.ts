import type { Days, MentionValues } from '../core/mention.ts';
import { daysOf, type Resolved } from './date-days.ts';
import type { Expression, Point, Unit, Year } from './date-model.ts';
import { type Supplied, supply } from './date-supplied.ts';
import { monthOf, type Place, type Times, yearOf } from './date-supply.ts';

/** An expression of the report with its days. */
export interface Dated {
  readonly expression: Expression;
  readonly value: MentionValues['date'];
  /** both ends, of an expression that names two */
  readonly ends: readonly [Days, Days] | null;
}

const NO_DAYS: Days = { earliest: null, latest: null };

/** An expression with what it may lend to those after it. */
export interface Reading {
  readonly dated: Dated;
  readonly year: number | null;
  readonly month: number | null;
}

/** Reads one expression: a point, an open stretch or a period. */
export function readDays(expression: Expression, times: Times, place: Place): Reading {
  const { from, to } = expression;
  if (!to) {
    const one = supply(from, times, place);
    const step = expression.opening === 'from' ? 1 : -1;
    const days = expression.beside && one.year !== null ? daysOf(from, one.year + step, null, times.report) : one.days;
    const value = readingOf(open(days, expression), from);
    return { dated: { expression, value, ends: null }, year: one.year, month: one.month };
  }
  const first = supply(startOf(from, to), times, place, monthOf(to));
  const second = supply(endOf(to, first), times, place);
  const edtf = first.days && second.days && `${head(first.days.edtf)}/${tail(second.days.edtf)}`;
  const ends = [daysOnly(first.days), daysOnly(second.days)] as const;
  if (expression.opening) {
    const value = readingOf(open(first.days, expression), from);
    return { dated: { expression, value, ends: null }, year: first.year, month: null };
  }
  const value = {
    earliest: edtf && ends[0].earliest,
    latest: edtf && ends[1].latest,
    edtf,
    stated: from.year.kind === 'stated' || to.year.kind === 'stated',
  };
  return { dated: { expression, value, ends }, year: second.year, month: second.month };
}

const daysOnly = (days: Resolved | null): Days => (days ? { earliest: days.earliest, latest: days.latest } : NO_DAYS);
const head = (edtf: string): string => edtf.split('/')[0]!;
const tail = (edtf: string): string => edtf.split('/').at(-1)!;

/** 8月至2021年3月: the year stands with the second half. */
function startOf(from: Point, to: Point): Point {
  if (from.year.kind !== 'elided' || to.year.kind !== 'stated') return from;
  const [first, last] = [monthOf(from), monthOf(to)];
  const year = first !== null && last !== null && first > last ? to.year.year - 1 : to.year.year;
  return { ...from, year: { kind: 'stated', year } };
}

/** 2016年一月十日到十二日: what the second half leaves out stands with the first. */
function endOf(to: Point, { year, month }: Supplied): Point {
  const unit: Unit = to.unit.kind === 'day' && to.unit.month === null ? { ...to.unit, month } : to.unit;
  if (year === null) return { ...to, unit };
  const ends = monthOf({ ...to, unit });
  const next = month !== null && ends !== null && ends < month ? 1 : 0;
  const stated: Year =
    to.year.kind === 'elided'
      ? { kind: 'stated', year: year + next }
      : to.year.kind === 'named'
        ? { kind: 'stated', year: year + to.year.offset }
        : to.year;
  return { ...to, unit, year: stated };
}

type OpenDays = Days & { readonly edtf: string | null };

const readingOf = ({ earliest, latest, edtf }: OpenDays, { year }: Point): MentionValues['date'] => ({
  earliest,
  latest,
  edtf,
  stated: year.kind === 'stated',
});

/** 以来 and 起 leave the end open, 以前 and 前 the start; 年底前 reaches to the last day. */
function open(days: Resolved | null, { opening, from }: Expression): OpenDays {
  if (!days) return { earliest: null, latest: null, edtf: null };
  if (opening === 'from') return { earliest: days.earliest, latest: null, edtf: `${head(days.edtf)}/..` };
  if (opening !== 'until') return days;
  const late = 'part' in from.unit && from.unit.part !== null;
  return { earliest: null, latest: days.latest, edtf: `../${late ? days.latest : tail(days.edtf)}` };
}

/** 去年同期: the stretch named before it in the sentence, in the other year; the whole year when none is. */
export function samePeriod(expression: Expression, times: Times, place: Place, before: Dated | undefined): Reading {
  const year = yearOf(expression.from, times, place);
  const same = place.last?.sentence === place.sentence && before ? monthsOf(before.expression) : null;
  const unit = same ?? expression.from.unit;
  const found = year === null ? null : daysOf({ ...expression.from, unit }, year, null, times.report);
  const value = readingOf(open(found, expression), expression.from);
  return { dated: { expression, value, ends: null }, year: null, month: null };
}

/** 上半年, 前三季度, 1-9月 */
function monthsOf({ from, to }: Expression): Unit | null {
  if (from.unit.kind !== 'months' || (to && to.unit.kind !== 'months')) return null;
  return to?.unit.kind === 'months' ? { ...from.unit, to: to.unit.to } : from.unit;
}
