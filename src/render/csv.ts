import { stringify } from 'csv-stringify/sync';
import { isBroken, type Result } from './documents.ts';
import { escapeLine } from './escape.ts';
import type { RenderOptions } from './index.ts';
import { type Row, tableOf } from './tables.ts';

/** Of a table, what its columns are called. */
interface Headed {
  readonly columns: readonly { readonly name: string }[];
}

/** What Excel takes UTF-8 by. */
const BOM = '\uFEFF';

/** One layer as CSV: one row an item, the report's own data repeated in each. */
export async function* csv(results: AsyncIterable<Result>, options: RenderOptions): AsyncGenerator<string> {
  const table = tableOf(options.layers[0] ?? 'indicators');
  const file = csvFile(table, options);
  for await (const result of results) if (!isBroken(result)) yield file.rows(table.rows(result));
}

/** A table as CSV, its head before the first rows. */
export function csvFile(table: Headed, { bom }: Pick<RenderOptions, 'bom'>) {
  let before = (bom ? BOM : '') + stringify([table.columns.map(({ name }) => name)]);
  const add = (rows: readonly Row[]): string => {
    const text = before + csvRows(table, rows);
    before = '';
    return text;
  };
  return { rows: add, end: () => add([]) };
}

/** Rows of a table as lines of CSV (RFC 4180, but with line feeds). */
export const csvRows = ({ columns }: Headed, rows: readonly Row[]): string =>
  stringify(rows.map((row) => columns.map(({ name }) => cell(row[name]))));

/** Lists of words with | between, lists of anything else as JSON; no cell that a spreadsheet would run as a formula. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string' && !Array.isArray(value)) return String(value);
  const text =
    typeof value === 'string'
      ? value
      : value.every((v) => typeof v !== 'object')
        ? value.join('|')
        : JSON.stringify(value);
  return escapeLine(/^[\s\u3000]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);
}
