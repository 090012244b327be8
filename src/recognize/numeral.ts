import { readArabic, readPower } from './numeral-arabic.ts';
import { chineseDecimal, decimal } from './numeral-decimal.ts';
import { readDigit, readSerial } from './numeral-digit.ts';
import { exact, isArabic } from './numeral-digits.ts';
import { readScale, readVague } from './numeral-scale.ts';
import { done, finish, lastPlace, type Numeral, type State } from './numeral-state.ts';

/** Reads the numeral that begins at `at`, the longest possible; undefined when none begins there. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const arabic = isArabic(text[at]) || (text[at] === '.' && isArabic(text[at + 1]));
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
    const power = readPower(text, figure);
    if (power) {
      state.at = power.end;
      return done(state, { value: power.value, place: 1, fraction: true });
    }
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

/** The upper end of a numeral: equal to `value` when it is exact. */
export const upper = ({ value, spread }: Numeral): number => exact(value + spread);
