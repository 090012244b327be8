import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Described } from '../core/document.ts';
import { type Trie, trie } from '../core/trie.ts';
import type { ReportDay } from './date-days.ts';
import { readDigits, readSmall, SMALL } from './date-numeral.ts';
import { FULL_YEAR } from './date-words.ts';

/** When a report was made: what it says itself, from the surest to the least sure; null when it does not. */
export function reportDay(doc: Described, codebook: Codebook): ReportDay | null {
  const head = doc.normal.text.slice(0, HEAD);
  return (
    surveyed(doc) ??
    published(doc) ??
    delivered(head) ??
    titled(doc) ??
    planned(head) ??
    session(head, codebook) ??
    reviewed(doc) ??
    occasion(doc.work.text, codebook)
  );
}

/** Characters at the top in which a report says when it was delivered. */
const HEAD = 600;
/** Lines at the top among which the title is. */
const TITLE_LINES = 5;
/** Longer lines are no titles or headings. */
const LINE = 60;

const ofYear = (year: number): ReportDay => ({ year, month: null, day: null });

/** 2023年国民经济和社会发展统计公报 is published in 2024 and calls 2023 the year: 年末, 上年. */
function surveyed({ metadata }: Described): ReportDay | null {
  const match = new RegExp(`^[^-–—至到]{0,12}?(${FULL_YEAR}) ?年度?[^-–—至到]{0,20}(?:公报|运行情况|发展情况)`).exec(
    metadata.title ?? '',
  );
  const year = match && readDigits(match[1]!);
  return year && metadata.published?.startsWith(String(year + 1)) ? ofYear(year) : null;
}

function published({ metadata }: Described): ReportDay | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(metadata.published ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

/** ——2021年3月5日在第十三届全国人民代表大会第四次会议上 */
function delivered(head: string): ReportDay | null {
  const match = new RegExp(`(${FULL_YEAR}) ?年 ?(${SMALL}) ?月 ?(${SMALL}) ?日 ?在[^。\\n]{2,40}上`).exec(head);
  return match && { year: readDigits(match[1]!), month: readSmall(match[2]!), day: readSmall(match[3]!) };
}

/** 2019年政府工作报告, 二零零零年施政报告; a plan's own years (2021—2025年) say nothing of the day. */
function titled(doc: Described): ReportDay | null {
  const lines = [doc.metadata.title ?? '', ...doc.normal.text.slice(0, HEAD).split('\n').slice(0, TITLE_LINES)];
  for (const line of lines) {
    if (line.length > LINE || /[。;;,,]/.test(line)) continue;
    const match = new RegExp(`(${FULL_YEAR}) ?年度?[^-–—至到]{0,20}(?:报告|公报|公告|通报|综述|总结|纪实|回眸)`).exec(
      line,
    );
    if (match) return ofYear(readDigits(match[1]!));
  }
  return null;
}

/** 在第十三届全国人民代表大会第四次会议上: one session a year; 从去年9月第五届全国人民代表大会第三次会议到现在 is of the next. */
function session(head: string, { phases }: Codebook): ReportDay | null {
  for (const { name, aliases = [], first_term, first_year, years } of phases.congresses) {
    const names = [name, ...aliases].join('|');
    const match = new RegExp(
      `(?:[在向](?:中华人民共和国)?|(去年)\\S{0,6})第(${SMALL})届(?:${names})第?(${SMALL})次会议(?!以来|闭幕|期间)`,
    ).exec(head);
    if (!match) continue;
    const term = readSmall(match[2]!);
    const nth = readSmall(match[3]!);
    if (term >= first_term && nth >= 1 && nth <= years)
      return ofYear(first_year + years * (term - first_term) + nth - (match[1] ? 0 : 1));
  }
  return null;
}

const PAST = new RegExp(`(?:刚刚?过去的|报告) ?(${FULL_YEAR}) ?年(?:的工作)?[,;。\\n]`);
/** 关于一九五八年度国民经济计划的报告: the year it plans for. */
const PLAN_REPORT = new RegExp(`关于(${FULL_YEAR}) ?年度?[^,。;、年\\n]{2,30}的报告`);
const REVIEW = new RegExp(
  `(${FULL_YEAR}) ?年(?:和今年以来)?(?:国内|政府|主要)?工作(?:情况)?的?(?:简要|基本)?(?:回顾|总结)`,
);
const OUTLOOK = new RegExp(
  `(${FULL_YEAR}) ?年(?:经济社会发展总体要求|(?:国内|政府)?(?:重点)?工作的?(?:总体|主要)?(?:要求|部署|安排|任务|重点|建议|打算))`,
);

/** 2011年,是“十二五”开局之年,做好今年的工作 */
const CURRENT = new RegExp(`^ *(${FULL_YEAR}) ?年,?是[^。\\n]{2,40}[,;][^。\\n]{0,40}今年`);

/** 一、2018年工作回顾 stands in a report of 2019; 二、2019年工作总体部署 says it outright. */
function reviewed({ work }: Described): ReportDay | null {
  let next: number | null = null;
  for (const line of work.text.split('\n')) {
    const current = CURRENT.exec(line);
    if (current) return ofYear(readDigits(current[1]!));
    if (line.length > LINE) continue;
    const outlook = OUTLOOK.exec(line);
    if (outlook) return ofYear(readDigits(outlook[1]!));
    const review = REVIEW.exec(line);
    if (review) next ??= readDigits(review[1]!) + 1;
  }
  next ??= lastYear(work.text);
  return next === null ? null : ofYear(next);
}

const planned = (head: string): ReportDay | null => {
  const match = PLAN_REPORT.exec(head);
  return match && ofYear(readDigits(match[1]!));
};

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
function occasion(text: string, codebook: Codebook): ReportDay | null {
  for (const match of text.matchAll(/今年是?(?=([^。\n]{0,40}))/g)) {
    const clause = match[1]!;
    const plan = /“(十[一二三四五六]?|[六七八九])五”[^。,;]{0,8}(开局之年|第一年|头一年|收官之年|最后一年)/.exec(
      clause,
    );
    if (plan) {
      const first = 1951 + 5 * readSmall(plan[1]!);
      return ofYear(/[开第头]/.test(plan[2]![0]!) ? first : first + 4);
    }
    const anniversary = /(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一百)周年/.exec(clause);
    if (!anniversary) continue;
    const founded = foundings(codebook).longestBefore(clause, anniversary.index);
    if (founded) return ofYear(founded.value + (anniversary[1] === '一百' ? 100 : count(anniversary[1]!)));
  }
  return null;
}

/** 七十五 → 75 */
function count(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  const [tens, ones] = numeral.split('十');
  return readDigits(tens || '一') * 10 + readDigits(ones || '〇');
}
