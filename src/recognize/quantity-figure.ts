import type { Measures } from '../codebook/measures.ts';
import type { CurrencyEntry } from '../codebook/types.ts';
import type { Bounds, MentionValues } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { readNumeral } from './numeral.ts';
import { exact } from './numeral-digits.ts';
import { overBy, placeOf } from './quantity-bounds.ts';
import { durationOf, kindOf, type Measured, readMeasure } from './quantity-measure.ts';
import { isRank } from './quantity-rank.ts';

/** A figure with the words that belong to it on both sides, approximators apart: 百分之五, 1.7万余人次, 第3位. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly kind: MentionValues['quantity']['kind'];
  readonly iso: string | null;
  /** ISO 8601, when it is not simply `iso` times the value: 1年6个月 */
  readonly duration?: string;
  readonly figure: Bounds;
  readonly hasMeasure: boolean;
  /** the approximator 余, 多 or 来 stands behind the figure */
  readonly vague: boolean;
  readonly rule: string;
}

/** Reads the words around the number at `span`. */
export function readFigure(text: string, span: Span, value: Bounds, measures: Measures): Figure {
  return (
    percentage(text, span, value) ??
    rank(text, span, value) ??
    fraction(text, span, value) ??
    measured(text, span, value, measures)
  );
}

const RATES = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['百分', '%'],
] as const;

