import type { Measures } from '../codebook/measures.ts';
import type { Bounds, Mention } from '../core/mention.ts';
import { exact } from './numeral-digits.ts';
import { readFigure } from './quantity-figure.ts';
import type { Figure } from './quantity-measure.ts';

type Numbers = readonly Mention<'number'>[];

const SHARING = 6;

/** 平均浓度分别为|11、24、35微克: a list of figures of one measure word. */
const EACH = /分别[为是达到有]{0,2}(?:[\d.]{1,8}[、和与及]){0,6}$/;

/** 高4.2、1.3和0.7个百分点: the measure word behind the last figure goes for those before it too. */
export function sharedMeasure(
  text: string,
  numbers: Numbers,
  k: number,
  first: Figure,
  measures: Measures,
  depth = SHARING,
): Figure {
  const number = numbers[k + 1];
  if (first.hasMeasure || number?.span.start !== first.end + 1 || depth === 0) return first;
  if (!'、和与及'.includes(text[first.end]!)) return first;
  const own = readFigure(text, number.span, number.value, measures);
  const second = sharedMeasure(text, numbers, k + 1, own, measures, depth - 1);
  if (!second.hasMeasure || second.start !== number.span.start) return first;
  const words = text.slice(first.start, first.end);
  const scaled = /[万亿]/.test(words);
  const shared = EACH.test(text.slice(Math.max(0, first.start - 40), first.start));
  const telling = scaled || words.includes('.') || second.kind === 'change' || shared;
  const scale = scaled ? undefined : SCALE.exec(text.slice(first.end, second.end + AHEAD))?.[1];
  if (!telling || (scale !== undefined && !shared)) return first;
  const figure = scale === undefined ? first.figure : scaledBy(first.figure, ZEROS[scale]!);
  const { unit, kind, rule } = second;
  return { ...first, figure, unit, kind, rule, hasMeasure: true };
}

/** 分别为2332|、33953和46268亿元: the scale is shared too. */
const SCALE = /^(?:[、和与及][\d.]{1,12}){1,6}(万亿|[万亿])/;
const AHEAD = 60;
const ZEROS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };

function scaledBy({ value, min, max, modifier }: Bounds, zeros: number): Bounds {
  const scaled = (figure: number | null): number | null => figure && exact(Number(`${figure}e${zeros}`));
  return { value: scaled(value), min: scaled(min), max: scaled(max), modifier };
}
