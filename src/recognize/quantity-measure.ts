import type { Measures } from '../codebook/measures.ts';
import type { CurrencyEntry, Dimension, MeasureEntry } from '../codebook/types.ts';
import type { Bounds, MentionValues } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { unitAt } from '../core/units.ts';
import { DIGITS, exact, isArabic } from './numeral-digits.ts';
import { overBy } from './quantity-bounds.ts';

type Kind = MentionValues['quantity']['kind'];

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

/** What stands behind a figure: its measure word and what that does to the value. */
export interface Measured {
  readonly end: number;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly iso: string | null;
  readonly figure: Bounds;
  readonly entry: MeasureEntry | CurrencyEntry;
}

const KINDS: Readonly<Record<Dimension, Kind>> = {
  count: 'count',
  physical: 'amount',
  time: 'duration',
  age: 'count',
  money: 'amount',
  subunit: 'amount',
  percent: 'rate',
  permille: 'rate',
  points: 'change',
  multiple: 'change',
  tenth: 'ratio',
};

/** A figure with nothing but its measure word. */
export const ofMeasure = (span: Span, { end, unit, dimension, iso, figure }: Measured, vague: boolean): Figure => ({
  start: span.start,
  end,
  unit,
  kind: KINDS[dimension],
  iso,
  figure,
  hasMeasure: true,
  vague,
  rule: dimension,
});

/** A measure word with another figure, or with more characters behind it. */
export const withFigure = ({ unit, dimension, iso, entry }: Measured, end: number, figure: Bounds): Measured => ({
  end,
  unit,
  dimension,
  iso,
  figure,
  entry,
});

/** 个 stands apart from its noun in 个半月, 个多小时. */
const SPLIT = ['月', '小时', '星期', '世纪', '学期', '钟头', '百分点', '千分点', '工作日'];

/** 0m300: the 3 is no part of m3 where more digits follow. */
const isCut = (text: string, end: number): boolean => isArabic(text[end]) && isArabic(text[end - 1]);

/** 超过九成|为公营房屋: behind an approximator a share, no 成为. */
const isShareOf = (
  text: string,
  figureEnd: number,
  end: number,
  { dimension }: MeasureEntry | CurrencyEntry,
): boolean =>
  dimension === 'tenth' &&
  text[end] === '为' &&
  /[过逾约近超,;。][一二三四五六七八九]$/.test(text.slice(figureEnd - 2, figureEnd));

/** Reads the measure word behind a figure; undefined when none stands there. */
export function readMeasure(text: string, figureEnd: number, figure: Bounds, { trie }: Measures): Measured | undefined {
  const from = text[figureEnd] === ' ' ? figureEnd + 1 : figureEnd;
  const hit = trie
    .all(text, from)
    .find(
      ({ end, value }) =>
        (!value.not?.some((tail) => text.startsWith(tail, end)) || isShareOf(text, figureEnd, end, value)) &&
        !isCut(text, end),
    );
  if (!hit) return undefined;
  const entry = hit.value;
  const dimension = entry.dimension ?? 'money';
  const named = dimension === 'money' || dimension === 'points' || dimension === 'percent' || dimension === 'permille';
  const unit = named ? entry.name : dimension === 'tenth' ? '' : text.slice(hit.start, hit.end);
  const read = { end: hit.end, unit, dimension, iso: entry.iso ?? null, figure, entry };
  if (dimension === 'tenth') return tenths(text, read);
  return split(text, read, trie) ?? tail(text, composite(text, read, trie));
}

/** 一个半月, 17个多月 */
function split(text: string, read: Measured, trie: Measures['trie']): Measured | undefined {
  const middle = text[read.end];
  if (read.unit !== '个' || (middle !== '半' && middle !== '多' && middle !== '余')) return undefined;
  const noun = SPLIT.find((word) => text.startsWith(word, read.end + 1));
  if (!noun) return undefined;
  const whole = trie.longest(`个${noun}`, 0)?.value;
  const figure = middle === '半' ? plus(read.figure, 0.5) : overBy(read.figure, onePart(read.figure));
  const end = read.end + 1 + noun.length;
  const dimension = whole?.dimension ?? 'count';
  return {
    ...read,
    end,
    unit: dimension === 'points' ? noun : `个${noun}`,
    dimension,
    iso: whole?.iso ?? null,
    figure,
  };
}

const shift = (value: number | null, by: (value: number) => number): number | null =>
  value === null ? null : exact(by(value));

const map = ({ value, min, max, modifier }: Bounds, by: (value: number) => number): Bounds => ({
  value: shift(value, by),
  min: shift(min, by),
  max: shift(max, by),
  modifier,
});

