import { TifaError } from '../core/problem.ts';

export type Duckdb = typeof import('@duckdb/node-api');
export type Connection = Awaited<ReturnType<Awaited<ReturnType<Duckdb['DuckDBInstance']['create']>>['connect']>>;

/** Loads DuckDB, which is not installed everywhere: it is large and holds machine code. */
export async function loadDuckdb(): Promise<Duckdb> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new TifaError(
      'missing-package',
      'the package @duckdb/node-api, which reads and writes DuckDB files, is not installed',
      'Install it with: npm install @duckdb/node-api',
      { cause },
    );
  }
}

/** Opens a database, does something with it, and closes it whatever comes. */
export async function withDatabase<T>(
  duckdb: Duckdb,
  path: string,
  config: Readonly<Record<string, string>>,
  act: (connection: Connection) => Promise<T>,
): Promise<T> {
  const instance = await duckdb.DuckDBInstance.create(path, config);
  try {
    const connection = await instance.connect();
    try {
      return await act(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** No package is fetched from the network, none of the user's is loaded. */
export const OFFLINE = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
