import type { Measures } from '../codebook/measures.ts';
import type { Mention } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { rangeSeparator } from './number-read.ts';
import { approximatorsAfter, type Bound } from './quantity-bounds.ts';
import { readFigure } from './quantity-figure.ts';
import type { Figure } from './quantity-measure.ts';

type Following = Mention<'number'>;

/** The range that a figure and the number behind it make, if they make one. `bounds`: what limits the figure from before. */
export function readRange(
  text: string,
  first: Figure,
  number: Following | undefined,
  bounds: readonly Bound[],
  measures: Measures,
): Figure | undefined {
  if (!number || first.figure.modifier !== 'exact') return undefined;
  return (
    joined(text, first, number, measures) ??
    limitedBefore(text, first, number, bounds[0], measures) ??
    limitedBehind(text, first, number, measures)
  );
}

/** One figure out of two. */
const fromTo = (first: Figure, second: Figure, min: number, max: number): Figure => ({
  ...second,
  start: first.start,
  figure: { value: null, min, max, modifier: 'range' },
});

/** 20%至30%, 1万元-5万元, 百分之三十到百分之四十: two figures of one unit with a sign of range between them. */
function joined(text: string, first: Figure, number: Following, measures: Measures): Figure | undefined {
  const low = first.figure.value;
  if (low === null || number.value.value === null) return undefined;
  const from = text.startsWith('(含)', first.end) ? first.end + 3 : first.end;
  const listed = isSpoken(text, first, number.span);
  const at = listed ? number.span.start : rangeSeparator(text, from);
  if (at < 0 || number.span.start < at || number.span.start > at + 4) return undefined;
  const second = readFigure(text, number.span, number.value, measures);
  const high = second.figure.value;
  if (second.start !== at || high === null || second.figure.modifier !== 'exact' || !second.hasMeasure)
    return undefined;
  // 从10%到20% is growth, not a range
  if ('到至'.includes(text[from] ?? ' ') && isGrowth(text, first)) return undefined;
  if (listed && second.rule === 'count') return undefined;
  const scaled = listed || /[万亿]/.test(text.slice(first.start, first.end));
  if (first.hasMeasure && !listed ? first.unit !== second.unit : !scaled) return undefined;
  return low < high && second.kind !== 'rank' ? fromTo(first, second, low, high) : undefined;
}

/** 从10万到20万, 增加4000张至1.6万张; 增长5%至6% is a range. */
const isGrowth = (text: string, { start, unit, hasMeasure }: Figure): boolean =>
  '从由自'.includes(text[start - 1] ?? ' ') ||
  (hasMeasure &&
    unit !== '%' &&
    /(增[加长多]|减少|提高|[上下]调|[下上]降|上[升涨]|下跌)[了约]?$/.test(text.slice(Math.max(0, start - 3), start)));

const DIGITS_IN_ORDER = '一二三四五六七八九';

/** 增加|两、三|倍, 七、八成: two digits in order, of which the measure word is behind the second one; not 第二、三年, 二、三、四. */
function isSpoken(text: string, { start }: Figure, second: Span): boolean {
  const low = DIGITS_IN_ORDER.indexOf(text[start] === '两' ? '二' : (text[start] ?? ' '));
  if (low < 0 || second.start !== start + 2 || second.end !== start + 3 || text[start + 1] !== '、') return false;
  return text[start + 2] === DIGITS_IN_ORDER[low + 1] && !'第、初高大'.includes(text[start - 1] ?? ' ');
}

/** 大于10小于20, 不低于5%且不高于8%: a lower and an upper limit, each before its figure. */
function limitedBefore(
  text: string,
  first: Figure,
  number: Following,
  bound: Bound | undefined,
  measures: Measures,
): Figure | undefined {
  if (bound !== 'over' && bound !== 'under') return undefined;
  let at = first.end;
  while (at < first.end + 2 && ',、并且而'.includes(text[at] ?? ' ')) at++;
  const limit = measures.before.longest(text, at);
  if (!limit || limit.value.bound === bound || limit.value.bound === 'about') return undefined;
  const second = readFigure(text, number.span, number.value, measures);
  const [{ value: low }, { value: high }] =
    bound === 'over' ? [first.figure, second.figure] : [second.figure, first.figure];
  if (second.start !== limit.end || second.figure.modifier !== 'exact') return undefined;
  if (first.unit !== second.unit && first.unit !== '') return undefined;
  return low !== null && high !== null && low < high ? fromTo(first, second, low, high) : undefined;
}

/** 2万元以上5万元以下: a lower and an upper limit, each behind its figure. */
function limitedBehind(text: string, first: Figure, number: Following, measures: Measures): Figure | undefined {
  const low = first.figure.value;
  if (low === null || !first.hasMeasure) return undefined;
  const from = approximatorsAfter(text, first.end, measures);
  if (from.bounds[0] !== 'over' || (number.span.start !== from.at && text[from.at] !== '、')) return undefined;
  const second = readFigure(text, number.span, number.value, measures);
  const high = second.figure.value;
  if (high === null || second.start > from.at + 1 || second.unit !== first.unit) return undefined;
  if (approximatorsAfter(text, second.end, measures).bounds[0] !== 'under') return undefined;
  return low < high ? fromTo(first, second, low, high) : undefined;
}
