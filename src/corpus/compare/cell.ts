import { regionByCode, within } from '../../codebook/regions.ts';
import { groupBy } from '../../core/group.ts';
import type { Document } from '../../core/output.ts';
import { extentOf, NATION, yearOf } from '../groups.ts';
import type { Figure } from './figures.ts';
import { hull, type Interval, intervalOf, sum } from './interval.ts';
import { contradicts, laterFirst, ordered } from './lead.ts';
import type { Stated } from './types.ts';

/** What a group reports of a row: the figures that count together, and all of them, the leading ones first. */
export interface Filling {
  readonly interval: Interval;
  readonly leads: readonly Figure[];
  readonly figures: readonly Stated[];
}

/**
 * The figures of a group in one row. Of a report one leads; of an area its latest report; what several areas report is added up
 * where it can be, and spans a range where it cannot. An area that lies in another one that is there is part of it.
 */
export function fill(figures: readonly Figure[]): Filling {
  const reports = [...groupBy(figures, ({ doc }) => `${doc.source.path}\n${doc.source.sha256}`).values()].map(ordered);
  const areas = groupBy(
    reports.map(([first]) => first!),
    ({ doc }) => areaOf(doc),
  );
  const latest = [...areas.values()].map((leads) => [...leads].sort(laterFirst)[0]!);
  const leads = latest.filter((lead) => !latest.some((other) => other !== lead && liesIn(lead.doc, other.doc)));
  const [first, ...rest] = leads.map(({ bounded }) => intervalOf(bounded));
  const additive = isAdditive(leads[0]!) && leads.every(({ doc }) => isNamed(doc)) && areOfOneTime(leads);
  const combined = rest.reduce(additive ? sum : hull, first!);
  const leading = new Set(leads);
  const stated = reports.flatMap((all) =>
    all.map((figure) => statedOf(figure, leading.has(figure), figure !== all[0] && contradicts(figure, all[0]!))),
  );
  return {
    interval: combined,
    leads,
    figures: [...stated.filter((figure) => figure.leads), ...stated.filter((figure) => !figure.leads)],
  };
}

/** The area that a report is about: its code, 全国, or of one that is not named the report itself. */
export function areaOf({ source, metadata }: Document): string {
  const extent = extentOf(metadata);
  if (extent === 'nation') return NATION;
  return extent === 'region' && metadata.region ? metadata.region.code : `? ${source.path}`;
}

const isNamed = ({ metadata }: Document): boolean => ['nation', 'region'].includes(extentOf(metadata) ?? '');

/** Whether the area of a report is in that of another one: all areas are in the nation, a place without a name in its province. */
function liesIn(inner: Document, outer: Document): boolean {
  if (areaOf(outer) === NATION) return areaOf(inner) !== NATION;
  const [a, b] = [inner, outer].map(({ metadata }) => regionByCode(metadata.region?.code ?? ''));
  if (!a || !b || extentOf(outer.metadata) !== 'region') return false;
  return within(a, b) && (a !== b || extentOf(inner.metadata) === 'part');
}

/** Counts and amounts may be added up; rates, growth, ranks and averages may not. */
const isAdditive = ({ indicator: { kind }, stretch }: Figure): boolean =>
  (kind === 'count' || kind === 'amount') && stretch !== 'average';

/** Figures of 2018 and 2019, of a time that only one of them says, or that reports of two years do not say, are no sum. */
const areOfOneTime = (leads: readonly Figure[]): boolean =>
  new Set(leads.map(({ indicator, doc }) => saidTime(indicator.period ?? null) ?? `report of ${yearOf(doc)?.year}`))
    .size === 1;

const saidTime = (period: string | null): string | null => (period?.startsWith('P') ? null : period);

function statedOf({ doc, indicator, bounded, unit }: Figure, leads: boolean, contradicting: boolean): Stated {
  const { span, quote, name, head, subject, scope, period, as_of, sentence } = indicator;
  return {
    ...{ value: bounded.value, min: bounded.min, max: bounded.max, modifier: bounded.modifier },
    document: doc.source.path,
    unit,
    span,
    quote,
    name: name ?? head,
    subject,
    scope: scope ?? null,
    period: period ?? null,
    as_of,
    leads,
    contradicts: contradicting,
    sentence: sentence ?? '',
  };
}
