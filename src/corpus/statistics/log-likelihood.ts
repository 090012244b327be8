/** How often something occurs in two corpora, and how large they are, in the same unit (words, characters). */
export interface Contrast {
  readonly count: number;
  readonly size: number;
  readonly restCount: number;
  readonly restSize: number;
}

/**
 * Log-likelihood ratio G² (Rayson & Garside 2000, after Read & Cressie 1988): 2·Σ O·ln(O/E) over the two frequencies,
 * with E = size · total count / total size; a frequency of 0 adds nothing. It says how surprising the difference is, not
 * which way it goes nor how large it is. From 3.84 on p < 0.05, 6.63 p < 0.01, 10.83 p < 0.001, 15.13 p < 0.0001 (one
 * degree of freedom). Dunning (1993) adds the same sum over all other words; that is `logLikelihood` of those.
 */
export function logLikelihood({ count, size, restCount, restSize }: Contrast): number {
  const share = (count + restCount) / (size + restSize);
  // rounding may leave -0 or a trace below it where both are alike
  return Math.max(0, 2 * (surprise(count, size * share) + surprise(restCount, restSize * share)));
}

const surprise = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected);
