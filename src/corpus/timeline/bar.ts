import type { Days } from '../../core/mention.ts';
import type { TimelineEntry } from './entry.ts';
import { type DayNumber, dayNumber, type Frame } from './scale.ts';

/** How sure it is that something goes on: certain, within its bounds, or without a stated bound. */
export type Sureness = 'certain' | 'fuzzy' | 'open';

/** A run of days, both included, of one sureness. */
export interface Run {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly sure: Sureness;
}

/** What a chart draws of an entry; `point` is the day of an event, the middle one where it is not known. */
export interface Bar {
  readonly runs: readonly Run[];
  readonly point: DayNumber | null;
}

/** Where a side is open, the bar goes on to the end of the frame. Without any date there is nothing to draw. */
export function barOf({ type, starts, ends }: TimelineEntry, frame: Frame): Bar {
  const begins = daysIn(starts);
  const finishes = daysIn(ends);
  if (type === 'event' && begins && finishes && begins.first === finishes.first && begins.last === finishes.last)
    return {
      runs: begins.first < begins.last ? [{ from: begins.first, to: begins.last, sure: 'fuzzy' }] : [],
      point: Math.floor((begins.first + begins.last) / 2),
    };
  return { runs: runsOf(begins, finishes, frame).filter(({ from, to }) => from <= to), point: null };
}

/** Whether a bar goes on beyond the frame, on either side. */
export function beyond(
  { runs, point }: Bar,
  { first, last }: Frame,
): { readonly before: boolean; readonly after: boolean } {
  const days = [...runs.flatMap(({ from, to }) => [from, to]), ...(point === null ? [] : [point])];
  return { before: days.some((day) => day < first), after: days.some((day) => day > last) };
}

function runsOf(begins: Frame | null, finishes: Frame | null, frame: Frame): Run[] {
  if (begins && finishes) {
    // 7月上旬: it begins and ends within it, so that no day is certain
    if (begins.last >= finishes.first && begins.first < finishes.last)
      return [{ from: begins.first, to: finishes.last, sure: 'fuzzy' }];
    return [
      { from: begins.first, to: begins.last - 1, sure: 'fuzzy' },
      { from: begins.last, to: finishes.first, sure: 'certain' },
      { from: finishes.first + 1, to: finishes.last, sure: 'fuzzy' },
    ];
  }
  if (begins)
    return [
      { from: begins.first, to: begins.last - 1, sure: 'fuzzy' },
      { from: begins.last, to: Math.max(begins.last, frame.last), sure: 'open' },
    ];
  if (finishes)
    return [
      { from: Math.min(finishes.first, frame.first), to: finishes.first, sure: 'open' },
      { from: finishes.first + 1, to: finishes.last, sure: 'fuzzy' },
    ];
  return [];
}

/** The days between which something happens; of one bound that day alone. */
function daysIn({ earliest, latest }: Days): Frame | null {
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  return first === null || last === null ? null : { first: dayNumber(first), last: dayNumber(last) };
}
