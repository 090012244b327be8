import { daysOf } from '../../core/edtf.ts';
import type { Days } from '../../core/mention.ts';
import type { Cited, DatedEvent, Document, Phase } from '../../core/output.ts';
import { firstWhere } from '../../core/search.ts';
import { extentOf, NATION } from '../groups.ts';

/** A phase or a dated event, with every place that speaks of it. */
export interface TimelineEntry {
  /** GB/T 2260; null for what reports of the nation say, and those of an area that is not known */
  readonly region_code: string | null;
  /** 全国 for the nation; null where the area is not known */
  readonly region_name: string | null;
  readonly type: 'phase' | 'event';
  readonly name: string | null;
  readonly batch: string | null;
  readonly scope: string | null;
  /** between which days it begins and ends; null is open. An event on one day begins and ends on it, even when it is not known which. */
  readonly starts: Days;
  readonly ends: Days;
  readonly edtf: string | null;
  readonly duration: string | null;
  readonly mentions: readonly (Cited & { readonly document: string })[];
}

/** The phases of a document, and its dates of which it says what happened, not how much. */
export const entriesOf = ({ source, metadata, phases, dates, indicators }: Document): TimelineEntry[] => {
  const cited = ({ span, quote }: Cited) => [{ document: source.path, span, quote }];
  const where = placeOf(metadata);
  const measured = newMeasured(indicators);
  return [
    ...phases.map((phase): TimelineEntry => {
      const { name, scope, starts, ends, edtf, duration } = phase;
      const batch = phase.batch ?? metadata.batch;
      return { ...where, type: 'phase', name, batch, scope, starts, ends, edtf, duration, mentions: cited(phase) };
    }),
    ...dates
      .filter((date) => isEvent(date) && !measured(date))
      .map((date): TimelineEntry => {
        const { event, edtf } = date;
        return {
          ...where,
          type: 'event',
          name: event,
          batch: metadata.batch,
          scope: null,
          ...boundsOf(date),
          edtf,
          duration: null,
          mentions: cited(date),
        };
      }),
  ];
};

const placeOf = (metadata: Document['metadata']): Pick<TimelineEntry, 'region_code' | 'region_name'> => ({
  region_code: metadata.region?.code ?? null,
  region_name: metadata.region?.name ?? (extentOf(metadata) === 'nation' ? NATION : null),
});

const isEvent = ({ event, earliest, latest }: DatedEvent): boolean =>
  event !== null && (earliest !== null || latest !== null);

/**
 * Whether a date tells how much, not what happened: a figure in its words (年末全国总人口137462万人) or of its sentence is
 * of that time. A meeting on one day is an event, whatever is counted there; 截至9月30日 dates figures alone.
 */
function newMeasured(indicators: Document['indicators']): (date: DatedEvent) => boolean {
  return ({ span: [start, end], edtf, event }) => {
    const isDay = DAY.test(edtf ?? '');
    for (let i = firstWhere(indicators.length, (k) => indicators[k]!.span[0] >= start - NEAR); ; i++) {
      const figure = indicators[i];
      if (!figure || figure.span[0] > end + NEAR) return false;
      const { quote, period, as_of, sentence } = figure;
      if (!sentence.includes(event!)) continue;
      if ((as_of !== null && as_of === edtf) || (!isDay && (period === edtf || event!.includes(quote)))) return true;
    }
  };
}

/** How far from a date the figures of its sentence may stand, in code points. */
const NEAR = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** 从惊蛰到夏至 begins on the one and ends on the other; 3月底 is a day in its last ten. */
function boundsOf({ edtf, earliest, latest }: DatedEvent): Pick<Phase, 'starts' | 'ends'> {
  const [from, to] = (edtf ?? '').split('/');
  if (to === undefined) return { starts: { earliest, latest }, ends: { earliest, latest } };
  return {
    starts: { earliest, latest: daysOf(from!).latest },
    ends: { earliest: daysOf(to).earliest, latest },
  };
}
