import { unitAt } from '../core/units.ts';
import type { ArabicFigure } from './numeral-arabic.ts';
import { BIG_SCALES, beginsUnit, DIGITS, isArabic, SMALL_SCALES } from './numeral-digits.ts';
import { done, finish, lastPlace, type Numeral, type State } from './numeral-state.ts';

/** 12.7万亿: the scale goes into the exponent and the figure is parsed once. */
export function decimal(state: State, { whole, fraction, end, grouped }: ArabicFigure): Numeral {
  state.at = end;
  const exponent = readExponent(state);
  const digits = fraction.replace(/0+$/, '').length;
  const value = Number(`${whole}.${fraction}e${exponent}`);
  const place = digits ? Number(`1e${exponent - digits}`) : Number(`${lastPlace(whole)}e${exponent}`);
  vagueDecimal(state, place, exponent);
  return done(state, { value, place, grouped, fraction: true });
}

/** 一点五, 十二点五亿, 零点77; 八点三十分 and 9点30分 are times. */
export function chineseDecimal(state: State): Numeral | undefined {
  const { text } = state;
  if (text[state.at] !== '点' || state.spread) return undefined;
  if (state.arabic && isArabic(text[state.at + 1])) return undefined;
  let i = state.at + 1;
  let fraction = '';
  for (; ; i++) {
    const digit = isArabic(text[i]) ? Number(text[i]) : text[i] === '两' ? undefined : DIGITS.get(unitAt(text, i));
    if (digit === undefined) break;
    fraction += digit;
  }
  const next = text[i] ?? '';
  if (!fraction || (SMALL_SCALES.has(unitAt(text, i)) && !beginsUnit(text, i)) || next === '钟' || next === '刻')
    return undefined;
  const whole = finish(state, false).value;
  state.at = i;
  const exponent = readExponent(state);
  const digits = fraction.replace(/0+$/, '').length;
  const place = Number(`1e${exponent - digits}`);
  vagueDecimal(state, place, exponent);
  return done(state, { value: Number(`${whole}.${fraction}e${exponent}`), place, fraction: true });
}

/** 1.5多亿: the vague word between figure and scale. */
function vagueDecimal(state: State, place: number, exponent: number): void {
  const { text } = state;
  if (exponent || !'余多'.includes(text[state.at] ?? ' ') || !BIG_SCALES.has(unitAt(text, state.at + 1))) return;
  const scale = BIG_SCALES.get(unitAt(text, state.at + 1))!;
  state.spread = place * scale;
  state.modifier = 'over';
}

/** Scales behind a decimal figure, as a power of ten: 万亿 is 12, 百万 is 6. */
function readExponent(state: State): number {
  const { text } = state;
  let exponent = 0;
  for (;;) {
    const i = text[state.at] === ' ' ? state.at + 1 : state.at;
    const scale = SMALL_SCALES.get(unitAt(text, i)) ?? BIG_SCALES.get(unitAt(text, i));
    if (!scale || beginsUnit(text, i)) break;
    exponent += Math.log10(scale);
    state.at = i + 1;
  }
  state.scale = 10 ** exponent;
  return exponent;
}
