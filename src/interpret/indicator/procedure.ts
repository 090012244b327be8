import { type Figure, isCase, type Named, named } from './figure.ts';
import { isCaseName } from './phrase.ts';
import { is, type Word } from './words.ts';

/** Verbs that bring someone or something before a body. */
const HANDS_OVER = /^(移送|移交|送交|转交|转送|报送|报请|提请|交由|通报|上报|移诉)$/;

/** What is handed over to a body, where the clause names the body only: 移送司法机关50人, 移送检察机关审查起诉12人. */
export function handedOver({ text, codebook, left, quantity }: Figure): Named | null {
  if (!isCase(quantity.value.unit) && !/^[人名]/.test(quantity.value.unit)) return null;
  const at = left.findLastIndex((word) => HANDS_OVER.test(word.text));
  const [body, ...done] = at < 0 ? [] : left.slice(at + 1);
  if (!body || !isBody(body, codebook.predicates.body_suffixes)) return null;
  if (!done.every((word) => is(word, 'verbs', 'verbal_nouns', 'nouns', 'adverbs', 'linking'))) return null;
  if (
    done.length > 1 &&
    is(done.at(-1), 'nouns') &&
    !is(done.at(-1), 'handling', 'verbal_nouns') &&
    is(done[0], 'verbs')
  )
    return null; // 提请全国人大常委会|审议|法律|议案
  const end = done.findLast((word) => !is(word, 'linking'))?.span.end ?? body.span.end;
  const name = text.slice(left[at]!.span.start, end);
  return { name, head: name };
}

/** Steps of a procedure, and what is done with them: 撤回|起诉117件, 监督|撤案9件. */
const STEP = /^(起诉|公诉|抗诉|上诉|申诉|立案|撤案|再审|逮捕|执行|羁押|判决|减刑|假释)$/;
const TAKES =
  /^(撤回|提起|提出|提请|监督|支持|建议|申请|批准|决定|终结|恢复|中止|移送|督促|变更|裁定|裁决|准许|启动|责令)$/;

/** A step of a procedure, which counts itself whatever was counted before: 审查案件45件。促使原告撤回起诉117件. */
export function step({ text, left }: Figure): Named | null {
  const last = left.findLastIndex((word) => !is(word, 'linking', 'adverbs'));
  const [takes, act] = [left[last - 1], left[last]];
  if (!takes || !act || !TAKES.test(takes.text) || !STEP.test(act.text)) return null;
  const name = takes.text === '提出' ? act.text : text.slice(takes.span.start, act.span.end);
  return { name, head: name };
}

const isBody = (word: Word, suffixes: readonly string[]): boolean =>
  word.mention?.type === 'organization' || suffixes.some((suffix) => word.text.endsWith(suffix));

/** What is dealt with stands behind 对: 对|抢劫等犯罪|依法|批捕17件; 对三类|高发犯罪|批捕785件. */
export function dealtWith({ before, left, text, words }: Figure): Named | null {
  const verb = left.findLastIndex((word) => !is(word, 'linking', 'adverbs'));
  const last = before.at(-1);
  const goesOn = last?.named && last.end > last.quantity.span.end && last.end === left[0]?.span.start;
  if (goesOn && left.every((word) => is(word, 'handling', 'linking', 'adverbs')) && verb >= 0) return last.named;
  const from = left.findIndex((word) => word.text === '对') + 1;
  if (from === 0 || from >= verb || !is(left[verb], 'handling')) return null;
  let to = verb;
  while (to > from && is(left[to - 1], 'adverbs')) to--;
  if (!isCaseName(left.slice(from, to))) return null;
  return named({ text, words }, { start: left[from]!.span.start, end: left[to - 1]!.span.end });
}
