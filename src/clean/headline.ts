import type { LineKind } from '../core/document.ts';
import { officerOf } from '../core/officer.ts';
import type { RawLine } from './lines.ts';

const SALUTATION = /^(?:尊敬的|各位|主席|同志们|代表们|女士们|朋友们|老师们|同学们).{0,30}[:,!]?$/;
/** List marks and headings of sections: no headline, and none comes after one. */
const SECTION =
  /^(?:[一二三四五六七八九十百]{1,3}[、.,:]|[(][一二三四五六七八九十\d]{1,3}[)]|第[一二三四五六七八九十百\d]{1,4}[章节条部编]|\d{1,3}[.、)](?!\d)|[甲乙丙丁戊己庚辛][、.]|——|[●■◆★①-⑩]|目录$|引言$|前言$)/;
/** 记者谢某某/北京23日电 */
const SPEAKER =
  /^(?:(?:本报|本社)?记者.{2,20}[电讯]|(?:.{0,12}(?:总理|主席|主任|省长|市长|州长|县长|区长|院长|检察长|行政长官|书记|部长|局长)){1,2}[^,。:]{2,6}|[(](?:.*[)])|\D{0,3}\d{4}年\d{1,2}月\d{1,2}日.*)$/;
const EVENT =
  /召开|举行|举办|综述|纪实|公报|报告|通报|纪要|意见|通知|规划|方案|决定|讲话|致辞|工作|会议|推进|开展|印发|发布会|侧记|观察|启动|部署|落实/;

/** 【国家统计局:2月CPI同比上涨3.2%】: the head of one item of several */
const ITEM = /^【[^【】]{4,60}】$/;

/** ——全省法院推进教育整顿纪实: a headline stands above it */
const SUBTITLE = /^——[^。;:]{6,50}$/;
/** 知行结合 端正学风; 某某某:立足审判职能 深耕诉源治理 */
const COUPLET =
  /^(?:【[^【】]{2,8}】|[\u4E00-\u9FFF]{2,4}[::])?[\u4E00-\u9FFF]{4,14} +[\u4E00-\u9FFF]{4,14}(?:[(（][^()（）]{2,10}[)）])?$/;
/** 《新闻联播》 (20221101): the issue whose items follow */
const ISSUE = /^《[^《》]{2,12}》[(]?(?:19|20)\d\d(?:\d{4}|[-./年]\d{1,2}[-./月]\d{1,2}日?)[)]?$/;

/** 2015年工作回顾: the heading of the first section */
const REVIEW = /^\d{4}年度?(?:主要|重点)?工作(?:情况)?的?(?:简要)?回顾$/;

/** Number of the line that is the report's headline, or undefined: what stands before the running text and says what it is about. */
export function headlineOf(
  lines: readonly RawLine[],
  kinds: readonly (LineKind | undefined)[],
  firstProse: number,
): number | undefined {
  const issue = lines.findIndex(({ key }) => key !== '');
  if (issue >= 0 && ISSUE.test(lines[issue]!.key)) return issue;
  const marked = lines.findIndex(({ heading }, at) => heading === 1 && kinds[at] === undefined);
  if (marked >= 0 && (firstProse < 0 || marked < firstProse)) return marked;
  const lead = firstProse < 0 ? '' : lines[firstProse]!.key.slice(0, 160);
  const items = lines.filter(({ key }) => key.startsWith('【') && ITEM.test(key)).length;
  let best: { at: number; score: number } | undefined;
  for (let at = 0; at < Math.max(firstProse, 0); at++) {
    if (kinds[at] !== undefined || lines[at]!.heading > 1) continue;
    const { key, text } = lines[at]!;
    if (SALUTATION.test(key) || (SECTION.test(key) && !key.startsWith('——'))) break;
    // under 福州市人民检察院工作报告
    if (best && REVIEW.test(key)) break;
    // running text has begun
    if (key.length >= 12 && /[。:;]$/.test(key)) break;
    if (
      key.length < 4 ||
      key.length > 80 ||
      /[。;:,、]$/.test(key) ||
      key.startsWith('——') ||
      SPEAKER.test(key) ||
      officerOf(key) !== undefined
    )
      continue;
    if (items > 1 && ITEM.test(key)) continue;
    const shared = longestShared(key, lead);
    const score =
      (shared >= 4 ? shared / key.length : 0) +
      (EVENT.test(key) ? 0.3 : 0) -
      (/[\u4E00-\u9FFF] +[\u4E00-\u9FFF]/.test(text) && !COUPLET.test(text) ? 0.2 : 0) -
      (key.length < 8 && !EVENT.test(key) ? 0.8 : 0) +
      (lines.some((line, i) => i !== at && i < firstProse && line.key.includes(key)) ? 0.4 : 0) +
      (SUBTITLE.test(lines[at + 1]?.key ?? '') ? 0.8 : 0) +
      // 教育事业⏎2019-12-15 11:42 来源:本站
      (!best && kinds[at + 1] === 'meta' && !/^\d/.test(key) ? 0.8 : 0);
    if (!best || score > best.score + 0.15) best = { at, score };
  }
  // 旅游业 above an excerpt is the heading of a section
  return best && best.score >= 0 ? best.at : undefined;
}

/** Length of the longest run of characters that `a` shares with `b`. */
function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i < a.length; i++)
    while (i + longest < a.length && b.includes(a.slice(i, i + longest + 1))) longest++;
  return longest;
}
