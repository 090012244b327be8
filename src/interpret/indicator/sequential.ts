import type { Span } from '../../core/span.ts';

/** 从环比看, 环比来看: what is said after it is growth on the month or quarter before */
const TOPIC = /(?:从|就)?环比(?:情况)?来?看/g;
/** words that give another basis to what follows them */
const OTHERWISE = /同比|[比较与同](?:上年|去年|(?:19|20)\d\d年)|从同比/;

/** How far such a topic reaches: a list without a full stop may go on for pages. */
const REACH = 300;

/** The basis that the topic of a sentence gives to its growth: 从环比看,三季度国内生产总值增长⟦1.8%⟧; null without one. */
export function topicalBasis(text: string, figure: Span, sentence: Span): string | null {
  const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  if (!before.includes('环比')) return null;
  const last = [...before.matchAll(TOPIC)].at(-1);
  return last && !OTHERWISE.test(before.slice(last.index + last[0].length)) ? '环比' : null;
}
