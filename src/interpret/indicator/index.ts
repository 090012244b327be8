import type { Codebook } from '../../codebook/types.ts';
import type { Recognized } from '../../core/document.ts';
import type { IndicatorFinding } from '../../core/finding.ts';
import { locate } from '../../core/search.ts';
import { type Span, slice } from '../../core/span.ts';
import { actionAfter, phraseAfter } from './after.ts';
import { datesUpTo } from './as-of.ts';
import { NONE, type Phrase, phraseBefore } from './before.ts';
import { blocksOf } from './blocks.ts';
import { clauseAround, trim } from './clause.ts';
import { closing } from './closing.ts';
import { each } from './coordinate.ts';
import { counted } from './counted.ts';
import { areCompared } from './difference.ts';
import {
  attends,
  type Figure,
  isBare,
  isBareVerb,
  isContinued,
  isMoney,
  isRated,
  isSharedNext,
  type Quantity,
  type Read,
} from './figure.ts';
import { growthBehind } from './growth-behind.ts';
import { nameOf } from './naming.ts';
import { remembered } from './remembered.ts';
import { topicalBasis } from './sequential.ts';
import { subjects } from './subject/index.ts';
import { takesIn } from './suffixes.ts';
import { memory, REMEMBERED } from './told.ts';
import { is, isTime, predicates, type Word, wordsOf } from './words.ts';

/** Numeric indicators: every figure that counts or measures something, with what, whose and since when. */
export function indicators(doc: Recognized, codebook: Codebook): IndicatorFinding[] {
  const text = doc.work.text;
  const lexicon = predicates(codebook);
  const blocks = blocksOf(doc);
  const words = remembered((at) => wordsOf(text, at, lexicon, blocks));
  const sentenceOf = locate(doc.sentences);
  const paragraphOf = locate(doc.paragraphs.map(({ span }) => span));
  const quantities = counted(doc);
  const subjectOf = subjects({ text, codebook, sentences: doc.sentences, words });
  const asOf = datesUpTo(doc);
  const findings: IndicatorFinding[] = [];
  const told = memory(doc);

  quantities.forEach((quantity, i) => {
    const at = { sentence: sentenceOf(quantity.span.start), paragraph: paragraphOf(quantity.span.start) };
    const bounds = doc.sentences[at.sentence] ?? { start: 0, end: text.length };
    const paragraph = doc.paragraphs[at.paragraph]?.span ?? bounds;
    const opened = (): Word[] => words(trim(text, { start: bounds.start, end: quantity.span.start }));
    const { before, passage, announced } = told.reach(at, () => isGrowthAlone(text, opened(), codebook));
    const clause = clauseAround(text, quantity.span);
    const end = Math.min(clause.end, bounds.end);
    const start = Math.max(clause.start, bounds.start, before.at(-1)?.end ?? 0);
    const left = words(trim(text, { start, end: quantity.span.start }));
    const behind = words({ start: quantity.span.end, end });
    const phrase = attends(quantity, before, left, behind)
      ? NONE
      : phraseOf({ text, before, quantity, left }, codebook);
    const figure: Figure = {
      quantity,
      next: quantities[i + 1],
      run: runFrom(text, quantities, i, codebook),
      text,
      codebook,
      sentence: bounds,
      end,
      left,
      phrase,
      after:
        actionAfter(text, left, behind) ??
        closing(text, quantity, behind) ??
        phraseAfter(text, behind, isMoney(quantity) || isBare(quantity), codebook),
      before,
      passage,
      announced,
      words,
      undertaking: () => undertakingBefore(quantity.span.start, paragraph, words),
    };
    const { named, rule } = nameOf(figure);
    const taken = rule === 'noun-after' ? figure.after!.end : quantity.span.end;
    const { value, min, max, modifier, unit, kind } = quantity.value;
    const shared = rule === 'respective' ? named?.subject : undefined;
    const own = (): Span | null =>
      (named?.part && (announced || takesIn(slice(text, named.part))) ? named.part : null) ??
      subjectOf({
        at: quantity.span.start,
        sentence: at.sentence,
        paragraph,
        measured: rule === 'noun-before' ? phrase.name : null,
        head: named?.head ?? null,
        isCount: kind === 'count',
        compares: kind === 'rank' || unit === '百分点',
        opens: rule === 'noun-after' && /^[家名个所位户]$/.test(unit) && opensClause(left, behind),
      });
    const grows = rule === 'elided' && phrase.change !== null; // 商业银行总资产3亿元,|增长5%
    const subject = shared === undefined ? (own() ?? (grows ? (before.at(-1)?.subject ?? null) : null)) : shared;
    const read: Read = {
      quantity,
      phrase,
      named,
      subject,
      bare:
        DONE.has(rule) ||
        (rule === 'noun-before' && isBareVerb(figure)) ||
        (rule === 'same-head' && before.at(-1)!.bare),
      each: each(figure),
      aside: text[clause.start - 1] === '(' || text[clause.end] === ')',
      end: taken,
    };
    told.keep(read);

    const pair = findings.at(-1);
    // 造成8.82万户|25.7万人受灾: the first of two that stand together means what the second names
    if (named && pair?.span.end === quantity.span.start && rule !== 'same-head' && /^(unnamed|verb)$/.test(pair.rule))
      findings[findings.length - 1] = { ...pair, head: named.head, name: named.name };

    findings.push({
      span: quantity.span,
      rule,
      kind: phrase.change ? 'change' : kind,
      value,
      min,
      max,
      modifier,
      unit,
      head: named?.head ?? null,
      name: named?.name ?? null,
      subject: subject && slice(text, subject),
      subjectSpan: subject,
      change: phrase.change && {
        ...phrase.change,
        basis: phrase.change.basis ?? topicalBasis(text, quantity.span, bounds),
      },
      as_of: asOf(quantity.span.start, bounds),
    });
  });
  return findings;
}

