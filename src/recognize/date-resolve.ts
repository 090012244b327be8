import type { Codebook } from '../codebook/types.ts';
import { isDay } from '../core/calendar.ts';
import type { Described } from '../core/document.ts';
import type { Days, MentionValues } from '../core/mention.ts';
import { once } from '../core/once.ts';
import { daysOf, type Resolved } from './date-days.ts';
import { readExpressions } from './date-expression.ts';
import type { Expression, Point, Unit, Year } from './date-model.ts';
import { type Antecedent, monthOf, monthOfDay, type Place, type Times, timesOf, yearOf } from './date-supply.ts';

/** An expression of the report with its days. */
export interface Dated {
  readonly expression: Expression;
  readonly value: MentionValues['date'];
  /** both ends, of an expression that names two */
  readonly ends: readonly [Days, Days] | null;
}

const NO_DAYS: Days = { earliest: null, latest: null };

/** All calendar expressions of a report with their days, in order; read once a report. */
export const datedExpressions = once((doc: Described, codebook: Codebook): readonly Dated[] =>
  resolveAll(readExpressions(doc.work.text, codebook), timesOf(doc, codebook)),
);

function resolveAll(expressions: readonly Expression[], times: Times): Dated[] {
  const dated: Dated[] = [];
  let last: Antecedent | null = null;
  const places = placesOf(times.text);
  for (const expression of expressions) {
    const place: Place = { ...places(expression.span.start), last };
    const one = expression.samePeriod
      ? samePeriod(expression, times, place, dated.at(-1))
      : resolve(expression, times, place);
    dated.push(one.dated);
    last = antecedent(one, expression, place, times.text) ?? last;
  }
  return dated;
}

/** Sentence and paragraph of positions that are asked for in order. */
function placesOf(text: string): (position: number) => Omit<Place, 'last'> {
  const breaks = [...text.matchAll(/[。!?\n]/g)];
  let sentence = 0;
  let paragraph = 0;
  return (position) => {
    while (sentence < breaks.length && breaks[sentence]!.index < position) {
      if (breaks[sentence]![0] === '\n') paragraph++;
      sentence++;
    }
    return {
      from: sentence > 0 ? breaks[sentence - 1]!.index + 1 : 0,
      to: breaks[sentence]?.index ?? text.length,
      sentence,
      paragraph,
    };
  };
}

interface Reading {
  readonly dated: Dated;
  readonly year: number | null;
  readonly month: number | null;
}

/** What another figure is compared with: 比1983年增加, 按1990年价格. */
const BASIS = /[比较同与按]$/;

/** A date lends its year to those after it unless it is of several years, open by whole years or only compared with. */
function antecedent(
  { year, month }: Reading,
  { span, opening, from, to }: Expression,
  place: Place,
  text: string,
): Antecedent | null {
  if (BASIS.test(text[span.start - 1] ?? '')) return null;
  const unit = (to ?? from).unit;
  if (year === null || unit.kind === 'years' || from.about || (opening && month === null)) return null;
  return { year, month, open: opening !== null, sentence: place.sentence, paragraph: place.paragraph };
}

interface Supplied {
  readonly point: Point;
  readonly year: number | null;
  readonly month: number | null;
  readonly days: Resolved | null;
}

function supply(point: Point, times: Times, place: Place, until: number | null = null): Supplied {
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

function resolve(expression: Expression, times: Times, place: Place): Reading {
  const { from, to } = expression;
  if (!to) {
    const one = supply(from, times, place);
    const value = { ...open(one.days, expression), stated: from.year.kind === 'stated' };
    return { dated: { expression, value, ends: null }, year: one.year, month: one.month };
  }
  const first = supply(startOf(from, to), times, place, monthOf(to));
  const second = supply(endOf(to, first), times, place);
  const edtf = first.days && second.days && `${head(first.days.edtf)}/${tail(second.days.edtf)}`;
  const ends = [daysOnly(first.days), daysOnly(second.days)] as const;
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

/** 以来 and 起 leave the end open, 以前 and 前 the start; 年底前 reaches to the last day. */
function open(days: Resolved | null, { opening, from }: Expression): Days & { edtf: string | null } {
  if (!days) return { ...NO_DAYS, edtf: null };
  if (opening === 'from') return { earliest: days.earliest, latest: null, edtf: `${head(days.edtf)}/..` };
  if (opening !== 'until') return days;
  const late = 'part' in from.unit && from.unit.part !== null;
  return { earliest: null, latest: days.latest, edtf: `../${late ? days.latest : tail(days.edtf)}` };
}

/** 去年同期: the stretch named before it, in the other year; the whole year when none is. */
function samePeriod(expression: Expression, times: Times, place: Place, before: Dated | undefined): Reading {
  const year = yearOf(expression.from, times, place);
  const same =
    before && before.expression.from.unit.kind === 'months' && !before.expression.to
      ? before.expression.from.unit
      : null;
  const unit: Unit = same && place.last?.sentence === place.sentence ? same : expression.from.unit;
  const days = year === null ? null : daysOf({ ...expression.from, unit }, year, null, times.report);
  return {
    dated: { expression, value: { ...open(days, expression), stated: false }, ends: null },
    year: null,
    month: null,
  };
}
