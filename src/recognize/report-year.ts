import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import { type Trie, trie } from '../core/trie.ts';
import { readDigits, readSmall, SMALL } from './date-numeral.ts';
import { FULL_YEAR, SHORT_YEAR, TO } from './date-words.ts';

/** The year of a report from what it says of it in passing: headings, anniversaries, plans. */

const EACH_YEAR = new RegExp(`(${FULL_YEAR}) ?年`, 'g');

/** The years that a text names, in order. */
export const yearsIn = (text: string): number[] => [...text.matchAll(EACH_YEAR)].map(([, year]) => readDigits(year!));

/** Longer lines are no headings. */
const LINE = 60;
const PAST = new RegExp(`(?:刚刚?过去的|报告) ?(${FULL_YEAR}) ?年(?:的工作)?[,;。\\n]`);
const LAST_REVIEW = new RegExp(`去年(?:国内|政府)?工作的?回顾 *\\n+ *(${FULL_YEAR}) ?年`);
const REVIEW = new RegExp(
  `(${FULL_YEAR}) ?年(?:和今年以来)?(?:国内|政府|主要)?工作(?:情况)?的?(?:简要|基本)?(?:回顾|总结)`,
);
const OUTLOOK = new RegExp(
  `(${FULL_YEAR}) ?年(?:经济社会发展总体要求|(?:国内|政府)?(?:重点)?工作的?(?:总体|主要)?(?:要求|部署|安排|任务|重点|建议|打算))`,
);

/** 2011年,是“十二五”开局之年,做好今年的工作 */
const CURRENT = new RegExp(`^ *(${FULL_YEAR}) ?年,?是[^。\\n]{2,40}[,;][^。\\n]{0,40}今年`);

/** 一、2018年工作回顾 stands in a report of 2019; 二、2019年工作总体部署 says it outright. */
export function reviewedYear(text: string): number | null {
  let next: number | null = null;
  for (const line of text.split('\n')) {
    const current = CURRENT.exec(line);
    if (current) return readDigits(current[1]!);
    if (line.length > LINE) continue;
    const outlook = OUTLOOK.exec(line);
    if (outlook) return readDigits(outlook[1]!);
    const review = REVIEW.exec(line);
    if (review) next ??= readDigits(review[1]!) + 1;
  }
  return next ?? lastYear(text);
}

/** 刚刚过去的1984年, …; 首先报告2001年的工作; 一、去年工作回顾⏎2005年,… */
function lastYear(text: string): number | null {
  const past = PAST.exec(text) ?? LAST_REVIEW.exec(text);
  return past && readDigits(past[1]!) + 1;
}

const foundings = derived(
  ({ phases }: Codebook): Trie<number> =>
    trie(
      phases.founded.flatMap(({ name, aliases = [], year }) => [name, ...aliases].map((word) => [word, year] as const)),
    ),
);

/** 今年是新中国成立75周年; 今年是“十四五”规划开局之年 */
export function occasionYear(text: string, codebook: Codebook): number | null {
  for (const match of text.matchAll(/今年是?(?=([^。\n]{0,40}))/g)) {
    const clause = match[1]!;
    const plan =
      /“(十[一二三四五六]?|[六七八九])五”[^。,;]{0,8}(开局之年|第一年|头一年|收官之年|最后一年|结尾年|末年|收尾之年|结束之年)/.exec(
        clause,
      );
    if (plan) {
      const first = 1951 + 5 * readSmall(plan[1]!);
      return /[开第头]/.test(plan[2]!) ? first : first + 4;
    }
    const anniversary = /(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一百)周年/.exec(clause);
    if (!anniversary) continue;
    const founded = foundings(codebook).longestBefore(clause, anniversary.index);
    if (founded) return founded.value + (anniversary[1] === '一百' ? 100 : count(anniversary[1]!));
  }
  return null;
}

/** 七十五 → 75 */
function count(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  const [tens, ones] = numeral.split('十');
  return readDigits(tens || '一') * 10 + readDigits(ones || '〇');
}

/** 提交二零一九至二零年度《政府财政预算案》, 二零一四/一五年度财政预算: a budget is delivered before the year it is for begins. */
const BUDGET = new RegExp(
  `(${FULL_YEAR})(?:${TO}|/)${SHORT_YEAR} ?(?:财政)?年度[^。\\n]{0,6}(?:财政预算|预算案)|《(${FULL_YEAR}) ?年拨款条例草案》`,
);

