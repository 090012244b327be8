import { byCodePoints } from '../../core/code-points.ts';
import { logLikelihood } from '../statistics/log-likelihood.ts';
import { percentDifference, perMillion } from '../statistics/percent-difference.ts';
import { figures } from './figures.ts';
import type { Tally } from './tally.ts';

/** How often something occurs in a group of documents, beside all the others. */
export interface Keyness {
  readonly group: string;
  readonly count: number;
  readonly per_million: number;
  /** documents of the group that it occurs in */
  readonly documents: number;
  readonly rest_count: number;
  readonly rest_per_million: number;
  /** log-likelihood, without a sign: `percent_diff` says which way */
  readonly g2: number;
  /** %DIFF; null where there is no rest to compare with */
  readonly percent_diff: number | null;
}

/** G² from which p < 0.05: what a group does not have at all is told from there on. */
const SIGNIFICANT = 3.84;

/**
 * What each group says more, and less, than the rest: by group (code points), within one from what is most its own to what
 * it most lacks. `least` is the least count in the whole corpus.
 */
export function keyness(tally: Tally, least = 1): [key: string, row: Keyness][] {
  const names = [...new Set(tally.parts.map(({ group }) => group ?? ''))].sort(byCodePoints);
  const groupOf = tally.parts.map(({ group }) => names.indexOf(group ?? ''));
  const sizes = names.map(() => 0);
  tally.parts.forEach(({ size }, i) => {
    sizes[groupOf[i]!]! += size;
  });
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const rows: [string, Keyness][][] = names.map(() => []);
  const counts = names.map(() => 0);
  const documents = names.map(() => 0);
  for (const [key, posting] of tally.postings) {
    counts.fill(0);
    documents.fill(0);
    let total = 0;
    for (let i = 0; i < posting.length; i += 2) {
      const at = groupOf[posting[i]!]!;
      counts[at]! += posting[i + 1]!;
      documents[at]!++;
      total += posting[i + 1]!;
    }
    if (total < least) continue;
    names.forEach((group, at) => {
      const count = counts[at]!;
      const contrast = { count, size: sizes[at]!, restCount: total - count, restSize: whole - sizes[at]! };
      const g2 = logLikelihood(contrast);
      if (count === 0 && g2 < SIGNIFICANT) return;
      rows[at]!.push([
        key,
        {
          group,
          count,
          per_million: figures(perMillion(count, contrast.size)),
          documents: documents[at]!,
          rest_count: contrast.restCount,
          rest_per_million: figures(perMillion(contrast.restCount, contrast.restSize)),
          g2: figures(g2),
          percent_diff: contrast.restSize === 0 ? null : figures(percentDifference(contrast)),
        },
      ]);
    });
  }
  return rows.flatMap((own) => own.sort(([a, x], [b, y]) => signed(y) - signed(x) || byCodePoints(a, b)));
}

const signed = ({ g2, percent_diff }: Keyness): number => ((percent_diff ?? 0) < 0 ? -g2 : g2);
