import type { Span } from '../../core/span.ts';
import { clauseAround, trim } from './clause.ts';
import { type Figure, isBareVerb, isMoney, type Named, named } from './figure.ts';
import { nounPhrase } from './phrase.ts';
import { is, type Word } from './words.ts';

/** Prepositions before what money is meant for: 向基金注资10亿元, 为研究资金预留100亿元. */
const FOR = /^(为|为了|向|给|对|于)$/;

/** Open what money is meant for, behind it: 1700万元|以增加名额. */
const TO = /^(以|以便|用以|用作|则用作)$/;

/**
 * What a sum is meant for, where only a verb names it: 向“创意智优计划”注资10亿元; 五十亿元成立优质教育基金;
 * 提供30亿元,为学生提供助学金.
 */
export function purpose(f: Figure): Named | null {
  if (!isMoney(f.quantity) || f.phrase.change || f.phrase.level) return null;
  const verb = f.left.findLastIndex((word) => !is(word, 'linking', 'adverbs'));
  const funds = is(f.left[verb], 'funding');
  const isBare = !f.phrase.name || isBareVerb(f);
  const meant = TO.test(f.words({ start: f.quantity.span.end, end: f.end })[0]?.text ?? '');
  if (!funds && !(meant && isBare)) return null;
  const at = (funds && object(f, f.left.slice(0, verb))) || (isBare ? objectAfter(f) : null);
  return at && named(f, at);
}

/** What stands between 为 or 向 and the verb. */
function object({ text, codebook }: Figure, before: readonly Word[]): Span | null {
  const from = before.findLastIndex((word) => FOR.test(word.text));
  return from < 0 || from === before.length - 1 ? null : nounPhrase(text, before.slice(from + 1), codebook);
}

/** The object of the verb that follows, in the same clause or the next one. */
function objectAfter({ text, codebook, quantity, sentence, end, words }: Figure): Span | null {
  const here = words({ start: quantity.span.end, end });
  const next = text[end] === ',' ? clauseAround(text, { start: end + 1, end: end + 1 }).end : end;
  const run = here.length > 0 || next === end ? here : words({ start: end + 1, end: Math.min(next, sentence.end) });
  if (/^[予给]$/.test(run[0]?.text ?? '') && run.length > 1)
    return trim(text, { start: run[1]!.span.start, end: run.at(-1)!.span.end }); // 拨款|予|工业支援基金
  if (!run.some((word) => is(word, 'verbs'))) return null;
  const body = run.at(-1)?.mention?.type === 'organization' ? run.at(-1)!.span : null; // 设立|香港工业科技中心
  return body ?? nounPhrase(text, run, codebook);
}