const plus = (figure: Bounds, more: number): Bounds => map(figure, (value) => value + more);

/** What may follow 三成五. */
const AFTER_TENTH = /[,。;:、)\n的]|$|左右|[以之][上下内]/y;

/** 八成, 四成多, 三成半, 三成五: parts of ten. */
function tenths(text: string, read: Measured): Measured {
  const next = text[read.end];
  const behind = read.end + 1;
  const { figure } = read;
  const ofTen = (parts: Bounds, end: number): Measured =>
    withFigure(
      read,
      end,
      map(parts, (value) => value / 10),
    );
  const digit = DIGITS.get(unitAt(text, read.end));
  AFTER_TENTH.lastIndex = behind;
  if (digit && AFTER_TENTH.test(text)) return ofTen(plus(figure, digit / 10), behind);
  if (next === '半') return ofTen(plus(figure, 0.5), behind);
  const more = next === '多' || (next === '余' && figure.modifier === 'exact');
  return more ? ofTen(overBy(figure, 1), behind) : ofTen(figure, read.end);
}

/** 元/平方米, 公里/小时, 元每吨 */
function composite(text: string, read: Measured, trie: Measures['trie']): Measured {
  // 150万户(次)
  if (text.startsWith('(次)', read.end)) return { ...read, end: read.end + 3, unit: `${read.unit}次` };
  const sign = text[read.end];
  if (sign !== '/' && sign !== '每') return read;
  const scaled = /[百千万]/.test(text[read.end + 1] ?? ''); // 公里/百平方公里
  const longest = trie.longest(text, read.end + (scaled ? 2 : 1));
  const hit = longest?.value.not?.some((tail) => text.startsWith(tail, longest.end)) ? undefined : longest; // 万元/床位
  const noun = hit?.end ?? (sign === '/' ? nounEnd(text, read.end + 1) : -1);
  if (noun < 0 || (sign === '每' && !isRate(read.dimension, hit!.value.dimension))) return read;
  const unit = `${read.unit}/${text.slice(read.end + 1, noun)}`;
  return { ...read, end: noun, unit, dimension: read.dimension === 'time' ? 'count' : read.dimension, iso: null };
}

/** 元每吨, 公里每小时; 两次每天 are said otherwise. */
const isRate = (of: Dimension, per: Dimension | undefined): boolean =>
  per === 'physical' || (of === 'physical' && per === 'time');

/** 人/月, 元/学生: one or two characters that are no measure word. */
function nounEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && /[\u4e00-\u9fff]/.test(text[end] ?? ' ') && !'以左上的和至'.includes(text[end] ?? ' ')) end++;
  return end > at ? end : -1;
}

/** 三年多 is up to four, 半年多 up to one. */
const onePart = ({ value }: Bounds): number => (value !== null && value < 1 ? 1 - value : 1);

/** Half of what they measure may be said behind them: 一吨半. */
const HALVED: readonly Dimension[] = ['time', 'physical', 'multiple'];
/** 一米|八, 1米|7 */
const HEIGHT = /^[一二三四五六七八九1-9](?=$|[,。;、)\n的高])/;

/** What may follow the measure word: 3年多, 一吨半, 5元3角. */
function tail(text: string, read: Measured): Measured {
  const next = text[read.end];
  const after = text[read.end + 1] ?? '\n';
  const exactly = read.figure.modifier === 'exact';
  if (next === '半' && exactly && HALVED.includes(read.dimension) && !'年径数个月天小'.includes(after))
    return withFigure(read, read.end + 1, plus(read.figure, 0.5));
  const height = read.unit === '米' && exactly ? HEIGHT.exec(text.slice(read.end, read.end + 2)) : null;
  if (height) {
    const tenth = DIGITS.get(height[0].charCodeAt(0)) ?? Number(height[0]);
    return withFigure(read, read.end + 1, plus(read.figure, tenth / 10));
  }
  const vague = next === '多' || (next === '余' && read.dimension === 'time');
  if (vague && exactly && read.dimension !== 'count' && !'种次个元项层样年边方部位名家户条处出收'.includes(after))
    return withFigure(read, read.end + 1, overBy(read.figure, onePart(read.figure)));
  return read;
}

/** ISO 8601 duration: 4 of M is P4M, 2 of TH is PT2H, 2 of 3M is P6M. */
export function durationOf(iso: string | null, value: number | null): string | null {
  const match = iso && value !== null && value > 0 ? /^(T?)(\d*)([A-Z])$/.exec(iso) : null;
  if (!match || value === null) return null;
  const [, time = '', times = '', unit = ''] = match;
  return `P${time}${exact(value * Number(times || 1))}${unit}`;
}
