/** What single characters of a numeral are worth. Everything here is Simplified: Traditional text arrives converted. */

/** 两 is only a digit before a scale or at the start (两千), else the weight (三斤二两). */
export const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((digit, i) => [digit, i] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);

/** The digits of cheques; most are ordinary characters too (队伍, 大陆, 放肆), so they need a scale beside them. */
export const FORMAL_DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零壹贰叁肆伍陆柒捌玖'].map((digit, i) => [digit, i] as const),
);

/** Scales within a group of four digits. */
export const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
]);

/** Tens in one character: 廿一 is 21. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);

/** Scales that multiply all that stands before them. */
export const BIG_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
]);

/** Characters that make the scale before them part of a unit: 千瓦, 千克, 兆瓦, 百帕. */
const UNIT_TAILS: Readonly<Record<string, string>> = {
  千: '瓦克米卡伏赫帕焦牛升',
  百: '帕货姓科',
  兆: '瓦赫帕字比焦伏欧',
};

/** Whether the scale character at `at` belongs to a unit or word that begins there: 5⟦千克⟧, 3⟦兆瓦⟧. */
export const beginsUnit = (text: string, at: number): boolean =>
  UNIT_TAILS[text[at] ?? '']?.includes(text[at + 1] ?? ' ') ?? false;

export const isArabic = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Drops the dust of binary fractions from a sum: 2.3 + 0.1. */
export const exact = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));

const NUMERALS = new Set([...'0123456789零〇一二两三四五六七八九十百千万亿廿卅几']);

/** What a numeral, with its sign, may begin with. */
export const NUMERAL_STARTS = '0123456789.零〇○一二三四五六七八九十百千万亿两廿卅卌几数半大小负-−壹贰叁肆伍陆柒捌玖';

/** Whether a character can be part of a numeral. */
export const isNumeral = (char: string | undefined): boolean => char !== undefined && NUMERALS.has(char);
