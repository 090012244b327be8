import { addMonths, isoDay, isoMonth } from '../../core/calendar.ts';
import type { TimelineEntry } from './entry.ts';

/** Days from 1970-01-01. */
export type DayNumber = number;

const MS_A_DAY = 86_400_000;

/** 1970-01-02 → 1 */
export const dayNumber = (iso: string): DayNumber => Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;

/** The days that a chart shows, both included. */
export interface Frame {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * What a chart of the entries shows: all phases, and events no further from them than they are long (七一, not the year in
 * which the People's Republic was founded); all events where there is no phase. null where nothing has a date.
 */
export function frameOf(entries: readonly TimelineEntry[]): Frame | null {
  const days = (of: readonly TimelineEntry[]): DayNumber[] =>
    of
      .flatMap(({ starts, ends }) => [starts.earliest, starts.latest, ends.earliest, ends.latest])
      .flatMap((day) => (day === null ? [] : dayNumber(day)));
  const phases = around(days(entries.filter(({ type }) => type === 'phase')));
  if (!phases) return around(days(entries));
  const length = phases.last - phases.first;
  return around(days(entries).filter((day) => day >= phases.first - length && day <= phases.last + length));
}

function around(days: readonly DayNumber[]): Frame | null {
  if (days.length === 0) return null;
  return days.reduce<Frame>(({ first, last }, day) => ({ first: Math.min(first, day), last: Math.max(last, day) }), {
    first: days[0]!,
    last: days[0]!,
  });
}

export interface Tick {
  readonly day: DayNumber;
  readonly label: string;
}

/** Months between the ticks of an axis. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** At most so many first days of months or years within a frame; the first day itself where there is none. */
export function ticksIn({ first, last }: Frame, most: number): Tick[] {
  for (const step of STEPS) {
    const ticks = [...monthsIn({ first, last }, step)];
    if (ticks.length <= most) return ticks.length > 0 ? ticks : [{ day: first, label: isoOf(first) }];
  }
  return [{ day: first, label: isoOf(first) }];
}

function* monthsIn({ first, last }: Frame, step: number): Iterable<Tick> {
  const [year = 0, month = 1] = isoOf(first).split('-').map(Number);
  // steps are counted from January, so that years begin with a tick
  let at = { year, month: month - ((month - 1) % Math.min(step, 12)) };
  if (step > 12) at = { year: year - (year % (step / 12)), month: 1 };
  for (let day = 0; ; at = addMonths(at.year, at.month, step)) {
    day = dayNumber(isoDay(at.year, at.month, 1));
    if (day > last) return;
    if (day >= first) yield { day, label: step >= 12 ? String(at.year) : isoMonth(at.year, at.month) };
  }
}

const isoOf = (day: DayNumber): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10);
