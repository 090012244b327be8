import type { Phrase } from './before.ts';
import { lastBefore, type Word } from './words.ts';

/** What makes a rate one of growth, behind it: 保持12%以上的|增长速度; 以年均10%的|速度增长. */
const GROWTH =
  /^的(?:年均|平均|年平均|年|同比)?(?:(?:速度|幅度|速率|比例)(?:持续|稳步|快速|稳定)?(?:增长|递增|上升|增加|提高|发展|扩大|(?<less>下降|递减|减少|降低))|(?:增长|递增|发展|增幅|增速|涨幅|上升|(?<fall>下降|降低|降幅|递减))(?:速度|率|幅度|水平|势头|态势)?)(?=[,;。、)\n]|$)/;
const LONGEST = 16;

/** What holds or takes a rate of growth: 保持|12%以上的增长速度. */
const HOLDS =
  /^(保持|保持了|保持着|维持|维持了|实现|实现了|取得|取得了|获得|达到|达|呈现|出现|有|以|按|按照|每年以|以年均|年均|平均|每年|平均每年|了|着|在)$/;

/** The words before a rate that grows by what stands behind it, without the verb that holds it (经济|保持|11%的增长速度); null where it is none. */
export function growthBehind(
  text: string,
  at: number,
  left: readonly Word[],
): { readonly words: readonly Word[]; readonly change: Phrase['change'] } | null {
  const growth = GROWTH.exec(text.slice(at, at + LONGEST));
  if (!growth) return null;
  let end = left.length;
  while (end > 0 && HOLDS.test(left[end - 1]!.text)) end--;
  if (end === left.length || lastBefore(left, end, ({ text: word }) => word === '的') === end - 1) return null;
  const less = growth.groups?.less ?? growth.groups?.fall;
  return { words: left.slice(0, end), change: { direction: less ? 'down' : 'up', basis: null } };
}
