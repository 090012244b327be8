import type { Measures } from '../codebook/measures.ts';
import type { Bounds, Mention } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { rangeSeparator } from './number-read.ts';
import { exact, isArabic } from './numeral-digits.ts';
import { approximatorsAfter, type Bound } from './quantity-bounds.ts';
import { readFigure } from './quantity-figure.ts';
import type { Figure } from './quantity-measure.ts';

type Numbers = readonly Mention<'number'>[];

/** 20%至30%, 1万元-5万元, 百分之三十到百分之四十: two figures of one unit with a sign of range between them. */
export function readRange(
  text: string,
  numbers: Numbers,
  k: number,
  first: Figure,
  measures: Measures,
): { figure: Figure; numeralEnd: number } | undefined {
  const number = numbers[k + 1];
  const { value: low } = first.figure;
  if (!number || low === null || first.figure.modifier !== 'exact' || number.value.value === null) return undefined;
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
  if (!(low < high) || second.kind === 'rank') return undefined;
  return {
    figure: { ...second, start: first.start, figure: { value: null, min: low, max: high, modifier: 'range' } },
    numeralEnd: number.span.end,
  };
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

/** 大于10小于20, 不低于5%且不高于8%: a lower and an upper limit one after the other. */
export function readLimits(
  text: string,
  numbers: Numbers,
  k: number,
  first: Figure,
  bounds: readonly Bound[],
  measures: Measures,
): { figure: Figure; numeralEnd: number } | undefined {
  const number = numbers[k + 1];
  const [bound] = bounds;
  if (!number || (bound !== 'over' && bound !== 'under') || first.figure.modifier !== 'exact') return undefined;
  let at = first.end;
  while (at < first.end + 2 && ',、并且而'.includes(text[at] ?? ' ')) at++;
  const limit = measures.before.longest(text, at);
  if (!limit || limit.value.bound === bound || limit.value.bound === 'about') return undefined;
  const second = readFigure(text, number.span, number.value, measures);
  const [low, high] = bound === 'over' ? [first.figure, second.figure] : [second.figure, first.figure];
  if (second.start !== limit.end || second.figure.modifier !== 'exact') return undefined;
  if (low.value === null || high.value === null || !(low.value < high.value)) return undefined;
  if (first.unit !== second.unit && first.unit !== '') return undefined;
  const range = { value: null, min: low.value, max: high.value, modifier: 'range' } as const;
  return { figure: { ...second, start: first.start, figure: range }, numeralEnd: number.span.end };
}

/** 2万元以上5万元以下: a lower and an upper limit, each behind its figure. */
export function readSpan(
  text: string,
  numbers: Numbers,
  k: number,
  first: Figure,
  measures: Measures,
): { figure: Figure; numeralEnd: number } | undefined {
  const number = numbers[k + 1];
  const low = first.figure.value;
  if (!number || low === null || !first.hasMeasure || first.figure.modifier !== 'exact') return undefined;
  const from = approximatorsAfter(text, first.end, measures);
  if (from.bounds[0] !== 'over' || (number.span.start !== from.at && text[from.at] !== '、')) return undefined;
  const second = readFigure(text, number.span, number.value, measures);
  const high = second.figure.value;
  if (high === null || second.start > from.at + 1 || second.unit !== first.unit || !(low < high)) return undefined;
  if (approximatorsAfter(text, second.end, measures).bounds[0] !== 'under') return undefined;
  const range = { value: null, min: low, max: high, modifier: 'range' } as const;
  return { figure: { ...second, start: first.start, figure: range }, numeralEnd: number.span.end };
}

/** How many numbers from `k` on stand in one ratio: 3.9:59.5:36.6, 1:2.5, 1比2; 1 when they stand in none. */
export function ratioLength(text: string, numbers: Numbers, k: number): number {
  const signs: string[] = [];
  for (let next = numbers[k + 1]; next && signs.length < 12; next = numbers[k + 1 + signs.length]) {
    const sign = text.slice(numbers[k + signs.length]!.span.end, next.span.start).trim();
    if (sign !== ':' && sign !== '∶' && sign !== '比') break;
    // 减至零:一类产品 is no ratio
    if (sign !== '比' && !isArabic(text[next.span.start])) break;
    signs.push(sign);
  }
  if (signs.length === 0) return 1;
  const length = signs.length + 1;
  const run = ratioSpan(numbers, k, length);
  // 9:30 and 9:30:00 are times, 60:40 is none
  const time = /^(?:[01]?\d|2[0-4])[:∶]\d\d([:∶]\d\d)?$/.test(text.slice(run.start, run.end));
  // 表1:2015年全国主要指标
  const caption = text[run.end] === '年' || /[表图栏] ?$/.test(text.slice(Math.max(0, run.start - 2), run.start));
  return time || caption || (isArabic(text[run.start - 2]) && text[run.start - 1] === ':') ? 1 : length;
}

export const ratioSpan = (numbers: Numbers, k: number, length: number): Span => ({
  start: numbers[k]!.span.start,
  end: numbers[k + length - 1]!.span.end,
});

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
  const scaled = /[万亿]/;
  const shared = EACH.test(text.slice(Math.max(0, first.start - 40), first.start));
  const telling = scaled.test(words) || words.includes('.') || second.kind === 'change' || shared;
  const scale = scaled.test(words) ? undefined : SCALE.exec(text.slice(first.end, second.end + AHEAD))?.[1];
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
