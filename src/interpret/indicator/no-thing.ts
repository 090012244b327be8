/** 国内生产总值[2], 国民总收入① */
const FOOTNOTES = /(?:\s?(?:\[(?:注\s?)?\d{1,3}\]|[①-⑳⑴-⒇❶-❿])){1,4}\s?$/;

/** How long the marks of footnotes are that a name ends in; none is an ideograph. */
export const footnoteAt = (name: string): number =>
  isIdeograph(name.charCodeAt(name.length - 1)) ? 0 : (FOOTNOTES.exec(name)?.[0].length ?? 0);
const isIdeograph = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** An article, or who acts: 一个|为期十年的计划. */
const ARTICLE = /^(一[个项些种笔套批]|[我他它你]们)$/;

/** 在|一九五三和一九五四|两年: years without 年 */
const NUMERALS = /^[\d〇○零一二三四五六七八九十百千万亿、和.-]+$/;

/** 农民的纯收入,全国平均每人|达到355元 */
const PER_HEAD = /^(全[国省市县])?(平均)?每[人户亩]$/;

/** 分季度看, 从环比看: how it is looked at */
const VIEW = /^[分从按].{1,8}看$/;

/** 一般|要占总数的一半, 或者|100斤以上的, 830个|全年|均达标, 节省|出|70亿元的资金: words that only lead on. */
const LEADS_ON =
  /^(一般|如下|下列|或者?|至于|以及|原|原来|全年|全月|全季|高|低|快|慢|多|少|至多|此外|另外|以[上下至]|要么|在内|[初中末后前]期|[分好出强弱]|大体上?|其余的?|目前|现价|不变价格?|可比价格?|现行价格?|当年价格?)$/;

/** “十五”|年均增长11.6%: a plan that gives the time. */
const PLAN = /^[“‘]?(?:[一二三四五六七八九]|十[一二三四五六]?)五[”’]?(?:计划|规划)?(?:时期|期间|期末|以来|末)?$/;

/** Whether a stretch before a figure only says when, for whom or how it is looked at. */
export const isNoThing = (name: string): boolean =>
  (name.endsWith('看') && VIEW.test(name)) ||
  LEADS_ON.test(name) ||
  (name.includes('五') && PLAN.test(name)) ||
  (name.includes('每') && PER_HEAD.test(name)) ||
  ARTICLE.test(name) ||
  NUMERALS.test(name);
