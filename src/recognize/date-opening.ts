import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import { beginningsOf } from '../core/beginnings.ts';
import { trie } from '../core/trie.ts';
import { unitsOf } from '../core/units.ts';
import { at } from './date-words.ts';

/** With what calendar expressions begin, so that their patterns are tried at few places: a new pattern needs its beginning here. */

/** Words and names of days, by their first two characters. */
const WORDS =
  '今年 今天 今日 今晚 明年 明天 明日 昨天 昨日 昨晚 去年 前年 前天 后年 当年 同年 次年 翌年 本年 上年 下年 上一 下一 上半 下半 ' +
  '本世 上世 本个 上个 下个 本月 上月 下月 本周 上周 下周 本星 上星 下星 本礼 上礼 下礼 首季 首月 年底 年末 年初 年内 年中 Q1 Q2 Q3 Q4 两千 二千';
/** Figures of a year, month or day. */
const FIGURES = '0123456789一二三四五六七八九十廿卅元〇○零';
/** What may stand within and among them: 前两个月, 二OO八年, 12 月. */
const AMONG = '两首Oo ';
/** What stands before figures: 第一季度, 前三个月, “十四五”时期. */
const BEFORE = '第前头首“';
const SINCE = '从由自';
/** 自从2021年, 从初五 */
const UNREAD = /(?:自从|[从由自]) ?初?/y;
/**
 * What follows figures: 2021年, 20世纪, 3-5月, 2021.3.9, 三至五日, 1980、1981年, 1997-98财政年度, “五一”假期, 十五计划期间.
 * Of 个 only 个世纪, 个五年计划, 个月, 个季度.
 */
const FOLLOWS = '年月日号季世财学Q/.-~–—―─～〜至到截持延直、和”计规时期节前假小长黄当重讲';
const isCounted = unitsOf('世五月季');
const MEASURE = '个'.charCodeAt(0);
/** 20240307 */
const COMPACT = 8;

const isFigure = unitsOf(FIGURES);
const isNumeral = unitsOf(FIGURES + AMONG);
const isBefore = unitsOf(BEFORE);
const isSince = unitsOf(SINCE);

/** How calendar expressions begin, and whether one may begin at a place that begins so. */
export const openings = derived(({ calendar }: Codebook) => {
  const names = [...calendar.solar_terms, ...calendar.lunar_days, ...calendar.fixed_days].map(({ name }) => name);
  const words = [...WORDS.split(' '), ...names].map((word) => word.slice(0, 2));
  const known = trie(words.map((word) => [word, true]));
  const behind = names.flatMap((name) => (isFigure(name.charCodeAt(0)) ? (name[endOfNumeral(name, 0)] ?? []) : []));
  const follows = unitsOf(FOLLOWS + behind.join(''));

  const opens = (text: string, start: number): boolean => {
    const from = isBefore(text.charCodeAt(start)) ? start + 1 : start;
    if (known.longest(text, start) || (from > start && known.longest(text, from))) return true;
    const end = endOfNumeral(text, from);
    if (end === from) return false;
    const unit = text.charCodeAt(end);
    return follows(unit) || end - from >= COMPACT || (unit === MEASURE && isCounted(text.charCodeAt(end + 1)));
  };
  const isOpening = (text: string, start: number): boolean =>
    opens(text, isSince(text.charCodeAt(start)) ? start + (at(UNREAD, text, start)?.[0].length ?? 0) : start);
  return { isOpening, beginnings: beginningsOf([...FIGURES, ...BEFORE, ...SINCE, ...words]) };
});

/** Where figures end, of which more than COMPACT need not be looked at. */
function endOfNumeral(text: string, start: number): number {
  let end = start;
  while (end < start + COMPACT && isNumeral(text.charCodeAt(end))) end++;
  return end;
}
