import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import { type Trie, trie } from '../core/trie.ts';
import { readDigits, readSmall } from './date-numeral.ts';
import { FULL_YEAR } from './date-words.ts';

/** The year of a report from what it says of it in passing: headings, anniversaries, plans. */

/** Longer lines are no headings. */
const LINE = 60;
const PAST = new RegExp(`(?:刚刚?过去的|报告) ?(${FULL_YEAR}) ?年(?:的工作)?[,;。\\n]`);
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
  const past = PAST.exec(text) ?? new RegExp(`去年(?:国内|政府)?工作的?回顾 *\\n+ *(${FULL_YEAR}) ?年`).exec(text);
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
