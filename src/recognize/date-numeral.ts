/** Numerals as calendar expressions write them: 2021, 二〇二一, 九八; 12, 十二, 廿一. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** One figure of a year or a day, for a character class. */
export const FIGURE = '0-9〇○零Oo一二三四五六七八九';
/** A numeral up to 39 in the text: 3, 03, 十二, 二十, 卅一. */
export const SMALL = '(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])';

/** 二〇二一 → 2021, 1 9 9 7 → 1997. */
export function readDigits(figures: string): number {
  let value = 0;
  for (const figure of figures) if (figure !== ' ') value = value * 10 + (DIGITS[figure] ?? Number(figure));
  return value;
}

/** 十二 → 12, 廿一 → 21, 03 → 3. */
export function readSmall(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  let value = 0;
  for (const figure of numeral)
    if (figure === '十') value = (value || 1) * 10;
    else if (figure === '廿') value = 20;
    else if (figure === '卅') value = 30;
    else value += DIGITS[figure] ?? 0;
  return value;
}

const CENTURY_TURN = 50;

/** 15 → 2015, 97 → 1997: reports write two figures for the years around them. */
export const fullYear = (figures: string): number => {
  const value = readDigits(figures);
  if (figures.replaceAll(' ', '').length > 2) return value;
  return value < CENTURY_TURN ? 2000 + value : 1900 + value;
};
