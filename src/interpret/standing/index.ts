import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Recognized } from '../../core/document.ts';
import type { Indicator } from '../../core/output.ts';
import { lastFrom, type Span } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';
import { anchorsOf } from './anchors.ts';
import { type End, endOf } from './earlier.ts';
import { type Mode, modesOf } from './modes.ts';
import { isOneYear, isPartOfYear } from './part-of-year.ts';
import { periodsOf } from './period.ts';
import { isTarget } from './status.ts';
import { standingWords } from './words.ts';

export type Standing = Pick<Indicator, 'status' | 'scope' | 'period'>;

/** A figure with the start of its clause, the sentence and paragraph around it, and what that paragraph speaks of. */
export interface Setting {
  readonly text: string;
  readonly figure: Span;
  readonly clause: number;
  readonly sentence: Span;
  readonly paragraph: Span;
  readonly mode: Mode;
}

/**
 * How the figures of a report stand: reached or aimed at, of which years, a total or an average. Figures are asked for from left
 * to right; `year` is the one that the report calls 今年. `sentence` is where the figure stands.
 */
export function standing(
  doc: Recognized,
  codebook: Codebook,
  year: number | null,
): (figure: Span, basis: string | null) => Standing & { readonly sentence: Span } {
  const text = doc.work.text;
  const anchors = anchorsOf(doc, year);
  const modes = modesOf(doc, codebook, year);
  const periodAt = periodsOf(doc, anchors, year);
  const target = isTarget(codebook, year);
  const { average, total, notTotal } = scopes(codebook);
  const paragraphs = doc.paragraphs.map(({ span }) => span);
  let cameFrom: number | null = null;
  return (figure, basis) => {
    const p = lastFrom(paragraphs, figure.start);
    const paragraph = paragraphs[p] ?? { start: 0, end: text.length };
    const sentence = doc.sentences[lastFrom(doc.sentences, figure.start)] ?? paragraph;
    const start = clauseStart(text, figure.start, sentence.start);
    const setting = { text, figure, clause: start, sentence, paragraph, mode: modes[p] ?? null };
    const clause = text.slice(start, figure.start);
    const { period, looks } = periodAt(setting, basis);
    const end = endOf(setting, cameFrom);
    if (end?.is === 'from') cameFrom = figure.start;
    const scope =
      end?.is === 'from'
        ? 'earlier'
        : average.test(clause) || (basis !== null && average.test(basis))
          ? 'average'
          : total.test(clause) && total.test(clause.replace(notTotal, ''))
            ? 'total'
            : null;
    return {
      status: target(setting, looks) ? 'target' : 'reported',
      scope,
      // a yearly average of one year is none: its years were said elsewhere
      period: end ? atEnd(end, period) : scope === 'average' && isOneYear(period) ? null : period,
      sentence,
    };
  };
}

/** What rose to 65.2% in 2018/2022 is of 2022; what it came from of the year that is said with it. */
function atEnd(end: End, period: string | null): string | null {
  if (end.is === 'from') return end.year;
  return period === null || isPartOfYear(period) ? period : (/\d{4}$/.exec(period)?.[0] ?? null);
}

const scopes = derived((codebook) => {
  const words = standingWords(codebook);
  return {
    average: new RegExp(`(?:${words.average})(?!汇率)`), // 按年平均汇率折算
    total: new RegExp(`${words.total}|共`),
    notTotal: new RegExp(words.not_total, 'g'),
  };
});

/** How far to the left of a figure its clause is looked at. */
const REACH = 40;

const isMark = unitsOf(',;:。!?\n');

function clauseStart(text: string, at: number, from: number): number {
  const least = Math.max(from, at - REACH);
  let start = at;
  while (start > least && !isMark(text.charCodeAt(start - 1))) start--;
  return start;
}
