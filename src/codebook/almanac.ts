import { Lunar } from 'lunar-typescript';
import type { Almanac } from './types.ts';

const FROM = 1900;
const TO = 2100;

/** The solar terms and lunar months of two centuries, reckoned once at the build: the library that can is slow to load. */
export function almanac(): Almanac {
  const years = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i);
  return { from: FROM, terms: years.map(termsOf), months: years.map(monthsOf) };
}

/** The day of the month of each of the 24 terms, 小寒 first, two digits each. */
function termsOf(year: number): string {
  // the table begins with the 冬至 of the year before; the year's own bears a Latin key, like the 小寒 after it
  const table = Lunar.fromYmd(year, 6, 1).getJieQiTable();
  const keys = Object.keys(table);
  return keys
    .slice(keys.indexOf('小寒'), keys.indexOf('DONG_ZHI') + 1)
    .map((key) => table[key]!.toYmd().slice(-2))
    .join('');
}

/** How many days after the first of January each of the first eleven lunar months begins, three digits each. */
const monthsOf = (year: number): string =>
  Array.from({ length: 11 }, (_, i) => {
    const first = Date.parse(
      `${Lunar.fromYmd(year, i + 1, 1)
        .getSolar()
        .toYmd()}T00:00Z`,
    );
    return String((first - Date.UTC(year, 0, 1)) / 86_400_000).padStart(3, '0');
  }).join('');
