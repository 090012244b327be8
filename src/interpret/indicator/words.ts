import { commonWordEnd, derived } from '../../codebook/load.ts';
import type { PredicateClass } from '../../codebook/types.ts';
import type { Mention } from '../../core/mention.ts';
import type { Span } from '../../core/span.ts';
import { type Trie, trie } from '../../core/trie.ts';

/** A word of a clause: what the lexicon of predicates knows it as, or the mention that stands there. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  /** classes of codebook/predicates.yaml; empty for words it does not know */
  readonly classes: ReadonlySet<PredicateClass>;
  readonly mention: Mention | null;
}

const NONE: ReadonlySet<PredicateClass> = new Set();

/** All words of the lexicon with their classes; one word may have several (完成: a verb, or linking 投资完成4750亿元). */
export const predicates = derived((codebook): Trie<ReadonlySet<PredicateClass>> => {
  const classes = new Map<string, Set<PredicateClass>>();
  for (const [name, words] of Object.entries(codebook.predicates) as [PredicateClass, readonly string[]][])
    if (!/_suffixes$/.test(name))
      for (const word of words) {
        const known = classes.get(word);
        if (known) known.add(name);
        else classes.set(word, new Set([name]));
      }
  return trie(classes);
});

/**
 * Cuts a run of `work` into words by the longest known one, left to right; a mention is one word, and what the lexicon
 * does not know is one word up to the next that it does. 抽调59名业务骨干组建 → 抽调 | 59名 | 业务骨干 | 组建.
 */
export function wordsOf(
  text: string,
  { start, end }: Span,
  lexicon: Trie<ReadonlySet<PredicateClass>>,
  mentionAt: (at: number) => Mention | undefined,
): Word[] {
  const words: Word[] = [];
  let unknown = start;
  const push = (from: number, to: number, classes: ReadonlySet<PredicateClass>, mention: Mention | null): void => {
    words.push({ span: { start: from, end: to }, text: text.slice(from, to), classes, mention });
  };
  const flush = (at: number): void => {
    if (at > unknown) push(unknown, at, NONE, null);
  };
  for (let at = start; at < end; ) {
    const mention = mentionAt(at);
    if (mention && mention.span.end <= end) {
      flush(at);
      const to = isDuration(mention) ? Math.min(spanEnd(text, mention.span.end), end) : mention.span.end;
      push(at, to, NONE, mention);
      at = unknown = to;
      continue;
    }
    const bracket = text[at] === '(' ? text.indexOf(')', at) + 1 : 0;
    if (bracket > at && bracket <= end) {
      flush(at);
      push(at, bracket, NONE, null);
      at = unknown = bracket;
      continue;
    }
    if (MARKS.has(text[at]!)) {
      flush(at);
      push(at, at + 1, NONE, null);
      unknown = ++at;
      continue;
    }
    const isRun = at > unknown || (words.length > 0 && words.at(-1)!.mention === null);
    const hit =
      isRun && RATIO.test(text.slice(at, at + 3))
        ? undefined
        : lexicon.all(text, at).find((h) => h.end <= end && !holdsMention(at, h.end, mentionAt));
    const common = wholeWordEnd(text, at, end, lexicon);
    if (hit && hit.end >= common) {
      flush(at);
      push(at, hit.end, hit.value, null);
      at = unknown = hit.end;
    } else at = Math.max(common, at + 1);
  }
  flush(end);
  return words;
}

/** 性别比|为105:100, 城乡收入比|缩小: the last character of a noun; 收入比|上年增长 compares. */
const RATIO = /^比(?:[为是达由从的、(]|上升|下降|缩小|扩大|调整|提高|降低|保持|稳定)/;

/** End of the common word at a place, without a function word that its last character may be: 价格|比上年, not 价格比|上年. */
function wholeWordEnd(text: string, at: number, end: number, lexicon: Trie<ReadonlySet<PredicateClass>>): number {
  const common = commonWordEnd(text, at, end);
  if (common < at + 3 || !FUNCTION.has(text[common - 1]!) || commonWordEnd(text, at, common - 1) < common - 1)
    return common;
  return lexicon.longest(text, common - 1) ? common - 1 : common;
}

/** Whether a mention begins inside a word: 前|三年, not 前三|年. */
function holdsMention(at: number, end: number, mentionAt: (at: number) => Mention | undefined): boolean {
  for (let i = at + 1; i < end; i++) if (mentionAt(i)) return true;
  return false;
}

/** Whether a mention is a time: a date or a length of time. */
export const isTime = (mention: Mention | null | undefined): boolean =>
  mention?.type === 'date' || mention?.type === 'period' || isDuration(mention);

const isDuration = (mention: Mention | null | undefined): boolean =>
  (mention?.type === 'figure' || mention?.type === 'quantity') && mention.value.kind === 'duration';

/** End of a time with the word that makes it one: 三年|来, 五年|内. */
function spanEnd(text: string, at: number): number {
  const two = text.slice(at, at + 2);
  if (two === '以来' || two === '期间' || two === '之内' || two === '之间') return at + 2;
  return /^[来间内中里末底初]/.test(two) && commonWordEnd(text, at, at + 4) === at ? at + 1 : at;
}

/** Marks are words of their own: what stands to either side belongs to two clauses. */
const MARKS = new Set(',;:。!?\n');

const FUNCTION = new Set('比较由在为达占共与和及');

/** Whether a word belongs to one of the classes. */
export function is(word: Word | undefined, ...classes: readonly PredicateClass[]): boolean {
  if (word === undefined || word.classes === NONE) return false;
  for (const name of classes) if (word.classes.has(name)) return true;
  return false;
}
