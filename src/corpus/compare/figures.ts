import { derived } from '../../codebook/load.ts';
import { metricsById } from '../../codebook/match.ts';
import type { DimensionEntry, MetricEntry } from '../../codebook/metric-types.ts';
import { qualifiers } from '../../codebook/qualify.ts';
import type { Codebook } from '../../codebook/types.ts';
import { decimal, multiply } from '../../core/decimal.ts';
import type { Document, Indicator } from '../../core/output.ts';
import { boundedOf, intervalOf, mapped, mirrored } from './interval.ts';
import { type TimeSpan, timeSpanOf } from './time-span.ts';
import type { Bounded } from './types.ts';

/** A figure of a document, ready to be compared: in its row's unit, a decline below zero. */
export interface Figure extends TimeSpan {
  readonly row: string;
  readonly doc: Document;
  readonly indicator: Indicator;
  readonly metric: MetricEntry | null;
  readonly bounded: Bounded;
  readonly unit: string;
  /** without a metric and of a name that does not say what was done: 案件, 民事案件 */
  readonly vague: boolean;
}

const dimensionsById = derived(
  ({ dimensions }): ReadonlyMap<string, DimensionEntry> => new Map(dimensions.map((entry) => [entry.id, entry])),
);

/** 降幅 and the like say that a rate is a decline. */
const DECLINE = /(?:降幅|下降率|下降幅度|降低率|下降速度)$/;

/**
 * The figures of a document with the rows that they belong to. A row holds figures of one metric, status, stretch and months; those
 * without a metric are put together by the full name of what is counted, unit and kind. What a figure rose or fell from (从60.2%提高到65.2%) is
 * in none.
 */
export function figuresOf(doc: Document, codebook: Codebook): Figure[] {
  const metrics = metricsById(codebook);
  const dimensions = dimensionsById(codebook);
  return doc.indicators.flatMap((indicator) => {
    if (indicator.scope === 'earlier') return [];
    const metric = metrics.get(indicator.metric ?? '') ?? null;
    const timeSpan = timeSpanOf(indicator);
    const what = metric?.id ?? (indicator.head && [nameOf(indicator), indicator.unit, indicator.kind].join('\t'));
    if (!what) return [];
    const dimension = metric ? dimensions.get(metric.unit) : undefined;
    const factor = dimension?.scaled?.[indicator.unit];
    const declines = indicator.change?.direction === 'down' || (metric?.kind === 'change' && declinesByName(indicator));
    return {
      row: [what, indicator.status, timeSpan.stretch, timeSpan.months].join('\t'),
      doc,
      indicator,
      metric,
      bounded: converted(indicator, declines, factor),
      unit: factor ? (dimension?.units[0] ?? indicator.unit) : indicator.unit,
      vague: metric === null && saysTooLittle(nameOf(indicator), codebook),
      ...timeSpan,
    };
  });
}

/** What is counted or measured, in full. */
export const nameOf = ({ name, head }: Indicator): string => name ?? head ?? '';

/** 案件, 民事案件, 各类问题: what was received, dealt with or closed, and which */
function saysTooLittle(name: string, codebook: Codebook): boolean {
  const bare = qualifiers(codebook).undetermined(name);
  return bare.length < 2 || codebook.qualifiers.general.some((word) => bare.endsWith(word));
}

/** In the row's unit, below zero for a decline; most figures are both already. */
function converted(indicator: Indicator, declines: boolean, factor: number | undefined): Bounded {
  if (!declines && !factor) return indicator;
  const read = declines ? mirrored(intervalOf(indicator)) : intervalOf(indicator);
  return boundedOf(factor ? mapped(read, (value) => multiply(value, decimal(factor))) : read);
}

const declinesByName = ({ change, name, head }: Indicator): boolean =>
  change === null && DECLINE.test(name ?? head ?? '');
