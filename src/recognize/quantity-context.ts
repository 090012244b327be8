import type { Span } from '../core/span.ts';
import { isArabic } from './numeral-digits.ts';

const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);

/** 5G, PM2.5, H7N9, 1+1+N: a figure that is part of a name or code. `end` is behind its measure word, if any. */
export function isInName(text: string, { start, end }: Span, hasMeasure: boolean): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (isLatin(before) || before === '+' || before === '_' || before === '#' || before === '@') return true;
  if (before === '-' && (isLatin(text[start - 2]) || isArabic(text[start - 2]))) return true;
  if (!hasMeasure && (isLatin(after) || after === '+' || after === '_' || after === '@')) return true;
  return !hasMeasure && after === '-' && (isLatin(text[end + 1]) || isArabic(text[end + 1]));
}

/** 每百人, 每5年: the base of another figure. */
export const isBase = (text: string, start: number): boolean =>
  text[start - 1] === '每' || text.startsWith('平均每', start - 3);

/** Figures that say when or which: 2021年, 5月, 30日, 9时, 5号, 110报警. */
export function isCalendarOrCode(text: string, { start, end }: Span, value: number | null): boolean {
  const next = text[end] ?? '';
  const digits = end - start;
  const arabic = isArabic(text[start]);
  if (next === '号' || next === '#') return true;
  if (next === '月') return !text.startsWith('月', start) && text[end - 1] !== '个';
  if (next === '年' && value !== null && value >= 1000 && value < 2200 && digits === 4) return true;
  if (next === '年' && /^年(代|级|版|鉴)/.test(text.slice(end, end + 2))) return true;
  if (
    next === '年' &&
    arabic &&
    digits === 2 &&
    value !== null &&
    (value >= 40 || text[start] === '0') &&
    /^年([底初末]|\d|以来|前|后|$)/.test(text.slice(end, end + 3))
  )
    return true;
  if (next === '日' || next === '时' || next === '点') return true;
  if (next === '分' && '时点'.includes(text[start - 1] ?? ' ')) return true;
  if (next === '世' && text.startsWith('世纪', end) && arabic && value !== null && value > 9) return true;
  return arabic && text[start] === '0' && digits > 1 && text[start + 1] !== '.';
}

const LEFT = '达到至为是约共计有仅近超逾数量增减少加均高低破足个得了的率值额';

/** Whether a figure without a measure word counts something: 用户3.4亿, 达到1000, 得分98.5; not 2021, “1345”, 12345热线. */
export function countsAlone(text: string, { start, end }: Span, approximated: boolean): boolean {
  const figure = text.slice(start, end);
  const next = text[end] ?? '\n';
  const before = text[start - 1] ?? '\n';
  if (
    before === '“' ||
    next === '”' ||
    before === '第' ||
    before === '/' ||
    next === '/' ||
    next === ':' ||
    before === ':'
  )
    return false;
  if (next === '.' || before === '.') return false;
  if (/[万亿]/.test(figure) || approximated) return true;
  if (!isArabic(figure[0])) return /[百千]/.test(figure) && figure.length > 2;
  if (/^(19|20)\d\d$/.test(figure) || /^0\d/.test(figure) || figure.length > 11) return false;
  if (figure.includes('.') || figure.includes(',')) return true;
  return LEFT.includes(before) && /[,。;、)\s\n]/.test(next);
}

/** Chinese 一 and 半 mostly count nothing (一个问题, 一年来); they do behind a noun or a word of measuring. */
export function onlyOne(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  const next = text[end] ?? '\n';
  if (
    /(为期|历时|仅有?|只有?|只需|需要|不到|不足|近|用时|长达|超过|增加|至少)$/.test(
      text.slice(Math.max(0, start - 3), start),
    )
  )
    return true;
  return (
    /[,。;、)\n]/.test(next) &&
    /[\u4e00-\u9fff]/.test(before) &&
    !'这那某每另同第任哪头前后上下进统唯每之有是的了为在到'.includes(before)
  );
}
