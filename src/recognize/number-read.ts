import type { Bounds } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { unitsOf } from '../core/units.ts';
import { readNumeral, upper } from './numeral.ts';
import { exact, isArabic } from './numeral-digits.ts';
import type { Numeral } from './numeral-state.ts';

export interface NumberFound {
  readonly span: Span;
  readonly value: Bounds;
}

const RATES = ['百分之', '千分之', '百分'];
const mayRate = unitsOf('百千');

/** Reads the number that begins at `at`: sign, numeral, fraction (三分之一, 3又5分之1, 1/3) or range (3至5, 十八至三十万). */
export function readNumber(text: string, at: number, inRate = false): NumberFound | undefined {
  const sign = signLength(text, at);
  if (sign === undefined || (!sign && text[at] === '.' && !opens(text, at))) return undefined;
  const from = at + sign;
  if (!sign) {
    const vague = readVagueNumber(text, at);
    if (vague) return vague;
  }
  // 百分之五: the figure is 五, the rate is read with the measure words
  const percent =
    inRate || !mayRate(text.charCodeAt(from)) ? undefined : RATES.find((rate) => text.startsWith(rate, from));
  if (percent && readNumeral(text, from + percent.length)) {
    const inner = readNumber(text, from + percent.length, true);
    return inner && sign ? { span: inner.span, value: signed(inner.value, -1) } : inner;
  }
  const first = readNumeral(text, from);
  if (!first) return undefined;
  const fraction = readFraction(text, first);
  if (fraction)
    return { span: { start: at, end: fraction.end }, value: signed(exactly(fraction.value), sign ? -1 : 1) };
  const range = sign ? undefined : readRange(text, first);
  if (range) return range;
  return { span: { start: at, end: first.end }, value: signed(boundsOf(first), sign ? -1 : 1) };
}

/** Bounds of a numeral without approximators. */
export const exactly = (value: number): Bounds => ({ value, min: value, max: value, modifier: 'exact' });

function boundsOf(numeral: Numeral): Bounds {
  const { value, modifier } = numeral;
  if (modifier === 'exact') return exactly(value);
  return { value: modifier === 'range' ? null : value, min: value, max: upper(numeral), modifier };
}

const negated = (value: number | null): number | null => (value === null ? null : -value);

const signed = (value: Bounds, sign: 1 | -1): Bounds =>
  sign === 1 ? value : { ...value, value: negated(value.value), min: negated(value.max), max: negated(value.min) };

/** How long the minus before a figure is: -, 负, 零下; 0 when there is none, undefined when what stands here is no sign. */
function signLength(text: string, at: number): 0 | 1 | 2 | undefined {
  const char = text[at];
  if (char === '负') return readNumeral(text, at + 1) ? 1 : undefined;
  if (text.startsWith('零下', at)) return readNumeral(text, at + 2) ? 2 : 0;
  if (char !== '-' && char !== '−') return 0;
  if (!isArabic(text[at + 1]) && !(text[at + 1] === '.' && isArabic(text[at + 2]))) return undefined;
  return opens(text, at) || '为达到至是降升长速率在温'.includes(text[at - 1]!) ? 1 : undefined;
}

