import { unitsOf } from '../core/units.ts';
import type { Part, Read, Unit } from './date-model.ts';
import { readSmall, SMALL } from './date-numeral.ts';
import { at, NOT_PART, sharesDay, sharesMonth, TO } from './date-words.ts';

/** Months, quarters and half-years, with what may stand after them: 8月16日, 三月底, 6月中旬, 前三季度, 上半年. */

const MONTH = new RegExp(`(元|${SMALL}) ?(?:月份?|${sharesMonth})`, 'y');
/** 一月一次, 三月之久, 数月: a count of months. */
const COUNTED =
  /[一二两三四五六七八九十\d]次|之久|有?余|多?来|以?内|一(?:考|评|查|调度|通报|总结|报|主题|会商|研判|督)/y;
/** 5月10日元旦 is a day, 10日元 an amount. */
const DAY = new RegExp(` ?(初?${SMALL}) ?(?:[日号](?!元(?![旦宵])|圆|币)|${sharesDay})`, 'y');
/** 5日均, 3日龄, 10日内: days that are counted. */
const COUNTED_DAYS = /[均产供处本报程常龄游夜以之内后无]/y;
/** 十月31, 八月十五: a day without 日, where nothing is counted. */
const BARE_DAY =
  /(初[一二三四五六七八九十]|\d{1,2}|二?十[一二三四五六七八九]|二十|三十一?)(?![\d\p{Script=Han}%.〇○]|[,、]\d)|(初[一二三四五六七八九十]|\d{1,2}|二?十[一二三四五六七八九])(?=(?:出生|至|到|以|之?[前后]|起))/uy;
const PART = new RegExp(
  ` ?(?:月(?=[底末初中]))?(上中旬|中上旬|中下旬|上旬|中旬|下旬|上半月|下半月|[底末]|[初中]${NOT_PART})`,
  'y',
);
const PARTS: Readonly<Record<string, Part>> = {
  上中旬: 'early-middle',
  中上旬: 'early-middle',
  中下旬: 'middle-late',
  上旬: 'early',
  中旬: 'middle',
  下旬: 'late',
  上半月: 'first-half',
  下半月: 'second-half',
  初: 'early',
  中: 'middle',
  底: 'late',
  末: 'late',
};
const WEEK = /份?的?(?:第([一二三四五])|首)个?(?:周|星期|礼拜)([一二三四五六日天])?/y;
const QUARTER = /(?:([前头首])([二三两23])个?|第?([一二三四1-4首])|Q([1-4]))季度?([初末底])?/y;
const QUARTERS = new RegExp(`第?([一二三1-3]) ?${TO} ?第?([二三四2-4])季度`, 'y');
const HALF = /([上下])半年/y;
const FIRST_MONTH = /首月(?!子)/y;
const FIRST_MONTHS = new RegExp(`[前头首](${SMALL}|两)个?月`, 'y');

/** With what months and days begin, and what else quarters, half-years and counts of months do. */
const isFigure = unitsOf('0123456789元一二三四五六七八九十廿卅');
const isQuarter = unitsOf('第1234一二三四前头首Q');
const isPart = unitsOf('上下前头首');

/** A month and a part, week or day of it. */
export function readMonth(text: string, start: number): Read<Unit> | null {
  if (!isFigure(text.charCodeAt(start))) return null;
  const match = at(MONTH, text, start);
  if (!match) return null;
  const month = match[1] === '元' ? 1 : readSmall(match[1]!);
  if (month < 1 || month > 12) return null;
  const end = start + match[0].length;
  if (at(COUNTED, text, end)) return null;
  if (/月份?$/.test(match[0])) {
    const day = at(DAY, text, end) ?? at(BARE_DAY, text, end);
    const value = day && readSmall((day[1] ?? day[2]!).replace('初', ''));
    if (day && value && value <= 31) return { end: end + day[0].length, value: { kind: 'day', month, day: value } };
    const week = readWeek(text, end, month);
    if (week) return week;
  }
  const part = at(PART, text, end);
  return {
    end: end + (part?.[0].length ?? 0),
    value: { kind: 'months', from: month, to: month, part: part ? PARTS[part[1]!]! : null },
  };
}

/** 3月第三周, 八月份的第一个周二; with `month` null a week of the year: 2021年的第二周. */
export function readWeek(text: string, start: number, month: number | null): Read<Unit> | null {
  const match = at(WEEK, text, start);
  if (!match) return null;
  const nth = match[1] ? readSmall(match[1]) : 1;
  const weekday = match[2] ? '一二三四五六日天'.indexOf(match[2]) + 1 : null;
  return {
    end: start + match[0].length,
    value: { kind: 'week', month, nth, weekday: weekday === 8 ? 7 : weekday },
  };
}

/** 第一季度, 前三季度, 首季, 一季度末; 下半年; 前10个月. A bare 四季 or 首季 of something is none. */
export function readMonths(text: string, start: number): Read<Unit> | null {
  const unit = text.charCodeAt(start);
  const half = isPart(unit) ? at(HALF, text, start) : null;
  if (half) return months(start + half[0].length, half[1] === '上' ? 1 : 7, half[1] === '上' ? 6 : 12);
  if (!isQuarter(unit)) return null;
  const quarters = at(QUARTERS, text, start);
  if (quarters) return months(start + quarters[0].length, 3 * readSmall(quarters[1]!) - 2, 3 * readSmall(quarters[2]!));
  const quarter = at(QUARTER, text, start);
  if (quarter) {
    const [whole, first, many, one, q, part] = quarter;
    if (!/度[初末底]?$/.test(whole) && !many && one !== '首' && !whole.startsWith('第')) return null;
    const end = start + whole.length;
    const last = 3 * (many === '两' ? 2 : many ? readSmall(many) : one === '首' ? 1 : readSmall((one ?? q)!));
    if (part) return months(end, part === '初' ? last - 2 : last, part === '初' ? last - 2 : last, PARTS[part]!);
    return months(end, first ? 1 : last - 2, last);
  }
  if (!isPart(unit)) return null;
  if (at(FIRST_MONTH, text, start)) return months(start + 2, 1, 1);
  const some = at(FIRST_MONTHS, text, start);
  const last = some && (some[1] === '两' ? 2 : readSmall(some[1]!));
  if (some && last && last >= 2 && last <= 11) return months(start + some[0].length, 1, last);
  return null;
}

const CODE = /Q([1-4])(?![\dA-Za-z])/y;

/** Q3 behind a year: 2021年Q3, 2021Q3. */
export function readQuarterCode(text: string, start: number): Read<Unit> | null {
  const code = at(CODE, text, start);
  return code && months(start + 2, 3 * Number(code[1]) - 2, 3 * Number(code[1]));
}

const months = (end: number, from: number, to: number, part: Part | null = null): Read<Unit> => ({
  end,
  value: { kind: 'months', from, to, part },
});

/** A day of a month that is named before it: 3月5日至⟦7日⟧. */
export function readDay(text: string, start: number): Read<Unit> | null {
  const match = at(DAY, text, start);
  const day = match && readSmall(match[1]!.replace('初', ''));
  if (!match || !day || day > 31 || at(COUNTED_DAYS, text, start + match[0].length)) return null;
  return { end: start + match[0].length, value: { kind: 'day', month: null, day } };
}
