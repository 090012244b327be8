import { builtinCodebook } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import { byCodePoints } from '../../core/code-points.ts';
import type { Document } from '../../core/output.ts';
import { type Grouping, type Place, placeOf, yearOf } from '../groups.ts';
import { areaOf } from './cell.ts';
import { type Figure, figuresOf } from './figures.ts';
import { baseOf, rowOrder } from './order.ts';
import { populationOf } from './population.ts';
import { rowOf } from './row.ts';
import { metricsNamed } from './select.ts';
import type { Comparison, Group } from './types.ts';

export interface CompareOptions {
  readonly by: Grouping | 'input';
  /** ids, topics, names or heads of metrics; all rows when left out */
  readonly metrics?: readonly string[];
  /** measure words or ids of dimensions */
  readonly units?: readonly string[];
  /** only rows that so many groups report */
  readonly minCoverage?: number;
  /** key or name of the group that the others are compared with */
  readonly base?: string;
  readonly perCapita?: boolean;
  /** also what is aimed at, in rows of its own */
  readonly targets?: boolean;
  readonly codebook?: Codebook;
}

/** Counts are for so many inhabitants where that is asked for. */
const INHABITANTS = 10_000;

/** A comparison that documents are put into one after the other, so that a corpus need not be held whole. */
export function newComparison(options: CompareOptions) {
  const { by, codebook = builtinCodebook() } = options;
  const wanted = options.metrics && metricsNamed(options.metrics, codebook);
  const groups = new Map<string, Place & { readonly documents: string[]; readonly regions: Set<string> }>();
  const rows = new Map<string, { readonly first: Figure; readonly byGroup: Map<string, Figure[]> }>();
  const byName: string[] = [];
  let targets = 0;

  /** `input` is the group's name where the paths of the command line are the groups. */
  const add = (doc: Document, input?: { readonly name: string; readonly at: number }): void => {
    const place =
      by === 'input'
        ? { key: input?.name ?? '', name: input?.name ?? '', order: String(input?.at ?? 0).padStart(6, '0') }
        : placeOf(doc, by);
    if (by === 'year' && yearOf(doc)?.byName) byName.push(doc.source.path);
    const group = groups.get(place.key) ?? { ...place, documents: [], regions: new Set() };
    groups.set(place.key, group);
    group.documents.push(doc.source.path);
    group.regions.add(areaOf(doc));
    const light = { ...doc, slogans: [], units: [], phases: [], dates: [], warnings: [], indicators: [] };
    for (const figure of figuresOf(doc, codebook)) {
      if (wanted && !wanted.has(figure.metric?.id ?? '')) continue;
      if (options.units && !isOf(figure, options.units)) continue;
      if (figure.indicator.status === 'target' && !options.targets) {
        targets++;
        continue;
      }
      const row = rows.get(figure.row) ?? { first: figure, byGroup: new Map<string, Figure[]>() };
      rows.set(figure.row, row);
      const figures = row.byGroup.get(place.key) ?? [];
      row.byGroup.set(place.key, figures);
      figures.push({ ...figure, doc: light });
    }
  };

  const result = (): Comparison => {
    const columns = [...groups.values()]
      .sort((a, b) => byCodePoints(a.order, b.order) || byCodePoints(a.key, b.key))
      .map(
        ({ key, name, documents, regions }): Group => ({
          key,
          name,
          documents: [...documents].sort(byCodePoints),
          population: by === 'province' ? populationOf(key, codebook) : onlyPopulation(regions, codebook),
        }),
      );
    const base = baseOf(columns, options.base);
    const per = options.perCapita ? INHABITANTS : null;
    const least = options.minCoverage ?? 1;
    const made = [...rows.values()]
      .filter(({ byGroup }) => byGroup.size >= least)
      .map(({ byGroup }) =>
        rowOf(byGroup, { groups: columns, base, per, residents: (area) => populationOf(area, codebook) }),
      );
    const notes = [
      ...(byName.length > 0 ? [`the year is taken from the name of ${byName.sort(byCodePoints).join(', ')}`] : []),
      ...(targets > 0 ? [`${targets} figures that are aimed at are left out; --targets shows them`] : []),
    ];
    return {
      schema: 'tifa/comparison/1',
      by,
      base,
      per,
      groups: columns,
      rows: made.sort(rowOrder(codebook)),
      notes,
    };
  };

  return { add, result };
}

const isOf = ({ indicator, metric }: Figure, units: readonly string[]): boolean =>
  units.includes(indicator.unit) || (metric !== null && units.includes(metric.unit));

/** Residents of a group's one area. */
function onlyPopulation(regions: ReadonlySet<string>, codebook: Codebook): number | null {
  const [region] = regions;
  return regions.size === 1 && region !== undefined ? populationOf(region, codebook) : null;
}