/** Whether a sign or a point may begin a figure here. */
const opens = (text: string, at: number): boolean => /[\s(,。;:、]/.test(text[at - 1] ?? '\n');

/** 几个月, 数名: nothing is said about how many. 半年, 一半: one half. 大半年 is more than that, 小半天 less. */
function readVagueNumber(text: string, at: number): NumberFound | undefined {
  const char = text[at];
  const span = { start: at, end: at + 1 };
  if (char === '大' || char === '小') {
    if (!/^半(?:[年天]|个(?:月|世纪|小时))/.test(text.slice(at + 1, at + 5))) return undefined;
    const half: Bounds =
      char === '大'
        ? { value: 0.5, min: 0.5, max: 1, modifier: 'over' }
        : { value: 0.5, min: null, max: 0.5, modifier: 'under' };
    return { span: { start: at, end: at + 2 }, value: half };
  }
  if (char === '半') return { span, value: exactly(0.5) };
  if (char === '一' && text[at + 1] === '半') return { span: { start: at, end: at + 2 }, value: exactly(0.5) };
  if (char !== '几' && char !== '数') return undefined;
  if (readNumeral(text, at) || (char === '数' && !'年月天周次个名家项所种倍位人件处条'.includes(text[at + 1] ?? ' ')))
    return undefined;
  return { span, value: { value: null, min: null, max: null, modifier: 'about' } };
}

/** 三分一, 四分三: so written in Hong Kong; 三分一秒, 五分一次 are none. */
const SHORT_FRACTION =
  /^(?:[三四五六七八九]分一|三分二|四分三|五分[二三四])(?![一二三四五六七八九十百千万两个次秒刻致直定些样般等旦])/;

function readFraction(text: string, first: Numeral): { end: number; value: number } | undefined {
  if (text.startsWith('分之', first.end) && first.modifier === 'exact') {
    const numerator = readNumeral(text, first.end + 2);
    if (!numerator || first.value === 0) return undefined;
    return { end: numerator.end, value: exact(numerator.value / first.value) };
  }
  if (text[first.start + 1] === '分' && SHORT_FRACTION.test(text.slice(first.start, first.start + 4)))
    return { end: first.start + 3, value: exact(readNumeral(text, first.start + 2)!.value / first.value) };
  // 三又五分之一, 2又1/2, 3 1/2
  const blank = text[first.end] === ' ' && first.arabic;
  if (text[first.end] !== '又' && !blank) return readSlash(text, first);
  const part = readNumeral(text, first.end + 1);
  if (!part || first.modifier !== 'exact') return undefined;
  const fraction = text.startsWith('分之', part.end) && !blank ? readFraction(text, part) : readSlash(text, part);
  if (!fraction || (blank && fraction.value >= 1)) return undefined;
  return { end: fraction.end, value: exact(first.value + fraction.value) };
}

/** 1/3, but no part of 2021/10/8 or A1/3. */
function readSlash(text: string, first: Numeral): { end: number; value: number } | undefined {
  if (text[first.end] !== '/' || !first.arabic || !isArabic(text[first.end + 1])) return undefined;
  if (/[\dA-Za-z/.-]/.test(text[first.start - 1] ?? ' ')) return undefined;
  const second = readNumeral(text, first.end + 1);
  if (second && first.value > 1900 && first.value < 2100 && second.value === (first.value + 1) % 100) return undefined; // 2026/27
  if (!second?.value || text[first.end + 1] === '0' || /[/A-Za-z.-]/.test(text[second.end] ?? ' ')) return undefined;
  return { end: second.end, value: exact(first.value / second.value) };
}

const DASHES = '-~～—–―－−';

/** End of what stands between the ends of a range, or -1: 至, 到, one or two dashes. */
export function rangeSeparator(text: string, at: number): number {
  const i = text[at] === ' ' ? at + 1 : at;
  const char = text[i] ?? '';
  let end = -1;
  if (char === '至' || char === '到') end = i + 1;
  else if (char && DASHES.includes(char)) end = text[i + 1] === char ? i + 2 : i + 1;
  return end > 0 && text[end] === ' ' ? end + 1 : end;
}

function readRange(text: string, first: Numeral): NumberFound | undefined {
  const between = text[first.end] === '和' || text[first.end] === '与';
  const at = between ? first.end + 1 : rangeSeparator(text, first.end);
  if (at < 0 || first.modifier !== 'exact' || isCode(text, first)) return undefined;
  if (text.startsWith('百分', at) || text.startsWith('千分', at)) return undefined;
  const second = readNumeral(text, at);
  if (second?.modifier !== 'exact' || first.arabic !== second.arabic) return undefined;
  if (between && !text.startsWith('之间', second.end)) return undefined;
  if (rangeSeparator(text, second.end) > 0 && isArabic(text[rangeSeparator(text, second.end)])) return undefined;
  if (isCalendar(text, first, second)) return undefined;
  const low = sharedScale(first, second);
  if (!(low < second.value)) return undefined;
  return {
    span: { start: first.start, end: second.end },
    value: { value: null, min: low, max: second.value, modifier: 'range' },
  };
}

/** 十八至三十万 is 180,000 to 300,000; 5000至1万 is what it says. */
function sharedScale(first: Numeral, second: Numeral): number {
  if (second.scale < 100 || first.scale >= second.scale) return first.value;
  if (second.scale < 1e4 && first.value >= 10) return first.value;
  const scaled = exact(first.value * second.scale);
  return scaled < second.value ? scaled : first.value;
}

/** 010-66001234: digits that begin with 0 are a code. */
const isCode = (text: string, { start, end, fraction }: Numeral): boolean =>
  text[start] === '0' && end - start > 1 && !fraction;

/** 2016-2020, 3-5月, 10-12日: years, months and days are read as dates. */
function isCalendar(text: string, first: Numeral, second: Numeral): boolean {
  const next = text[second.end] ?? '';
  const year = (n: Numeral): boolean => n.value >= 1800 && n.value <= 2100 && n.end - n.start === 4;
  if ((year(first) && year(second)) || ((year(first) || year(second)) && next === '年')) return true;
  if (next === '月' || next === '号' || next === '时' || next === '点') return true;
  return next === '日' && second.value <= 31;
}
