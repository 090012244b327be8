import { createRequire } from 'node:module';

type Lunar = typeof import('lunar-typescript');

let library: Lunar | undefined;

/** Loaded when a report first names such a day: few do. */
function lunar(): Lunar {
  library ??= createRequire(import.meta.url)('lunar-typescript') as Lunar;
  return library;
}

/** The day of a solar term in a year of the common calendar: 2021, 惊蛰 → 2021-03-05. */
export function solarTerm(year: number, name: string): string {
  // the table begins with the 冬至 of the year before; the year's own bears a Latin key
  const table = lunar().Lunar.fromYmd(year, 6, 1).getJieQiTable();
  return table[name === '冬至' ? 'DONG_ZHI' : name]!.toYmd();
}

/** A day of the lunar calendar in a year: 2021, 1, 1 (春节) → 2021-02-12; 除夕 is the day before the new year's day. */
export function lunarDay(year: number, month: number, day: number): string {
  const { Lunar } = lunar();
  if (month === 12) return Lunar.fromYmd(year, 1, 1).getSolar().next(-1).toYmd();
  return Lunar.fromYmd(year, month, day).getSolar().toYmd();
}
