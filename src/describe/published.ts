import { isDay, isoDay, isoMonth } from '../core/calendar.ts';
import type { Frame } from './head.ts';
import { runOn } from './run-on.ts';

/** (20221101) */
const COMPACT = /[(]((?:19|20)\d\d)([01]\d)([0-3]\d)[)]/;
const DATE = /((?:19|20)\d\d) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)/;
/** 07.07.2015 */
const DAY_FIRST = /(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)/;
const MONTH = /((?:19|20)\d\d) ?[-/.年] ?(\d{1,2}) ?(?:月|$)/;
const PUBLISHED = /(?:发布|发表|刊发|出版)(?:时间|日期|于)[: ]?/;
const LABEL = /(?:发文|更新|公开|上传|录入|成文|生成|编辑)?(?:时间|日期)[: ]/;
const DIGITS = '〇一二三四五六七八九';
/** 二〇一九年三月五日 */
const IN_WORDS =
  /([一二][〇零○Oo0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
/** (2019年3月5日在第十三届全国人民代表大会第二次会议上) */
const DELIVERED = /^[(—\s]*(?:\d{4}年|[一二][〇零○Oo0一二三四五六七八九]{3}年).{0,80}(?:上|会议|大会)[)]?$/;
/** (2007年2月1日 罗清泉) */
const SPOKEN = /^[(]\d{4}年\d{1,2}月\d{1,2}日 {0,2}[\u4E00-\u9FFF ·]{2,24}[)]$/;
/** a line that is a date and nothing else, as it closes a document */
const SIGNED =
  /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?$|^.{0,30}(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:[(].{1,8}[)])?[)]?$/;
/** 2月23日电 (尹某某)为期40天的2025年铁路春运于22日收官: the year stands in the sentence */
const WIRE_OF_YEAR =
  /^.{0,30}?(?<!\d)(\d{1,2})月(\d{1,2})日(?:电|讯)[^。]{0,60}?(?<![比较到自从至按同与年])((?:19|20)\d\d)年(?:[^。,\d]{0,4}(?:春运|春节|暑运|元旦|全国两会)|\d{1,2}月\d{1,2}日)/;
const WIRE = /^.{0,30}?((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?:电|讯)/;
const ISSUE = /新闻联播|日报|要闻|晨报|早报|晚报|快讯|简报/;

/** | 2021年05月04日 09时56分 山西日报 | among the navigation */
export const TIMED = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日? ?\d{1,2}[:时]\d{2}(?::\d{2}|分)?/;

/** The day of publication or delivery that the report states, as an EDTF date; null when it states none. */
export function publishedOf({ lines, headline, head, lead, end }: Frame): string | null {
  const stated = [
    ...lines.filter(({ after, text }) => !after && PUBLISHED.test(text)),
    ...lines.filter(({ after, text }) => !after && LABEL.test(text)),
    ...lines.filter(({ after, kind }) => !after && (kind === 'meta' || kind === 'reply')),
    ...lines.filter(({ after, text }) => !after && TIMED.test(text)),
    ...lines.filter(({ kind, text }) => kind === 'meta' && (PUBLISHED.test(text) || LABEL.test(text))),
  ];
  for (const { text } of stated) {
    const date = dateIn(text);
    if (date) return date;
  }
  for (const text of head) if (DELIVERED.test(text) || SIGNED.test(text) || SPOKEN.test(text)) return dateIn(text);
  const wire = WIRE.exec(lead[0] ?? '')?.[1];
  if (wire) return dateIn(wire);
  const [, month, day, year] = WIRE_OF_YEAR.exec(lead[0] ?? '') ?? [];
  if (year) return iso(Number(year), Number(month), Number(day));
  const delivered = runOn(headline ?? '')?.date;
  if (delivered) return dateIn(delivered);
  if (headline && ISSUE.test(headline) && (DATE.test(headline) || COMPACT.test(headline))) return dateIn(headline);
  for (const text of [...end].reverse()) if (text.length <= 50 && SIGNED.test(text)) return dateIn(text);
  const foot = lines.find(({ after, kind, text }) => after && kind === 'meta' && DATE.test(text));
  return foot ? dateIn(foot.text) : null;
}

/** The first date of a text: 2021-3-9 22:42, 2021年10月08日, 二〇一九年三月五日, 2021年3月. */
export function dateIn(text: string): string | null {
  const words = IN_WORDS.exec(text);
  if (words) return iso(yearOf(words[1]!), numberOf(words[2]!), numberOf(words[3]!));
  const digits = DATE.exec(text) ?? COMPACT.exec(text);
  if (digits) return iso(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const european = DAY_FIRST.exec(text);
  if (european) return iso(Number(european[3]), Number(european[2]), Number(european[1]));
  const month = MONTH.exec(text);
  return month && Number(month[2]) >= 1 && Number(month[2]) <= 12 ? isoMonth(Number(month[1]), Number(month[2])) : null;
}

/** An ISO date, or null when there is no such day. */
const iso = (year: number, month: number, day: number): string | null =>
  isDay(year, month, day) ? isoDay(year, month, day) : null;

const yearOf = (words: string): number =>
  Number([...words.replace(/[零○Oo0]/g, '〇')].map((char) => DIGITS.indexOf(char)).join(''));

/** 十 → 10, 三十一 → 31 */
function numberOf(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  return (
    (words.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens!)) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0)
  );
}
