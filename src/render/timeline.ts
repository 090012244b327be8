import type { Timeline, TimelineEntry } from '../corpus/timeline/index.ts';
import { gantt } from './gantt.ts';
import type { Sheet } from './sheet.ts';

const KEYS = [
  ...['region_code', 'region_name', 'type', 'name', 'batch', 'scope'],
  ...['starts_earliest', 'starts_latest', 'ends_earliest', 'ends_latest', 'edtf', 'duration'],
  ...['document', 'start', 'end', 'quote'],
];

/** A timeline as a sheet; a row of CSV is a place that speaks of a phase or an event. */
export const timelineSheet = (result: Timeline): Sheet => ({
  result,
  keys: KEYS,
  flat: () => result.rows.flatMap(places),
  table: (screen) => gantt(result, screen),
});

/** Every place that speaks of an entry, with the entry. */
const places = ({ starts, ends, mentions, ...entry }: TimelineEntry): object[] =>
  mentions.map(({ document, span, quote }) => ({
    ...entry,
    starts_earliest: starts.earliest,
    starts_latest: starts.latest,
    ends_earliest: ends.earliest,
    ends_latest: ends.latest,
    document,
    start: span[0],
    end: span[1],
    quote,
  }));
