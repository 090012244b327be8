import { byCodePoints } from '../../core/code-points.ts';
import type { Place } from '../groups.ts';
import { type Contrast, logLikelihood } from '../statistics/log-likelihood.ts';
import { percentDifference, perMillion } from '../statistics/percent-difference.ts';
import { figures } from './figures.ts';
import type { Tally } from './tally.ts';

/** How often something occurs in a group of documents, beside all the others. */
export interface Keyness {
  readonly group: string;
  /** what tells groups of one name apart: the code of the region */
  readonly group_key: string;
  readonly count: number;
  readonly per_million: number;
  /** documents of the group that it occurs in */
  readonly documents: number;
  readonly rest_count: number;
  readonly rest_per_million: number;
  /** log-likelihood, without a sign: `percent_diff` says which way */
  readonly g2: number;
  /** %DIFF; null where the rest has none, or there is no rest to compare with */
  readonly percent_diff: number | null;
}

/** G² from which p < 0.05: what a group does not have at all is told from there on. */
const SIGNIFICANT = 3.84;

/**
 * What each group says more, and less, than the rest: group by group, within one from what is most its own to what it most
 * lacks. `least` is the least count in the whole corpus.
 */
export function keyness(tally: Tally, least = 1): [key: string, row: Keyness][] {
  const { groups, indexOf } = groupsOf(tally);
  const whole = groups.reduce((sum, { size }) => sum + size, 0);
  const rows: [string, Keyness][][] = groups.map(() => []);
  const counts = groups.map(() => 0);
  const documents = groups.map(() => 0);
  for (const [key, posting] of tally.postings) {
    counts.fill(0);
    documents.fill(0);
    let total = 0;
    for (let i = 0; i < posting.length; i += 2) {
      const at = indexOf[posting[i]!]!;
      counts[at]! += posting[i + 1]!;
      documents[at]!++;
      total += posting[i + 1]!;
    }
    if (total < least) continue;
    groups.forEach(({ place, size }, at) => {
      const count = counts[at]!;
      const contrast = { count, size, restCount: total - count, restSize: whole - size };
      const g2 = logLikelihood(contrast);
      if (count === 0 && g2 < SIGNIFICANT) return;
      rows[at]!.push([key, { ...rowOf(place, contrast, g2), documents: documents[at]! }]);
    });
  }
  return rows.flatMap((own) => own.sort(([a, x], [b, y]) => signed(y) - signed(x) || byCodePoints(a, b)));
}

interface Group {
  readonly place: Place;
  readonly size: number;
}

/** The groups in their order, and of each part the index of its group. */
function groupsOf({ parts }: Tally): { readonly groups: readonly Group[]; readonly indexOf: readonly number[] } {
  const found = new Map<string, Group>();
  for (const { group, size } of parts)
    if (group) found.set(group.key, { place: group, size: size + (found.get(group.key)?.size ?? 0) });
  const groups = [...found.values()].sort(
    ({ place: a }, { place: b }) => byCodePoints(a.order, b.order) || byCodePoints(a.key, b.key),
  );
  const index = new Map(groups.map(({ place }, i) => [place.key, i]));
  return { groups, indexOf: parts.map(({ group }) => index.get(group?.key ?? '') ?? -1) };
}

function rowOf({ name, key }: Place, contrast: Contrast, g2: number): Keyness {
  const { count, size, restCount, restSize } = contrast;
  return {
    group: name,
    group_key: key,
    count,
    per_million: figures(perMillion(count, size)),
    documents: 0,
    rest_count: restCount,
    rest_per_million: figures(perMillion(restCount, restSize)),
    g2: figures(g2),
    percent_diff: figures(percentDifference(contrast)),
  };
}

const signed = ({ g2, percent_diff }: Keyness): number => ((percent_diff ?? 0) < 0 ? -g2 : g2);
