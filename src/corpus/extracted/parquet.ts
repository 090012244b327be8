import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LAYERS } from '../../core/output.ts';
import { TifaError } from '../../core/problem.ts';
import type { Read } from './read.ts';
import { documentsIn, layerOf, type TableRow, type Tables } from './tables.ts';

/** Tables that stand beside each other in a folder; the first is read for all. */
const DOCUMENTS = 'documents.parquet';

/** Whether a file is one of the tables of a folder that its documents.parquet stands for. */
export const isPartOfFolder = (path: string): boolean =>
  basename(path) !== DOCUMENTS && existsSync(join(dirname(path), DOCUMENTS));

/** The documents of a folder of tables, by its documents.parquet; or what one layer alone says of them. */
export async function* readParquet(path: string): AsyncGenerator<Read> {
  if (basename(path) !== DOCUMENTS) {
    const rows = await rowsIn(path);
    const layer = layerOf(rows);
    if (rows.length > 0 && layer === null)
      throw new TifaError('no-documents', `${path}: no table of indicators or of another layer`, 'Name the folder.');
    if (layer !== null) yield* documentsIn({ [layer]: rows });
    return;
  }
  const tables: Record<string, readonly TableRow[]> = { documents: await rowsIn(path) };
  for (const name of [...LAYERS, 'warnings']) {
    const file = join(dirname(path), `${name}.parquet`);
    if (existsSync(file)) tables[name] = await rowsIn(file);
  }
  yield* documentsIn(tables as Tables);
}

async function rowsIn(path: string): Promise<TableRow[]> {
  const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet');
  return parquetReadObjects({ file: await asyncBufferFromFile(path) });
}
