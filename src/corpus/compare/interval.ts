import {
  add,
  compareDecimals,
  type Decimal,
  decimal,
  divide,
  negative,
  numberOf,
  subtract,
} from '../../core/decimal.ts';
import type { Indicator } from '../../core/output.ts';
import type { Bounded } from './types.ts';

/** What a wording allows, exactly: the stated figure and its bounds. Without bounds nothing about it is certain. */
export interface Interval {
  readonly value: Decimal | null;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly modifier: Indicator['modifier'];
}

const maybe = <A, B>(value: A | null, act: (value: A) => B): B | null => (value === null ? null : act(value));
const both = <A, B>(a: A | null, b: A | null, act: (a: A, b: A) => B): B | null =>
  a === null || b === null ? null : act(a, b);

export const intervalOf = ({ value, min, max, modifier }: Bounded): Interval => ({
  value: maybe(value, decimal),
  min: maybe(min, decimal),
  max: maybe(max, decimal),
  modifier,
});

export const boundedOf = ({ value, min, max, modifier }: Interval): Bounded => ({
  value: maybe(value, numberOf),
  min: maybe(min, numberOf),
  max: maybe(max, numberOf),
  modifier,
});

/** Each number of an interval by a function that keeps their order. */
export const mapped = ({ value, min, max, modifier }: Interval, act: (value: Decimal) => Decimal): Interval => ({
  value: maybe(value, act),
  min: maybe(min, act),
  max: maybe(max, act),
  modifier,
});

const MIRRORED = { over: 'under', under: 'over', exact: 'exact', about: 'about', range: 'range' } as const;

/** 下降3% is a growth of -3%. */
export const mirrored = ({ value, min, max, modifier }: Interval): Interval => ({
  value: maybe(value, negative),
  min: maybe(max, negative),
  max: maybe(min, negative),
  modifier: MIRRORED[modifier],
});

/** The wording of two figures taken together: open where one of them is. */
function together(a: Interval, b: Interval, bounds: Pick<Interval, 'min' | 'max'>): Interval['modifier'] {
  if (a.modifier === 'about' || b.modifier === 'about') return 'about';
  if (a.modifier === 'exact' && b.modifier === 'exact') return 'exact';
  return bounds.min && bounds.max ? 'range' : bounds.min ? 'over' : bounds.max ? 'under' : 'about';
}

export function sum(a: Interval, b: Interval): Interval {
  const bounds = { min: both(a.min, b.min, add), max: both(a.max, b.max, add) };
  return { value: both(a.value, b.value, add), ...bounds, modifier: together(a, b, bounds) };
}

/** The least interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const pick = (sign: number) => (x: Decimal, y: Decimal) => (compareDecimals(x, y) * sign <= 0 ? x : y);
  const bounds = { min: both(a.min, b.min, pick(1)), max: both(a.max, b.max, pick(-1)) };
  const same = both(a.value, b.value, (x, y) => compareDecimals(x, y) === 0) === true;
  const modifier = together(a, b, bounds);
  return { value: same ? a.value : null, ...bounds, modifier: modifier === 'exact' && !same ? 'range' : modifier };
}

/** By how much `a` is more than `b`. */
export function difference(a: Interval, b: Interval): Interval {
  const bounds = { min: both(a.min, b.max, subtract), max: both(a.max, b.min, subtract) };
  return { value: both(a.value, b.value, subtract), ...bounds, modifier: together(a, b, bounds) };
}

const RATIO_DIGITS = 4;

/** How many times `b` is in `a`; null where one of them is not above zero. */
export function ratio(a: Interval, b: Interval): Interval | null {
  const positive = ({ value, min, max }: Interval): boolean =>
    [value, min, max].every((number) => number === null || number.digits > 0n);
  if (!positive(a) || !positive(b)) return null;
  const by = (x: Decimal, y: Decimal): Decimal => divide(x, y, RATIO_DIGITS);
  const bounds = { min: both(a.min, b.max, by), max: both(a.max, b.min, by) };
  return { value: both(a.value, b.value, by), ...bounds, modifier: together(a, b, bounds) };
}

/** Whether every number that one allows is more than every number that the other allows. */
export const isMore = (a: Interval, b: Interval): boolean =>
  both(a.min, b.max, (least, most) => compareDecimals(least, most) > 0) === true;

/** Whether both are the same single number. */
export const isSame = (a: Interval, b: Interval): boolean =>
  a.modifier === 'exact' && b.modifier === 'exact' && both(a.value, b.value, compareDecimals) === 0;

/** Whether two figures differ for certain, or are equal for certain. */
export const isCertain = (a: Interval, b: Interval): boolean => isMore(a, b) || isMore(b, a) || isSame(a, b);

/** The number that an interval is put in order by: the stated one, else the middle of its bounds, else the one bound. */
export function middle({ value, min, max }: Interval): Decimal | null {
  if (value) return value;
  if (min && max) return divide(add(min, max), decimal(2), 18);
  return min ?? max;
}
