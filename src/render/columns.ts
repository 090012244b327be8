import stringWidth from 'string-width';
import { escapeLine } from './escape.ts';

/** Rows as lines of aligned columns; Chinese characters take two. */
export function columns(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(escapeLine));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => stringWidth(row[i] ?? ''))));
  return cells
    .map((row) => row.map((cell, i) => cell + ' '.repeat(widths[i]! - stringWidth(cell))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
