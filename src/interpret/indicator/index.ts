import type { Codebook } from '../../codebook/types.ts';
import type { Recognized } from '../../core/document.ts';
import type { IndicatorFinding } from '../../core/finding.ts';
import type { Mention } from '../../core/mention.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { type Span, slice } from '../../core/span.ts';
import { clauseAround, trim } from './clause.ts';
import { counted } from './counted.ts';
import { headOf, type Phrase, phraseAfter, phraseBefore } from './phrase.ts';
import { type Subject, subjectOf } from './subject.ts';
import { is, predicates, type Word, wordsOf } from './words.ts';

type Quantity = Mention<'quantity'>;

/** What was found out about a figure, for those after it that leave it out (修订21项). */
interface Read {
  readonly quantity: Quantity;
  readonly sentence: number;
  readonly name: string | null;
  readonly head: string | null;
  readonly rule: string;
  readonly change: Phrase['change'];
}

/** Numeric indicators: every figure that counts or measures something, with what, whose and since when. */
export function indicators(doc: Recognized, codebook: Codebook): IndicatorFinding[] {
  const text = doc.work.text;
  const lexicon = predicates(codebook);
  const quantities = counted(doc);
  const blocks = blockAt(doc);
  const words = (at: Span): Word[] => wordsOf(text, at, lexicon, blocks);
  const sentenceOf = locate(doc.sentences);
  const done: Read[] = [];

  quantities.forEach((quantity, i) => {
    const sentence = sentenceOf(quantity.span.start);
    const bounds = doc.sentences[sentence] ?? { start: 0, end: text.length };
    const previous = done.at(-1);
    const adjacent = previous?.quantity.span.end === quantity.span.start;
    done.push({
      quantity,
      sentence,
      ...named(quantity, bounds, adjacent ? previous : undefined, quantities[i + 1], done),
    });
  });

  function named(
    quantity: Quantity,
    sentence: Span,
    adjacent: Read | undefined,
    next: Quantity | undefined,
    before: readonly Read[],
  ): Pick<Read, 'name' | 'head' | 'rule' | 'change'> {
    const clause = clauseAround(text, quantity.span);
    const last = before.at(-1);
    const start = Math.max(clause.start, sentence.start, last ? last.quantity.span.end : 0);
    const left = words(trim(text, { start, end: quantity.span.start }));
    const right = words({ start: quantity.span.end, end: Math.min(clause.end, sentence.end) });
    const phrase = phraseBefore(text, left, codebook);
    const after = phraseAfter(text, right, codebook);
    const give = (at: Span, rule: string) => ({
      name: slice(text, at),
      head: headOf(text, words(at)),
      rule,
      change: phrase.change,
    });
    const inherit = (from: Read | undefined, rule: string) => ({
      name: from?.name ?? null,
      head: from?.head ?? null,
      rule,
      change: phrase.change,
    });

    if (after && (!phrase.linked || isClassifier(quantity)) && (isClassifier(quantity) || !phrase.name))
      return give(after, 'noun-after');
    if (next && next.span.start === quantity.span.end && isClassifier(next)) {
      const shared = phraseAfter(text, words({ start: next.span.end, end: clause.end }), codebook);
      if (shared) return give(shared, 'noun-after-next');
    }
    if (adjacent?.name) return inherit(adjacent, 'same-head');
    const meant = antecedent(quantity, before, sentence, phrase);
    if (phrase.name && !codebook.predicates.spells.includes(slice(text, phrase.name))) {
      const own = give(phrase.name, phrase.change ? 'grown' : 'noun-before');
      if (!codebook.predicates.relational.includes(own.name) || !meant?.name) return own;
      return {
        ...own,
        name: meant.name + own.name,
        head: own.name === '占比' ? meant.head : own.head,
        rule: 'relational',
      };
    }
    if (meant || quantity.value.kind !== 'duration') return inherit(meant, 'elided');
    const undertaking = undertakingBefore(quantity.span, doc, words);
    return undertaking ? give(undertaking, 'lasting') : inherit(undefined, 'elided');
  }

  return done.map(({ quantity, sentence, name, head, rule, change }) => {
    const { value, min, max, modifier, unit, kind } = quantity.value;
    const subject = subjectFor(text, quantity.span, doc, sentence, words);
    return {
      span: quantity.span,
      rule,
      kind: change ? 'change' : kind === 'change' && unit !== '百分点' ? 'ratio' : kind,
      value,
      min,
      max,
      modifier,
      unit,
      head,
      name,
      subject: subject?.text ?? null,
      subjectSpan: subject?.span ?? null,
      change,
      as_of: asOf(doc, quantity.span, doc.sentences[sentence]),
    };
  });
}

