import type { Measures } from '../codebook/measures.ts';
import type { ApproximatorEntry } from '../codebook/types.ts';
import type { Bounds } from '../core/mention.ts';
import { exact } from './numeral-digits.ts';

export type Bound = ApproximatorEntry['bound'];

export interface Approximated {
  /** where the run of approximators begins or ends */
  readonly at: number;
  readonly bounds: readonly Bound[];
}

const blank = (text: string, at: number, step: 1 | -1): number =>
  text[step === 1 ? at : at - 1] === ' ' ? at + step : at;

/** Whether the word may stand behind what is before it: 环节|约30天, but 节约30天. */
function standsAfter(text: string, at: number, { not_after = '', but_after = [] }: ApproximatorEntry): boolean {
  const before = text[at - 1] ?? '\n';
  return !not_after.includes(before) || but_after.some((word) => text.startsWith(word, at - word.length));
}

/** Approximators that end where a figure begins: 超过, 至少有, 上(百). */
export function approximatorsBefore(text: string, figure: number, range: boolean, { before }: Measures): Approximated {
  const bounds: Bound[] = [];
  let at = figure;
  for (let turn = 0; turn < 2; turn++) {
    const end = blank(text, at, -1);
    const hit = before.longestBefore(text, end);
    if (!hit || !standsAfter(text, hit.start, hit.value)) break;
    if (hit.value.ranges_only && !range) break;
    const { scale_only, or_after } = hit.value;
    const scaled = turn === 0 && '百千万亿半'.includes(text[figure] ?? ' ');
    if (scale_only && !scaled && !or_after?.includes(text[hit.start - 1] ?? '\n')) break;
    bounds.push(hit.value.bound);
    at = hit.start;
  }
  return { at, bounds };
}

/** Approximators that begin where a quantity ends: 以上, 左右, 以内. */
export function approximatorsAfter(text: string, end: number, { after }: Measures): Approximated {
  const hit = after.longest(text, end);
  if (!hit || hit.value.not_before?.includes(text[hit.end] ?? '\n')) return { at: end, bounds: [] };
  return { at: hit.end, bounds: [hit.value.bound] };
}

/** Place value of the last digit that is not zero: 120 → 10, 1.7 → 0.1. */
export function placeOf(value: number): number {
  if (value === 0) return 1;
  if (Number.isSafeInteger(value)) {
    let place = 1;
    while (value % (place * 10) === 0) place *= 10;
    return place;
  }
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - 2 : 0;
  return Number(`1e${Number(exponent) - decimals}`);
}

/** 余, 多: up to one more of the last place (120余 is 120 to 130); `place` when one more of the measure is meant (3年多). */
export const overBy = ({ value, min }: Bounds, place?: number): Bounds => {
  const low = value ?? min ?? 0;
  return { value, min: low, max: exact(low + (place ?? placeOf(low))), modifier: 'over' };
};

/** What the approximators leave of the bounds; a range and 余 say more than they do, so these stay. */
export function bounded(figure: Bounds, bounds: readonly Bound[]): Bounds {
  const [bound] = bounds.includes('over') ? ['over'] : bounds.includes('under') ? ['under'] : bounds;
  if (!bound || figure.modifier === 'range' || figure.value === null) return figure;
  const { value } = figure;
  if (figure.modifier === 'over') return figure;
  if (bound === 'over') return { value, min: value, max: null, modifier: 'over' };
  if (bound === 'under') return { value, min: null, max: value, modifier: 'under' };
  return { value, min: null, max: null, modifier: 'about' };
}
