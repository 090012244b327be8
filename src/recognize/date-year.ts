import { unitsOf } from '../core/units.ts';
import type { Read, Year } from './date-model.ts';
import { fullYear, readSmall, SMALL } from './date-numeral.ts';
import { at, closesFiscal, FULL_YEAR, opensFiscal, SHORT_YEAR, sharesYear, TO, YEAR_UNIT } from './date-words.ts';

const STATED = new RegExp(`(${FULL_YEAR}) ?(?:${YEAR_UNIT}|(?=Q[1-4](?![\\dA-Za-z]))|${sharesYear})`, 'y');
const OPENS_FISCAL = new RegExp(opensFiscal, 'y');
const CLOSES_FISCAL = new RegExp(closesFiscal, 'y');
/** 95-97年; 20-30年 is a length of time. */
const SHORT_RANGE = new RegExp(`([89]\\d)(?=${TO}(?:9\\d|[0-2]\\d) ?年)`, 'y');
/** 两千零八年, 两千一十年 */
const SPOKEN = /[两二]千(?:零([一二三四五六七八九])|([一二三]?十[一二三四五六七八九]?))年/y;
const SHORT = new RegExp(`(\\d{2}|[〇○零一二三四五六七八九]{2}) ?${YEAR_UNIT}`, 'y');
const SHORT_AFTER = new RegExp(`(${SHORT_YEAR}) ?${YEAR_UNIT}`, 'y');
const BARE_AFTER = /((?:19|20)\d\d)(?![\d.年]| ?[个名人户项件家次元万亿%])/y;

/** What makes two figures a year and no duration: 15年3月, 19年底, 07年第三季度. */
const WITHIN_YEAR = new RegExp(` ?(?:${SMALL}月|年?[底末初](?![级步])|[上下]半年|第?[一二三四1-4]季度)`, 'y');

const RELATIVE =
  /今年|本年度?(?!级)|去年|上一?年度?(?![纪岁])|明年|下一?年度?|后年|前年|当年|同年(?![级龄代])|次年|翌年/y;
const OFFSETS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 明: 1, 下: 1, 后: 2, 前: -2 };

const EARLIEST = 1600;
const LATEST = 2199;

/** 五六年, 七八年 and 三五年 count years (five or six); 九七年 and 八五年 name one. */
const counts = (figures: string): boolean => /^(?:一二|二三|三四|三五|四五|五六|六七|七八|八九)$/.test(figures);

function readShort(text: string, start: number): Read<Year> | null {
  const short = at(SHORT, text, start);
  if (!short) return null;
  const figures = short[1]!;
  const end = start + short[0].length;
  const names = /^[0〇○零]/.test(figures) || (!/^\d/.test(figures) && !counts(figures));
  if (!names && !at(WITHIN_YEAR, text, end)) return null;
  return { end, value: { kind: 'stated', year: fullYear(figures) } };
}

/** 以上年龄, 以前年度, 明后年: words that only look like a year counted from the report's. */
function readRelative(text: string, start: number): Read<Year> | null {
  const word = at(RELATIVE, text, start)?.[0];
  if (!word || (/[以之明]/.test(text[start - 1] ?? '') && /^[前后上下]/.test(word))) return null;
  const end = start + word.length;
  if (/^[当同]/.test(word)) return { end, value: { kind: 'named', offset: 0 } };
  if (/^[次翌]/.test(word)) return { end, value: { kind: 'named', offset: 1 } };
  return { end, value: { kind: 'report', offset: OFFSETS[word[0]!]! } };
}

function readSpoken(text: string, start: number): Read<Year> | null {
  const spoken = at(SPOKEN, text, start);
  return (
    spoken && {
      end: start + spoken[0].length,
      value: { kind: 'stated', year: 2000 + readSmall(spoken[1] ?? spoken[2]!) },
    }
  );
}

/** An end of a range of fiscal years, which lasts from the first year of the one to the last of the other: 2022-23至2031-32年度. */
function readFiscal(text: string, start: number): Read<Year> | null {
  const opens = at(OPENS_FISCAL, text, start);
  const match = opens ?? at(CLOSES_FISCAL, text, start);
  if (!match) return null;
  const [first, last] = [fullYear(match[1]!), fullYear(match[2]!)];
  if ((first + 1) % 100 !== last % 100) return null;
  return { end: start + match[0].length, value: { kind: 'stated', year: opens ? first : first + 1 } };
}

/** With what a year in figures begins; those of four figures begin with 1 or 2. */
const isFigure = unitsOf('0123456789〇○零一二三四五六七八九两');
const isFirst = unitsOf('12一二');

/** A year at `start`: 2021年, 二〇二一年, 去年, 同年; 15年 only before a month. */
export function readYear(text: string, start: number): Read<Year> | null {
  const unit = text.charCodeAt(start);
  if (!isFigure(unit)) return readRelative(text, start);
  const fiscal = isFirst(unit) ? readFiscal(text, start) : null;
  if (fiscal) return fiscal;
  const stated = at(isFirst(unit) ? STATED : SHORT_RANGE, text, start);
  if (!stated) return readSpoken(text, start) ?? readShort(text, start);
  const year = fullYear(stated[1]!);
  if (year < EARLIEST || year > LATEST) return null;
  return { end: start + stated[0].length, value: { kind: 'stated', year } };
}

/** A year that closes a range, where less is needed: 1985到89年, 2008.03-2009. */
export function readYearAfter(text: string, start: number): Read<Year> | null {
  const full = readYear(text, start);
  if (full) return full;
  const short = at(SHORT_AFTER, text, start) ?? at(BARE_AFTER, text, start);
  return short && { end: start + short[0].length, value: { kind: 'stated', year: fullYear(short[1]!) } };
}
