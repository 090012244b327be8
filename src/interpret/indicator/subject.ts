import type { Span } from '../../core/span.ts';
import { is, type Word } from './words.ts';

/** A subject and where it stands. */
export interface Subject {
  readonly span: Span;
  readonly text: string;
}

/** How many words may stand before the subject of a clause: 截至9月底,全市… has none, 目前我省… one. */
const LEAD = 3;

/**
 * The unit or area that a clause begins with, with the noun behind it (全市政法系统|累计); or the last one before a verb
 * that was told to act (指导晋城晋普山地区检察院|制定). Units behind 对, 向, 为 … are no subjects.
 */
export function subjectOf(text: string, words: readonly Word[]): Subject | null {
  let found: Subject | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const named = word.mention?.type === 'organization' || word.mention?.type === 'region' || is(word, 'areas');
    if (!named) continue;
    const before = words[i - 1];
    const initial =
      i <= LEAD &&
      words.slice(0, i).every((w) => is(w, 'adverbs', 'linking') || w.mention !== null || /^[\s“]*$/.test(w.text));
    const told = is(before, 'verbs') || before?.text === '由' || before?.text === '从';
    if (!initial && !told) continue;
    let end = i + 1;
    while (end < words.length && continues(words[end]!)) end++;
    const next = words[end];
    if (told && !initial && !is(next, 'verbs', 'adverbs')) continue;
    const closed = next !== undefined || is(word, 'areas') === false;
    const to = closed && end < words.length ? words[end - 1]!.span.end : word.span.end;
    found = { span: { start: word.span.start, end: to }, text: text.slice(word.span.start, to) };
  }
  return found;
}

/** Words that still belong to the subject: 全市|55家|单位, 宁波市|公安机关. */
const continues = (word: Word): boolean =>
  word.mention?.type === 'quantity' ||
  word.mention?.type === 'organization' ||
  (word.mention === null &&
    (word.classes.size === 0 || is(word, 'nouns', 'conjunctions')) &&
    !/^[\s,]/.test(word.text));
