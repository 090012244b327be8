import { unitsOf } from '../core/units.ts';
import type { Part, Point, Read, Unit } from './date-model.ts';
import { readSmall, SMALL } from './date-numeral.ts';
import { at, NOT_PART } from './date-words.ts';

/** Days, weeks and months counted from the day of the report: 昨天, 上周五, 本月15日, 上月底. */

const DAY = /昨[天日晚]|前天(?!津)|[今明][天日](?=[上下]午|晚上?|凌晨|起|\()|今晚/y;
/** With what all of these begin. */
const isFirst = unitsOf('昨前今明上本下');
const DAYS: Readonly<Record<string, number>> = { 昨: -1, 前: -2, 今: 0, 明: 1 };
const WEEK =
  /(上|本|下)(?:个?(?:星期|礼拜)|个?周(?![期年边到密全围转报岁]))([一二三四五六日天](?![^、,。上下晚至到(]))?/y;
const MONTH = new RegExp(
  `(上|本|下)个?月(?![球亮饼])(?:(上旬|中旬|下旬|[底末]|初${NOT_PART})| ?(${SMALL})[日号])?`,
  'y',
);
const OFFSETS: Readonly<Record<string, number>> = { 上: -1, 本: 0, 下: 1 };

const reported = (end: number, unit: Unit): Read<Point> => ({
  end,
  value: { year: { kind: 'report', offset: 0 }, unit, about: false },
});

/** A day, week or month counted from the report's day. */
export function readReported(text: string, start: number): Read<Point> | null {
  if (!isFirst(text.charCodeAt(start))) return null;
  const before = text[start - 1] ?? '';
  const day = at(DAY, text, start)?.[0];
  if (day) {
    if (day === '前天' && /[以之从]/.test(before)) return null;
    return reported(start + day.length, { kind: 'report-day', offset: DAYS[day[0]!]! });
  }
  if (/[以之]/.test(before)) return null;
  const week = at(WEEK, text, start);
  if (week)
    return reported(start + week[0].length, {
      kind: 'report-week',
      offset: OFFSETS[week[1]!]!,
      weekday: week[2] ? '一二三四五六日'.indexOf(week[2].replace('天', '日')) + 1 : null,
    });
  const month = at(MONTH, text, start);
  if (!month) return null;
  const [whole, which, part, dayOfMonth] = month;
  return reported(start + whole.length, {
    kind: 'report-month',
    offset: OFFSETS[which!]!,
    part: part ? partOf(part) : null,
    day: dayOfMonth ? readSmall(dayOfMonth) : null,
  });
}

const partOf = (word: string): Part => (/^[上初]/.test(word) ? 'early' : word === '中旬' ? 'middle' : 'late');
