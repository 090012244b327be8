import type { Mention } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { isArabic } from './numeral-digits.ts';

type Numbers = readonly Mention<'number'>[];

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