/** Measure words that stand before what they count (59名业务骨干); mass units (元, %, 公里) mostly stand behind it. */
const isClassifier = ({ value }: Quantity): boolean => value.kind === 'count' && !/次$|^人$|^户$|^$/.test(value.unit);

/**
 * The figure whose noun an elided one means, in the same sentence: growth and shares belong to the figure just before
 * (增加值227亿元,增长2.5%), counts to the last one with the same unit (机制213项,修订21项).
 */
function antecedent(quantity: Quantity, before: readonly Read[], sentence: Span, phrase: Phrase): Read | undefined {
  const near = before.filter((read) => read.quantity.span.start >= sentence.start && read.name);
  if (phrase.change || phrase.level || phrase.share) return near.at(-1);
  return near.findLast((read) => read.quantity.value.unit === quantity.value.unit) ?? near.at(-1);
}

/** What lasts, named before in the paragraph: 开展政法队伍教育整顿…时间为期4个月. */
function undertakingBefore(at: Span, doc: Recognized, words: (at: Span) => Word[]): Span | null {
  const paragraph = doc.paragraphs.find((p) => p.span.start <= at.start && at.start < p.span.end);
  const all = words({ start: Math.max(paragraph?.span.start ?? 0, at.start - 200), end: at.start });
  const last = all.findLastIndex((word) => is(word, 'undertakings') || /(教育整顿|专项行动|活动)$/.test(word.text));
  return last < 0 ? null : all[last]!.span;
}

/** The nearest subject before a figure: in its clause, in the clauses before it, in the sentences of its paragraph before. */
function subjectFor(
  text: string,
  at: Span,
  doc: Recognized,
  sentence: number,
  words: (at: Span) => Word[],
): Subject | null {
  const paragraph = doc.paragraphs.find((p) => p.span.start <= at.start && at.start < p.span.end);
  for (let s = sentence; s >= 0 && s > sentence - 4; s--) {
    const bounds = doc.sentences[s];
    if (!bounds || (paragraph && bounds.start < paragraph.span.start)) break;
    const end = s === sentence ? at.start : bounds.end;
    for (let to = end; to > bounds.start; ) {
      const clause = clauseAround(text, { start: to, end: to });
      const start = Math.max(clause.start, bounds.start);
      const found = subjectOf(text, words(trim(text, { start, end: to })));
      if (found) return found;
      to = start - 1;
    }
  }
  return null;
}

/** The date a sentence gives for its figures: 截至6月底. */
function asOf(doc: Recognized, at: Span, sentence: Span | undefined): string | null {
  if (!sentence) return null;
  const date = mentionsOf(doc, 'date').findLast((d) => d.span.start >= sentence.start && d.span.end <= at.start);
  return date &&
    /^截[至止]/.test(
      doc.work.text.slice(Math.max(sentence.start, date.span.start - 2), date.span.end).replace(/^[^截]/, ''),
    )
    ? date.value.edtf
    : null;
}

/** The mention that begins at a place and is one word for the grammar. */
function blockAt(doc: Recognized): (at: number) => Mention | undefined {
  const blocks = new Map<number, Mention>();
  for (const mention of doc.mentions)
    if (/^(quantity|date|period|organization|region|title)$/.test(mention.type)) {
      const known = blocks.get(mention.span.start);
      if (!known || known.span.end < mention.span.end) blocks.set(mention.span.start, mention);
    }
  return (at) => blocks.get(at);
}

/** Index of the span (in order, not overlapping) that holds a place. */
function locate(spans: readonly Span[]): (at: number) => number {
  let last = 0;
  return (at) => {
    if (spans[last] && spans[last]!.start > at) last = 0;
    while (last < spans.length - 1 && spans[last]!.end <= at) last++;
    return last;
  };
}
