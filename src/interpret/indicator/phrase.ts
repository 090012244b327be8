import type { Codebook } from '../../codebook/types.ts';
import type { Span } from '../../core/span.ts';
import { trim } from './clause.ts';
import { is, type Word } from './words.ts';

/** What a figure measures, as far as its clause says. */
export interface Phrase {
  /** the noun phrase, or null where the clause leaves it out (修订21项) */
  readonly name: Span | null;
  readonly change: { readonly direction: 'up' | 'down'; readonly basis: string | null } | null;
  /** the figure is a level reached (提高到, 由…调整为): what is measured was said with the figure before it */
  readonly level: boolean;
  /** a share: 占支出总数的 */
  readonly share: boolean;
  /** linking words or growth stand between the phrase and the figure, so that it cannot be a modifier of what follows */
  readonly linked: boolean;
}

const LEVEL = /[到至为]$/;
const SHARE = /^约?占到?$/;

/** Reads the words before a figure from right to left: linking words, growth, comparison, and then the noun phrase. */
export function phraseBefore(text: string, words: readonly Word[], codebook: Codebook): Phrase {
  let end = words.length;
  let change: Phrase['change'] = null;
  let level = false;
  let linked = false;
  let share = false;
  let reached = false;
  const last = (): Word | undefined => words[end - 1];

  while (
    last()?.mention?.type === 'date' ||
    (is(last(), 'levels', 'linking', 'adverbs', 'growth_adverbs', 'prepositions', 'lasting', 'modals') &&
      !isObjectless(words, end))
  ) {
    if (is(last(), 'linking') && last()!.text !== '的') linked = true;
    if (SHARE.test(last()!.text)) share = true;
    if (/^[由从]$/.test(last()!.text)) linked = true;
    if (is(last(), 'levels')) reached = true;
    if (reached || LEVEL.test(last()!.text)) level = true;
    end--;
  }
  if (is(last(), 'converting')) return { name: null, change: null, level: true, share: false, linked: true };
  const growth = last();
  if (is(growth, 'growth_up', 'growth_down') && !nominal(text, growth!, codebook)) {
    linked = true;
    end--;
    if (!level) change = { direction: is(growth, 'growth_down') ? 'down' : 'up', basis: null };
    while (is(last(), 'growth_adverbs') && !is(last(), 'basis')) end--;
  } else if (!reached) level &&= is(growth, 'verbs') && /调整|改|升|降/.test(growth!.text);

  const basis = change || level ? basisBefore(words, end) : null;
  if (basis) {
    if (change) change = { ...change, basis: text.slice(words[basis.at]!.span.start, basis.to) };
    end = basis.at;
    while (is(last(), 'growth_adverbs', 'adverbs')) end--;
  }
  const from = words.slice(0, end).findLastIndex((word) => word.text === '由' || word.text === '从');
  if (from > 0 && (words[end - 1]!.text === '的' || from >= end - 2)) end = from;
  while (end > 0 && /^(将|已|已经|的)$/.test(last()!.text)) end--;
  const whole = words.slice(0, end).findIndex((word) => SHARE.test(word.text));
  if (whole >= 0 && !/比重?$|率$/.test(last()!.text)) {
    end = whole;
    share = linked = true;
  }
  // 扣除物价上升因素增长86.9%: how it was reckoned, not what grew
  if (change && /^(扣除|剔除|按|按照)$/.test(words[0]?.text ?? '')) end = 0;
  return { name: nounPhrase(text, words.slice(0, end), codebook), change, level, share, linked };
}

/** 组织培训: a verb right before the figure is no linking word even where the lexicon has both (完成120件). */
const isObjectless = (words: readonly Word[], end: number): boolean =>
  is(words[end - 1], 'verbs') && !is(words[end - 1], 'linking');

/** Where a comparison begins that ends at `end`: 比上年, 较去年同期, 同比. */
function basisBefore(words: readonly Word[], end: number): { at: number; to: number } | null {
  const to = words[end - 1]?.span.end;
  if (to === undefined) return null;
  if (is(words[end - 1], 'basis')) return { at: end - 1, to };
  for (let i = end - 1; i >= 0 && to - words[i]!.span.start <= 16; i--)
    if (
      is(words[i], 'comparison') &&
      (words[i]!.text.startsWith('比') || words[i]!.text.startsWith('较') || /相比$/.test(words[end - 1]!.text))
    )
      return { at: i, to };
  return null;
}

/** A verb whose next character makes it a noun: 召开率, 出口额. */
function nominal(text: string, word: Word, codebook: Codebook): boolean {
  return codebook.predicates.nominal_suffixes.includes(text[word.span.end] ?? '');
}

