import { regionByCode } from '../../codebook/regions.ts';
import { byCodePoints } from '../../core/code-points.ts';
import { add, compareDecimals, decimal, divide, multiply } from '../../core/decimal.ts';
import { areaOf, type Filling, fill } from './cell.ts';
import { type Figure, nameOf } from './figures.ts';
import { boundedOf, difference, type Interval, isCertain, isMore, isSame, mapped, middle, ratio } from './interval.ts';
import { isOfArea, isWhole } from './lead.ts';
import type { Cell, Certainty, Group, Row } from './types.ts';

export interface RowOptions {
  readonly groups: readonly Group[];
  readonly base: string | null;
  /** counts for so many inhabitants */
  readonly per: number | null;
  /** residents of an area by its code; null where they are not known */
  readonly residents: (area: string) => number | null;
}

interface Placed extends Filling {
  readonly group: Group;
  /** in the row's measure: for so many inhabitants where that is asked for; null where it is not known */
  readonly compared: Interval | null;
}

/** A row of the comparison from its figures, by groups. */
export function rowOf(
  byGroup: ReadonlyMap<string, readonly Figure[]>,
  { groups, base, per, residents }: RowOptions,
): Row {
  const all = [...byGroup.values()].flat();
  const { metric, indicator, stretch, months, vague } = all[0]!;
  const kind = metric?.kind ?? indicator.kind;
  const perHead = per !== null && kind === 'count' ? per : null;
  const placed = groups.map((group): Placed | null => {
    const figures = byGroup.get(group.key);
    if (!figures) return null;
    const filling = fill(figures);
    return {
      ...filling,
      group,
      compared: perHead ? perInhabitants(filling, residents, perHead) : filling.interval,
    };
  });
  const direction = metric?.direction ?? null;
  const based = vague ? null : (placed.find((one) => one?.group.key === base)?.compared ?? null);
  const rankOf = vague ? () => null : ranks(placed, direction === 'less');
  return {
    metric: metric?.id ?? null,
    name: metric?.name ?? nameOf(indicator),
    english: metric?.english ?? null,
    kind,
    direction,
    status: indicator.status ?? 'reported',
    stretch,
    months,
    units: [...new Set(all.map(({ unit }) => unit))].sort(byCodePoints),
    coverage: placed.filter((one) => one !== null).length,
    difference: vague ? null : certainty(placed.flatMap((one) => one?.compared ?? [])),
    cells: placed.map((one) => one && cellOf(one, { based, base, kind, per: perHead, rank: rankOf(one) })),
  };
}

/** By the residents of the areas that the reports themselves are about: a city's figure is not its province's, nor a part's the whole's. */
function perInhabitants(
  { interval, leads }: Filling,
  residents: RowOptions['residents'],
  per: number,
): Interval | null {
  const counted = leads.map((lead) => (isOfArea(lead) ? residents(areaOf(lead.doc)) : null));
  if (counted.includes(null)) return null;
  const all = counted.map((count) => decimal(count!)).reduce(add);
  return mapped(interval, (value) => divide(multiply(value, decimal(per)), all, 12));
}

/** Whether a figure is of the whole area that its column stands for: not what 杭州市 reports in the column of 浙江省. */
const isOfGroup = (figure: Figure, { key }: Group): boolean =>
  isWhole(figure) && (regionByCode(key) === undefined || areaOf(figure.doc) === key);

interface Beside {
  readonly based: Interval | null;
  readonly base: string | null;
  readonly kind: Row['kind'];
  readonly per: number | null;
  readonly rank: Cell['rank'];
}

function cellOf({ group, compared, interval, leads, figures }: Placed, { based, base, kind, per, rank }: Beside): Cell {
  const alone = leads.length === 1 ? leads[0]! : null;
  const against = based && compared && group.key !== base ? based : null;
  const change = against && compared ? difference(compared, against) : null;
  const times = against && compared && kind !== 'change' && kind !== 'rank' ? ratio(compared, against) : null;
  const empty = { value: null, min: null, max: null, modifier: interval.modifier };
  return {
    group: group.key,
    ...(compared ? boundedOf(compared) : empty),
    unit: [...new Set(leads.map(({ unit }) => unit))].join('/'),
    quote: alone?.indicator.quote ?? null,
    subject: alone?.indicator.subject ?? null,
    part: !leads.every((lead) => isOfGroup(lead, group)),
    scope: alone?.indicator.scope ?? null,
    period: shared(leads.map(({ indicator }) => indicator.period ?? null)),
    as_of: shared(leads.map(({ indicator }) => indicator.as_of)),
    of: leads.length,
    rank,
    change: change && against && compared ? { ...boundedOf(change), certain: isCertain(compared, against) } : null,
    ratio: times && boundedOf(times),
    stated: per === null ? null : boundedOf(interval),
    missing: compared ? null : 'no population',
    figures,
  };
}

const shared = (values: readonly (string | null)[]): string | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

/** The place of a cell among those of its row: certain where it differs for certain from both neighbours. */
function ranks(placed: readonly (Placed | null)[], smallestFirst: boolean): (one: Placed) => Cell['rank'] {
  const known = placed.flatMap((one) => {
    const at = one?.compared && middle(one.compared);
    return one?.compared && at ? [{ one, at, interval: one.compared }] : [];
  });
  if (known.length < 2) return () => null;
  const sign = smallestFirst ? 1 : -1;
  known.sort((a, b) => sign * compareDecimals(a.at, b.at));
  const found = new Map<Placed, NonNullable<Cell['rank']>>();
  let place = 1;
  for (const [i, { one, at, interval }] of known.entries()) {
    const [before, after] = [known[i - 1], known[i + 1]];
    if (before && compareDecimals(before.at, at) !== 0) place = i + 1;
    found.set(one, { place, certain: [before, after].every((other) => !other || isCertain(other.interval, interval)) });
  }
  return (one) => found.get(one) ?? null;
}

/** Whether all, some or none of the pairs of figures differ, or are equal, for certain. */
function certainty(intervals: readonly Interval[]): Certainty | null {
  if (intervals.length < 2 || intervals.every(({ value, min, max }) => !value && !min && !max)) return null;
  const bounded = intervals.filter(({ min, max }) => min && max);
  const sorted = [...bounded].sort((a, b) => compareDecimals(a.min!, b.min!) || compareDecimals(a.max!, b.max!));
  const apart = (a: Interval, b: Interval): boolean => isMore(b, a) || isSame(a, b);
  if (bounded.length === intervals.length && sorted.every((one, i) => i === 0 || apart(sorted[i - 1]!, one)))
    return 'certain';
  return intervals.some((a, i) => intervals.slice(i + 1).some((b) => isCertain(a, b))) ? 'partly' : 'not certain';
}
