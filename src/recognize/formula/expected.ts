import { length, type Members } from './enumeration.ts';
import type { Form } from './form.ts';

/** 五个一, 三个一批, 两个一百年: only the first numeral counts members. */
const COUNTED = /^[两二三四五六七八九十]{1,2}[个项条大种](?:一|百|第一|[^、,一二两三四五六七八九十]{1,3}一)/;

/** How many members a formula lets expect. */
export interface Expected {
  /** the likeliest first */
  readonly counts: readonly number[];
  /** the list if it has as many members as expected, else null */
  readonly fit: (list: Members, counts?: readonly number[]) => Members | null;
}

/**
 * What the numerals of a formula let expect: 四个意识 four, 1+1+N three, 1345 four, 两代表一委员 three; a formula that
 * counts characters (十六字方针) may have its members counted in characters.
 */
export function expectedMembers(surface: string, { numbers }: Form): Expected {
  const counts = countsOf(surface, numbers);
  const characters = surface.includes('字') ? counts[0] : null;
  const fit: Expected['fit'] = (list, allowed = counts) => {
    if (allowed.includes(list.length)) return list;
    return list.length > 1 && list.reduce((sum, at) => sum + length(at), 0) === characters ? list : null;
  };
  return { counts, fit };
}

function countsOf(surface: string, numbers: readonly number[]): number[] {
  if (/^[\dNXnx]+\+/.test(surface)) return [surface.replace(/\+$/, '').split('+').length];
  if (numbers.length === 0) return [];
  if (numbers.length === 1) return [numbers[0]!];
  if (/^\d/.test(surface)) return [numbers.length];
  if (COUNTED.test(surface)) return [numbers[0]!];
  const sum = numbers.reduce((a, b) => a + b, 0);
  return sum <= 20 ? [sum, numbers.length] : [numbers.length];
}
