import { escapeLine } from './escape.ts';
import { padEnd, widest } from './padding.ts';

/** Rows as lines of aligned columns; Chinese characters take two. */
export function columns(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(escapeLine));
  const widths = (cells[0] ?? []).map((_, i) => widest(cells.map((row) => row[i] ?? '')));
  return cells
    .map((row) => row.map((cell, i) => padEnd(cell, widths[i]!)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
