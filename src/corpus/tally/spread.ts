import { byCodePoints } from '../../core/code-points.ts';
import { corpusSize, dispersion } from '../statistics/dispersion.ts';
import { perMillion } from '../statistics/percent-difference.ts';
import { figures } from './figures.ts';
import { occurrences, type Tally } from './tally.ts';

/** How often something occurs in the corpus, and how evenly. */
export interface Spread {
  readonly count: number;
  /** in a million words or characters of report text */
  readonly per_million: number;
  readonly documents: number;
  /** Gries' deviation of proportions over the documents: 0 even, towards 1 in one of them */
  readonly dp: number | null;
  readonly dp_norm: number | null;
  /** the first and last day of publication among the documents that state one */
  readonly first: string | null;
  readonly last: string | null;
}

/** What occurs at least so often, with its spread: the most frequent first, then what is in more documents, then by code points. */
export function spreads(tally: Tally, least = 1): [key: string, spread: Spread][] {
  const corpus = corpusSize(tally.parts.map(({ size }) => size));
  const found: [string, Spread][] = [];
  for (const [key, posting] of tally.postings) {
    const parts = [...occurrences(posting, tally.parts)];
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    if (count < least) continue;
    const { dp, dpNorm } = dispersion(parts, corpus);
    const dates = parts.flatMap(({ published }) => published ?? []).sort(byCodePoints);
    found.push([
      key,
      {
        count,
        per_million: figures(perMillion(count, corpus.size)),
        documents: parts.length,
        dp: figures(dp),
        dp_norm: figures(dpNorm),
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
      },
    ]);
  }
  return found.sort(([a, x], [b, y]) => y.count - x.count || y.documents - x.documents || byCodePoints(a, b));
}