/** The noun phrase that closes a run of words: what follows its last verb, adverb or preposition. */
export function nounPhrase(text: string, words: readonly Word[], codebook: Codebook): Span | null {
  const end = words.at(-1)?.span.end;
  if (end === undefined) return null;
  if (is(words.at(-1), 'stages')) return stageName(text, words);
  let start = words[0]!.span.start;
  const relative = lastRelative(words);
  const verb = words.findIndex((word) => is(word, 'verbs'));
  words.forEach((word, i) => {
    if (i === words.length - 1 && !isTimeOrFigure(word) && closesPhrase(words, verb)) return;
    const opens =
      (is(word, 'verbs', 'lasting') && !nominal(text, word, codebook)) ||
      (is(word, 'verbal_nouns') && i < words.length - 1 && clauseInitial(words, i) && !nominal(text, word, codebook)) ||
      (is(word, 'adverbs', 'linking') && !is(word, 'nouns') && (!is(word, 'modifiers') || clauseInitial(words, i))) ||
      (is(word, 'modals') && is(words[i + 1], 'verbs', 'verbal_nouns')) ||
      (is(word, 'prepositions') && !is(word, 'conjunctions') && word.text !== '等') ||
      isTimeOrFigure(word);
    if (opens && !(relative > i && start > words[0]!.span.start)) start = word.span.end;
  });
  const name = trim(text, { start, end });
  const rest = words.filter((word) => word.span.start >= name.start);
  if (
    rest.length > 0 &&
    rest.every((word) => is(word, 'areas') || /^(region|organization)$/.test(word.mention?.type ?? ''))
  )
    return null;
  if (rest.every((word) => is(word, 'adverbs', 'prepositions', 'levels', 'modals') && !is(word, 'nouns', 'modifiers')))
    return null;
  return name.end > name.start && /[\p{L}\p{N}]/u.test(text.slice(name.start, name.end)) ? name : null;
}

/** The name of a stage, verbs and all: 其中|总结提升环节. */
function stageName(text: string, words: readonly Word[]): Span {
  const from = words.findIndex((word) => !is(word, 'adverbs', 'conjunctions') && !isTimeOrFigure(word));
  return trim(text, { start: words[from]!.span.start, end: words.at(-1)!.span.end });
}

const isTimeOrFigure = ({ mention }: Word): boolean =>
  mention !== null && /^(date|period|quantity)$/.test(mention.type);

/** Whether the last word is a noun: 开展政治|轮训 is one (a verb stands before it), 全市单位|修订 is none. */
const closesPhrase = (words: readonly Word[], verb: number): boolean => {
  const last = words.length - 1;
  if (!is(words[last], 'verbs', 'adverbs')) return true;
  return is(words[last], 'verbs') && verb >= 0 && verb < last - 1 && words[last - 1]!.classes.size === 0;
};

/** Index of the last 的 before the end: what stands before it is a modifier, whatever verbs it holds. */
const lastRelative = (words: readonly Word[]): number =>
  words.findLastIndex((word, i) => word.text === '的' && i < words.length - 1);

const clauseInitial = (words: readonly Word[], i: number): boolean =>
  words.slice(0, i).every((word) => is(word, 'adverbs', 'areas', 'linking') || word.mention !== null);

/**
 * The noun phrase that follows a figure: 59名业务骨干|组建. A verb, an adverb or a preposition ends it, unless the phrase
 * begins with one: then it is a relative clause (45名参加培训的干部) or runs to the end of the clause (26项涵盖治安、出入境…措施).
 */
export function phraseAfter(text: string, words: readonly Word[], codebook: Codebook): Span | null {
  let from = 0;
  while (words[from]?.text === '的') from++;
  const first = words[from];
  if (!first || /^[\s、,)”’]/.test(first.text) || first.mention?.type === 'quantity') return null;
  if (is(first, 'linking', 'adverbs', 'prepositions', 'growth_up', 'growth_down') && !is(first, 'nouns', 'modifiers'))
    return null;
  let to = from;
  if (is(first, 'verbs') && !nominal(text, first, codebook)) {
    const relative = words.findLastIndex((word) => word.text === '的');
    if (relative > from) to = relative + 1;
    else if (is(first, 'relative_verbs')) to = words.length;
    else return null;
  }
  if (words[to]?.mention?.type === 'quote') to++;
  for (; to < words.length; to++) if (ends(text, words, to, codebook)) break;
  // 55家单位专题民主生活会召开率100%: the rest belongs to the next figure
  const next = words[to]?.mention;
  if (next?.type === 'quantity' && next.value.kind !== 'count') to = 1 + words.findIndex((word) => is(word, 'nouns'));
  while (to > from && (words[to - 1]!.text === '的' || is(words[to - 1], 'conjunctions'))) to--;
  const last = words[to - 1];
  if (!last || to <= from) return null;
  const name = trim(text, { start: first.span.start, end: last.span.end });
  return name.end > name.start ? name : null;
}

/** Whether a word ends the phrase behind a figure. */
function ends(text: string, words: readonly Word[], i: number, codebook: Codebook): boolean {
  const word = words[i]!;
  if (word.mention) return /^(quantity|date|quote)$/.test(word.mention.type);
  if (is(word, 'nouns')) return false;
  if (is(word, 'conjunctions'))
    return words[i + 1]?.mention?.type === 'quantity' || is(words[i + 1], 'verbs', 'adverbs');
  if (is(word, 'modifiers')) return is(words[i + 1], 'verbs');
  if (is(word, 'modals')) return is(words[i + 1], 'verbs', 'verbal_nouns');
  if (is(word, 'verbs')) return !nominal(text, word, codebook);
  return (
    word.text !== '的' &&
    is(word, 'adverbs', 'linking', 'prepositions', 'growth_up', 'growth_down', 'converting', 'lasting')
  );
}

/** The minimal noun of a phrase: after its last 的 and its last 、 or 和, without determiners, brackets and 等. */
export function headOf(text: string, words: readonly Word[]): string {
  const bare = [...words];
  while (bare.length > 1 && /^[等(]/.test(bare.at(-1)!.text)) bare.pop();
  const last = bare.findLastIndex((word, i) => i < bare.length - 1 && (word.text === '的' || is(word, 'conjunctions')));
  let from = last + 1;
  while (from < bare.length - 1 && is(bare[from], 'determiners', 'areas')) from++;
  return text.slice(bare[from]!.span.start, bare.at(-1)!.span.end).replace(/^[“”]+|[“”]+$/g, '');
}
