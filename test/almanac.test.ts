import { Lunar } from 'lunar-typescript';
import { expect, test } from 'vitest';
import { lunarDay, solarTerm } from '../src/recognize/lunar.ts';

test.each([
  [2021, '惊蛰', '2021-03-05'],
  [2021, '夏至', '2021-06-21'],
  [2021, '冬至', '2021-12-21'],
  [2021, '小寒', '2021-01-05'],
  [1955, '清明', '1955-04-05'],
])('%i %s: %s', (year, name, day) => {
  expect(solarTerm(year, name)).toBe(day);
});

test.each([
  [2021, 1, 1, '2021-02-12'],
  [2021, 1, 15, '2021-02-26'],
  [2021, 8, 15, '2021-09-21'],
  [2020, 5, 5, '2020-06-25'], // after the leap fourth month
  [2021, 12, 30, '2021-02-11'], // 除夕 of the new year that 2021 begins with
])('%i, month %i, day %i: %s', (year, month, day, iso) => {
  expect(lunarDay(year, month, day)).toBe(iso);
});

test('outside of the almanac nothing is known', () => {
  expect([solarTerm(1899, '惊蛰'), solarTerm(2101, '惊蛰'), lunarDay(2101, 1, 1), solarTerm(2021, '大寒节')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('the almanac is the library, year by year', () => {
  for (let year = 1900; year <= 2100; year++) {
    for (const [month, day] of [
      [1, 1],
      [5, 5],
      [8, 15],
      [9, 9],
    ] as const)
      expect(lunarDay(year, month, day)).toBe(Lunar.fromYmd(year, month, day).getSolar().toYmd());
    const table = Lunar.fromYmd(year, 6, 1).getJieQiTable();
    for (const name of ['小寒', '清明', '夏至', '大雪']) expect(solarTerm(year, name)).toBe(table[name]!.toYmd());
  }
});
