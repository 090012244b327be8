import { builtinCodebook } from '../../codebook/load.ts';
import { measureOf, unitsOf } from '../../codebook/match.ts';
import { qualifiers } from '../../codebook/qualify.ts';
import type { Codebook } from '../../codebook/types.ts';
import { byCodePoints } from '../../core/code-points.ts';
import type { Document, Indicator, Kind } from '../../core/output.ts';
import { increase } from '../tally/tally.ts';

/** A metric that a corpus speaks of and the codebook does not have yet. */
export interface Suggestion {
  readonly head: string;
  readonly kind: Kind;
  /** id of the dimension that holds the units; null where none does */
  readonly dimension: string | null;
  /** units with the number of figures, the most frequent first */
  readonly units: readonly (readonly [unit: string, figures: number])[];
  readonly figures: number;
  /** documents that hold one of the figures */
  readonly documents: number;
  /** the fuller phrases that the head stands in, the most frequent first */
  readonly names: readonly string[];
  /** figures that may stand as its example, the first one of each wording */
  readonly examples: readonly Example[];
}

export type Example = Pick<Indicator, 'name' | 'quote' | 'change'>;

export interface SuggestOptions {
  /** figures that a head must have */
  readonly minCount?: number;
  /** documents that it must stand in */
  readonly minDocuments?: number;
  readonly codebook?: Codebook;
}

/** How many wordings are kept. */
const MOST_EXAMPLES = 4;

interface Met {
  readonly document: number;
  readonly indicator: Indicator & { readonly head: string };
}

/**
 * Metrics that the figures without one would need, the most frequent first: figures with the same head and of one kind, in
 * units of one dimension. Order and number of the documents matter only for the example.
 */
export async function suggestMetrics(
  documents: AsyncIterable<Document> | Iterable<Document>,
  { minCount = 3, minDocuments = 1, codebook = builtinCodebook() }: SuggestOptions = {},
): Promise<Suggestion[]> {
  const byHead = new Map<string, Met[]>();
  let count = 0;
  for await (const { indicators } of documents) {
    count++;
    for (const indicator of indicators) {
      const { metric, kind, name } = indicator;
      const head = specific(indicator.head, codebook) ?? specific(name, codebook);
      if (metric !== null || head === null) continue;
      const key = `${head}\n${measureOf(kind)}`;
      const met = byHead.get(key) ?? [];
      met.push({ document: count, indicator: { ...indicator, head } });
      byHead.set(key, met);
    }
  }
  return [...byHead.values()]
    .flatMap((met) => byDimension(met, codebook))
    .filter(({ figures, documents }) => figures >= minCount && documents >= minDocuments)
    .sort((a, b) => b.figures - a.figures || b.documents - a.documents || byCodePoints(a.head, b.head));
}

/** A head must have two characters (重点县 for 县) and say what it is: 行政案件, but not 案件 or 各类案件. */
function specific(phrase: string | null, codebook: Codebook): string | null {
  if (phrase === null || [...phrase].length < 2) return null;
  const bare = qualifiers(codebook).undetermined(phrase);
  return bare === '' || codebook.qualifiers.general.includes(bare) ? null : phrase;
}

/** Whether figures of a dimension may be put together unseen: 人 and 件 (for every 10,000 people) are not the same. */
function isOfOneKind(units: ReadonlySet<string>, codebook: Codebook): boolean {
  const persons = unitsOf('persons', codebook);
  return !units.has('人') || [...units].every((unit) => persons.has(unit));
}

/** Figures of one head cut by dimension: each time the one that holds most of those that are left. */
function byDimension(met: readonly Met[], codebook: Codebook): Suggestion[] {
  const found: Suggestion[] = [];
  for (let left = met; left.length > 0; ) {
    const units = ranked(left.map(({ indicator }) => indicator.unit));
    let best: { readonly id: string; readonly units: ReadonlySet<string>; readonly figures: number } | undefined;
    for (const { id } of codebook.dimensions) {
      const held = unitsOf(id, codebook);
      if (!isOfOneKind(held, codebook)) continue;
      const figures = units.reduce((sum, [unit, n]) => sum + (held.has(unit) ? n : 0), 0);
      if (figures > (best?.figures ?? 0)) best = { id, units: held, figures };
    }
    const held = best?.units ?? new Set([units[0]![0]]);
    found.push(
      suggestion(
        left.filter(({ indicator }) => held.has(indicator.unit)),
        best?.id ?? null,
      ),
    );
    left = left.filter(({ indicator }) => !held.has(indicator.unit));
  }
  return found;
}

function suggestion(met: readonly Met[], dimension: string | null): Suggestion {
  const { head } = met[0]!.indicator;
  return {
    head,
    kind: ranked(met.map(({ indicator }) => indicator.kind))[0]![0],
    dimension,
    units: ranked(met.map(({ indicator }) => indicator.unit)),
    figures: met.length,
    documents: new Set(met.map(({ document }) => document)).size,
    names: ranked(met.map(({ indicator }) => indicator.name ?? head))
      .map(([phrase]) => phrase)
      .filter((phrase) => phrase !== head),
    examples: examplesOf(met),
  };
}

/** The first figure of each wording, then the first one with the head alone. */
function examplesOf(met: readonly Met[]): Example[] {
  const byName = new Map<string, Example>();
  for (const { indicator } of met) {
    const { name, head, quote, change } = indicator;
    if (!byName.has(name ?? head)) byName.set(name ?? head, { name: name ?? head, quote, change });
  }
  const { head, quote, change } = met[0]!.indicator;
  return [...[...byName.values()].slice(0, MOST_EXAMPLES), { name: head, quote, change }];
}

/** The different values with their number, the most frequent first, of equals the one that came first. */
function ranked<T>(values: readonly T[]): (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) increase(counts, value);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
