import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { LAYERS } from '../core/output.ts';
import { TifaError } from '../core/problem.ts';
import { type Connection, loadDuckdb, OFFLINE, withDatabase } from '../corpus/duckdb-open.ts';
import { formOf } from '../corpus/extracted/form.ts';
import type { Result } from './documents.ts';
import { fill } from './duckdb.ts';

/** Some rows of an answer, with one plain value a column; the first piece is there even if there is no row. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** How DuckDB reads the files that `tifa extract -o` writes into folders. */
const READERS: Readonly<Record<string, string>> = {
  '.parquet': 'read_parquet',
  '.ndjson': 'read_json_auto',
  '.jsonl': 'read_json_auto',
  '.csv': 'read_csv_auto',
};
const IN_MEMORY = ':memory:';

/** What takes the answer, piece by piece. */
type Take = (answer: Answer) => Promise<void>;

/** What a query is asked of: a database, files of which each is a table of its name, or documents. */
type Asked = 'database' | 'documents' | ReadonlyMap<string, string>;

/**
 * Asks a DuckDB database; a folder or file of Parquet, CSV or other NDJSON, of which each file is a table of its name; or else
 * the documents of a path, `documentsOf(path)`, as the tables that `-o corpus.duckdb` has. Nothing is written, and no other
 * file read. Throws TifaError with code `sql` for a faulty query.
 */
export async function query(
  path: string,
  sql: string,
  documentsOf: (path: string) => AsyncIterable<Result>,
  take: Take,
): Promise<void> {
  const asked = askedAt(path);
  if (sql.trim() === '')
    throw new TifaError('sql', 'SQL: no query', "Ask something, such as 'SELECT * FROM indicators'.");
  const duckdb = await loadDuckdb();
  if (asked === 'database') {
    const config = { ...OFFLINE, access_mode: 'READ_ONLY' };
    await withDatabase(duckdb, path, config, (connection) => ask(connection, sql, [], take)).catch((error) => {
      throw isUnreadable(error) ? notReadable(path, error) : error;
    });
    return;
  }
  await withDatabase(duckdb, IN_MEMORY, OFFLINE, async (connection) => {
    if (asked === 'documents') await fill(duckdb, connection, documentsOf(path), LAYERS);
    else for (const [name, file] of asked) await connection.run(`CREATE VIEW ${quoted(name, '"')} AS ${reader(file)}`);
    await connection.run('BEGIN TRANSACTION READ ONLY');
    await ask(connection, sql, asked === 'documents' ? [] : [...asked.values()], take);
  });
}

async function ask(connection: Connection, sql: string, files: readonly string[], take: Take): Promise<void> {
  await lock(connection, files);
  const result = await connection.stream(sql).catch((error) => fault(error, connection));
  const columns = result.deduplicatedColumnNames();
  const json = result.columnTypes().map(({ alias }) => alias === 'JSON');
  const values = (row: readonly unknown[]): unknown[] =>
    row.map((value, i) => (json[i] && typeof value === 'string' ? JSON.parse(value) : plain(value)));
  let first = true;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    await take({ columns, rows: chunk.getRows().map(values) });
    first = false;
  }
  if (first) await take({ columns, rows: [] });
}

function askedAt(path: string): Asked {
  const isFolder = statSync(path).isDirectory();
  const files = isFolder ? readdirSync(path).map((name) => join(path, name)) : [path];
  const tables = files.sort().filter((file) => extname(file) in READERS && !holdsDocuments(file));
  if (tables.length > 0) return new Map(tables.map((file) => [basename(file, extname(file)), file]));
  return !isFolder && (extname(path) === '.duckdb' || formOf(path) === 'duckdb') ? 'database' : 'documents';
}

/** Whole documents, or texts of which documents are made. */
const holdsDocuments = (file: string): boolean => /\.(?:ndjson|jsonl)$/.test(file) && formOf(file) === 'ndjson';

const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error && /not a valid DuckDB database|Could not read|Corrupt|wal file/i.test(error.message);

const quoted = (text: string, mark: string): string => mark + text.replaceAll(mark, mark + mark) + mark;
const reader = (file: string): string => `SELECT * FROM ${READERS[extname(file)]}(${quoted(file, "'")})`;

/** From here on nothing is read but the named files, and no query can change that. */
async function lock(connection: Connection, files: readonly string[]): Promise<void> {
  if (files.length > 0)
    await connection.run(`SET allowed_paths = [${files.map((file) => quoted(file, "'")).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

/** DuckDB's error as one of ours: what and where on one line, and the tables that there are. */
async function fault(error: unknown, connection: Connection): Promise<never> {
  const said = (error instanceof Error ? error.message : String(error)).replace(/^Failed to extract statements: /, '');
  const [what = '', ...rest] = said.split(/\n+/).map((line) => line.trim());
  const line = rest.find((text) => /^LINE \d+:/.test(text));
  const where = line ? ` (${line.replace(/^LINE (\d+): */, 'line $1: ')})` : '';
  throw new TifaError('sql', `SQL: ${what.replace(/[.!]$/, '')}${where}`, await remedyFor(said, connection), {
    cause: error,
  });
}

async function remedyFor(said: string, connection: Connection): Promise<string> {
  if (/read-only|disabled by configuration/i.test(said)) return 'A query reads the named tables and nothing else.';
  if (!/^(?:Catalog|Binder) Error/.test(said)) return 'Check the query: it is SQL as DuckDB understands it.';
  const candidates = /Candidate bindings: (.{1,200})/.exec(said)?.[1];
  if (candidates) return `There is ${candidates.trim().replace(/\.$/, '')}.`;
  return `The tables are ${(await tableNames(connection)).join(', ')}; DESCRIBE shows the columns of one.`;
}

const tableNames = async (connection: Connection): Promise<string[]> =>
  (
    await connection.runAndReadAll(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY 1",
    )
  )
    .getRows()
    .map(([name]) => String(name));

const notReadable = (path: string, cause: Error): TifaError =>
  new TifaError(
    'broken-file',
    `${path}: no DuckDB database that can be read: ${cause.message.split('\n')[0]}`,
    'Name a file that tifa extract -o x.duckdb wrote, a folder of tables, reports, or other results.',
    { cause },
  );

/** A value of DuckDB as JSON has it: whole numbers as numbers where they are exact, dates as ISO days. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if ('items' in value && Array.isArray(value.items)) return value.items.map(plain);
  if ('entries' in value && Array.isArray(value.entries)) return value.entries.map(plain);
  if ('entries' in value)
    return Object.fromEntries(Object.entries(value.entries as object).map(([key, inner]) => [key, plain(inner)]));
  if ('scale' in value) return Number(String(value)); // a decimal
  return Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    : String(value);
}
