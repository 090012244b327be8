import { type Measures, measuresOf } from '../codebook/measures.ts';
import type { Mention } from '../core/mention.ts';
import { once } from '../core/once.ts';
import { overlaps, type Span } from '../core/span.ts';
import { unitsOf } from '../core/units.ts';
import { isNumeral } from './numeral-digits.ts';
import { approximatorsAfter, approximatorsBefore, bounded } from './quantity-bounds.ts';
import {
  countsAlone,
  countsOne,
  isBase,
  isCalendarOrCode,
  isDoubling,
  isInName,
  isLifespan,
  isReached,
  isSigned,
  isStretch,
} from './quantity-context.ts';
import { readFigure } from './quantity-figure.ts';
import { durationOf, type Figure } from './quantity-measure.ts';
import { readRange } from './quantity-range.ts';
import { firstPlaces } from './quantity-rank.ts';
import { ratioLength, ratioSpan } from './quantity-ratio.ts';
import { sharedMeasure } from './quantity-shared.ts';
import { defineRecognizer, type Found, type Scene } from './recognizer.ts';

type Numbers = readonly Mention<'number'>[];
type Reading = Found<'quantity'> & { readonly counts: boolean };

/** Figures with their measure word and approximators: 近百场, 1.7万余人次, 98.1%, 3至5个月, 八成, 居第3位. */
export const quantity = defineRecognizer({
  name: 'quantity',
  yields: 'quantity',
  needs: ['number', 'ordinal'],
  *scan(scene) {
    for (const reading of readings(scene)) if (reading.counts) yield reading;
    yield* firstPlaces(scene.text);
  },
});

/** Figures that were read like quantities but count nothing: 65岁以上, 每百人, 一个问题, 五年来. */
export const figure = defineRecognizer({
  name: 'figure',
  yields: 'figure',
  needs: ['number', 'ordinal'],
  *scan(scene) {
    for (const reading of readings(scene)) if (!reading.counts) yield reading;
  },
});

/** The readings of a scene, made once for both rules. */
const readings = once((scene: Scene): readonly Reading[] => [...readAll(scene)]);

/** Reads every number with what stands around it, once from left to right; dates and ordinals are spoken for. */
function* readAll({ text, mentions, codebook }: Scene): Generator<Reading> {
  const measures = measuresOf(codebook);
  const numbers = mentions('number');
  const taken = [...mentions('ordinal'), ...mentions('date')].map(({ span }) => span).sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  for (const [k, { span }] of numbers.entries()) {
    while (next < taken.length && taken[next]!.end <= span.start) next++;
    if (span.start < end || (taken[next] && overlaps(taken[next]!, span))) continue;
    const reading = readQuantity(text, numbers, k, measures);
    if (!reading) continue;
    yield reading;
    end = reading.span.end;
  }
}

function readQuantity(text: string, numbers: Numbers, k: number, measures: Measures): Reading | undefined {
  const { span, value } = numbers[k]!;
  const ratio = ratioLength(text, numbers, k);
  if (ratio > 1) return composite(numbers, k, ratio);
  const first = sharedMeasure(text, numbers, k, readFigure(text, span, value, measures), measures);
  const before = approximatorsBefore(text, first.start, value.modifier === 'range', measures);
  const next = numbers[k + 1];
  const range = readRange(text, first, next, before.bounds, measures);
  const read = range ?? first;
  const between = isBetween(text, span, read.end);
  const after = approximatorsAfter(text, between ? read.end + 2 : read.end, measures);
  const approximated = before.bounds.length ? 'before' : between || after.bounds.length ? 'after' : null;
  if ((!read.hasMeasure || read.rule === 'time') && isCalendarOrCode(text, span, read.figure)) return undefined;
  const counts = isQuantity(text, span, read, approximated);
  if (!counts && (!first.hasMeasure || isClock(text, span, read.unit))) return undefined;
  const bounds = bounded(read.figure, [...before.bounds, ...after.bounds]);
  return {
    span: { start: isSigned(text, before.at) ? before.at - 1 : before.at, end: after.at },
    // written out: spread objects of many shapes are slow
    value: {
      value: bounds.value,
      min: bounds.min,
      max: bounds.max,
      modifier: bounds.modifier,
      numeral: range ? { start: span.start, end: next!.span.end } : span,
      unit: read.unit,
      kind: read.kind,
      duration: read.duration ?? durationOf(read.iso, bounds.value),
    },
    rule: read.rule,
    counts,
  };
}

/** 20和30之间: the words of a range that are no sign. */
const isBetween = (text: string, { start, end }: Span, at: number): boolean =>
  text.startsWith('之间', at) && /[和与]/.test(text.slice(start, end));

const isScale = unitsOf('百千万亿');

/** 9时30分, 上午9点 */
const isClock = (text: string, { start }: Span, unit: string): boolean =>
  unit === '分'
    ? '时点:'.includes(text[start - 1] ?? ' ') && isNumeral(text[start - 2])
    : unit === '点' && PART_OF_DAY.test(text.slice(Math.max(0, start - 3), start));

const PART_OF_DAY = /(?:[上下中正]午|早上|早晨|清晨|凌晨|傍晚|晚上|夜[间里]|[今当每昨明日][晨早晚]|\d日)$/;

/** 3.9:59.5:36.6 */
function composite(numbers: Numbers, k: number, length: number): Reading {
  const span = ratioSpan(numbers, k, length);
  const value = {
    value: null,
    min: null,
    max: null,
    modifier: 'exact',
    numeral: span,
    unit: '',
    kind: 'ratio',
    duration: null,
  } as const;
  return { span, value, rule: 'composite', counts: true };
}

/** Whether the figure counts or measures something; when in doubt it does not. */
function isQuantity(text: string, number: Span, read: Figure, approximated: 'before' | 'after' | null): boolean {
  const { rule, hasMeasure, figure: bounds } = read;
  if (rule === 'rank') return true;
  const words = text.slice(number.start, number.end);
  const whole = read.start < number.start ? { start: read.start, end: number.end } : number;
  if (text[read.start - 1] === '第' || isBase(text, read.start) || isInName(text, whole, hasMeasure)) return false;
  if (!hasMeasure) return countsAlone(text, number, approximated !== null || read.vague);
  if (rule === 'age') return isLifespan(text, number.start);
  if (rule === 'multiple' && read.unit === '番') return isDoubling(text, number.start);
  if (rule === 'time' && isStretch(text, read)) return false;
  if (isClock(text, number, read.unit)) return false;
  if (isScale(words.charCodeAt(0)) && /^[百千万亿]+$/.test(words) && read.kind !== 'rate')
    return approximated === 'before' || read.vague || (words.length > 1 && isReached(text, number.start));
  const single = (words === '一' || words === '半') && (rule === 'count' || rule === 'time');
  return single && !approximated && (bounds.value ?? 1) <= 1 ? countsOne(text, read) : true;
}
