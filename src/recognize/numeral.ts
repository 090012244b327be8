import { type ArabicFigure, readArabic } from './numeral-arabic.ts';
import {
  BIG_SCALES,
  beginsUnit,
  DIGITS,
  exact,
  FORMAL_DIGITS,
  isArabic,
  SMALL_SCALES,
  TENS,
} from './numeral-digits.ts';

/** One numeral as written, before sign, fraction and range: 1.7万, 二十三, 十几万, 三四十. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** what the wording leaves open above `value`: 十几 is 10 + 10, 三四十 is 30 + 10 */
  readonly spread: number;
  readonly modifier: 'exact' | 'over' | 'range';
  /** place value of the last digit that is not zero: 120 → 10, 1.7万 → 1000 */
  readonly place: number;
  /** product of the scales at the end: 三十万 → 10000; for 3至5万 */
  readonly scale: number;
  readonly arabic: boolean;
  /** Arabic digits in groups: 2,050 */
  readonly grouped: boolean;
  readonly fraction: boolean;
  /** digit by digit: 二〇二一 */
  readonly serial: boolean;
}

/** What is being put together, from left to right. */
interface State {
  readonly text: string;
  readonly start: number;
  at: number;
  /** 兆 and above */
  top: number;
  /** 万 and 亿 */
  middle: number;
  /** below 万 */
  section: number;
  /** a digit (or an Arabic figure) that waits for its scale */
  pending: { low: number; spread: number; place: number; arabic: boolean } | undefined;
  /** the next small scale must be less */
  floor: number;
  /** the last scale read, 1 before the first */
  last: number;
  zero: boolean;
  place: number;
  spread: number;
  modifier: Numeral['modifier'];
  scale: number;
  readonly arabic: boolean;
}

/** Reads the numeral that begins at `at`, the longest possible; undefined when none begins there. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const arabic = isArabic(text[at]);
  const state: State = {
    text,
    start: at,
    at,
    top: 0,
    middle: 0,
    section: 0,
    pending: undefined,
    floor: Infinity,
    last: 1,
    zero: false,
    place: 1,
    spread: 0,
    modifier: 'exact',
    scale: 1,
    arabic,
  };
  let grouped = false;
  if (arabic) {
    const figure = readArabic(text, at);
    grouped = figure.grouped;
    if (figure.fraction) return decimal(state, figure);
    state.at = figure.end;
    state.pending = { low: Number(figure.whole), spread: 0, place: lastPlace(figure.whole), arabic: true };
  } else {
    const serial = readSerial(text, at);
    if (serial) return serial;
  }
  while (readDigit(state) || readScale(state) || readVague(state));
  if (state.at === at) return undefined;
  return chineseDecimal(state) ?? finish(state, grouped);
}

const done = (state: State, rest: Partial<Numeral> & { value: number; place: number }): Numeral => ({
  start: state.start,
  end: state.at,
  spread: state.spread,
  modifier: state.modifier,
  scale: state.scale,
  arabic: state.arabic,
  grouped: false,
  fraction: false,
  serial: false,
  ...rest,
});

/** The digit left over takes the place below the last scale: 一千二 1200, 三万五 35000, but 一千零二 1002. */
function finish(state: State, grouped: boolean): Numeral {
  const { pending } = state;
  if (pending) {
    const short = state.last >= 100 && !state.zero && !(pending.arabic && pending.low > 9) && pending.low > 0;
    const unit = short ? state.last / 10 : 1;
    state.section += pending.low * unit;
    if (pending.low > 0) state.place = pending.place * unit;
    state.scale = 1;
    if (pending.spread) {
      state.spread = pending.spread * unit;
      state.modifier = 'range';
    }
  }
  return done(state, { value: state.top + state.middle + state.section, place: state.place, grouped });
}

const lastPlace = (digits: string): number => 10 ** (/0*$/.exec(digits)?.[0].length ?? 0) || 1;

/** 12.7万亿: the scale goes into the exponent and the figure is parsed once. */
function decimal(state: State, { whole, fraction, end, grouped }: ArabicFigure): Numeral {
  state.at = end;
  const exponent = readExponent(state);
  const digits = fraction.replace(/0+$/, '').length;
  const value = Number(`${whole}.${fraction}e${exponent}`);
  const place = digits ? Number(`1e${exponent - digits}`) : Number(`${lastPlace(whole)}e${exponent}`);
  vagueDecimal(state, place, exponent);
  return done(state, { value, place, grouped, fraction: true });
}

