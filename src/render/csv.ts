import { KEYS } from '../core/keys.ts';
import type { Document, Layer } from '../core/output.ts';
import { isBroken, type Result } from './documents.ts';
import { escapeLine } from './escape.ts';
import type { RenderOptions } from './index.ts';

type Row = Readonly<Record<string, unknown>>;

/** What every table begins with, so that it can be read alone. */
const DOCUMENT = ['document', 'region_code', 'region_name', 'published', 'batch'];

/** Keys that hold more than one value, and the columns that these get. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  span: ['start', 'end'],
  numeral: ['numeral_start', 'numeral_end'],
  starts: ['starts_earliest', 'starts_latest'],
  ends: ['ends_earliest', 'ends_latest'],
  change: ['change_basis', 'change_direction'],
};

/** The phase's own batch, beside the report's. */
const columnOf = (key: string, layer: Layer): string => (layer === 'phases' && key === 'batch' ? 'phase_batch' : key);

/** One layer as CSV: one row an item, the report's own data repeated in each. */
export async function* csv(results: AsyncIterable<Result>, { layers }: RenderOptions): AsyncGenerator<string> {
  const [layer = 'indicators'] = layers;
  const columns = [...DOCUMENT, ...KEYS[layer].flatMap((key) => PARTS[key] ?? [columnOf(key, layer)])];
  let before = `${columns.join(',')}\n`;
  for await (const result of results) {
    if (isBroken(result)) continue;
    yield before +
      rowsOf(result, layer)
        .map((row) => `${columns.map((name) => cell(row[name])).join(',')}\n`)
        .join('');
    before = '';
  }
}

function rowsOf(doc: Document, layer: Layer): Row[] {
  const { region, published, batch } = doc.metadata;
  const shared = {
    document: doc.source.path,
    region_code: region?.code,
    region_name: region?.name,
    published,
    batch,
  };
  return (doc[layer] ?? []).map((item) => ({ ...flat(item as unknown as Row, layer), ...shared }));
}

/** An item with one plain value a column. */
function flat(item: Row, layer: Layer): Row {
  const row: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    const parts = PARTS[key];
    if (parts) for (const [i, part] of Object.values(value ?? {}).entries()) row[parts[i]!] = part;
    else row[columnOf(key, layer)] = value;
  }
  return row;
}

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
  const safe = /^[\s\u3000]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  const shown = escapeLine(safe);
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
