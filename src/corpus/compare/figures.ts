import { derived } from '../../codebook/load.ts';
import { metricsById } from '../../codebook/match.ts';
import type { DimensionEntry, MetricEntry } from '../../codebook/metric-types.ts';
import type { Codebook } from '../../codebook/types.ts';
import { decimal, multiply } from '../../core/decimal.ts';
import type { Document, Indicator } from '../../core/output.ts';
import { boundedOf, intervalOf, mapped, mirrored } from './interval.ts';
import type { Bounded, Stretch } from './types.ts';

/** A figure of a document, ready to be compared: in its row's unit, a decline below zero. */
export interface Figure {
  readonly row: string;
  readonly doc: Document;
  readonly indicator: Indicator;
  readonly metric: MetricEntry | null;
  readonly bounded: Bounded;
  readonly unit: string;
  readonly stretch: Stretch;
}

const dimensionsById = derived(
  ({ dimensions }): ReadonlyMap<string, DimensionEntry> => new Map(dimensions.map((entry) => [entry.id, entry])),
);

/** 降幅 and the like say that a rate is a decline. */
const DECLINE = /(?:降幅|下降率|下降幅度|降低率|下降速度)$/;

/**
 * The figures of a document with the rows that they belong to. A row holds figures of one metric, status and stretch; those
 * without a metric are put together by what is counted, unit and kind. What a figure rose or fell from (从60.2%提高到65.2%) is
 * in none.
 */
export function figuresOf(doc: Document, codebook: Codebook): Figure[] {
  const metrics = metricsById(codebook);
  const dimensions = dimensionsById(codebook);
  return doc.indicators.flatMap((indicator) => {
    if (indicator.scope === 'earlier') return [];
    const metric = metrics.get(indicator.metric ?? '') ?? null;
    const stretch = stretchOf(indicator);
    const what = metric?.id ?? (indicator.head && `${indicator.head}\t${indicator.unit}\t${indicator.kind}`);
    if (!what) return [];
    const dimension = metric ? dimensions.get(metric.unit) : undefined;
    const factor = dimension?.scaled?.[indicator.unit];
    const declines = indicator.change?.direction === 'down' || (metric?.kind === 'change' && declinesByName(indicator));
    return {
      row: `${what}\t${indicator.status}\t${stretch}`,
      doc,
      indicator,
      metric,
      bounded: converted(indicator, declines, factor),
      unit: factor ? (dimension?.units[0] ?? indicator.unit) : indicator.unit,
      stretch,
    };
  });
}

/** In the row's unit, below zero for a decline; most figures are both already. */
function converted(indicator: Indicator, declines: boolean, factor: number | undefined): Bounded {
  if (!declines && !factor) return indicator;
  const read = declines ? mirrored(intervalOf(indicator)) : intervalOf(indicator);
  return boundedOf(factor ? mapped(read, (value) => multiply(value, decimal(factor))) : read);
}

const declinesByName = ({ change, name, head }: Indicator): boolean =>
  change === null && DECLINE.test(name ?? head ?? '');

/**
 * 年均 is an average of years; 2008/2012 and P5Y are several years, 2016/2017 too unless it is a fiscal year (2016-17年度); what
 * is counted from January on (上半年, 一季度, 1-9月) is a part of one.
 */
function stretchOf({ scope, period, sentence }: Indicator): Stretch {
  if (scope === 'average') return 'average';
  if (/^(\d{4})-01\/\1-(?:0[1-9]|1[01])$/.test(period ?? '')) return 'part';
  const [, first, last] = /^(\d{4})[-\d]*\/(\d{4})/.exec(period ?? '') ?? [];
  if (first !== undefined) {
    const years = Number(last) - Number(first) + 1;
    return years > 2 || (years === 2 && SEVERAL.test(sentence ?? '')) ? 'years' : 'report';
  }
  return /^P(?!1Y$)\d+Y$/.test(period ?? '') ? 'years' : 'report';
}

/** 两年来受理, not 2016-17年度 */
const SEVERAL = /[两二2]年(?:来|间|多|共|累计|以来)|(?:过去|近|这|前)的?[两二2]年/;
