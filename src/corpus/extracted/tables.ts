import { groupBy } from '../../core/group.ts';
import { columnOf, KEYS, PARTS } from '../../core/keys.ts';
import { LAYERS, type Layer } from '../../core/output.ts';
import type { Read } from './read.ts';

/** A row of a table by the names of its columns. */
export type TableRow = Readonly<Record<string, unknown>>;

export type Tables = Readonly<Partial<Record<'documents' | 'warnings' | Layer, readonly TableRow[]>>>;

/** The documents that tables hold (CONTRACT, "Tables"); without the table of documents, what a layer's rows say of them. */
export function* documentsIn(tables: Tables): Generator<Read> {
  const { documents, ...layers } = tables;
  const byDocument = new Map(Object.entries(layers).map(([name, rows]) => [name, groupBy(rows, keyOf)]));
  const firsts = documents ?? firstRows(Object.values(layers).flat());
  for (const row of firsts) {
    const rowsOf = (name: string): readonly TableRow[] =>
      [...(byDocument.get(name)?.get(keyOf(row)) ?? [])].sort((a, b) => Number(a.item) - Number(b.item));
    const items = LAYERS.filter((layer) => layer !== 'numbers' || byDocument.has(layer)).map((layer) => [
      layer,
      rowsOf(layer).map((item) => itemOf(item, layer)),
    ]);
    const warnings = rowsOf('warnings').map(({ code, message, start, end }) => {
      const span = start === null ? null : [Number(start), Number(end)];
      return { code, message, span };
    });
    const value = { schema: 'tifa/document/1', ...about(row), ...Object.fromEntries(items), warnings };
    yield { at: `, ${String(row.document)}`, value };
  }
}

/** The layer that rows are of: the one of which most columns are there; null where none has its own. */
export function layerOf(rows: readonly TableRow[]): Layer | null {
  const columns = new Set(Object.keys(rows[0] ?? {}));
  const shares = LAYERS.map((layer) => {
    const wanted = KEYS[layer].flatMap((key) => PARTS[key] ?? [columnOf(key, layer)]);
    return { layer, share: wanted.filter((name) => columns.has(name)).length / wanted.length };
  }).sort((a, b) => b.share - a.share);
  const [best] = shares;
  return best && best.share > MOST ? best.layer : null;
}

/** Output of an earlier version may lack a column. */
const MOST = 0.7;

const keyOf = ({ document_id, document }: TableRow): string => String(document_id ?? document);

const firstRows = (rows: readonly TableRow[]): TableRow[] => [...groupBy(rows, keyOf).values()].map(([row]) => row!);

/** What a row says of its document. */
function about(row: TableRow): object {
  const known = (name: string): unknown => plain(row[name]);
  const region = known('region_code');
  return {
    source: {
      ...{ path: known('document'), sha256: known('sha256') ?? '', bytes: known('bytes') ?? 0 },
      ...{ format: known('format'), encoding: known('encoding') },
    },
    metadata: {
      ...Object.fromEntries(['title', 'published', 'outlet', 'author', 'script'].map((name) => [name, known(name)])),
      region: region === null ? null : { code: region, name: known('region_name'), level: known('region_level') },
      ...{ extent: known('extent'), batch: known('batch'), year: known('year') },
    },
    text: {
      ...{ length: known('length') ?? 0, body: parsed(known('body')) ?? [] },
      ...{ sections: parsed(known('sections')) ?? [], sentences: known('sentences') ?? 0 },
    },
  };
}

/** An item of the contract from its row. */
const itemOf = (row: TableRow, layer: Layer): object =>
  Object.fromEntries(
    KEYS[layer].map((key) => {
      const parts = PARTS[key];
      if (!parts) return [key, IN_JSON.has(key) ? parsed(plain(row[key])) : plain(row[columnOf(key, layer)])];
      const [first, second] = parts.map((name) => plain(row[name]));
      if (key === 'change') return [key, second === null ? null : { basis: first, direction: second }];
      return [key, key === 'starts' || key === 'ends' ? { earliest: first, latest: second } : [first, second]];
    }),
  );

const IN_JSON = new Set<string>(['occurrences', 'mentions']);

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

/** A value as JSON has it: a date as its day, no value as null. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
