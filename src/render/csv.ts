import type { Document, Layer } from '../core/output.ts';
import { isBroken, type Result } from './documents.ts';
import { escapeLine } from './escape.ts';
import type { RenderOptions } from './index.ts';

type Row = Readonly<Record<string, unknown>>;

/** What every table begins with, so that it can be read alone. */
const DOCUMENT = ['document', 'region_code', 'region_name', 'published', 'batch'];
const CITED = ['start', 'end', 'quote'];
const FIGURE = ['value', 'min', 'max', 'modifier', 'unit'];

const COLUMNS: Readonly<Record<Layer, readonly string[]>> = {
  indicators: [
    ...CITED,
    'kind',
    ...FIGURE,
    ...['head', 'name', 'subject', 'subject_unit', 'metric', 'change_basis', 'change_direction', 'as_of'],
  ],
  slogans: [...CITED, 'type', 'text', 'head', 'numbers', 'members', 'complete', 'count', 'occurrences'],
  units: ['id', 'full_name', 'level', 'type', 'region', 'count', 'mentions'],
  phases: [
    ...CITED,
    ...['name', 'phase_batch', 'scope', 'starts_earliest', 'starts_latest', 'ends_earliest', 'ends_latest'],
    ...['edtf', 'duration'],
  ],
  dates: [...CITED, 'edtf', 'earliest', 'latest', 'event'],
  numbers: [...CITED, 'numeral_start', 'numeral_end', ...FIGURE, 'role', 'duration'],
};

/** One layer as RFC 4180: one row an item, the report's own data repeated in each. */
export async function* csv(results: AsyncIterable<Result>, { layers }: RenderOptions): AsyncGenerator<string> {
  const [layer = 'indicators'] = layers;
  const columns = [...DOCUMENT, ...COLUMNS[layer]];
  let before = `${columns.join(',')}\r\n`;
  for await (const result of results) {
    if (isBroken(result)) continue;
    yield before +
      rowsOf(result, layer)
        .map((row) => `${columns.map((name) => cell(row[name])).join(',')}\r\n`)
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

/** `starts: {earliest}` becomes `starts_earliest`, `span` becomes `start` and `end`. */
function flat(item: Row, layer: Layer): Row {
  const row: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    if (key === 'span') [row.start, row.end] = value as [number, number];
    else if (key === 'numeral') [row.numeral_start, row.numeral_end] = value as [number, number];
    else if (key === 'batch' && layer === 'phases') row.phase_batch = value;
    else if (value !== null && typeof value === 'object' && !Array.isArray(value))
      for (const [inner, part] of Object.entries(value)) row[`${key}_${inner}`] = part;
    else row[key] = value;
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
