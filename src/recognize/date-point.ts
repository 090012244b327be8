import type { Codebook } from '../codebook/types.ts';
import { readFigures } from './date-figures.ts';
import { ELIDED, type Part, type Point, type Read, type Unit, type Year } from './date-model.ts';
import { readDay, readMonth, readMonths, readQuarterCode, readWeek } from './date-month.ts';
import { at, NOT_PART } from './date-words.ts';
import { readYear, readYearAfter } from './date-year.ts';
import { readEra } from './era.ts';
import { readNamedDay, type Standing } from './named-day.ts';
import { readReported } from './reported-day.ts';
import { readSeason } from './season.ts';

/** 年初一 is the first day of the lunar year. */
const NOT_NEW_YEAR = '(?![一二三四五六七八九十][至到、,(。])';
const YEAR_PART = new RegExp(
  ` ?(?:年?(底|末(?![端梢期])|终(?![奖总考决端身生])|初${NOT_PART}${NOT_NEW_YEAR}|伊始)|年?中(?=[,。;)]|$)|年中${NOT_PART})`,
  'my',
);
/** 年底 of a year that the report supplies; not the 年 of 两年内, 全年初. */
const BARE_YEAR_PART = new RegExp(
  `年(?:(底|末(?![端梢期])|初${NOT_PART}${NOT_NEW_YEAR})|内(?![容部])|中(?=[,。;、]))`,
  'y',
);
const NO_YEAR_BEFORE =
  /[\d〇○零一二两三四五六七八九十百千万几数多余干每近半整周累历常全同往学成青少幼壮老丰前后今去明来]/;
const WHOLE = /全年/y;

export interface PointOptions {
  readonly codebook: Codebook;
  /** The point before, when this one closes a range and may be shorter: 到⟦十二日⟧, 到⟦89年9月⟧. */
  readonly after: Point | null;
  readonly standing: Standing;
}

const point = (end: number, year: Year, unit: Unit): Read<Point> => ({ end, value: { year, unit, about: false } });

/** A point or stretch of the calendar at `start`: 2021年3月9日, 去年底, 3月下旬, 一季度, 八十年代, “十四五”时期. */
export function readPoint(text: string, start: number, options: PointOptions): Read<Point> | null {
  const whole = readFigures(text, start, options.after !== null) ?? readEra(text, start) ?? readReported(text, start);
  if (whole) return whole;
  const year = options.after ? readYearAfter(text, start) : readYear(text, start);
  if (year) return readWithin(text, year, options.codebook);
  const unit =
    readMonths(text, start) ?? readMonth(text, start) ?? readNamedDay(text, start, options.codebook, options.standing);
  if (unit) return point(unit.end, ELIDED, unit.value);
  const day = options.after && readDay(text, start);
  if (day) return point(day.end, ELIDED, day.value);
  return readYearPart(text, start);
}

function readWithin(text: string, { end, value: year }: Read<Year>, codebook: Codebook): Read<Point> | null {
  // 2018年的12月, 2021年的上半年
  const next = /[ 的]/.test(text[end] ?? '') ? end + 1 : end;
  const unit =
    readMonths(text, next) ??
    readQuarterCode(text, next) ??
    readMonth(text, next) ??
    readWeek(text, next, null) ??
    readSeason(text, next) ??
    readNamedDay(text, next, codebook, 'after-year');
  if (unit) return point(unit.end, year, unit.value);
  const part = at(YEAR_PART, text, end);
  // 当年赤字 is as often "that year" as "then": a date only with a month (当年10月)
  if (!part && text.startsWith('当年', end - 2)) return null;
  if (part) return point(end + part[0].length, year, { kind: 'year', part: partOf(part[1]) });
  return point(end + (at(WHOLE, text, end)?.[0].length ?? 0), year, { kind: 'year', part: null });
}

function readYearPart(text: string, start: number): Read<Point> | null {
  const match = at(BARE_YEAR_PART, text, start);
  if (!match || NO_YEAR_BEFORE.test(text[start - 1] ?? '')) return null;
  const part = match[0].endsWith('内') ? null : partOf(match[1]);
  return point(start + match[0].length, ELIDED, { kind: 'year', part });
}

const partOf = (word: string | undefined): Part => (!word ? 'middle' : /^[底末终]/.test(word) ? 'late' : 'early');
