import type { Document } from '../core/output.ts';
import { scoreBody, scoreMetadata } from './frame.ts';
import type { Gold } from './gold.ts';
import { type Case, scoreCoinages, scoreDates, scoreFigures, scoreIndicators, scorePhases } from './layers.ts';
import { type Miss, rates, sum, type Tally } from './tally.ts';
import { scoreUnits } from './units.ts';

export { type LabelledText, labelledLayers, readLabelled, scoreSpans } from './doccano.ts';
export type { Gold } from './gold.ts';
export { readGold } from './gold.ts';
export type { Miss, Tally } from './tally.ts';

/** What came out for one report. */
export interface Evaluation {
  readonly name: string;
  readonly tallies: Readonly<Record<string, Tally>>;
  /** items whose span does not say what their quote says */
  readonly broken: number;
  readonly misses: readonly Miss[];
  readonly text: string;
}

/** Lays what was extracted from a report beside its annotation. */
export function evaluate(name: string, gold: Gold, text: string, doc: Document): Evaluation {
  const misses: Miss[] = [];
  const given: Case = { gold, text, doc };
  const tallies = {
    indicators: scoreIndicators(given, misses),
    formulas: scoreCoinages(given, 'formula', misses),
    quoted: scoreCoinages(given, 'quoted', misses),
    mottos: scoreFigures(given, 'motto', misses),
    parallels: scoreFigures(given, 'parallel', misses),
    units: scoreUnits(given, misses),
    phases: scorePhases(given, misses),
    dates: scoreDates(given, misses),
    metadata: scoreMetadata(given, misses),
    body: scoreBody(given, misses),
  };
  return { name, tallies, broken: brokenSpans(text, doc), misses, text };
}

/** How many items cite something else than their span. */
function brokenSpans(text: string, { indicators, slogans, units, phases, dates, numbers = [] }: Document): number {
  const points = [...text];
  return [indicators, slogans, phases, dates, numbers, units.flatMap(({ mentions }) => mentions)]
    .flat()
    .filter(({ span, quote }) => points.slice(...span).join('') !== quote).length;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  /** accuracy of each attribute over what was found */
  readonly attrs: Readonly<Record<string, number>>;
}

/** The scores of all reports together, by layer, and the F1 of each report. */
export function summarize(evaluations: readonly Evaluation[]): {
  total: Record<string, Score>;
  documents: Record<string, Record<string, number>>;
} {
  const layers = [...new Set(evaluations.flatMap(({ tallies }) => Object.keys(tallies)))];
  const all = (layer: string): Tally => sum(evaluations.flatMap(({ tallies }) => tallies[layer] ?? []));
  return {
    total: Object.fromEntries(layers.map((layer) => [layer, scoreOf(all(layer))])),
    documents: Object.fromEntries(
      evaluations.map(({ name, tallies, broken }) => [
        name,
        {
          ...Object.fromEntries(Object.entries(tallies).map(([layer, tally]) => [layer, rounded(rates(tally).f1)])),
          broken_spans: broken,
        },
      ]),
    ),
  };
}

function scoreOf(tally: Tally): Score {
  const { precision, recall, f1 } = rates(tally);
  return {
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
    tp: tally.found,
    fp: tally.extra,
    fn: tally.missed,
    attrs: Object.fromEntries(
      Object.entries(tally.attributes).map(([name, { right, of }]) => [name, rounded(right / of)]),
    ),
  };
}

const rounded = (rate: number): number => Number(rate.toFixed(3));
