import { unitsOf } from '../core/units.ts';
import { endsSentence } from './characters.ts';
import { isHalfName, isProse } from './classify.ts';
import type { Habits } from './habits.ts';
import type { Layout } from './layout.ts';
import { NO_BEGINNING, type RawLine } from './lines.ts';

/** List marks and marks of headings: with them a new paragraph begins. 1.2 and 6%以上 are none. */
const MARK =
  /^(?:[一二三四五六七八九十百]{1,3}[、.](?![\d])|[(][一二三四五六七八九十\d]{1,3}[)]|第[一二三四五六七八九十百\d]{1,4}[章节条部编]|\d{1,3}[.、)](?![\d%])|[甲乙丙丁戊己庚辛][、.]|——|[-*+] |[●■◆★▲◎○□☆·•※①-⑳⑴-⑽])/;
const OPEN_END = /[(《“‘[【,、]$/;
const SALUTATION =
  /^(?:尊敬的|敬爱的|各位|同志们|主席|代表们|委员们|朋友们|女士们|先生们|老师们|同学们).{0,30}[,:!]$|^各位代表$/;
/** No heading ends like this: 到了⏎二零零二年 */
const CUT_OFF = /[的和与及或在将把被向从到为以于由使让给了着]$/;
/** ——2021年2月3日在黔南布依族苗族自治州第十四届⏎人民代表大会第七次会议上 */
const DELIVERED = /^[(—]{1,2}\d{4}年[^。]{0,60}[^上)]$/;
/** 二零一五年施政报告, 重法治 掌机遇⏎施政报告 */
const TITLE = /^(?:施政|政府工作)报告$/;
const HAS_MARK = /[。,;:?!、]/;

/** Letters, digits and marks of a proportional font leave lines that are a little shorter. */
const SLACK = 6;

/** What a list mark or the mark of a heading, and a salutation, begin with: most lines begin otherwise. */
const mayMark = unitsOf(
  '一二三四五六七八九十百(第0123456789甲乙丙丁戊己庚辛—-*+●■◆★▲◎○□☆·•※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
);
const isMarked = (text: string): boolean => mayMark(text.charCodeAt(0)) && MARK.test(text);
const maySalute = unitsOf('尊敬各同主代委朋女先老');
const salutes = (text: string): boolean => maySalute(text.charCodeAt(0)) && SALUTATION.test(text);

/** Whether `next` goes on with the sentence that `before` broke off in (its text as far as it has been rejoined). */
export function continues(before: string, line: RawLine, next: RawLine, layout: Layout, habits: Habits): boolean {
  const close = next.gap === 0;
  if (line.heading > 0 || next.heading > 0) return false;
  const last = before.at(-1) ?? '';
  if (last === ':' || last === '】' || salutes(before)) return false;
  const ended = endsSentence(before) || last === ';';
  if (!ended && NO_BEGINNING.test(next.text)) return true;
  if (isMarked(next.text)) return false;
  // (一)⏎进一步为经济体制改革创造良好的环境。
  if (close && isMarked(before) && before.replace(MARK, '') === '') return true;
  if (layout.wrap !== null && close && !(layout.indented && next.indent > 0)) {
    const full = line.width >= layout.wrap - SLACK;
    if (full && (!ended || layout.indented || layout.spaced)) return true;
  }
  // …筑牢思想根基。集团⏎党委始终把…: narrower than the page, since its marks are
  if (close && layout.wrap !== null && /[。;!?][\u4E00-\u9FFF]{1,2}$/.test(before)) return true;
  // 33953和4626⏎8亿元: running text that the page broke inside a number
  const apart = close && isDigit(last) && /^\d/.test(next.text);
  if (apart && isProseText(before) && isRunning(line) && isRunning(next)) return true;
  // cells of a table: 18.2⏎26.1
  if ((isDigit(last) || last === '%') && /^[-+]?\d/.test(next.text)) return false;
  if (ended) return layout.spaced && close && !before.endsWith(';') && isLead(before) && isProse(next);
  if (next.torn || OPEN_END.test(before)) return true;
  if (close && isHalfName(before, next.key)) return true;
  if (close && DELIVERED.test(before) && /上[)]?$/.test(next.text)) return true;
  if (/[与和及暨]$|关于$/.test(before) && close && before.length <= 80) return true;
  if (layout.spaced && close) return next.fragmented || joinsInBlock(before, next);
  if (next.gap > layout.gap || !isProseText(before)) return false;
  if (unclosed(before)) return true;
  if (!isProse(next) && !next.text.includes('。') && !endsSentence(next.text)) return false;
  // a line without a full stop in it may be a long heading: it must break off visibly
  return /[。;?!]/.test(before)
    ? !habits.couldEnd(before, next.text)
    : CUT_OFF.test(before) || habits.together(before, next.text);
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** 国民经济持续快速增长。⏎这是去年…: a bold lead whose paragraph goes on. */
const isLead = (before: string): boolean => before.length < 45 && !/。./.test(before);

/** Lines of one block: 签订了⏎友好同盟互助条约⏎。苏联…, but not a heading right above its paragraph. */
function joinsInBlock(before: string, next: RawLine): boolean {
  if (MARK.test(before) && !HAS_MARK.test(before.replace(MARK, ''))) return false;
  if (HAS_MARK.test(before)) return !TITLE.test(next.text);
  // 政府工作报⏎告, but not the cells of a table
  return next.block <= 3 && Math.min(before.length, next.text.length) <= 4;
}

/** Running text that has gone on for a while. */
const isProseText = (text: string): boolean =>
  text.length >= 24 && /[,。;?!]/.test(text) && !(isMarked(text) && text.length <= 45 && !/[。;]|^\d.*,/.test(text));

/** Whether a line has words and marks, not figures alone: 分产业看,第一、二、三产业增加值分别为2332、33953和4626 */
const isRunning = ({ key, text }: RawLine): boolean =>
  key.length >= 20 && /[\u4E00-\u9FFF]{4}.*[,、。;]|[,、。;].*[\u4E00-\u9FFF]{4}/.test(text);

/** An opening mark near the end whose other half has not come yet: 研究制定“铁规禁 */
function unclosed(text: string): boolean {
  const end = text.slice(-40);
  return [
    ['“', '”'],
    ['《', '》'],
    ['(', ')'],
  ].some(([open, close]) => end.lastIndexOf(open!) > end.lastIndexOf(close!));
}