/** 一点五, 十二点五亿, 零点77; 八点三十分 and 9点30分 are times. */
function chineseDecimal(state: State): Numeral | undefined {
  const { text } = state;
  if (text[state.at] !== '点' || state.spread) return undefined;
  if (state.arabic && isArabic(text[state.at + 1])) return undefined;
  let i = state.at + 1;
  let fraction = '';
  for (; ; i++) {
    const digit = isArabic(text[i]) ? Number(text[i]) : text[i] === '两' ? undefined : DIGITS.get(text[i] ?? '');
    if (digit === undefined) break;
    fraction += digit;
  }
  const next = text[i] ?? '';
  if (!fraction || (SMALL_SCALES.has(next) && !beginsUnit(text, i)) || next === '钟' || next === '刻') return undefined;
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
  if (exponent || !'余多'.includes(text[state.at] ?? ' ') || !BIG_SCALES.has(text[state.at + 1] ?? '')) return;
  const scale = BIG_SCALES.get(text[state.at + 1]!)!;
  state.spread = place * scale;
  state.modifier = 'over';
}

/** Scales behind a decimal figure, as a power of ten: 万亿 is 12, 百万 is 6. */
function readExponent(state: State): number {
  const { text } = state;
  let exponent = 0;
  for (;;) {
    const i = text[state.at] === ' ' ? state.at + 1 : state.at;
    const scale = SMALL_SCALES.get(text[i] ?? '') ?? BIG_SCALES.get(text[i] ?? '');
    if (!scale || beginsUnit(text, i)) break;
    exponent += Math.log10(scale);
    state.at = i + 1;
  }
  state.scale = 10 ** exponent;
  return exponent;
}

const chineseDigit = (char: string | undefined): number | undefined =>
  char === undefined || char === '两' ? undefined : DIGITS.get(char);

/** 二〇二一, 一〇五: three digits or more without a scale behind them. 一二三 counts off, it is no figure. */
function readSerial(text: string, at: number): Numeral | undefined {
  let digits = '';
  let i = at;
  for (let digit = chineseDigit(text[i]); digit !== undefined; digit = chineseDigit(text[++i])) digits += digit;
  const scaled = SMALL_SCALES.has(text[i] ?? '') || BIG_SCALES.has(text[i] ?? '');
  const plain = digits.length >= 3 && !scaled && !'123456789'.includes(digits);
  if (!plain) return undefined;
  if (text[i] === '点' && chineseDigit(text[i + 1]) !== undefined) return undefined;
  return {
    start: at,
    end: i,
    value: Number(digits),
    spread: 0,
    modifier: 'exact',
    place: lastPlace(digits),
    scale: 1,
    arabic: false,
    grouped: false,
    fraction: false,
    serial: true,
  };
}

/** Whether digit `b` behind digit `a` makes an estimate: 三四十, 三五百. */
const estimates = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5));

