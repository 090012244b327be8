import { LAYERS } from '../../core/output.ts';
import { loadDuckdb, OFFLINE, withDatabase } from '../duckdb-open.ts';
import type { Read } from './read.ts';
import { documentsIn, type TableRow, type Tables } from './tables.ts';

/** The documents of a database that `tifa extract -o corpus.duckdb` wrote; it is only read. */
export async function* readDuckdb(path: string): AsyncGenerator<Read> {
  const duckdb = await loadDuckdb();
  const config = { ...OFFLINE, access_mode: 'READ_ONLY' };
  const tables = await withDatabase(duckdb, path, config, async (connection) => {
    const listed = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables()');
    const names = new Set(listed.getRowObjectsJson().map(({ table_name }) => table_name));
    const read: Record<string, readonly TableRow[]> = {};
    for (const name of ['documents', ...LAYERS, 'warnings'])
      if (names.has(name))
        read[name] = (await connection.runAndReadAll(`SELECT * FROM ${name} ORDER BY ALL`)).getRowObjectsJson();
    return read;
  });
  yield* documentsIn(tables as Tables);
}
