import type { Codebook } from '../../codebook/types.ts';
import { type Figure, isCase, type Named, named } from './figure.ts';
import { DOES, isCaseName, nounPhrase } from './phrase.ts';
import { isBodyName } from './suffixes.ts';
import { KIND } from './topic.ts';
import { is, lastContentWord, type Word, wordAt } from './words.ts';

/** Verbs that bring someone or something before a body: 移送|司法机关50人. */
const HANDS_OVER = /^(移送|移交|送交|转交|转送|报送|报请|提请|交由|通报|上报|移诉)$/;

/** What is handed over to a body, where the clause names the body only: 移送司法机关50人, 移送检察机关审查起诉12人. */
export function handedOver({ text, codebook, left, quantity }: Figure): Named | null {
  if (!isCase(quantity.value.unit) && !/^[人名]/.test(quantity.value.unit)) return null;
  const at = left.findLastIndex((word) => HANDS_OVER.test(word.text));
  const [body, ...done] = at < 0 ? [] : left.slice(at + 1);
  if (!body || !isBody(body, codebook)) return null;
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
const STEP =
  /^(起诉|不起诉|不批捕|不逮捕|不批准逮捕|公诉|抗诉|上诉|申诉|立案|撤案|再审|逮捕|执行|羁押|判决|减刑|假释)$/;
const TAKES =
  /^(撤回|提起|提出|提请|监督|支持|建议|申请|批准|决定|终结|恢复|中止|移送|督促|变更|裁定|裁决|准许|启动|责令)$/;

/** A step of a procedure, which counts itself whatever was counted before: 审查案件45件。促使原告撤回起诉117件. */
export function step({ text, left }: Figure): Named | null {
  const last = lastContentWord(left);
  const takes = wordAt(left, last - 1);
  const act = wordAt(left, last);
  if (!takes || !act || !TAKES.test(takes.text) || !STEP.test(act.text)) return null;
  const name = takes.text === '提出' ? act.text : text.slice(takes.span.start, act.span.end);
  return { name, head: name };
}

/** What something is done to: 提出|审计建议|被采纳131条, 责任人|被问责12人. */
export function passive({ codebook, left, text, words }: Figure): Named | null {
  const by = left.findLastIndex((word) => word.text === '被');
  const done = left.slice(by + 1);
  if (by < 1 || !done.some((word) => is(word, 'verbs', 'verbal_nouns', 'handling'))) return null;
  if (!done.every((word) => is(word, 'verbs', 'verbal_nouns', 'handling', 'adverbs', 'linking'))) return null;
  const at = nounPhrase(text, left.slice(0, by), codebook);
  return at && named({ text, words }, at);
}

/** What was carried out and has no object: 开展|自行|补充|侦查4.5万件. */
export function action({ left, phrase, text }: Figure): Named | null {
  if (phrase.name || phrase.change) return null;
  const does = left.findLastIndex((word) => DOES.test(word.text));
  if (does < 0) return null;
  const done = left.slice(does + 1).filter((word) => !is(word, 'linking', 'adverbs') || is(word, 'modifiers'));
  if (!is(done.at(-1), 'verbs', 'verbal_nouns')) return null;
  if (done.some(({ mention }) => mention)) return null;
  const name = text.slice(done[0]!.span.start, done.at(-1)!.span.end);
  return name.length > 1 && name.length <= LONGEST_ACTION ? { name, head: name } : null;
}

const LONGEST_ACTION = 10;

/** What is done and itself grows: 新收12345件,结案11890件…,|结案|同比上升8.9%. */
export function grown(f: Figure): Named | null {
  const { left, phrase } = f;
  if (!phrase.change || phrase.name) return null;
  const done = left.filter(
    (word) => !is(word, 'growth_up', 'growth_down', 'growth_adverbs', 'basis', 'adverbs', 'linking'),
  );
  const [verb] = done;
  if (done.length !== 1 || verb !== left[0] || !is(verb, 'handling', 'verbs') || verb!.text.length < 2) return null;
  if (TURNS.test(verb!.text)) return null;
  return CASE_VERB.test(verb!.text) ? held(f, verb!.text) : { name: verb!.text, head: verb!.text };
}

/** 上升0.2%,|转为|下降1.2% */
const TURNS = /^(转为|转向|变为|趋于|呈现|出现|实现|保持)$/;

/** Verbs that hold their object: 结案 is 审结案件. */
const CASE_VERB = /^(结|收|新收|破|立|发|撤|办|销)案$/;

/** Cases whose verb holds them; they may have been said before: 受理案件1.2万件,|结案1.1万件; 法官|人均|结案186件. */
export function cases(f: Figure): Named | null {
  const { left, phrase, quantity, text } = f;
  const verb = lastContentWord(left);
  if (phrase.change || !isCase(quantity.value.unit) || !CASE_VERB.test(wordAt(left, verb)?.text ?? '')) return null;
  let from = verb;
  while (from > 0 && KIND.test(left[from - 1]!.text)) from--;
  const isOwn = left[from - 1] && !is(left[from - 1], 'actors', 'areas', 'adverbs') && !left[from - 1]!.mention;
  if (isOwn && !/(法官|员额)$/.test(left[from - 1]!.text)) return null;
  const name = text.slice(left[from]!.span.start, left[verb]!.span.end);
  return held(f, name);
}

/** Cases that a verb holds; of one kind they are named with it: 刑事案件|破案. */
function held(f: Figure, deed: string): Named {
  const said = casesSaid(f)?.head ?? null;
  return { head: said ?? deed, name: said === null || said === '案件' ? deed : said + deed };
}

/** The cases that were counted last, in the sentence or the paragraph. */
function casesSaid({ before, passage }: Figure): Named | null {
  const said = before.findLast((read) => read.named && CASES.test(read.named.head))?.named ?? passage.get('件')?.named;
  return said && CASES.test(said.head) ? said : null;
}
const CASES = /案件$/;

const isBody = (word: Word, codebook: Codebook): boolean =>
  word.mention?.type === 'organization' || isBodyName(word.text, codebook);

/** What is dealt with stands behind 对: 对|抢劫等犯罪|依法|批捕17件; 对三类|高发犯罪|批捕785件. */
export function dealtWith({ before, left, text, words }: Figure): Named | null {
  const verb = lastContentWord(left);
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
