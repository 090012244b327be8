import type { Span } from '../../core/span.ts';
import { clauseAround, trim } from './clause.ts';
import { is, type Word } from './words.ts';

/** How many words may stand before the subject of a clause: 截至9月底,全市… has none, 目前我省… one. */
const LEAD = 3;

/**
 * The unit or area that a clause begins with, with the noun behind it (全市政法系统|累计); or the last one before a verb
 * that was told to act (指导晋城晋普山地区检察院|制定). Units behind 对, 向, 为 … are no subjects.
 */
function subjectOf(words: readonly Word[]): Span | null {
  let found: Span | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const named = word.mention?.type === 'organization' || word.mention?.type === 'region' || is(word, 'areas');
    if (!named && !is(word, 'actors')) continue;
    const before = words[i - 1];
    const initial =
      i <= LEAD &&
      words
        .slice(0, i)
        .every(
          (w) =>
            is(w, 'adverbs', 'linking') || /^[而并且但]$/.test(w.text) || w.mention !== null || /^[\s“]*$/.test(w.text),
        );
    const told = is(before, 'verbs') || before?.text === '由' || before?.text === '从';
    if (!initial && !told) continue;
    let end = i + 1;
    while (end < words.length && continues(words[end]!)) end++;
    while (end > i + 1 && is(words[end - 1], 'conjunctions')) end--; // 西藏、四川|、
    if (told && !initial && !is(words[end], 'verbs', 'adverbs')) continue;
    // 全国财政收入达到…: what stands before 达到 is measured, only 全国 is whose it is
    const next = words.slice(end).find((w) => !is(w, 'adverbs', 'growth_adverbs'));
    const acts =
      end < words.length &&
      next !== undefined &&
      (is(next, 'verbs') || !is(next, 'linking', 'growth_up', 'growth_down'));
    if (!named && !acts) continue;
    const to = acts ? words[end - 1]!.span.end : word.span.end;
    found = { start: word.span.start, end: to };
  }
  return found;
}

/** How many sentences back a subject may govern (据统计,全市…280余条;…;… and the next ones). */
const SENTENCES = 4;

/**
 * Finds the nearest subject before a figure: in its clause, in the clauses before it, in the sentences of its paragraph
 * before. The figures of one sentence look at the same clauses, so what was found up to the end of each is kept.
 */
export function subjects(
  text: string,
  sentences: readonly Span[],
  words: (at: Span) => Word[],
): (at: number, sentence: number, paragraph: Span) => Span | null {
  const known = new Map<number, Span | null>();
  const upTo = (end: number, bounds: Span): Span | null => {
    const passed: number[] = [];
    let found: Span | null = null;
    for (let to = end; to > bounds.start && !found; ) {
      const kept = known.get(to);
      if (kept !== undefined) {
        found = kept;
        break;
      }
      passed.push(to);
      const start = Math.max(clauseAround(text, { start: to, end: to }).start, bounds.start);
      found = subjectOf(words(trim(text, { start, end: to })));
      to = start - 1;
    }
    for (const to of passed) known.set(to, found);
    return found;
  };
  return (at, index, paragraph) => {
    for (let s = index; s >= 0 && s > index - SENTENCES; s--) {
      const bounds = sentences[s] ?? { start: 0, end: text.length };
      if (bounds.start < paragraph.start) break;
      const found = upTo(s === index ? at : bounds.end, bounds);
      if (found) return found;
    }
    return null;
  };
}

/** An unknown run that still belongs to a subject is no longer than 政法 or 公安交管; 抓深做实党史 is a predicate. */
const LONGEST = 4;

/** Words that still belong to the subject: 全市|55家|单位, 宁波市|公安机关. */
const continues = (word: Word): boolean =>
  word.mention?.type === 'quantity' ||
  word.mention?.type === 'organization' ||
  (word.mention === null &&
    ((word.classes.size === 0 && word.text.length <= LONGEST) || is(word, 'nouns', 'actors', 'conjunctions')) &&
    !/^[\s,]/.test(word.text));
