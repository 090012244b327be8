import type { Contrast } from './log-likelihood.ts';

/** What stands for a frequency of zero in the reference corpus (Gabrielatos & Marchi 2012). */
const ALMOST_ZERO = 1e-18;

/**
 * Effect size %DIFF (Gabrielatos & Marchi 2012): by how many per cent the normalized frequency is above (or below, down to
 * -100) that in the rest. 100 is twice as frequent. Where the rest has none, 1e-18 stands for its normalized frequency
 * (here, per million), as the authors say: the result is then huge and only tells the order. null where neither has any.
 */
export function percentDifference({ count, size, restCount, restSize }: Contrast): number | null {
  if (count + restCount === 0) return null;
  if (restCount === 0) return ((perMillion(count, size) - ALMOST_ZERO) * 100) / ALMOST_ZERO;
  // (a/c - b/d)·100 / (b/d) in whole numbers up to the one division
  return ((count * restSize - restCount * size) * 100) / (restCount * size);
}

/** Relative frequency: how often in a million words (or characters). 0 of nothing is 0. */
export const perMillion = (count: number, size: number): number => (count === 0 ? 0 : (count * 1e6) / size);
