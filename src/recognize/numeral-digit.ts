import { unitAt } from '../core/units.ts';
import { readArabic } from './numeral-arabic.ts';
import { BIG_SCALES, DIGITS, FORMAL_DIGITS, SMALL_SCALES, TENS } from './numeral-digits.ts';
import { lastPlace, type Numeral, type State } from './numeral-state.ts';

/** 两 */
const TWO = 0x4e24;

/** The digit at a place, 两 left out; -1 where none stands. */
const chineseDigit = (text: string, at: number): number => {
  const unit = unitAt(text, at);
  return unit === TWO ? -1 : (DIGITS.get(unit) ?? -1);
};

/** 二〇二一, 一〇五: three digits or more without a scale behind them. 一二三 counts off, it is no figure. */
export function readSerial(text: string, at: number): Numeral | undefined {
  let i = at;
  while (chineseDigit(text, i) >= 0) i++;
  if (i - at < 3) return undefined;
  const scale = BIG_SCALES.get(unitAt(text, i)); // 一八八一|亿美元
  if (scale === undefined ? hasScale(text, i) : i - at < 4 || hasScale(text, i + 1)) return undefined;
  const digits = Array.from(text.slice(at, i), (_, k) => chineseDigit(text, at + k)).join('');
  if ('123456789'.includes(digits)) return undefined;
  if (text[i] === '点' && chineseDigit(text, i + 1) >= 0) return undefined;
  return {
    start: at,
    end: scale === undefined ? i : i + 1,
    value: Number(digits) * (scale ?? 1),
    spread: 0,
    modifier: 'exact',
    place: lastPlace(digits) * (scale ?? 1),
    scale: scale ?? 1,
    arabic: false,
    grouped: false,
    fraction: false,
    serial: scale === undefined,
  };
}

function hasScale(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return SMALL_SCALES.has(unit) || BIG_SCALES.has(unit);
}

/** Whether digit `b` behind digit `a` makes an estimate: 三四十, 三五百, 八、九十. */
const estimates = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5));

/** Takes the next digit, or the next Arabic part; false when none stands here. */
export function readDigit(state: State): boolean {
  const { text } = state;
  const unit = unitAt(text, state.at);
  if (unit < 0 || state.pending || state.spread) return false;
  if (unit >= 0x30 && unit <= 0x39) return readArabicPart(state);
  const tens = TENS.get(unit);
  if (tens !== undefined) {
    if (state.floor <= 10) return false;
    state.section += tens;
    state.floor = state.last = state.place = 10;
    state.at++;
    return true;
  }
  const digit = DIGITS.get(unit) ?? (FORMAL_DIGITS.has(unit) && isFormal(state) ? FORMAL_DIGITS.get(unit) : undefined);
  if (digit === undefined) return false;
  const next = unitAt(text, state.at + 1);
  const scaled = hasScale(text, state.at + 1);
  if (digit === 0) {
    if (state.last === 1 && state.at > state.start) return false;
    state.zero = true;
    if (state.at === state.start && !DIGITS.has(next) && !scaled)
      state.pending = { low: 0, spread: 0, place: 1, arabic: false };
    state.at++;
    return true;
  }
  if (unit === TWO && !scaled && state.at > state.start) return false;
  const second = DIGITS.get(next);
  if (second !== undefined && estimates(digit, second) && !DIGITS.has(unitAt(text, state.at + 2))) {
    state.pending = { low: digit, spread: second - digit, place: 1, arabic: false };
    state.at += 2;
    return true;
  }
  const third = text[state.at + 1] === '、' ? DIGITS.get(unitAt(text, state.at + 2)) : undefined;
  const estimate = third !== undefined && estimates(digit, third) && !state.arabic;
  if (estimate && (text[state.start - 1] === '之' || hasScale(text, state.at + 3))) {
    state.pending = { low: digit, spread: third - digit, place: 1, arabic: false };
    state.at += 3;
    return true;
  }
  // 五四运动, 三八妇女节: two digits that are no estimate are a name
  if (second !== undefined && state.last === 1 && !state.zero) return false;
  if (
    digit === 1 &&
    state.last >= 100 &&
    !state.zero &&
    !scaled &&
    '体次批定般样起致直些方线律流'.includes(text[state.at + 1] ?? ' ')
  )
    return false;
  state.pending = { low: digit, spread: 0, place: 1, arabic: false };
  state.at++;
  return true;
}

/** 伍 in 伍拾 or 叁佰伍, not in 队伍. */
function isFormal({ text, at }: State): boolean {
  const scale = (char: string | undefined): boolean => char !== undefined && '拾佰仟'.includes(char);
  return (
    scale(text[at + 1]) || scale(text[at - 1]) || ('万亿元圆'.includes(text[at + 1] ?? ' ') && scale(text[at + 2]))
  );
}

/** The next Arabic part of 3亿5000万, 25万6千, 1百01. */
function readArabicPart(state: State): boolean {
  if (!state.arabic || state.last === 1) return false;
  const { end, whole, fraction } = readArabic(state.text, state.at);
  const value = Number(whole);
  if (fraction || value >= state.last || whole.length > 4) return false;
  if (whole[0] === '0') state.zero = true;
  state.pending = { low: value, spread: 0, place: lastPlace(whole), arabic: true };
  state.at = end;
  return true;
}