/** 32个省级党委|均出台: what is counted is itself what the clause speaks of. */
const opensClause = (left: readonly Word[], behind: readonly Word[]): boolean =>
  left.every((word) => isTime(word.mention)) && behind.some((word) => is(word, 'verbs'));

/** 实现4.5亿元。|比上年增长17%: a full stop where the sentence goes on. */
const isGrowthAlone = (text: string, words: readonly Word[], codebook: Codebook): boolean => {
  if (!is(words[0], 'comparison', 'basis', 'growth_up', 'growth_down') && words[0]?.text !== '分别') return false;
  const { change, name } = phraseBefore(text, words, false, codebook);
  return change !== null && name === null;
};

/** What a figure measures, as far as its clause says; what goes on with a list or a comparison measures the same as the one before. */
function phraseOf(
  { text, before, quantity, left }: Pick<Figure, 'text' | 'before' | 'quantity' | 'left'>,
  codebook: Codebook,
): Phrase {
  const last = before.at(-1)?.phrase;
  if (last && (isContinued({ text, before, quantity }) || (last.differs && areCompared(left)))) return last;
  const goesOn = before.length > 0 && isSharedNext(text, before.at(-1)!.quantity, quantity, codebook);
  const growth = isRated(quantity) ? growthBehind(text, quantity.span.end, left) : null;
  const phrase = phraseBefore(text, growth?.words ?? left, isRated(quantity), codebook);
  if (growth) return { ...phrase, change: growth.change, linked: true };
  // 同比分别下降3.6%和|上升9.4%
  const basis = goesOn && phrase.change?.basis === null ? last?.change?.basis : null;
  return basis ? { ...phrase, change: { ...phrase.change!, basis } } : phrase;
}

/** The rules that name a figure by what was done. */
const DONE: ReadonlySet<string> = new Set(['verb', 'step', 'handed-over', 'action']);

/** How many figures follow one another from the i-th on, parted by 、 or 和 only, or by their growth (下降3%和上升5%). */
function runFrom(text: string, quantities: readonly Quantity[], i: number, codebook: Codebook): number {
  let run = 1;
  for (let next = quantities[i + 1]; next && run < REMEMBERED; next = quantities[i + run]) {
    if (!isSharedNext(text, quantities[i + run - 1]!, next, codebook)) break;
    run++;
  }
  return run;
}

/** What lasts, named before in the paragraph: 开展政法队伍教育整顿…时间为期4个月. */
function undertakingBefore(at: number, paragraph: Span, words: (at: Span) => Word[]): Span | null {
  const all = words({ start: Math.max(paragraph.start, at - 200), end: at });
  const last = all.findLastIndex((word) => is(word, 'undertakings') || /(教育整顿|专项行动)$/.test(word.text));
  if (last < 0) return null;
  let first = last;
  while (
    first > 0 &&
    all[first - 1]!.classes.length === 0 &&
    !all[first - 1]!.mention &&
    !/[,;:。]/.test(all[first - 1]!.text)
  )
    first--;
  return { start: all[first]!.span.start, end: all[last]!.span.end };
}
