import { type Figure, isCase, type Named } from './figure.ts';
import { is, type Word } from './words.ts';

/** Verbs that bring someone or something before a body. */
const HANDS_OVER = /^(移送|移交|送交|转交|转送|报送|报请|提请|交由|通报|上报|移诉)$/;

/** What is handed over to a body, where the clause names the body only: 移送司法机关50人, 移送检察机关审查起诉12人. */
export function handedOver({ text, codebook, left, quantity }: Figure): Named | null {
  if (!isCase(quantity.value.unit) && !/^[人名]/.test(quantity.value.unit)) return null;
  const at = left.findLastIndex((word) => HANDS_OVER.test(word.text));
  const [body, ...done] = at < 0 ? [] : left.slice(at + 1);
  if (!body || !isBody(body, codebook.predicates.body_suffixes)) return null;
  if (!done.every((word) => is(word, 'verbs', 'verbal_nouns', 'handling', 'adverbs', 'linking'))) return null;
  const end = done.findLast((word) => !is(word, 'linking'))?.span.end ?? body.span.end;
  const name = text.slice(left[at]!.span.start, end);
  return { name, head: name };
}

const isBody = (word: Word, suffixes: readonly string[]): boolean =>
  word.mention?.type === 'organization' || suffixes.some((suffix) => word.text.endsWith(suffix));
