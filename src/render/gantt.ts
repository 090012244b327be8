import { barOf, beyond, type Sureness } from '../corpus/timeline/bar.ts';
import type { Timeline, TimelineEntry } from '../corpus/timeline/index.ts';
import { type Frame, frameOf, ticksIn } from '../corpus/timeline/scale.ts';
import { escapeLine } from './escape.ts';
import { padEnd, widest } from './padding.ts';
import { newPaint, type Paint } from './paint.ts';
import type { Screen } from './sheet.ts';
import { groupsOf, type TimelineGroup, timeOf } from './timeline-rows.ts';
import { wrap } from './wrap.ts';

const FILL: Readonly<Record<Sureness, string>> = { certain: '█', fuzzy: '░', open: '·' };
const POINT = '◆';
const BEFORE = '◂';
const AFTER = '▸';
/** Of a screen, what names and dates may take. */
const LABEL_SHARE = 0.35;
const TIME_WIDTH = 17;
/** Columns that the label of a tick needs: 2021-03 with a mark and a blank. */
const TICK = 9;

/** A Gantt chart for a terminal: a region's phases and events, each with its dates and its bar on one axis. */
export function gantt(timeline: Timeline, { color, width }: Screen): string {
  const paint = newPaint(color);
  const groups = groupsOf(timeline);
  if (groups.length === 0) return '';
  const entries = groups.flatMap((group) => group.entries);
  const labels = Math.min(widest(entries.map(({ label }) => escapeLine(label))) + 2, Math.floor(width * LABEL_SHARE));
  const times = Math.min(widest(entries.map(timeOf)), TIME_WIDTH);
  const columns = { labels, times, chart: width - labels - times - 4 };
  const frame = frameOf(entries);
  const lines = groups.flatMap(({ title, entries: own }) => [
    paint.bold.cyan(escapeLine(title)),
    ...own.flatMap((entry) => entryLines(entry, columns, frame, paint)),
  ]);
  const axis = frame ? [' '.repeat(labels + times + 4) + paint.dim(axisOf(frame, columns.chart))] : [];
  const legend = wrap(LEGEND, width).map((line) => paint.dim(line));
  return `${[...axis, ...lines, '', ...legend].map((line) => line.trimEnd()).join('\n')}\n`;
}

const LEGEND = `${FILL.certain} certain  ${FILL.fuzzy} possible  ${FILL.open} no end stated  ${POINT} event  ${BEFORE}${AFTER} beyond`;

interface Columns {
  readonly labels: number;
  readonly times: number;
  readonly chart: number;
}

function entryLines(
  entry: TimelineGroup['entries'][number],
  { labels, times, chart }: Columns,
  frame: Frame | null,
  paint: Paint,
): string[] {
  const names = wrap(escapeLine(entry.label), labels - 2);
  const time = timeOf(entry);
  const dates = time.length <= times ? [time] : time.split(/(?<=\/)/);
  const bar = frame ? barLine(entry, frame, chart) : '';
  const height = Math.max(names.length, dates.length);
  return Array.from({ length: height }, (_, i) =>
    [`  ${names[i] ?? ''}`, dates[i] ?? '']
      .map((text, at) => padEnd(text, [labels, times][at]!))
      .concat(i === 0 ? paint[entry.type === 'phase' ? 'green' : 'yellow'](bar) : '')
      .join('  '),
  );
}

/** The bar of an entry, a character a column; what lies beyond the frame is shown by an arrow at its edge. */
function barLine(entry: TimelineEntry, frame: Frame, columns: number): string {
  const cells: string[] = Array.from({ length: columns }, () => ' ');
  const column = columnIn(frame, columns);
  const bar = barOf(entry, frame);
  const { runs, point } = bar;
  for (const { from, to, sure } of runs)
    for (let at = Math.max(0, column(from)); at <= Math.min(columns - 1, column(to)); at++)
      if (cells[at] !== FILL.certain) cells[at] = FILL[sure];
  if (point !== null && point >= frame.first && point <= frame.last) cells[column(point)] = POINT;
  const { before, after } = beyond(bar, frame);
  if (before) cells[0] = BEFORE;
  if (after) cells[columns - 1] = AFTER;
  return cells.join('');
}

const columnIn =
  ({ first, last }: Frame, columns: number) =>
  (day: number): number =>
    Math.floor(((day - first) * columns) / (last - first + 1));

function axisOf(frame: Frame, columns: number): string {
  const column = columnIn(frame, columns);
  let line = '';
  for (const { day, label } of ticksIn(frame, Math.floor(columns / TICK))) {
    const text = `│${label}`;
    const at = Math.min(column(day), columns - text.length);
    if (at >= line.length) line += ' '.repeat(at - line.length) + text;
  }
  return line;
}
