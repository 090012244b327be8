/** Days of the Gregorian calendar as ISO strings; no clock is read. */

const two = (n: number): string => String(n).padStart(2, '0');
const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));

/** 2021, 3 → 2021-03 */
export const isoMonth = (year: number, month: number): string => `${year}-${two(month)}`;

/** 2021, 3, 9 → 2021-03-09 */
export const isoDay = (year: number, month: number, day: number): string => `${isoMonth(year, month)}-${two(day)}`;

/** 2020, 2 → 29 */
export const monthLength = (year: number, month: number): number => utc(year, month + 1, 0).getUTCDate();

/** Whether the calendar has the day: 2019-02-29 does not exist. */
export const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && month >= 1 && month <= 12 && day <= monthLength(year, month);

/** 2021-02-28 + 1 → 2021-03-01 */
export function addDays(iso: string, count: number): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return utc(year, month, day + count)
    .toISOString()
    .slice(0, 10);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return utc(year, month, day).getUTCDay() || 7;
}

/** 2021-01 two months later → 2021-03. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + count;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
