import type { Indicator } from '../../core/output.ts';
import { simplified } from '../simplified.ts';
import type { Stretch } from './types.ts';

/** How long the time is that a figure is of, as rows are kept apart by it. */
export interface TimeSpan {
  readonly stretch: Stretch;
  /** the months of a part of a year: 01/09 of 前三季度, 09 of 9月, P9M where the year is not known; null for whole years */
  readonly months: string | null;
}

/**
 * 年均 is an average of years; 环比 is growth on the month or quarter before; 2021-01/2021-09 (前三季度), 2021-09 and P9M are a part
 * of a year; 2008/2012 and P5Y are several years, 2016/2017 too unless it is a fiscal year (2016-17年度).
 */
export function timeSpanOf(indicator: Indicator): TimeSpan {
  const { scope, period, sentence } = indicator;
  if (scope === 'average') return { stretch: 'average', months: null };
  const months = monthsOf(period ?? '');
  if (isSequential(indicator)) return { stretch: 'sequential', months };
  if (months !== null) return { stretch: 'part', months };
  const [, first, last] = /^(\d{4})[-\d]*\/(\d{4})/.exec(period ?? '') ?? [];
  const years = first === undefined ? 1 : Number(last) - Number(first) + 1;
  const several =
    years > 2 || (years === 2 && SEVERAL.test(simplified(sentence ?? ''))) || /^P(?!1Y$)\d+Y$/.test(period ?? '');
  return { stretch: several ? 'years' : 'report', months: null };
}

/** 两年来受理, not 2016-17年度 */
const SEVERAL = /[两二2]年(?:来|间|多|共|累计|以来)|(?:过去|近|这|前)的?[两二2]年/;

/** The months of a period that is shorter than a year; null for longer ones. */
function monthsOf(period: string): string | null {
  if (/^P(?:[1-9]|1[01])M$/.test(period)) return period;
  const [, year, first, lastYear = year, last = first] = /^(\d{4})-(\d\d)(?:\/(\d{4})-(\d\d))?$/.exec(period) ?? [];
  if (first === undefined) return null;
  const length = 12 * (Number(lastYear) - Number(year)) + Number(last) - Number(first) + 1;
  if (length >= 12) return null;
  return first === last ? first : `${first}/${last}`;
}

const SEQUENTIAL = /环比|[比较](?:上一?个?|前一)(?:月|季)/;

const isSequential = ({ change, name }: Indicator): boolean =>
  SEQUENTIAL.test(change?.basis ?? '') || /环比/.test(name ?? '');
