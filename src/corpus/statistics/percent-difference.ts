import type { Contrast } from './log-likelihood.ts';

/**
 * Effect size %DIFF (Gabrielatos & Marchi 2012): by how many per cent the normalized frequency is above (or below, down to
 * -100) that in the rest. 100 is twice as frequent. null where the rest has none: there is no such number. (The authors put
 * 1e-18 for its frequency, to have an order; here G² gives the order.)
 */
export function percentDifference({ count, size, restCount, restSize }: Contrast): number | null {
  if (restCount === 0) return null;
  // (a/c - b/d)·100 / (b/d) in whole numbers up to the one division
  return ((count * restSize - restCount * size) * 100) / (restCount * size);
}

/** Relative frequency: how often in a million words (or characters). 0 of nothing is 0. */
export const perMillion = (count: number, size: number): number => (count === 0 ? 0 : (count * 1e6) / size);