/** The year in which the budget at the head of a text was delivered; null where it is none. */
export function budgetYear(head: string): number | null {
  const match = BUDGET.exec(head);
  return match && readDigits((match[1] ?? match[2])!);
}

/** 12月25日…会议总结2023年工作,部署2024年重点任务: a meeting at the end of the one year or the beginning of the other. */
const MEETING = new RegExp(`总结(${FULL_YEAR}) ?年[^。\\n]{0,40}?(?:部署|安排|谋划)[^。\\n]{0,8}?(${FULL_YEAR}) ?年`);
const FIRST_MONTH = new RegExp(`(?<![\\d年])(${SMALL})月(?=${SMALL}日)`);

/** The year of a meeting that looks back on one year and ahead to the next; null where its month is not said. */
export function meetingYear(head: string): number | null {
  const match = MEETING.exec(head);
  const month = match && FIRST_MONTH.exec(head)?.[1];
  if (!month || readDigits(match[2]!) !== readDigits(match[1]!) + 1) return null;
  return readDigits(match[readSmall(month) >= 11 ? 1 : 2]!);
}

const COMPARED = new RegExp(
  `(?:[比较与]|相比于?) ?(${FULL_YEAR}) ?年(?:[^,。;、年]{0,6}同期|\\d{1,2}月份?[^,。;]{0,2}(?:加快|回升|回落|提高))`,
  'g',
);
/** Growth over the years of the epidemic is measured against 2019. */
const OVER_YEARS = /[两二三四]年平均|年均/;
const BASE_YEAR = 2019;

/** 较2025年同期增长5.6%: a report that compares its figures with a year, and names none after it, is of the next. */
export function comparedYear(text: string): number | null {
  const compared = [...text.matchAll(COMPARED)].map(([, year]) => readDigits(year!));
  if (compared.length === 0 || OVER_YEARS.test(text)) return null;
  const latest = compared.reduce((a, b) => Math.max(a, b));
  if (latest === BASE_YEAR) return null;
  return yearsIn(text).some((year) => year > latest) ? null : latest + 1;
}

const THIS_YEAR = /今年(前(?:\d{1,2}|[二两三四五六七八九十]{1,2})个?月|[上下]半年|[一二三四]季度|前三季度)/;

/** 今年前2个月…; 2018年的前两个月…: the year of a stretch that is named with and without it. */
export function periodYear(text: string): number | null {
  const period = THIS_YEAR.exec(text)?.[1];
  if (!period) return null;
  const spellings = period.replace(/2|两|二/, '[2两二]');
  const named = new RegExp(`(${FULL_YEAR}) ?年的?${spellings}`).exec(text);
  return named && readDigits(named[1]!);
}

/** 2003年以来 is no year of the plan. */
const YEAR_ITSELF = new RegExp(`(${FULL_YEAR}) ?年(?!以来|以前|起)`, 'g');
const PAPER = new RegExp(`《(?:${FULL_YEAR}) ?年[^《》]{2,24}(?:总结|方案|计划|报告|台账)》`);

/** 报送《2005年专项行动工作总结》: the year of a plan's own papers, where its text names no other. */
export function paperYear(text: string): number | null {
  const [year, ...others] = new Set([...text.matchAll(YEAR_ITSELF)].map(([, year]) => readDigits(year!)));
  return year !== undefined && others.length === 0 && PAPER.test(text) ? year : null;
}

const AS_OF = new RegExp(`截[至止]到?(${FULL_YEAR}) ?年 ?(${SMALL}) ?月`, 'g');

/** 截至2019年3月底: a report that counts up to a month, and names no later year, is of that year; one up to December may be of the next. */
export function asOfYear(text: string): number | null {
  const [latest] = [...text.matchAll(AS_OF)]
    .map(([, year, month]) => ({ year: readDigits(year!), month: readSmall(month!) }))
    .sort((a, b) => b.year - a.year || b.month - a.month);
  if (!latest || latest.month > 11) return null;
  return yearsIn(text).some((year) => year > latest.year) ? null : latest.year;
}