/** 百分之五十多, 千分之一, and spoken 百分三十. */
function percentage(text: string, span: Span, value: Bounds): Figure | undefined {
  const rate = RATES.find(([words]) => text.slice(Math.max(0, span.start - words.length), span.start) === words);
  if (!rate) return undefined;
  const vague = (text[span.end] === '多' || text[span.end] === '余') && value.modifier === 'exact';
  return {
    start: span.start - rate[0].length,
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

/** 居全国第3位: the 第 belongs to it. */
function rank(text: string, span: Span, value: Bounds): Figure | undefined {
  if (!isRank(text, span)) return undefined;
  const unit = '位名'.includes(text[span.end] ?? ' ') ? text[span.end]! : '';
  const end = span.end + unit.length;
  return {
    start: span.start - 1,
    end,
    unit,
    kind: 'rank',
    iso: null,
    figure: value,
    hasMeasure: true,
    vague: false,
    rule: 'rank',
  };
}

/** 三分之二 is given as 0.6667, 一半 as 0.5. */
function fraction(text: string, span: Span, value: Bounds): Figure | undefined {
  const words = text.slice(span.start, span.end);
  const half = words === '一半' || (words === '半' && text[span.end] === '数');
  if (!half && !/分之|又|\//.test(words)) return undefined;
  const end = half && words === '半' ? span.end + 1 : span.end;
  const rounded = value.value !== null && Math.abs(value.value) >= 0.01 ? Number(value.value.toFixed(4)) : value.value;
  const figure = { value: rounded, min: rounded, max: rounded, modifier: 'exact' } as const;
  return {
    start: span.start,
    end,
    unit: '',
    kind: 'ratio',
    iso: null,
    figure,
    hasMeasure: true,
    vague: false,
    rule: 'fraction',
  };
}

/** The ordinary case: figure, 余 or 多, measure word; or ￥ before it. */
function measured(text: string, span: Span, value: Bounds, measures: Measures): Figure {
  const vague = vagueAfter(text, span, value);
  const read = readMeasure(text, vague?.end ?? span.end, vague?.figure ?? value, measures);
  if (read)
    return (
      money(text, span, read, measures) ??
      time(text, span, read, measures) ??
      ofMeasure(span, read, vague !== undefined)
    );
  const currency = measures.currencies.longestBefore(text, span.start);
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

const ofMeasure = (span: Span, { end, unit, dimension, iso, figure }: Measured, vague: boolean): Figure => ({
  start: span.start,
  end,
  unit,
  kind: kindOf(dimension),
  iso,
  figure,
  hasMeasure: true,
  vague,
  rule: dimension,
});

/** 120余, 3000多, 十来: between the figure and its measure word. */
function vagueAfter(text: string, span: Span, value: Bounds): { end: number; figure: Bounds } | undefined {
  const word = text.startsWith('有余', span.end) ? '有余' : (text[span.end] ?? '');
  if (value.modifier !== 'exact' || value.value === null) return undefined;
  const round = placeOf(value.value) >= 10 || /[十百千万亿]$/.test(text.slice(span.start, span.end));
  if (!round) return undefined;
  const end = span.end + word.length;
  if (word === '余' || word === '多' || word === '有余') return { end, figure: overBy(value) };
  return word === '来' ? { end, figure: { ...value, min: null, max: null, modifier: 'about' } } : undefined;
}

/** 5元3角2分 is one amount, and 港币七百亿元 are Hong Kong dollars. */
function money(text: string, span: Span, read: Measured, measures: Measures): Figure | undefined {
  if (read.dimension !== 'money') return undefined;
  const prefix = read.unit === '元' ? measures.currencies.longestBefore(text, span.start) : undefined;
  let { end, figure } = read;
  const parts = (read.entry as CurrencyEntry).parts ?? {};
  for (let at = end; figure.modifier === 'exact'; at = end) {
    const part = readNumeral(text, text[at] === '又' || text[at] === '零' ? at + 1 : at);
    const name = part && Object.keys(parts).find((word) => text.startsWith(word, part.end));
    if (!part || !name) break;
    const value = exact((figure.value ?? 0) + Number(`${part.value}e${Math.log10(parts[name]!)}`));
    figure = { value, min: value, max: value, modifier: 'exact' };
    end = part.end + name.length;
  }
  return {
    ...ofMeasure(span, { ...read, end, figure }, false),
    start: prefix ? prefix.start : span.start,
    unit: prefix ? prefix.value.name : read.unit,
  };
}

/** 1年6个月, 2小时30分, 一年零三个月: one duration; the value is in the first unit, null where days break it. */
function time(text: string, span: Span, read: Measured, measures: Measures): Figure | undefined {
  const first = durationOf(read.iso, read.figure.value);
  if (read.dimension !== 'time' || !first || read.figure.modifier !== 'exact') return undefined;
  let duration = first;
  let { end } = read;
  let value = read.figure.value;
  for (let at = end; ; at = end) {
    const numeral = readNumeral(text, '零又'.includes(text[at] ?? ' ') ? at + 1 : at);
    if (!numeral || numeral.modifier !== 'exact') break;
    const bounds = { value: numeral.value, min: numeral.value, max: numeral.value, modifier: 'exact' } as const;
    const next =
      text[numeral.end] === '分'
        ? { end: numeral.end + 1, iso: 'TM' }
        : readMeasure(text, numeral.end, bounds, measures);
    const joined = next && joinDurations(duration, durationOf(next.iso, numeral.value));
    if (!joined) break;
    value =
      value !== null && PER[read.iso + next.iso!] ? exact(value + numeral.value / PER[read.iso + next.iso!]!) : null;
    duration = joined;
    end = next.end;
  }
  if (end === read.end) return undefined;
  const figure = { value, min: value, max: value, modifier: 'exact' } as const;
  return { ...ofMeasure(span, { ...read, end, figure }, false), duration };
}

/** How many of the second unit make one of the first. */
const PER: Readonly<Record<string, number>> = { YM: 12, DTH: 24, THTM: 60, TMTS: 60 };

const UNITS = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** P1Y and P6M are P1Y6M; undefined unless the second is in smaller units. */
function joinDurations(first: string, second: string | null): string | undefined {
  const unit = (iso: string): number => UNITS.indexOf((iso.includes('T') ? 'T' : '') + iso.at(-1));
  if (!second || unit(second) <= unit(first)) return undefined;
  const tail = second.slice(1);
  return first + (first.includes('T') ? tail.replace('T', '') : tail);
}
