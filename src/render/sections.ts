import { type Column, grid } from './grid.ts';
import { newPaint } from './paint.ts';
import type { Screen } from './sheet.ts';
import { wrap } from './wrap.ts';

/** Rows of a group that a table shows unasked. */
export const SHOWN = 30;

/** Rows that belong together, under a title of their own; '' for none. */
export interface Section<R> {
  readonly title: string;
  readonly rows: readonly R[];
  /** how many more there are that are not shown */
  readonly more: number;
}

/** Tables one under the other, at last what they rest on. */
export function sections<R>(
  parts: readonly Section<R>[],
  columns: readonly Column<R>[],
  foot: readonly string[],
  { color, width }: Screen,
): string {
  const paint = newPaint(color);
  const blocks = parts.map(({ title, rows, more }) => {
    const head = title === '' ? '' : `${paint.bold.cyan(title)}\n`;
    const rest = more > 0 ? `${paint.dim(`… ${more} more (--top)`)}\n` : '';
    return head + grid(columns, rows, width, paint) + rest;
  });
  const lines = foot.flatMap((line) => wrap(line, width)).map((line) => `${paint.dim(line)}\n`);
  return [...blocks, lines.join('')].join('\n');
}

/** The first rows of each group as a section, groups in the order of the rows. */
export function sectionsBy<R>(rows: readonly R[], titleOf: (row: R) => string, limit: number): Section<R>[] {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const title = titleOf(row);
    const own = found.get(title);
    if (own) own.push(row);
    else found.set(title, [row]);
  }
  return [...found].map(([title, own]) => ({
    title,
    rows: own.slice(0, limit),
    more: Math.max(0, own.length - limit),
  }));
}
