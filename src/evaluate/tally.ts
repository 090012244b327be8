/** What was right and wrong in a layer. */
export interface Tally {
  found: number;
  extra: number;
  missed: number;
  /** of what was found, how often each attribute was right */
  readonly attributes: Record<string, { right: number; of: number }>;
}

export const newTally = (): Tally => ({ found: 0, extra: 0, missed: 0, attributes: {} });

/** One thing that was wrong. */
export interface Miss {
  readonly layer: string;
  /** `missed`, `extra`, or the name of the attribute that was wrong */
  readonly what: string;
  readonly quote: string;
  /** code point in the text, where it is known */
  readonly at: number | null;
  readonly wanted?: unknown;
  readonly got?: unknown;
}

export function addAttribute(tally: Tally, name: string, right: boolean): void {
  tally.attributes[name] ??= { right: 0, of: 0 };
  const attribute = tally.attributes[name];
  attribute.of++;
  if (right) attribute.right++;
}

/** The sum of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = newTally();
  for (const { found, extra, missed, attributes } of tallies) {
    total.found += found;
    total.extra += extra;
    total.missed += missed;
    for (const [name, { right, of }] of Object.entries(attributes)) {
      total.attributes[name] ??= { right: 0, of: 0 };
      total.attributes[name].right += right;
      total.attributes[name].of += of;
    }
  }
  return total;
}

/** Precision, recall and F1, 0 where nothing was there. */
export function rates({ found, extra, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = found / (found + extra) || 0;
  const recall = found / (found + missed) || 0;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 };
}

interface Matching<G, P> {
  readonly layer: string;
  /** `required: false` counts neither way */
  readonly gold: readonly G[];
  readonly predicted: readonly P[];
  /** whether a prediction is this annotation; for optional ones a looser look may do */
  readonly meets: (gold: G, predicted: P, optional: boolean) => boolean;
  /** whether its attributes are right; null: not to be looked at */
  readonly attributes?: (gold: G, predicted: P) => Record<string, boolean | null>;
  readonly place: (item: G | P) => number | null;
}

/** Lays annotations and predictions side by side: each annotation takes the first prediction that meets it. */
export function match<G extends { quote: string; required?: boolean }, P extends { quote: string }>(
  { layer, gold, predicted, meets, attributes = () => ({}), place }: Matching<G, P>,
  misses: Miss[],
): Tally {
  const tally = newTally();
  const used = new Set<P>();
  for (const g of gold.filter(({ required }) => required !== false)) {
    const p = predicted.find((candidate) => !used.has(candidate) && meets(g, candidate, false));
    if (!p) {
      tally.missed++;
      misses.push({ layer, what: 'missed', quote: g.quote, at: place(g) });
      continue;
    }
    used.add(p);
    tally.found++;
    for (const [name, right] of Object.entries(attributes(g, p))) {
      if (right === null) continue;
      addAttribute(tally, name, right);
      if (!right) misses.push({ layer, what: name, quote: g.quote, at: place(g), wanted: g, got: p });
    }
  }
  const optional = gold.filter(({ required }) => required === false);
  for (const p of predicted) {
    if (used.has(p) || optional.some((g) => meets(g, p, true))) continue;
    tally.extra++;
    misses.push({ layer, what: 'extra', quote: p.quote, at: place(p) });
  }
  return tally;
}
