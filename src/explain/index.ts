import { builtinCodebook } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Recognized, Source } from '../core/document.ts';
import { traceBack } from '../core/edits.ts';
import type { Mention, MentionType } from '../core/mention.ts';
import { allMentions } from '../core/mentions.ts';
import type { Cited, CodePointSpan, Layer } from '../core/output.ts';
import { overlaps, type Span } from '../core/span.ts';
import { dates } from '../interpret/date.ts';
import { indicators } from '../interpret/indicator/index.ts';
import { numbers } from '../interpret/number.ts';
import { phases } from '../interpret/phase.ts';
import { slogans } from '../interpret/slogan.ts';
import { units } from '../interpret/unit.ts';
import { citing, documentOf, understand } from '../pipeline.ts';
import { resolveUnits } from '../resolve/full-name.ts';
import { lies, numeralOf, reason } from './reasons.ts';

/** What a rule made of a place: `value` is what it says, as the rule gave it. */
export interface Ruling {
  readonly rule: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A mention and what became of it. */
export interface Reading extends Cited, Ruling {
  readonly type: MentionType;
  /** how many other mentions it lies in */
  readonly depth: number;
  /** the items that were made of it */
  readonly kept: readonly (Ruling & { readonly layer: Layer })[];
  /** why nothing was made of it; null when something was, or when it is part of a longer reading */
  readonly lost: string | null;
}

export interface ExplainedSentence {
  readonly span: CodePointSpan;
  /** as the rules read it */
  readonly text: string;
  readonly readings: readonly Reading[];
  /** items that rest on no mention: mottos, parallels */
  readonly also: readonly (Cited & Ruling & { readonly layer: Layer })[];
}

export interface ExplainOptions {
  /** only the sentence at this code point of the source text */
  readonly at?: number;
  /** only sentences that hold this text, in the source's characters or in Simplified ones */
  readonly find?: string;
  readonly codebook?: Codebook;
}

interface Kept {
  readonly layer: Layer;
  readonly span: Span;
  readonly rule: string;
}

/** Tells of every numeral, quotation, date and name in a report what each rule made of it, and why nothing came of the rest. */
export function explain(
  source: Source,
  { at, find, codebook = builtinCodebook() }: ExplainOptions = {},
): ExplainedSentence[] {
  const doc = understand(source, codebook);
  const { toCodePoints, cite } = citing(doc);
  const all = allMentions(doc);
  const kept = findings(doc, codebook);
  const roles = new Map(numbers(doc, codebook).map(({ numeral, role }) => [numeral.start, role]));
  const wanted = doc.sentences.filter((sentence) => {
    const [start, end] = toCodePoints(sentence);
    if (at !== undefined && !(start <= at && at < end)) return false;
    if (find === undefined) return true;
    return doc.work.text.slice(sentence.start, sentence.end).includes(find) || cite(sentence).quote.includes(find);
  });
  return wanted.map((sentence) => {
    const mentions = all.filter(({ span }) => overlaps(span, sentence));
    const items = kept.filter(({ span }) => overlaps(span, sentence));
    const owners = new Map(items.map((item) => [item, ownerOf(item, mentions)]));
    const ruling = ({ layer, span: _, rule, ...value }: Kept) => ({ layer, rule, value: said(value) });
    return {
      span: toCodePoints(sentence),
      text: doc.work.text.slice(sentence.start, sentence.end),
      readings: mentions.map((mention) => ({
        ...cite(mention.span),
        type: mention.type,
        depth: mentions.filter((other) => lies(mention, other)).length,
        rule: mention.rule,
        value: said(mention.value),
        kept: items.filter((item) => owners.get(item) === mention).map(ruling),
        lost: items.some((item) => feeds(mention, item))
          ? null
          : reason(mention, mentions, roles.get(numeralOf(mention)?.start ?? -1)),
      })),
      also: items.filter((item) => !owners.get(item)).map((item) => ({ ...cite(item.span), ...ruling(item) })),
    };
  });
}

/** The mention that an item was made of: of the same rule, else the longest. */
function ownerOf(item: Kept, mentions: readonly Mention[]): Mention | undefined {
  const able = mentions.filter((mention) => feeds(mention, item));
  return able.find(({ rule }) => rule === item.rule) ?? able[0];
}

const feeds = ({ type, span }: Mention, item: Kept): boolean =>
  FEEDS[type].includes(item.layer) && overlaps(span, item.span);

/** Which layers rest on which mentions. */
const FEEDS: Readonly<Record<MentionType, readonly Layer[]>> = {
  number: ['indicators'],
  quantity: ['indicators'],
  ordinal: [],
  date: ['dates', 'phases'],
  period: ['phases', 'dates'],
  title: [],
  quote: ['slogans'],
  idiom: [],
  formula: ['slogans'],
  figure: [],
  region: [],
  organization: ['units'],
};

const findings = (doc: Recognized, codebook: Codebook): Kept[] => [
  ...measured(doc, codebook),
  ...slogans(doc, codebook).map(({ occurrences: _, ...f }) => ({ layer: 'slogans' as const, ...f })),
  ...resolveUnits(doc, units(doc, codebook), codebook).map((f) => ({ layer: 'units' as const, ...f })),
  ...phases(doc, codebook).map((f) => ({ layer: 'phases' as const, ...f })),
  ...dates(doc, codebook).map((f) => ({ layer: 'dates' as const, ...f })),
];

/** Indicators with what the layer adds to what was found: the metric they are of, and how they stand. */
function measured(doc: Recognized, codebook: Codebook): Kept[] {
  const items = documentOf(doc, { layers: ['indicators'], codebook }).indicators;
  return indicators(doc, codebook).map(({ subjectSpan: _, ...finding }, i) => {
    const { metric, status, scope, period } = items[i]!;
    return { layer: 'indicators', ...finding, metric, status: status === 'reported' ? null : status, scope, period };
  });
}

/** What a person wants to see of a value: no places, nothing that is not said. */
const said = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([key, part]) => key !== 'span' && part !== null && String(part) !== '' && !isSpan(part),
    ),
  );

const isSpan = (part: unknown): boolean =>
  Array.isArray(part)
    ? part.some(isSpan)
    : typeof part === 'object' && part !== null && 'start' in part && 'end' in part && Object.keys(part).length === 2;

/** What the line at a code point was taken for, when it is no report text. */
export function lineKindAt(source: Source, at: number, codebook: Codebook = builtinCodebook()): string | null {
  const doc = understand(source, codebook);
  const { points } = citing(doc);
  const line = doc.lines.find(({ span }) => {
    const [start, end] = points.span(traceBack([doc.normal.alignment], span));
    return start <= at && at < end;
  });
  return line?.kind ?? null;
}
