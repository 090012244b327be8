import { FIGURE, SMALL } from './date-numeral.ts';

/** The small words that calendar expressions are built with, each list once. */

/** Between two points: 3月5日至7日, 2008-2009, 2——4月, 2月底开始到6月底. */
export const TO = '(?:-{1,2}|[–—―─]{1,2}|[~～〜]|(?:持续|延续|一直|截止)?[至到]|截至)';

/** What closes a year: 2021年, 2020年度, 1997-98财政年度, 2021学年. */
export const YEAR_UNIT = '(?:财政年度|财年|学年度?|年度|年份|年)';

const FULL_YEAR = '(?:[12]\\d{3}|[12] \\d \\d \\d|[一二][〇○零Oo一二三四五六七八九]{3})';
const SHORT_YEAR = `[${FIGURE}]{2}`;

/** A first half without its unit, which the second half bears: 2016—2018年, 1997-98年度, 2025/26年度, 1980、1981年, 1至9月, 5-7日. */
export const sharesYear = `(?= ?(?:(?:${TO}|、|和) ?${FULL_YEAR}|(?:${TO}|/) ?${SHORT_YEAR}) ?${YEAR_UNIT})`;
export const sharesMonth = `(?= ?${TO} ?${SMALL} ?月)`;
export const sharesDay = `(?= ?${TO} ?(?!3[2-9]|[4-9]\\d)${SMALL} ?[日号])`;

/** Years that have two figures, at the beginning and at the end of a range: 2022-23至2031-32年度, 2014-15至2018-19的五年期. */
const FISCAL_UNIT = `(?: ?${YEAR_UNIT}|(?=的?[三五十]年期))`;
const TWO_YEARS = `(${FULL_YEAR})[-–—/](${SHORT_YEAR})`;
export const opensFiscal = `${TWO_YEARS} ?(?:${YEAR_UNIT})?(?= ?${TO} ?${FULL_YEAR}[-–—/]${SHORT_YEAR}${FISCAL_UNIT})`;
export const closesFiscal = `(?<=${FULL_YEAR}[-–—/]${SHORT_YEAR} ?(?:${YEAR_UNIT})? ?${TO} ?)${TWO_YEARS}${FISCAL_UNIT}`;

export { FULL_YEAR, SHORT_YEAR };

/** 中国, 初步, 底气, 末端: the part of a year or month that is really the head of the next word. */
export const NOT_PART =
  '(?![国央共小东美外华考期级学间层等药医方西部原印铁石行]|步|始|衷|审|次|赛|气|线|数|蕴|层|端|梢|尾)';

/** A sticky pattern tried at one place. */
export function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
