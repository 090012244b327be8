import type { Measures } from '../codebook/measures.ts';
import type { CurrencyEntry } from '../codebook/types.ts';
import type { Span } from '../core/span.ts';
import { readNumeral } from './numeral.ts';
import { exact } from './numeral-digits.ts';
import { durationOf, type Figure, type Measured, ofMeasure, readMeasure } from './quantity-measure.ts';

/** 5元3角2分 is one amount, and 港币七百亿元 are Hong Kong dollars. */
export function compoundMoney(text: string, span: Span, read: Measured, measures: Measures): Figure | undefined {
  if (read.dimension !== 'money') return undefined;
  const prefix = read.unit === '元' ? measures.currencies.longestBefore(text, span.start) : undefined;
  const foreign = prefix && prefix.value.name !== '元';
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
    start: prefix && (foreign || approximated(text, prefix.start, measures)) ? prefix.start : span.start,
    unit: prefix ? prefix.value.name : read.unit,
  };
}

/** 约人民币50万元: the currency word is only part of it when an approximator stands before it. */
const approximated = (text: string, at: number, { before }: Measures): boolean =>
  before.longestBefore(text, at) !== undefined;

/** 1年6个月, 2小时30分, 一年零三个月: one duration; the value is in the first unit, null where days break it. */
export function compoundTime(text: string, span: Span, read: Measured, measures: Measures): Figure | undefined {
  const start = minutes(text, read) ?? read;
  const first = durationOf(start.iso, read.figure.value);
  if (start.dimension !== 'time' || !first || read.figure.modifier !== 'exact') return undefined;
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
      value !== null && PER[start.iso + next.iso!] ? exact(value + numeral.value / PER[start.iso + next.iso!]!) : null;
    duration = joined;
    end = next.end;
  }
  if (end === read.end) return undefined;
  const figure = { value, min: value, max: value, modifier: 'exact' } as const;
  return { ...ofMeasure(span, { ...start, end, figure }, false), duration };
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

/** 4分35秒: 分 are minutes when seconds follow, else marks. */
function minutes(text: string, read: Measured): Measured | undefined {
  const seconds = read.unit === '分' ? readNumeral(text, read.end) : undefined;
  return seconds && text[seconds.end] === '秒' ? { ...read, dimension: 'time', iso: 'TM' } : undefined;
}
