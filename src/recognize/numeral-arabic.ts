import { unitsOf } from '../core/units.ts';
import { isArabic } from './numeral-digits.ts';

/** A figure in Arabic digits, as written: groups joined, no scale. */
export interface ArabicFigure {
  readonly end: number;
  /** 2 050 → 2050; 8 .8 → 8 */
  readonly whole: string;
  /** digits behind the point; empty without one */
  readonly fraction: string;
  readonly grouped: boolean;
}

function digitsEnd(text: string, at: number): number {
  let i = at;
  while (isArabic(text[i])) i++;
  return i;
}

/** End of one group of three digits behind a blank at `at` (756 000), or -1. Groups with commas arrive joined. */
function groupEnd(text: string, at: number): number {
  if (text[at] !== ' ') return -1;
  return digitsEnd(text, at + 1) === at + 4 ? at + 4 : -1;
}

/** 1 9 9 7: single digits with a space between them, at least three. */
function spacedDigits(text: string, at: number): { end: number; whole: string } | undefined {
  let whole = '';
  let i = at;
  while (isArabic(text[i]) && !isArabic(text[i + 1])) {
    whole += text[i];
    i += text[i + 1] === ' ' && isArabic(text[i + 2]) ? 2 : 1;
    if (text[i - 1] !== ' ') break;
  }
  return whole.length >= 3 && !isArabic(text[i]) ? { end: i, whole } : undefined;
}

/** Where the digits behind a decimal point begin, or -1: 8.8, 8 .8, 8．8, and 19·5% of the 1990s. */
function fractionStart(text: string, at: number): number {
  const point = text[at] === ' ' ? at + 1 : at;
  const sign = text[point];
  if (sign !== '.' && sign !== '．' && (sign !== '·' || point !== at)) return -1;
  const start = point + 1;
  if (!isArabic(text[start])) return -1;
  const end = digitsEnd(text, start);
  if (sign === '·') return '%万亿倍'.includes(text[end] ?? ' ') ? start : -1;
  // 2021.3.5 and 2.2.1 are dates and section numbers
  return (text[end] === '.' || text[end] === '．') && isArabic(text[end + 1]) ? -1 : start;
}

const EXPONENT = /[eE][-+−－]?\d{1,3}(?![\dA-Za-z])/y;
const POWER = /[\^＾][-+−－]?\d{1,3}(?![\dA-Za-z])/y;
const mayRaise = unitsOf('eE^＾');

/** 2.7890e-1 and 1.1^23: what stands behind a figure in calculations, and the value it makes; undefined when nothing does. */
export function readPower(
  text: string,
  { end, whole, fraction }: ArabicFigure,
): { end: number; value: number } | undefined {
  if (!mayRaise(text.charCodeAt(end))) return undefined;
  const figure = `${whole}.${fraction}`;
  const scientific = at(EXPONENT, text, end);
  if (scientific) return { end: end + scientific.length, value: Number(`${figure}e${exponentOf(scientific)}`) };
  const power = at(POWER, text, end);
  return power === undefined ? undefined : { end: end + power.length, value: Number(figure) ** exponentOf(power) };
}

function at(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

const exponentOf = (words: string): number => Number(words.slice(1).replace(/[−－]/, '-'));

/** Reads the figure that begins at `at`, which is a digit, or a point before one (.5). */
export function readArabic(text: string, at: number): ArabicFigure {
  const spaced = spacedDigits(text, at);
  if (spaced) return { end: spaced.end, whole: spaced.whole, fraction: '', grouped: false };
  let end = digitsEnd(text, at);
  let whole = text.slice(at, end);
  const first = whole.length;
  if (first <= 3 && whole[0] !== '0')
    for (let next = groupEnd(text, end); next > 0; next = groupEnd(text, end)) {
      whole += text.slice(end + 1, next);
      end = next;
    }
  const previous = text[at - 1];
  const start = (previous === '.' || previous === '．') && isArabic(text[at - 2]) ? -1 : fractionStart(text, end);
  if (start < 0) return { end, whole, fraction: '', grouped: whole.length > first };
  const stop = digitsEnd(text, start);
  return { end: stop, whole, fraction: text.slice(start, stop), grouped: whole.length > first };
}
