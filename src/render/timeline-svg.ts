import stringWidth from 'string-width';
import { barOf, beyond, type Run, type Sureness } from '../corpus/timeline/bar.ts';
import type { Timeline, TimelineEntry } from '../corpus/timeline/index.ts';
import { type Frame, frameOf, ticksIn } from '../corpus/timeline/scale.ts';
import { endOf, startOf } from './cut.ts';
import { element, svgText } from './svg.ts';
import { groupsOf, type TimelineGroup, timeOf } from './timeline-rows.ts';

/** Sizes in user units; a Latin letter is about half as wide as an ideograph. */
const WIDTH = 960;
const LABELS = 340;
const CHART = { from: LABELS + 16, to: WIDTH - 24 };
const ROW = 24;
const HEAD = 64;
const BAR = 12;
const FONT = 13;
const LETTER = FONT / 2;
/** Between two ticks. */
const TICK = 76;

/** Phases dark enough to tell from their bounds in black and white too; bounds and open ends have an outline besides. */
const STYLE: Readonly<Record<Sureness, Readonly<Record<string, string | number>>>> = {
  certain: { fill: '#1f5f99' },
  fuzzy: { fill: '#bcd7ef', stroke: '#1f5f99', 'stroke-width': 0.6 },
  open: { fill: 'none', stroke: '#1f5f99', 'stroke-width': 1, 'stroke-dasharray': '4 3' },
};
const EVENT = '#b3541e';

/** A timeline as a picture of its own: no script, no font, nothing from elsewhere; title and description for who cannot see it. */
export function timelineSvg(timeline: Timeline): string {
  const groups = groupsOf(timeline);
  const frame = frameOf(timeline.rows);
  const height = HEAD + groups.reduce((sum, { entries }) => sum + (entries.length + 1) * ROW, 0) + 40;
  const parts: string[] = [];
  if (frame) parts.push(axis(frame, height - 40));
  let y = HEAD;
  for (const { title, entries } of groups) {
    const regions = text(title, 16, y + 16, { 'font-weight': 'bold', fill: '#111111' });
    y += ROW;
    const rows = entries.map((entry, i) => row(entry, frame, y + i * ROW));
    parts.push(element('g', {}, [regions, ...rows]));
    y += entries.length * ROW;
  }
  parts.push(legend(height - 16));
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: 'img',
      'aria-labelledby': 'timeline-title timeline-description',
      'font-family': 'sans-serif',
      'font-size': FONT,
    },
    [
      element('title', { id: 'timeline-title' }, [svgText('Phases and dated events by region')]),
      element('desc', { id: 'timeline-description' }, [svgText(description(timeline))]),
      element('rect', { width: WIDTH, height, fill: '#ffffff' }),
      text('Phases and dated events by region', 16, 26, { 'font-size': 16, 'font-weight': 'bold', fill: '#111111' }),
      ...parts,
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

/** What the picture shows, in words. */
function description(timeline: Timeline): string {
  const said = groupsOf(timeline).map(
    ({ title, entries }) => `${title}: ${entries.map((entry) => `${entry.label} ${timeOf(entry)}`.trim()).join('; ')}`,
  );
  return said.length > 0 ? `${said.join('. ')}.` : 'Nothing is dated.';
}

const text = (
  content: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, string | number>> = {},
): string => element('text', { x, y, ...attributes }, [svgText(content)]);

const place = ({ first, last }: Frame, day: number): number =>
  CHART.from + ((day - first) * (CHART.to - CHART.from)) / (last - first + 1);

function axis(frame: Frame, bottom: number): string {
  const ticks = ticksIn(frame, Math.floor((CHART.to - CHART.from) / TICK)).map(({ day, label }) => {
    const x = place(frame, day);
    return (
      element('line', { x1: x, x2: x, y1: HEAD - 10, y2: bottom, stroke: '#dddddd', 'stroke-width': 1 }) +
      text(label, x, HEAD - 16, { fill: '#444444', 'font-size': 11 })
    );
  });
  return element('g', {}, ticks);
}

/** An entry: its name, its dates at the end of the name's column, its bar; the tooltip says where it is said. */
function row(entry: TimelineGroup['entries'][number], frame: Frame | null, y: number): string {
  const time = timeOf(entry);
  const room = Math.floor((LABELS - 28 - time.length * LETTER - 12) / LETTER);
  const { label } = entry;
  const shown = stringWidth(label) <= room ? label : `${startOf(label, room - 2)}…`;
  const cited = entry.mentions.map(({ document, quote }) => `${endOf(document, 60)}: ${quote}`);
  const tooltip = element('title', {}, [svgText(`${label} ${time} (${cited.join('; ')})`)]);
  const parts = [
    tooltip,
    text(shown, 28, y + 16, { fill: '#222222' }),
    text(time, LABELS, y + 16, { fill: '#555555', 'font-size': 11, 'text-anchor': 'end' }),
  ];
  if (frame) parts.push(...barParts(entry, frame, y + (ROW - BAR) / 2));
  return element('g', {}, parts);
}

function barParts(entry: TimelineEntry, frame: Frame, y: number): string[] {
  const bar = barOf(entry, frame);
  const { runs, point } = bar;
  const parts = runs
    .filter(({ from, to }) => to >= frame.first && from <= frame.last)
    .map((run) => rect(run, frame, y));
  if (point !== null && point >= frame.first && point <= frame.last)
    parts.push(diamond(place(frame, point + 0.5), y + BAR / 2));
  const { before, after } = beyond(bar, frame);
  if (before) parts.push(arrow(CHART.from - 4, y + BAR / 2, -1));
  if (after) parts.push(arrow(CHART.to + 4, y + BAR / 2, 1));
  return parts;
}

function rect({ from, to, sure }: Run, frame: Frame, y: number): string {
  const x = place(frame, Math.max(from, frame.first));
  const width = place(frame, Math.min(to, frame.last) + 1) - x;
  return element('rect', { x, y, width, height: BAR, ...STYLE[sure] });
}

const diamond = (x: number, y: number): string =>
  element('path', { d: `M${fixed(x)} ${fixed(y - 6)}l6 6l-6 6l-6 -6z`, fill: EVENT });

/** Something lies beyond the frame. */
const arrow = (x: number, y: number, way: 1 | -1): string =>
  element('path', { d: `M${fixed(x)} ${fixed(y - 4)}l${6 * way} 4l${-6 * way} 4z`, fill: EVENT });

const fixed = (value: number): number => Math.round(value * 10) / 10;

function legend(y: number): string {
  const items: readonly (readonly [shape: (x: number) => string, label: string])[] = [
    ...(['certain', 'fuzzy', 'open'] as const).map(
      (sure) =>
        [
          (x: number) => element('rect', { x, y: y - BAR + 1, width: 24, height: BAR, ...STYLE[sure] }),
          { certain: 'certain', fuzzy: 'possible', open: 'no end stated' }[sure],
        ] as const,
    ),
    [(x) => diamond(x + 12, y - 5), 'event'],
    [(x) => arrow(x + 12, y - 5, 1), 'beyond'],
  ];
  let x = 16;
  const parts = items.map(([shape, label]) => {
    const item = shape(x) + text(label, x + 32, y, { fill: '#444444', 'font-size': 11 });
    x += 32 + label.length * 6 + 28;
    return item;
  });
  return element('g', {}, parts);
}
