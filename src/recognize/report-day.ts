import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Described } from '../core/document.ts';
import { once } from '../core/once.ts';
import { isBodyReport, titleLine } from '../core/report-title.ts';
import { isReviewed } from '../core/reviewed-year.ts';
import type { ReportDay } from './date-days.ts';
import { readDigits, readSmall, SMALL } from './date-numeral.ts';
import { FULL_YEAR } from './date-words.ts';
import {
  asOfYear,
  budgetYear,
  comparedYear,
  meetingYear,
  occasionYear,
  paperYear,
  periodYear,
  reviewedYear,
  yearsIn,
} from './report-year.ts';

/** When a report was made: what it says itself, from the surest to the least sure; null when it does not. */
export const reportDay = (doc: Described, codebook: Codebook): ReportDay | null => dayOf(doc.work, doc, codebook);

/** Found once for a text, whatever was added to its document since. */
const dayOf = once((_: Described['work'], doc: Described, codebook: Codebook): ReportDay | null => {
  const head = doc.normal.text.slice(0, HEAD);
  return (
    delivered(head) ??
    surveyed(doc) ??
    published(doc) ??
    yearOnly(budgetYear(head)) ??
    titled(doc) ??
    planned(head) ??
    session(head, codebook) ??
    yearOnly(
      reviewedYear(doc.work.text) ??
        occasionYear(doc.work.text, codebook) ??
        paperYear(doc.work.text) ??
        asOfYear(doc.work.text) ??
        meetingYear(head) ??
        periodYear(doc.work.text) ??
        comparedYear(doc.work.text) ??
        pathYear(doc),
    )
  );
});

/** The year of the path, or the one after it where the report looks back on it. */
function pathYear({ stated, work }: Described): number | null {
  if (stated.year === undefined) return null;
  const year = Number(stated.year.slice(0, 4));
  return isReviewed(work.text, year) ? year + 1 : year;
}

/** Characters at the top in which a report says when it was delivered. */
const HEAD = 600;
/** Lines at the top among which the title is. */
const TITLE_LINES = 5;
/** Longer lines are no titles or headings. */
const LINE = 60;

const ofYear = (year: number): ReportDay => ({ year, month: null, day: null });
const yearOnly = (year: number | null): ReportDay | null => (year === null ? null : ofYear(year));

const SURVEYED = new RegExp(`^[^-–—至到]{0,12}?(${FULL_YEAR}) ?年度?[^-–—至到]{0,28}(?:公报|运行情况|发展情况)`);

/** 2023年国民经济和社会发展统计公报 is published in 2024 and calls 2023 the year: 年末, 上年. */
function surveyed({ metadata, work }: Described): ReportDay | null {
  const match = SURVEYED.exec(titleLine(metadata.title, work.text));
  const year = match && readDigits(match[1]!);
  return year && metadata.published?.startsWith(String(year + 1)) ? ofYear(year) : null;
}

function published({ metadata }: Described): ReportDay | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(metadata.published ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
    yearOnly: month === undefined,
  };
}

const DELIVERED = new RegExp(`(${FULL_YEAR}) ?年 ?(${SMALL}) ?月 ?(${SMALL}) ?日 ?在[^。\\n]{2,40}上`);

/** ——2021年3月5日在第十三届全国人民代表大会第四次会议上 */
function delivered(head: string): ReportDay | null {
  const match = DELIVERED.exec(head);
  return match && { year: readDigits(match[1]!), month: readSmall(match[2]!), day: readSmall(match[3]!) };
}

const TITLED = new RegExp(`(${FULL_YEAR}) ?年度?[^-–—至到]{0,20}(?:报告|公报|公告|通报|综述|总结|纪实|回眸)`);

/** 2019年政府工作报告, 二零零零年施政报告; a plan's own years (2021—2025年) say nothing of the day. */
function titled(doc: Described): ReportDay | null {
  const lines = [doc.metadata.title ?? '', ...doc.normal.text.slice(0, HEAD).split('\n').slice(0, TITLE_LINES)];
  for (const line of lines) {
    // 二零一五年施政报告, 重法治 掌机遇: the motto follows
    const named = /^[^,，]{0,20}施政报告(?=[,，])/.exec(line)?.[0] ?? line;
    if (named.length > LINE || /[。;；,，]/.test(named)) continue;
    const match = TITLED.exec(named);
    if (!match) continue;
    // 关于2021年计划执行情况与2022年计划草案的报告 is of the later year
    const years = /执行情况/.test(line) ? yearsIn(line) : [];
    const year = Math.max(readDigits(match[1]!), ...years);
    // 二〇二一年财政年度施政报告 of Macau is delivered in the November before: …就2020年的施政作回顾
    if (/财政年度施政报告/.test(line) && new RegExp(`${year - 1}年的?施政`).test(doc.work.text))
      return ofYear(year - 1);
    return ofYear(isBodyReport(line) && isReviewed(doc.work.text, year) ? year + 1 : year);
  }
  return null;
}

/**
 * 在第十三届全国人民代表大会第四次会议上, 十四届全国人大三次会议5日上午开幕: one session a year; 从去年9月第五届全国人民代表大会
 * 第三次会议到现在 is of the next.
 */
function session(head: string, codebook: Codebook): ReportDay | null {
  for (const { held, opens, first_term, first_year, years } of congresses(codebook)) {
    const match = held.exec(head) ?? opens.exec(head);
    if (!match) continue;
    const term = readSmall(match[2]!);
    const nth = readSmall(match[3]!);
    if (term >= first_term && nth >= 1 && nth <= years)
      return ofYear(first_year + years * (term - first_term) + nth - (match[1] ? 0 : 1));
  }
  return null;
}

/** The congresses with how reports name their sessions. */
const congresses = derived(({ phases }) =>
  phases.congresses.map(({ name, aliases = [], first_term, first_year, years }) => {
    const which = `第?(${SMALL})届(?:${[name, ...aliases].join('|')})第?(${SMALL})次会议`;
    const held = new RegExp(`(?:[在向][^。\\n第届]{0,14}?|(去年)\\S{0,6}?)${which}(?!以来|闭幕|期间)`);
    const opens = new RegExp(`()${which}(?=\\d{1,2}日|今[天日]|在京|在北京|开幕)`);
    return { held, opens, first_term, first_year, years };
  }),
);

/** 关于一九五八年度国民经济计划的报告: the year it plans for. */
const PLAN_REPORT = new RegExp(`关于(${FULL_YEAR}) ?年度?[^,。;、年\\n]{2,30}的报告`);

const planned = (head: string): ReportDay | null => {
  const match = PLAN_REPORT.exec(head);
  return match && ofYear(readDigits(match[1]!));
};
