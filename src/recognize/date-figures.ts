import { isDigit, unitsOf } from '../core/units.ts';
import { ELIDED, type Point, type Read, type Unit, type Year } from './date-model.ts';
import { fullYear } from './date-numeral.ts';
import { at, TO } from './date-words.ts';

/** Dates in figures alone: 2021-03-09, 2019/04/19, 2021.3.9, 20240307, 2008.03-2009, 31/12/1974. */

const MONTH = '(1[0-2]|0?[1-9])';
const DAY = '(3[01]|[12]\\d|0?[1-9])';
const FULL = new RegExp(`((?:19|20)\\d\\d)([-/.])${MONTH}\\2${DAY}(?!\\d|[-/.]\\d)`, 'y');
/** 1994.01-19 */
const MIXED = /((?:19|20)\d\d)(\.)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d年.-])/y;
/** 12-11-10: two figures each, the year first. */
const SHORT_YEAR = /(?<![\dA-Za-z./-])(\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\dA-Za-z-]|\.\d)/y;
const COMPACT = /((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d.%]| ?[万亿元个名人户项件家次份吨亩号])/y;
const YEAR_MONTH = /((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d年月号]|-\d)/y;
const YEAR_MONTH_TO = new RegExp(`((?:19|20)\\d\\d)[./]${MONTH}(?= ?${TO} ?(?:19|20)\\d\\d)`, 'y');
const YEAR_MONTH_AFTER = new RegExp(`((?:19|20)\\d\\d)[./]${MONTH}(?![\\d.])`, 'y');
/** The day stands first (Hong Kong), unless it cannot be one: 10/31/1974. */
const SLASHES = /(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/y;
/** Only where a line holds nothing else, as in a table: 3/3/15, 12/1, 09-01. */
const LINE = /(?:(\d{1,2})\/(\d{1,2})\/(\d\d)|(\d{1,2})\/(\d{1,2})|(0\d|1[0-2])-([0-3]\d))(?=\n|$)/y;

const isMark = unitsOf('-/.');
/** 20240307 */
const LONGEST = 8;

/** Whether digits begin here that a date in figures may begin with: all are parted by a mark, or eight of them follow one another. */
function opens(text: string, start: number): boolean {
  let end = start;
  while (end < start + LONGEST && isDigit(text.charCodeAt(end))) end++;
  return end === start + LONGEST || (end > start && isMark(text.charCodeAt(end)));
}

const point = (year: Year, unit: Unit): Point => ({ year, unit, about: false });
const stated = (year: string): Year => ({ kind: 'stated', year: fullYear(year) });

function dayOf(end: number, year: Year, month: number, day: number): Read<Point> | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { end, value: point(year, { kind: 'day', month, day }) };
}

const monthOf = (end: number, [, year, month]: RegExpExecArray): Read<Point> => ({
  end,
  value: point(stated(year!), { kind: 'months', from: Number(month), to: Number(month), part: null }),
});

const dayFirst = (end: number, year: string, a: number, b: number): Read<Point> | null =>
  dayOf(end, stated(year), b, a) ?? dayOf(end, stated(year), a, b);

/** A date in figures at `start`; `after`: it closes a range, where a month may stand alone. */
export function readFigures(text: string, start: number, after: boolean): Read<Point> | null {
  if (!opens(text, start)) return null;
  const full = at(FULL, text, start) ?? at(MIXED, text, start);
  if (full) return dayOf(start + full[0].length, stated(full[1]!), Number(full[3]), Number(full[4]));
  const short = at(SHORT_YEAR, text, start);
  if (short) return dayOf(start + short[0].length, stated(short[1]!), Number(short[2]), Number(short[3]));
  const compact = at(COMPACT, text, start);
  if (compact) return dayOf(start + compact[0].length, stated(compact[1]!), Number(compact[2]), Number(compact[3]));
  const month = at(YEAR_MONTH, text, start) ?? at(after ? YEAR_MONTH_AFTER : YEAR_MONTH_TO, text, start);
  if (month) return monthOf(start + month[0].length, month);
  const slashes = at(SLASHES, text, start);
  if (slashes) return dayFirst(start + slashes[0].length, slashes[3]!, Number(slashes[1]), Number(slashes[2]));
  return start === 0 || text[start - 1] === '\n' ? readLine(text, start) : null;
}

function readLine(text: string, start: number): Read<Point> | null {
  const line = at(LINE, text, start);
  if (!line) return null;
  const end = start + line[0].length;
  const [, a, b, year, month, day, m, d] = line;
  if (year) return dayFirst(end, year, Number(a), Number(b));
  return dayOf(end, ELIDED, Number(month ?? m), Number(day ?? d));
}
