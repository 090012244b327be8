import { unitAt } from '../core/units.ts';
import { BIG_SCALES, beginsUnit, SMALL_SCALES } from './numeral-digits.ts';
import type { State } from './numeral-state.ts';

/** Takes the next scale (十 百 千 万 亿 兆); false when none stands here. */
export function readScale(state: State): boolean {
  const { text } = state;
  // 1 万: a space between figure and scale
  const i = text[state.at] === ' ' && state.pending?.arabic ? state.at + 1 : state.at;
  // 3个亿
  if (text[i] === '个' && text[i + 1] === '亿' && state.pending) {
    state.at = i + 1;
    return readScale(state);
  }
  const small = SMALL_SCALES.get(unitAt(text, i));
  const big = BIG_SCALES.get(unitAt(text, i));
  if (!small && !big) return false;
  // 100兆 is a bandwidth, 55兆元 and 2兆8623亿元 are amounts
  if (big === 1e12 && state.arabic && !/^(?:[美港澳日欧]?元|新?台币| ?\d[\d,]{0,4} ?亿)/.test(text.slice(i + 1, i + 9)))
    return false;
  if (beginsUnit(text, i) && !isThousandOf(state, i)) return false;
  const taken = small ? takeSmall(state, small, text[i]!) : big ? takeBig(state, big) : false;
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
  state.pending = undefined;
  state.floor = state.last = scale;
  state.zero = false;
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
  state.section = 0;
  state.pending = undefined;
  state.floor = Infinity;
  state.last = scale;
  state.zero = false;
  return true;
}

/** 十几, 几十, 一千多万, 500余万: the vague word inside the numeral. */
export function readVague(state: State): boolean {
  const { text, pending } = state;
  if (pending && !pending.arabic) return false;
  const char = text[state.at] ?? '';
  if (state.at === state.start) return readSome(state, char);
  if (char !== '几' && char !== '余' && char !== '多') return false;
  const next = unitAt(text, state.at + 1);
  const scaled = (BIG_SCALES.get(next) ?? 0) > (state.last < 1e4 ? 0 : state.last);
  if (state.spread && scaled) state.at++;
  if (state.spread) return scaled;
  // 一百几十
  if (char === '几' && !pending && (SMALL_SCALES.get(next) ?? Infinity) < state.floor) return readSome(state, char);
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
  const next = unitAt(text, at + 1);
  if (!SMALL_SCALES.has(next) && !BIG_SCALES.has(next)) return false;
  state.pending = { low: 1, spread: 9, place: 1, arabic: false };
  state.at++;
  return true;
}
