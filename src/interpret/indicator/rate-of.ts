import { withoutBasis } from './before.ts';
import { type Figure, isRated, type Named, named } from './figure.ts';
import { nounPhrase } from './phrase.ts';
import { is, lastBefore, type Word } from './words.ts';

/** What brings the sum or the number that a rate is taken of: 占|年初预算9860万元的53.5%. */
const BRINGS = /^(占|约占|占到|占了|为|是|完成|实现|达到?|相当于|等于)$/;

/** A longer phrase is no name of a plan or a total. */
const LONGEST = 16;

/** The figure that a rate is taken of, and what the rate belongs to: 财政总收入4348万元,占|年初预算10065万元的43.2%. */
export function base(f: Figure): Named | null {
  const { left, next, quantity, text } = f;
  if (!next || isRated(quantity) || !isRated(next) || text.slice(quantity.span.end, next.span.start) !== '的')
    return null;
  const of = lastBefore(left, left.length, (word) => BRINGS.test(word.text));
  const between = left.slice(of + 1).filter((word) => !is(word, 'areas'));
  const [first, last] = [between[0], between.at(-1)];
  if (of < 0 || !first || !last || between.some(isClauseLike)) return null;
  if (last.span.end - first.span.start > LONGEST) return null;
  const own = named(f, { start: first.span.start, end: last.span.end });
  const whose = nounPhrase(text, withoutBasis(left.slice(0, of)), f.codebook);
  const owner = whose ? named(f, whose) : (f.before.findLast((read) => read.named)?.named ?? own);
  return { ...own, head: own.name, owner };
}

/** Words that no name of a plan holds. */
const isClauseLike = (word: Word): boolean =>
  word.mention?.type === 'quantity' || word.text === '的' || is(word, 'prepositions', 'growth_up', 'growth_down');

/** The rate behind such a figure. */
export const rateOf = ({ before, quantity, text }: Figure): Named | null => {
  const last = before.at(-1);
  const owner = last?.named?.owner;
  return owner && isRated(quantity) && text.slice(last.quantity.span.end, quantity.span.start) === '的' ? owner : null;
};
