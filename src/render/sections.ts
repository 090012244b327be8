import { groupBy } from '../core/group.ts';
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
  const filled = parts.filter(({ rows }) => rows.length > 0);
  const blocks = filled.map(({ title, rows, more }) => {
    const head = title === '' ? '' : `${paint.bold.cyan(title)}\n`;
    const rest = more > 0 ? `${paint.dim(`… ${more} more (--top)`)}\n` : '';
    return head + grid(columns, rows, width, paint) + rest;
  });
  const lines = foot.flatMap((line) => wrap(line, width)).map((line) => `${paint.dim(line)}\n`);
  return [...blocks, lines.join('')].join('\n');
}

/** The first rows of each group as a section, groups in the order of the rows. */
export function sectionsBy<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  limit: number,
  titleOf: (row: R) => string = keyOf,
): Section<R>[] {
  return [...groupBy(rows, keyOf).values()].map((own) => ({
    title: titleOf(own[0]!),
    rows: own.slice(0, limit),
    more: Math.max(0, own.length - limit),
  }));
}
