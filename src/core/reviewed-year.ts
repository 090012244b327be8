/**
 * Whether a text speaks of a year as the one that it looks back on: 2022年工作回顾, 刚刚过去的2022年, 2022年是极为重要的一年,
 * 2022年,全省法院受理…; not 2022年,我们要…, nor a year behind one that it looks back on as well.
 */
export const isReviewed = (text: string, year: number): boolean =>
  looksBackOn(text, year) && !looksBackOn(text, year - 1);

/** Whether a text has words that look back on a year. */
export const looksBackOn = (text: string, year: number): boolean =>
  text.includes(`${year}年`) && lookingBack(year).test(text);

const byYear = new Map<number, RegExp>();

/** The pattern for a year, compiled once. */
function lookingBack(year: number): RegExp {
  const known = byYear.get(year) ?? patternOf(year);
  byYear.set(year, known);
  return known;
}

const patternOf = (year: number): RegExp =>
  new RegExp(
    [
      `过去的${year}年`,
      `${year}年度?[^,。;:\\n\\d]{0,8}?工作(?:情况)?的?(?:简要|基本)?(?:回顾|总结)`,
      `^ *${year}年,?是(?![^\\n]{0,120}今年)[^。\\n]{2,60}一年[,。]`,
      `(?:^|[。\\n]|[说称表示],) *${year}年(?:以来)?,(?![^。\\n]{0,60}(?:要|将|力争|计划|预期|做好|确保|今年))`,
    ].join('|'),
    'm',
  );
