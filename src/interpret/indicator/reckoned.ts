import { is, lastBefore, type Word, wordAt } from './words.ts';

/** What brings a cause between a thing and its growth, and what closes it: 因|减产的|影响. */
const CAUSE = /^(因|因为|由于|受|受到)$/;
const CAUSED = /(影响|原因|因素|缘故)则?$/;

/** How prices and sums are reckoned: 按现价|计算, 按可比口径, 按当年|汇率. */
const PRICED = /(计算|折算|统计|核算|测算|计价|口径|现价|不变价|可比价|价格|汇率|数额|基数|执行数)$/;

/** The same of a level, which 价 and 口径 alone may say: 按1995年|价|为1150亿元. */
const LEVEL_PRICED = /价格?$|口径$|计算$/;

/**
 * Where words before a figure end without what says at their end why or how it was reckoned: 消费资料生产|因减产的影响,
 * 零售总额|扣除价格因素, 总产值|按1980年不变价格计算. Of a change `grown` is true, of a figure with a linking word `linked`.
 */
export function withoutReckoning(words: readonly Word[], upTo: number, grown: boolean, linked: boolean): number {
  let end = upTo;
  const last = (): string => wordAt(words, end - 1)?.text ?? '';
  /** where the last word of a kind stands before the end, or the end */
  const openedBy = (kind: RegExp, least: number): number => {
    const at = lastBefore(words, end, ({ text }) => kind.test(text));
    return at >= least ? at : end;
  };
  if (grown && CAUSED.test(last())) end = openedBy(CAUSE, 1);
  const reckoned = grown ? openedBy(/^(扣除|剔除)$/, 0) : end;
  if (reckoned < end) {
    end = reckoned;
    if (last() === '上') end = openedBy(/^在$/, 1); // 预算收入|在上年完成的基础上扣除不可比因素后|增长10.5%
  }
  if ((grown || (linked && LEVEL_PRICED.test(last()))) && /^按照?$/.test(words[0]?.text ?? '')) return 0;
  while (end > 0 && is(wordAt(words, end - 1), 'basis')) end--;
  return PRICED.test(last()) ? openedBy(/^(按照?|以)$/, 0) : end;
}
