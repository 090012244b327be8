import { type Measures, measuresOf } from '../codebook/measures.ts';
import type { Mention } from '../core/mention.ts';
import { overlaps, type Span } from '../core/span.ts';
import { approximatorsAfter, approximatorsBefore, bounded } from './quantity-bounds.ts';
import { countsAlone, isBase, isCalendarOrCode, isInName, onlyOne } from './quantity-context.ts';
import { type Figure, readFigure } from './quantity-figure.ts';
import { durationOf } from './quantity-measure.ts';
import { ratioLength, ratioSpan, readRange } from './quantity-range.ts';
import { defineRecognizer, type Found } from './recognizer.ts';

type Numbers = readonly Mention<'number'>[];

/** Figures with their measure word and approximators: 近百场, 1.7万余人次, 98.1%, 3至5个月, 八成, 居第3位. */
export const quantity = defineRecognizer({
  name: 'quantity',
  yields: 'quantity',
  needs: ['number', 'ordinal'],
  *scan({ text, mentions, codebook }) {
    const measures = measuresOf(codebook);
    const numbers = mentions('number');
    const taken = [...mentions('ordinal'), ...mentions('date')]
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start);
    let next = 0;
    let end = 0;
    for (const [k, { span }] of numbers.entries()) {
      while (next < taken.length && taken[next]!.end <= span.start) next++;
      if (span.start < end || (taken[next] && overlaps(taken[next]!, span))) continue;
      const found = readQuantity(text, numbers, k, measures);
      if (!found) continue;
      yield found;
      end = found.span.end;
    }
  },
});

function readQuantity(text: string, numbers: Numbers, k: number, measures: Measures): Found<'quantity'> | undefined {
  const { span, value } = numbers[k]!;
  const ratio = ratioLength(text, numbers, k);
  if (ratio > 1) return composite(numbers, k, ratio);
  const first = readFigure(text, span, value, measures);
  const range = readRange(text, numbers, k, first, measures);
  const figure = range?.figure ?? first;
  const before = approximatorsBefore(text, figure.start, measures);
  const after = approximatorsAfter(text, figure.end, measures);
  const approximated = before.bounds.length + after.bounds.length > 0;
  if (!isQuantity(text, span, figure, approximated)) return undefined;
  const bounds = bounded(figure.figure, [...before.bounds, ...after.bounds]);
  return {
    span: { start: before.at, end: after.at },
    value: {
      ...bounds,
      numeral: range ? { start: span.start, end: range.numeralEnd } : span,
      unit: figure.unit,
      kind: figure.kind,
      duration: durationOf(figure.iso, bounds.value),
    },
    rule: figure.rule,
  };
}

/** 3.9:59.5:36.6 */
function composite(numbers: Numbers, k: number, length: number): Found<'quantity'> {
  const span = ratioSpan(numbers, k, length);
  const bounds = { value: null, min: null, max: null, modifier: 'exact' } as const;
  return { span, value: { ...bounds, numeral: span, unit: '', kind: 'ratio', duration: null }, rule: 'composite' };
}

/** Whether the figure counts or measures something; when in doubt it does not. */
function isQuantity(text: string, number: Span, figure: Figure, approximated: boolean): boolean {
  if (figure.kind === 'rank') return true;
  const words = text.slice(number.start, number.end);
  if (isBase(text, figure.start) || isInName(text, figure.start < number.start ? figure : number, figure.hasMeasure))
    return false;
  const { value } = figure.figure;
  if (!figure.hasMeasure || figure.rule === 'time') if (isCalendarOrCode(text, number, value)) return false;
  if (!figure.hasMeasure) return countsAlone(text, number, approximated || figure.vague);
  if (figure.rule === 'age') return isLifespan(text, number.start);
  if (text[number.start - 1] === '第') return false;
  if (figure.unit === '分' && '时点:'.includes(text[number.start - 1] ?? ' ')) return false;
  if (/^[百千万亿]$/.test(words)) return approximated || figure.vague || figure.unit === '%';
  const counts = figure.rule === 'count' || figure.rule === 'time';
  if ((words === '一' || words === '半') && counts && !approximated && value !== null && value <= 1)
    return onlyOne(text, figure.start, figure.end);
  return true;
}

/** 人均预期寿命77.3岁 measures; 65岁以上 only says who. */
const isLifespan = (text: string, start: number): boolean =>
  /(寿命|平均年龄)[^,。;\n]{0,12}$/.test(text.slice(Math.max(0, start - 18), start));
