import { type Figure, isMoney, isRated, type Named } from './figure.ts';
import { is, lastContentWord, wordAt } from './words.ts';

/** Figures that say again what one before them measured: in another currency, as a share of something else, of a part. */

/** What stands between a sum and what it is in another currency: 4750亿元|(约|5955亿港元). */
const CONVERTED = /^\((?:[^()\d]{0,10},)?(?:约|合|约合|折合|即|相当于)?$/;

/** 旅游收入4750亿元(约5955亿港元) */
export function converted({ before, quantity, text }: Figure): Named | null {
  const last = before.at(-1);
  if (!last?.named || !isMoney(quantity) || !isMoney(last.quantity)) return null;
  return CONVERTED.test(text.slice(last.end, quantity.span.start)) ? last.named : null;
}

const EQUALS = /^(?:大?约)?(?:相当于|相等于|等于)$/;

/** 财政储备11784亿元,相当于本地生产总值39.4% */
export function equalling({ before, left, quantity }: Figure): Named | null {
  const first = left.find((word) => !is(word, 'adverbs'));
  return isRated(quantity) && first && EQUALS.test(first.text) ? (before.at(-1)?.named ?? null) : null;
}

/** A name before a figure, with its verb. */
const LONG_NAME = 24;

/** 接待游客3.86亿人次。其中广东接待5564万人次: the same was done of a part. */
export function partDone({ left, passage, quantity, text }: Figure): Named | null {
  if (left[0]?.text !== '其中' || !/^人次?$/.test(quantity.value.unit)) return null;
  const done = wordAt(left, lastContentWord(left));
  const total = passage.get(quantity.value.unit);
  if (!done || !total?.named || !is(done, 'verbs')) return null;
  const { start } = total.quantity.span;
  return text.slice(Math.max(0, start - LONG_NAME), start).includes(done.text) ? total.named : null;
}
