import type { Bounds } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { isArabic } from './numeral-digits.ts';

const isLatin = (char: string | undefined): boolean =>
  char !== undefined && ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'));

const head = (text: string, end: number, length: number): string => text.slice(Math.max(0, end - length), end);

/** Whether a plus stands before a figure that is its sign, and joins nothing: 9690宗(+9.2%), but not 1+3. */
export const isSigned = (text: string, start: number): boolean =>
  text[start - 1] === '+' && SIGNED.test(text.slice(Math.max(0, start - 2), start));
const SIGNED = /^[(,;: ]\+$/;

/** 5G, PM2.5, H7N9, 1+1+N: a figure that is part of a name or code. */
export function isInName(text: string, { start, end }: Span, hasMeasure: boolean): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (isLatin(before) || (before !== undefined && '+_#@'.includes(before) && !isSigned(text, start))) return true;
  if (before === '-' && (isLatin(text[start - 2]) || isArabic(text[start - 2]))) return true;
  if (hasMeasure) return false;
  if (isLatin(after) || (after !== undefined && '+_@'.includes(after))) return true;
  return after === '-' && (isLatin(text[end + 1]) || isArabic(text[end + 1]));
}

/** 每百人, 每5年, 以女性为100: the base of another figure. */
export const isBase = (text: string, start: number): boolean =>
  text[start - 1] === '每' || (text[start - 1] === '为' && BASE.test(head(text, start, 11)));

/** Not the 以 of 可以, 60岁以上人口为 and 1978年以来为. */
const BASE = /(?:^|[^可所难得足予])以(?![上下内外来前后及])[^,。;:(\n]{1,8}为$/;

/** Figures that say when or which: 2021年, 5月, 30日, 9时, 5号, 20世纪. */
export function isCalendarOrCode(text: string, { start, end }: Span, { value, max }: Bounds): boolean {
  const next = text[end] ?? '';
  const arabic = isArabic(text[start]);
  if (next && '号#月时点'.includes(next)) return true;
  if (next === '日') return (max ?? value ?? 0) <= 31 && text[end + 1] !== '内' && !isDays(text, { start, end });
  if (next === '年') return isYear(text, { start, end }, value);
  if (text.startsWith('世纪', end)) return text[end - 1] !== '个' && (value ?? 0) > 9;
  return arabic && text[start] === '0' && end - start > 1 && text[start + 1] !== '.';
}

/** 平均住院日为8.8日, 审批时限压缩到8日: days, not a day of the month. */
const isDays = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).includes('.') || DAYS.test(head(text, start, 14));

const DAYS = /(时限|期限|住院日|天数|用时|耗时|时长|工期)[^,。;、()\n\d]{0,8}$|(压缩|缩短|缩减|压减)[到至为了]?$/;

/** 2021年 and 98年底, but 20年 and 100年 are durations. */
function isYear(text: string, { start, end }: Span, value: number | null): boolean {
  if (value === null) return false;
  const length = end - start;
  if (length === 4 && value >= 1000 && value < 2200) return true;
  if (!isArabic(text[start]) || length !== 2) return false;
  return text[start] === '0' || (value >= 40 && /^年([底初末\d前后]|以来|$)/.test(text.slice(end, end + 3)));
}

const PAST = /(过去|未来|今后|往后|此后|其后|最近|近|(?<!提)前|这|那|(?<![推延落滞])后|头|上|下|新的)$/;
const SINCE = /^(来|以来|前|以前|之前|后|以后|之后|时间内)/;

/** 过去五年, 近三年, 五年来, 三年前: a stretch of the calendar, not how long something took. */
export const isStretch = (text: string, { start, end }: Span): boolean =>
  PAST.test(head(text, start, 2)) || SINCE.test(text.slice(end, end + 3));

const LEFT = '口达到至为是约共计有仅近超逾数量增减少加均高低破足个得了的率值额';

/** Whether a figure without a measure word counts something: 用户3.4亿, 达到1000, 得分98.5; not 2021, “1345”, 12345热线. */
export function countsAlone(text: string, { start, end }: Span, approximated: boolean): boolean {
  const figure = text.slice(start, end);
  const next = text[end] ?? '\n';
  const before = text[start - 1] ?? '\n';
  if ('“第/:.'.includes(before) || '”/:.'.includes(next)) return false;
  if (approximated) return true;
  if (/^[百千万亿]/.test(figure)) return false;
  if (/[万亿]/.test(figure)) return true;
  if (!isArabic(figure[0])) return /[百千]/.test(figure) && figure.length > 2;
  if (/^(19|20)\d\d$/.test(figure) || /^0\d/.test(figure) || figure.length > 11) return false;
  if (figure.includes('.') || figure.includes(',')) return true;
  return LEFT.includes(before) && /[,。;、)\s\n]/.test(next);
}

const ONLY = /(为期|历时|仅有?|只有?|只需|不到|不足|近|用时|长达|超过|至少)$/;
const NOT_COUNTED = '这那某每另同第任哪头前后上下进统唯之有是的了为在到新又再一';

/** Chinese 一 and 半 mostly count nothing (一个问题, 一年来); they do behind a noun or a word of measuring. */
export function countsOne(text: string, { start, end }: Span): boolean {
  if (ONLY.test(head(text, start, 3))) return true;
  const before = text[start - 1] ?? '\n';
  const next = text[end] ?? '\n';
  return /[,。;、)\n]/.test(next) && /[\u4e00-\u9fff]/.test(before) && !NOT_COUNTED.includes(before);
}

/** 翻两番 multiplies; 下一番功夫 does not. */
export const isDoubling = (text: string, start: number): boolean => /翻[了上过到出]?$/.test(head(text, start, 2));

/** 人均预期寿命77.3岁 measures; 65岁以上 only says who. */
export const isLifespan = (text: string, start: number): boolean =>
  /(寿命|平均年龄)[^,。;\n]{0,12}$|(下降|降低|提高|上升|增加|延长)[了至到]?$/.test(head(text, start, 18));

/** 百万人, 亿元: scales alone are said of orders of magnitude, unless something reaches or passes them. */
export const isReached = (text: string, start: number): boolean => '达到破过超至约近'.includes(text[start - 1] ?? ' ');
