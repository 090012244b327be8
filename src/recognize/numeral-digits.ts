import { unitAt, unitsOf } from '../core/units.ts';

/** What single characters of a numeral are worth, by their UTF-16 unit. Everything here is Simplified: Traditional text arrives converted. */
type Worth = ReadonlyMap<number, number>;

const worth = (characters: string, value: (i: number) => number): [number, number][] =>
  Array.from(characters, (char, i) => [char.charCodeAt(0), value(i)]);

/** 两 is only a digit before a scale or at the start (两千), else the weight (三斤二两). */
export const DIGITS: Worth = new Map([
  ...worth('零一二三四五六七八九', (i) => i),
  ...worth('〇○', () => 0),
  ...worth('两', () => 2),
]);

/** The digits of cheques; most are ordinary characters too (队伍, 大陆, 放肆), so they need a scale beside them. */
export const FORMAL_DIGITS: Worth = new Map(worth('零壹贰叁肆伍陆柒捌玖', (i) => i));

/** Scales within a group of four digits. */
export const SMALL_SCALES: Worth = new Map([
  ...worth('十百千', (i) => 10 ** (i + 1)),
  ...worth('拾佰仟', (i) => 10 ** (i + 1)),
]);

/** Tens in one character: 廿一 is 21. */
export const TENS: Worth = new Map(worth('廿卅卌', (i) => 10 * (i + 2)));

/** Scales that multiply all that stands before them. */
export const BIG_SCALES: Worth = new Map(worth('万亿兆', (i) => 10 ** (4 * (i + 1))));

/** Characters that make the scale before them part of a unit: 千瓦, 千克, 兆瓦, 百帕. */
const UNIT_TAILS = new Map(
  ['千瓦克米卡伏赫帕焦牛升', '百帕货姓科', '兆瓦赫帕字比焦伏欧'].map((word) => [
    word.charCodeAt(0),
    unitsOf(word.slice(1)),
  ]),
);

/** Whether the scale character at `at` belongs to a unit or word that begins there: 5⟦千克⟧, 3⟦兆瓦⟧, 2.5⟦百分点⟧, but 一百分. */
export const beginsUnit = (text: string, at: number): boolean =>
  (UNIT_TAILS.get(unitAt(text, at))?.(unitAt(text, at + 1)) ?? false) || text.startsWith('百分点', at);

export function isArabic(char: string | undefined): boolean {
  const unit = char === undefined ? -1 : char.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

/** Drops the dust of binary fractions from a sum: 2.3 + 0.1. */
export const exact = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));

const isNumeralUnit = unitsOf('0123456789零〇一二两三四五六七八九十百千万亿廿卅几');

/** What a numeral, with its sign, may begin with. */
export const NUMERAL_STARTS = [
  ...'0123456789.零〇○一二三四五六七八九十百千万亿两廿卅卌几数半负-−壹贰叁肆伍陆柒捌玖',
  '大半',
  '小半',
];

/** Whether a character can be part of a numeral. */
export const isNumeral = (char: string | undefined): boolean => char !== undefined && isNumeralUnit(char.charCodeAt(0));
