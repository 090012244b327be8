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
export interface State {
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

/** The numeral that the state has come to. */
export const done = (
  { start, at, spread, modifier, scale, arabic }: State,
  { value, place, grouped = false, fraction = false }: Partial<Numeral> & { value: number; place: number },
): Numeral => ({ start, end: at, value, spread, modifier, place, scale, arabic, grouped, fraction, serial: false });

/** Place value of the last digit that is not zero: 1700 → 100. */
export const lastPlace = (digits: string): number => 10 ** (/0*$/.exec(digits)?.[0].length ?? 0) || 1;

/** The digit left over takes the place below the last scale: 一千二 1200, 三万五 35000, but 一千零二 1002. */
export function finish(state: State, grouped: boolean): Numeral {
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
