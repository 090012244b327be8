import { daysOf } from '../../core/edtf.ts';
import type { Days } from '../../core/mention.ts';
import type { Cited, DatedEvent, Document, Phase } from '../../core/output.ts';
import { firstWhere } from '../../core/search.ts';
import { extentOf, NATION } from '../groups.ts';
import { simplified } from '../simplified.ts';

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
  const isMeasure = measuring(indicators);
  return [
    ...phases.map((phase): TimelineEntry => {
      const { name, scope, starts, ends, edtf, duration } = phase;
      const batch = phase.batch ?? metadata.batch;
      return { ...where, type: 'phase', name, batch, scope, starts, ends, edtf, duration, mentions: cited(phase) };
    }),
    ...dates
      .filter((date) => isEvent(date) && !isMeasure(date))
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
 * Tells whether a date is of how much there was, not of what happened: a figure in its words (年末全国总人口137462万人) or of its
 * sentence is of that time. A meeting on one day is an event, whatever is counted there; 截至9月30日 dates figures alone.
 */
function measuring(indicators: Document['indicators']): (date: DatedEvent) => boolean {
  const bare = newBare();
  return ({ span: [start, end], edtf, event }) => {
    const isDay = DAY.test(edtf ?? '');
    const words = bare(event!);
    for (let i = firstWhere(indicators.length, (k) => indicators[k]!.span[0] >= start - NEAR); ; i++) {
      const figure = indicators[i];
      if (!figure || figure.span[0] > end + NEAR) return false;
      const { quote, period, as_of, sentence } = figure;
      if (!bare(sentence).includes(words)) continue;
      if (as_of === edtf || (!isDay && (period === edtf || words.includes(bare(quote))))) return true;
    }
  };
}

/** Quotes and sentences are the source's own (１９．７％, 降到\n5.2％), events are not: makes them comparable, each once. */
function newBare(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? simplified(text).replace(/\s+/g, '');
    known.set(text, found);
    return found;
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
