import { runStart } from './clause.ts';
import { type Figure, isMoney, type Named, named, sameUnit } from './figure.ts';
import { nounPhrase } from './phrase.ts';
import { isSum, takesIn } from './suffixes.ts';
import { is, type Word } from './words.ts';

/** Opens what follows as the parts of a whole: 从征收部门来看:, 按级次分:. */
const BROKEN_DOWN = /[分从按].{1,12}[看分]$/;

/** 收入完成28583万元,从征收部门来看:|税务部门完成13866万元 */
export function isBrokenDown({ left, text }: Figure): boolean {
  const from = left[0]?.span.start ?? 0;
  return /^[,:]$/.test(text[from - 1] ?? '') && BROKEN_DOWN.test(text.slice(Math.max(0, from - 16), from - 1));
}

/** What is broken down in the clause before, for its parts that a body takes in: 地方收入按部门分:|税务部门完成1431万元;财政部门…. */
export function brokenDown(f: Figure, own: string): Named | null {
  const { before, left, quantity, text } = f;
  if (!isMoney(quantity) || isSum(own, f.codebook) || !takesIn(own)) return null;
  const part = before.findLast((read) => read.named?.part)?.named;
  if (part && text[left[0]!.span.start - 1] === ';') return { name: part.head, head: part.head };
  if (before.length > 0 || !isBrokenDown(f)) return null;
  const colon = left[0]!.span.start - 1;
  const start = runStart(text, f.sentence, colon);
  const words = f.words({ start, end: colon });
  const by = words.findIndex(({ text: word }) => /^[分从按]/.test(word));
  const topic = by > 0 ? nounPhrase(text, words.slice(0, by), f.codebook) : null;
  return topic && named(f, topic);
}

/** Part of what stands before a bracket, which names its kind only: 幼儿26374人(民办|11664人), 幼儿园173所(81所|民办). */
export function bracketed({ before, end, left, quantity, text, words }: Figure): Named | null {
  const last = before.at(-1);
  const from = left[0]?.span.start ?? quantity.span.start;
  if (!last?.named || text[from - 1] !== '(' || last.end !== from - 1) return null;
  if (!sameUnit(last.quantity.value.unit, quantity.value.unit)) return null;
  const kind = left.length > 0 ? left : words({ start: quantity.span.end, end });
  if (kind.length === 0 || !kind.every(isKind)) return null;
  const name = text.slice(kind[0]!.span.start, kind.at(-1)!.span.end) + last.named.head;
  return { head: last.named.head, name };
}

/** What stands before a bracket that only says how it grew or how much it is: 服装(上升7.0%), 免税额(即26万元); 3%(237亿元) says it again. */
export function inBracket(f: Figure): Named | null {
  const { before, end, left, phrase, quantity, sentence, text } = f;
  const from = left[0]?.span.start ?? quantity.span.start;
  if (text[from - 1] !== '(' || text[end] !== ')' || phrase.name || end !== quantity.span.end) return null;
  const last = before.at(-1);
  if (last && last.end === from - 1) return last.quantity.value.unit === quantity.value.unit ? null : last.named;
  if (!phrase.change && !left.every((word) => /^(即|约|合|共|现为)$/.test(word.text))) return null;
  let start = Math.max(runStart(text, sentence, from - 1), last?.end ?? 0);
  while (/[)及和与、]/.test(text[start] ?? '')) start++; // 印花税(增加59亿元)及|薪俸税(增加9亿元)
  const at = nounPhrase(text, f.words({ start, end: from - 1 }), f.codebook);
  return at?.end === from - 1 ? named(f, at) : null;
}

const isKind = (word: Word): boolean => is(word, 'parts') || /^其中$/.test(word.text);