function readDigit(state: State): boolean {
  const { text } = state;
  const char = text[state.at];
  if (char === undefined || state.pending || state.spread) return false;
  if (isArabic(char)) return readArabicPart(state);
  const tens = TENS.get(char);
  if (tens !== undefined) {
    if (state.floor <= 10) return false;
    Object.assign(state, { section: state.section + tens, floor: 10, last: 10, place: 10, at: state.at + 1 });
    return true;
  }
  const formal = FORMAL_DIGITS.get(char);
  const digit = DIGITS.get(char) ?? (formal !== undefined && isFormal(state) ? formal : undefined);
  if (digit === undefined) return false;
  const next = text[state.at + 1];
  const scaled = next !== undefined && (SMALL_SCALES.has(next) || BIG_SCALES.has(next));
  if (digit === 0) {
    if (state.last === 1 && state.at > state.start) return false;
    state.zero = true;
    if (state.at === state.start && !DIGITS.has(next ?? '') && !scaled)
      state.pending = { low: 0, spread: 0, place: 1, arabic: false };
    state.at++;
    return true;
  }
  if (char === '两' && !scaled && state.at > state.start) return false;
  const second = DIGITS.get(next ?? '');
  if (second !== undefined && estimates(digit, second)) {
    state.pending = { low: digit, spread: second - digit, place: 1, arabic: false };
    state.at += 2;
    return true;
  }
  // 五四运动, 三八妇女节: two digits that are no estimate are a name
  if (second !== undefined && state.last === 1 && !state.zero) return false;
  if (
    digit === 1 &&
    state.last >= 100 &&
    !state.zero &&
    !scaled &&
    '体次批定般样起致直些方线律流'.includes(next ?? ' ')
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

function readScale(state: State): boolean {
  const { text } = state;
  // 1 万: a space between figure and scale
  const i = text[state.at] === ' ' && state.pending?.arabic ? state.at + 1 : state.at;
  const char = text[i] ?? '';
  const small = SMALL_SCALES.get(char);
  const big = BIG_SCALES.get(char);
  if (beginsUnit(text, i) && !isThousandOf(state, i)) return false;
  const taken = small ? takeSmall(state, small, char) : big ? takeBig(state, big) : false;
  if (taken) state.at = i + 1;
  return taken;
}

/** 八千米 is 8000 米, but 12千米 is 12 kilometres and 三千瓦 is 3 kilowatts. */
const isThousandOf = ({ text, pending }: State, at: number): boolean =>
  text[at] === '千' && !'瓦克'.includes(text[at + 1] ?? ' ') && pending !== undefined && !pending.arabic;

function takeSmall(state: State, scale: number, char: string): boolean {
  const { pending } = state;
  if (scale >= state.floor || state.spread || '拾佰仟'.includes(char) !== formalContext(state, char)) return false;
  if (!pending && scale !== 10 && (state.last !== 1 || state.zero)) return false;
  if (pending?.low === 0) return false;
  const low = pending?.low ?? 1;
  state.section += low * scale;
  state.place = (pending?.place ?? 1) * scale;
  state.scale = scale;
  if (pending?.spread) {
    state.spread = pending.spread * scale;
    state.modifier = 'range';
  }
  Object.assign(state, { pending: undefined, floor: scale, last: scale, zero: false });
  return true;
}

/** 拾, 佰 and 仟 need a digit before them (收拾 is no ten). */
const formalContext = (state: State, char: string): boolean =>
  '拾佰仟'.includes(char) ? state.pending !== undefined : false;

function takeBig(state: State, scale: number): boolean {
  const { pending } = state;
  const amount = state.section + (pending?.low ?? 0);
  if (pending?.spread) {
    state.spread = pending.spread;
    state.modifier = 'range';
  }
  if (amount === 0) {
    if (state.last >= 1e4) {
      state.middle *= scale;
      state.scale *= scale;
    } else if (state.at === state.start && scale < 1e12 && state.text[state.at + 1] !== '一') {
      state.middle = scale;
      state.scale = scale;
    } else return false;
  } else if (scale === 1e12) {
    state.top = (state.middle + amount) * scale;
    state.middle = 0;
    state.scale = scale;
  } else if (scale === 1e8) {
    state.middle = (state.middle + amount) * scale;
    state.scale = scale;
  } else {
    if (state.middle % 1e8 !== 0) return false;
    state.middle += amount * scale;
    state.scale = scale;
  }
  state.place = (pending && pending.low > 0 ? pending.place : state.place) * scale;
  state.spread *= scale;
  Object.assign(state, { section: 0, pending: undefined, floor: Infinity, last: scale, zero: false });
  return true;
}

/** 十几, 几十, 一千多万, 500余万: the vague word inside the numeral. */
function readVague(state: State): boolean {
  const { text, pending } = state;
  const char = text[state.at] ?? '';
  if (pending && !pending.arabic) return false;
  if (state.at === state.start) return readSome(state, char);
  if (!'几余多'.includes(char)) return false;
  const scaled = BIG_SCALES.has(text[state.at + 1] ?? '');
  if (state.spread && scaled) state.at++;
  if (state.spread) return scaled;
  const place = pending ? pending.place : state.zero ? 10 : state.place;
  if (place < 10) return false;
  // 十几 ends here; 余 and 多 only belong to the numeral when a scale follows (500余万)
  if (char !== '几' && !scaled) return false;
  state.spread = place;
  state.modifier = state.start + 1 === state.at && text[state.start] === '十' && char === '几' ? 'range' : 'over';
  if (pending) {
    state.section += pending.low;
    state.place = pending.place;
    state.pending = undefined;
  }
  state.at++;
  return true;
}

/** 几十, 数百, 几千万: between one and ten of the scale. */
function readSome(state: State, char: string): boolean {
  const { text, at } = state;
  if (char !== '几' && char !== '数') return false;
  const next = text[at + 1] ?? '';
  if (!SMALL_SCALES.has(next) && !BIG_SCALES.has(next)) return false;
  state.pending = { low: 1, spread: 9, place: 1, arabic: false };
  state.at++;
  return true;
}

/** The upper end of a numeral: equal to `value` when it is exact. */
export const upper = ({ value, spread }: Numeral): number => exact(value + spread);
