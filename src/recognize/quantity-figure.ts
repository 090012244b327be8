import type { Measures } from '../codebook/measures.ts';
import type { Bounds } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { bounded, overBy, placeOf } from './quantity-bounds.ts';
import { compoundLand, compoundMoney, compoundTime, currencyBefore } from './quantity-compound.ts';
import { type Figure, ofMeasure, readMeasure } from './quantity-measure.ts';
import { rankAt } from './quantity-rank.ts';

/** Reads the words around the number at `span`. */
export function readFigure(text: string, span: Span, value: Bounds, measures: Measures): Figure {
  return (
    percentage(text, span, value) ??
    rank(text, span, value) ??
    fraction(text, span, value) ??
    measured(text, span, value, measures)
  );
}

/** A figure with all that belongs to it, neither vague nor a length of time. */
const withMeasure = (
  start: number,
  end: number,
  unit: string,
  kind: Figure['kind'],
  figure: Bounds,
  rule: string,
): Figure => ({ start, end, unit, kind, iso: null, figure, hasMeasure: true, vague: false, rule });

const RATES = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['百分', '%'],
] as const;

/** 百分之五十多, 千分之一, and spoken 百分三十. */
function percentage(text: string, span: Span, value: Bounds): Figure | undefined {
  const rate = RATES.find(([words]) => text.endsWith(words, span.start));
  if (!rate) return undefined;
  const vague = (text[span.end] === '多' || text[span.end] === '余') && value.modifier === 'exact';
  const start = span.start - rate[0].length;
  return {
    // 负百分之五
    start: text[start - 1] === '负' && (value.value ?? 0) < 0 ? start - 1 : start,
    end: vague ? span.end + 1 : span.end,
    unit: rate[1],
    kind: 'rate',
    iso: null,
    figure: vague ? overBy(value) : value,
    hasMeasure: true,
    vague,
    rule: 'percent',
  };
}

/** 居全国第3位 and 前5名: the 第 or 前 belongs to it. */
function rank(text: string, span: Span, value: Bounds): Figure | undefined {
  const place = rankAt(text, span);
  if (!place) return undefined;
  const { unit, top } = place;
  const figure = top ? bounded(value, ['under']) : value;
  const end = span.end + unit.length;
  return withMeasure(span.start - 1, end, unit, 'rank', figure, 'rank');
}

/** 三分之二 is given as 0.6667, 一半 as 0.5. */
function fraction(text: string, span: Span, value: Bounds): Figure | undefined {
  if (span.end - span.start === 1 && text[span.end] !== '数') return undefined;
  const words = text.slice(span.start, span.end);
  const half = words === '一半' || (words === '半' && text[span.end] === '数');
  if (!half && !/分之|又|\/|分.$/.test(words)) return undefined;
  const end = half && words === '半' ? span.end + 1 : span.end;
  const rounded = value.value !== null && Math.abs(value.value) >= 0.01 ? Number(value.value.toFixed(4)) : value.value;
  const figure = { value: rounded, min: rounded, max: rounded, modifier: 'exact' } as const;
  return withMeasure(span.start, end, '', 'ratio', figure, 'fraction');
}

/** The ordinary case: figure, 余 or 多, measure word; or ￥ before it. */
function measured(text: string, span: Span, value: Bounds, measures: Measures): Figure {
  const vague = vagueAfter(text, span, value);
  const read = readMeasure(text, vague?.end ?? span.end, vague?.figure ?? value, measures);
  if (read)
    return (
      compoundMoney(text, span, read, measures) ??
      compoundTime(text, span, read, measures) ??
      compoundLand(text, span, read) ??
      ofMeasure(span, read, vague !== undefined)
    );
  const currency = currencyBefore(text, span.start, measures);
  const end = vague?.end ?? span.end;
  return {
    start: currency ? currency.start : span.start,
    end,
    unit: currency?.value.name ?? '',
    kind: currency ? 'amount' : 'count',
    iso: null,
    figure: vague?.figure ?? value,
    hasMeasure: currency !== undefined,
    vague: vague !== undefined,
    rule: currency ? 'money' : 'bare',
  };
}

/** 120余, 3000多, 十来: between the figure and its measure word. */
function vagueAfter(text: string, span: Span, value: Bounds): { end: number; figure: Bounds } | undefined {
  const word = text.startsWith('有余', span.end) ? '有余' : (text[span.end] ?? '');
  if (word !== '余' && word !== '多' && word !== '有余' && word !== '来') return undefined;
  if (value.modifier !== 'exact' || value.value === null) return undefined;
  const round = placeOf(value.value) >= 10 || /[十百千万亿]$/.test(text.slice(span.start, span.end));
  if (!round) return undefined;
  const end = span.end + word.length;
  if (word !== '来') return { end, figure: overBy(value) };
  return { end, figure: { value: value.value, min: null, max: null, modifier: 'about' } };
}
