import type { DuckDBAppender, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { LAYERS, type Layer } from '../core/output.ts';
import { type Connection, type Duckdb, loadDuckdb, OFFLINE, withDatabase } from '../corpus/duckdb-open.ts';
import { isBroken, type Result } from './documents.ts';
import type { RenderOptions } from './index.ts';
import { type ColumnType, type Table, tablesOf } from './tables.ts';

/** What DuckDB takes at once. */
const VECTOR = 2048;
/** Rows that are held, of all tables together, until they are written. */
const HELD = 10 * VECTOR;

const SQL: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  texts: 'VARCHAR[]',
  numbers: 'DOUBLE[]',
  json: 'JSON',
};

/** Keys beside (document_id, item). */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  documents: ['PRIMARY KEY (document_id)'],
  units: ['PRIMARY KEY (document_id, id)'],
  members: ['FOREIGN KEY (document_id, slogan) REFERENCES slogans (document_id, item)'],
  mentions: ['FOREIGN KEY (document_id, unit) REFERENCES units (document_id, id)'],
};

/** Each indicator with what is known of its report and of the unit whose it is. */
const VIEW = `CREATE VIEW indicators_joined AS
  SELECT i.*, d.title, d.outlet, d.author, d.script, d.region_level, u.full_name AS subject_full_name,
    u.level AS subject_level, u.type AS subject_type, u.region AS subject_region
  FROM indicators i JOIN documents d USING (document_id)
  LEFT JOIN units u ON u.document_id = i.document_id AND u.id = i.subject_unit`;

/** A table that rows are being added to. */
interface Filling {
  readonly table: Table;
  readonly types: readonly DuckDBType[];
  readonly appender: DuckDBAppender;
  rows: DuckDBValue[][];
}

/**
 * Writes results as a DuckDB database: a new file, which is whole when this is done. All tables are there, those of layers
 * that were not asked for are empty. Gives the number of documents.
 */
export async function writeDatabase(
  results: AsyncIterable<Result>,
  file: string,
  { layers }: Pick<RenderOptions, 'layers'>,
): Promise<number> {
  const duckdb = await loadDuckdb();
  return withDatabase(duckdb, file, OFFLINE, (connection) => fill(duckdb, connection, results, layers));
}

/** Makes the tables in an empty database and adds the rows of all results. Gives the number of documents. */
export async function fill(
  duckdb: Duckdb,
  connection: Connection,
  results: AsyncIterable<Result>,
  layers: readonly Layer[],
): Promise<number> {
  const tables = tablesOf(LAYERS.filter((layer) => layer !== 'numbers' || layers.includes(layer)));
  for (const table of tables) await connection.run(definition(table));
  await connection.run(VIEW);
  const filling: Filling[] = [];
  for (const table of tables) {
    const types = [duckdb.INTEGER, ...table.columns.map(({ type }) => typeIn(duckdb, type))];
    filling.push({ table, types, appender: await connection.createAppender(table.name), rows: [] });
  }
  let documents = 0;
  let held = 0;
  for await (const result of results) {
    if (isBroken(result)) continue;
    documents++;
    for (const { table, rows } of filling)
      for (const row of table.rows(result)) {
        rows.push([documents, ...table.columns.map(({ name, type }) => valueIn(duckdb, row[name], type))]);
        held++;
      }
    if (held < HELD) continue;
    flush(duckdb, filling);
    held = 0;
  }
  flush(duckdb, filling);
  for (const { appender } of filling) appender.closeSync();
  return documents;
}

function definition({ name, columns }: Table): string {
  const keys = KEYS[name] ?? [];
  const all = [
    'document_id INTEGER NOT NULL',
    ...columns.map(({ name, type }) => `"${name}" ${SQL[type]}`),
    ...keys,
    ...(keys.some((key) => key.startsWith('PRIMARY')) ? [] : ['PRIMARY KEY (document_id, item)']),
    ...(name === 'documents' ? [] : ['FOREIGN KEY (document_id) REFERENCES documents (document_id)']),
  ];
  return `CREATE TABLE ${name} (${all.join(', ')})`;
}

/** Adds what is held, parents before what refers to them. */
function flush(duckdb: Duckdb, filling: readonly Filling[]): void {
  for (const each of filling) {
    for (let from = 0; from < each.rows.length; from += VECTOR) {
      const chunk = duckdb.DuckDBDataChunk.create(each.types);
      chunk.setRows(each.rows.slice(from, from + VECTOR));
      each.appender.appendDataChunk(chunk);
    }
    each.appender.flushSync();
    each.rows = [];
  }
}

const typeIn = ({ VARCHAR, INTEGER, DOUBLE, BOOLEAN, DATE, LIST }: Duckdb, type: ColumnType): DuckDBType =>
  ({
    text: VARCHAR,
    integer: INTEGER,
    number: DOUBLE,
    boolean: BOOLEAN,
    date: DATE,
    texts: LIST(VARCHAR),
    numbers: LIST(DOUBLE),
    json: VARCHAR,
  })[type];

const DAY = 86_400_000;

function valueIn({ DuckDBDateValue, listValue }: Duckdb, value: unknown, type: ColumnType): DuckDBValue {
  if (value === null || value === undefined) return null;
  if (type === 'date') return new DuckDBDateValue(Date.parse(value as string) / DAY);
  if (type === 'json') return JSON.stringify(value);
  if (type === 'texts' || type === 'numbers') return listValue(value as DuckDBValue[]);
  return value as string | number | boolean;
}
