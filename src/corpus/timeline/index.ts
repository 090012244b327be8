import { byCodePoints } from '../../core/code-points.ts';
import type { Document } from '../../core/output.ts';
import { entriesOf, type TimelineEntry } from './entry.ts';

export type { TimelineEntry } from './entry.ts';

/** Phases and dated events of documents, region by region. */
export interface Timeline {
  readonly schema: 'tifa/timeline/1';
  readonly documents: number;
  readonly rows: readonly TimelineEntry[];
}

/** Collects what one document after the other says of phases and events; what is said twice is one entry. */
export function newTimeline({ events = true }: { readonly events?: boolean } = {}) {
  const entries = new Map<string, TimelineEntry>();
  let documents = 0;
  return {
    add: (doc: Document): void => {
      documents++;
      for (const entry of entriesOf(doc)) {
        if (entry.type === 'event' && !events) continue;
        const { mentions, ...rest } = entry;
        const key = JSON.stringify(Object.values(rest));
        const known = entries.get(key);
        entries.set(key, known ? { ...known, mentions: [...known.mentions, ...mentions] } : entry);
      }
    },
    result: (): Timeline => ({
      schema: 'tifa/timeline/1',
      documents,
      rows: [...entries.values()].sort(inOrder),
    }),
  };
}

/** The nation, then regions by code, what is of no known area; phases before events; what is first before what is later, what has no date last. */
function inOrder(a: TimelineEntry, b: TimelineEntry): number {
  return (
    Number(a.region_name === null) - Number(b.region_name === null) ||
    byCodePoints(a.region_code ?? '', b.region_code ?? '') ||
    (a.type === b.type ? 0 : a.type === 'phase' ? -1 : 1) ||
    byCodePoints(firstDay(a), firstDay(b)) ||
    byCodePoints(lastDay(b), lastDay(a)) ||
    byCodePoints(a.name ?? '', b.name ?? '')
  );
}

const firstDay = ({ starts, ends }: TimelineEntry): string =>
  starts.earliest ?? starts.latest ?? ends.earliest ?? ends.latest ?? '~';
const lastDay = ({ starts, ends }: TimelineEntry): string =>
  ends.latest ?? ends.earliest ?? starts.latest ?? starts.earliest ?? '';
