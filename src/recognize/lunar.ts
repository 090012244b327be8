import { builtinAlmanac } from '../codebook/load.ts';
import { addDays, isoDay } from '../core/calendar.ts';

const TERMS =
  '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(
    ' ',
  );

/** The day of a solar term in a year of the common calendar: 2021, 惊蛰 → 2021-03-05; null outside of the almanac. */
export function solarTerm(year: number, name: string): string | null {
  const { from, terms } = builtinAlmanac();
  const i = TERMS.indexOf(name);
  const days = terms[year - from];
  return i < 0 || days === undefined ? null : isoDay(year, Math.floor(i / 2) + 1, Number(days.slice(2 * i, 2 * i + 2)));
}

/** A day of the lunar calendar in a year: 2021, 1, 1 (春节) → 2021-02-12; 除夕 is the day before the new year's day. */
export function lunarDay(year: number, month: number, day: number): string | null {
  const { from, months } = builtinAlmanac();
  const begins = months[year - from];
  if (begins === undefined) return null;
  if (month === 12) return addDays(isoDay(year, 1, 1), Number(begins.slice(0, 3)) - 1);
  return addDays(isoDay(year, 1, 1), Number(begins.slice(3 * (month - 1), 3 * month)) + day - 1);
}
