import Table from 'cli-table3';
import stringWidth from 'string-width';
import { escapeLine } from './escape.ts';
import type { Paint } from './paint.ts';
import { columnWidths, wrap } from './wrap.ts';

/** A column of the tables for people: fewer and wider than those of CSV, so that they fit 80 columns. */
export interface Column<T> {
  readonly title: string;
  readonly cell: (item: T) => string;
  readonly align?: 'right';
  /** not to be broken while others can be */
  readonly firm?: true;
}

/**
 * Items as rows under their titles, wrapped so that all fit the width; a column that is empty throughout is left out, if not
 * all are wanted.
 */
export function grid<T>(
  columns: readonly Column<T>[],
  items: readonly T[],
  width: number,
  paint: Paint,
  all = false,
): string {
  const rows = items.map((item) => columns.map((column) => escapeLine(column.cell(item))));
  const natural = columns.map((column, i) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[i]!)), stringWidth(column.title)),
  );
  const used = columns.map((_, i) => i).filter((i) => all || rows.some((row) => row[i] !== ''));
  const widths = columnWidths(
    used.map((i) => natural[i]!),
    width - 2 * (used.length - 1),
    used.map((i) => columns[i]!.firm === true),
  );
  const table = new Table({
    chars: CHARS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: used.map((i) => columns[i]!.align ?? 'left'),
  });
  const lines = (text: string, i: number): string => wrap(text, widths[i]!).join('\n');
  table.push(
    used.map((at, i) =>
      wrap(columns[at]!.title, widths[i]!)
        .map((line) => paint.dim(line))
        .join('\n'),
    ),
  );
  table.push(widths.map((w) => paint.dim('─'.repeat(w))));
  for (const row of rows) table.push(used.map((at, i) => lines(row[at]!, i)));
  return `${table.toString().replace(/ +$/gm, '')}\n`;
}

/** Two blanks between columns and no lines: the eye follows the columns. */
const CHARS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .map((key) => [key, '']),
);
CHARS.middle = '  ';
for (const key of ['left-mid', 'mid-mid', 'right-mid', 'top-left', 'top-right', 'bottom-left', 'bottom-right'])
  CHARS[key] = '';
