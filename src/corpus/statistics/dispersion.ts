/** How often something occurs in a part of the corpus, and how large that part is. */
export interface PartCount {
  readonly count: number;
  readonly size: number;
}

/** The whole corpus: the sum of its parts, and the smallest of them. */
export interface CorpusSize {
  readonly size: number;
  readonly smallest: number;
}

/** Sizes of parts as `dispersion` wants them; parts without anything in them are none. */
export function corpusSize(sizes: Iterable<number>): CorpusSize {
  let size = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const part of sizes) {
    if (part === 0) continue;
    size += part;
    smallest = Math.min(smallest, part);
  }
  return { size, smallest };
}

/**
 * Deviation of proportions (Gries 2008): DP = ½·Σ |v − s| over all parts, v being a part's share of the occurrences and s
 * its share of the corpus. 0: spread as the parts are large; towards 1: all in one small part. DPnorm (Lijffijt & Gries
 * 2012) divides by the highest possible DP, 1 − the smallest s, so that it reaches 1 whatever the parts.
 *
 * Only parts in which it occurs need be given: the differences add up to 0, so half of the sum is that of the positive
 * ones. It is worked out in whole numbers up to the one division (exact while occurrences × size < 2⁵³), so the order of
 * the parts does not matter. null where there is nothing, or for DPnorm a single part.
 */
export function dispersion(
  occurrences: Iterable<PartCount>,
  { size, smallest }: CorpusSize,
): { readonly dp: number | null; readonly dpNorm: number | null } {
  const parts = [...occurrences];
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return { dp: null, dpNorm: null };
  const above = parts.reduce((sum, part) => sum + Math.max(0, part.count * size - part.size * total), 0);
  const dp = above / (total * size);
  return { dp, dpNorm: smallest < size ? above / (total * (size - smallest)) : null };
}
