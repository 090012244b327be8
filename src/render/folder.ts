import type { Document } from '../core/output.ts';
import { isBroken, type Result } from './documents.ts';
import { newFileNames } from './file-name.ts';
import type { Render, RenderOptions } from './index.ts';
import { type Row, type Table, tablesOf } from './tables.ts';

/** A file of an output folder: what is written stands after `commit` only. */
export interface OutputFile {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Leaves no trace of it; nothing to do after a commit. */
  readonly abandon: () => void;
}

export interface FolderOptions extends RenderOptions {
  /** Opens a new file of the folder by its name, which has no folders in it. */
  readonly open: (name: string) => OutputFile;
}

/** Writes results into a folder; each file stands when it is whole. */
export type WriteFolder = (results: AsyncIterable<Result>, options: FolderOptions) => Promise<void>;

/** How each format fills a folder. */
export const FOLDER_WRITERS = {
  json: async (): Promise<WriteFolder> => aFileEach('json', (await import('./json.ts')).jsonDocument),
  yaml: async (): Promise<WriteFolder> => aFileEach('yaml', (await import('./yaml.ts')).yamlDocument),
  ndjson: async (): Promise<WriteFolder> => oneFile('documents.ndjson', (await import('./json.ts')).ndjson),
  csv: async (): Promise<WriteFolder> => aFilePerTable('csv', (await import('./csv.ts')).csvFile),
  parquet: async (): Promise<WriteFolder> => aFilePerTable('parquet', (await import('./parquet.ts')).parquetFile),
};

/** A table on its way into a file, in pieces; null where nothing is to be written yet. */
export interface TableFile {
  readonly rows: (rows: readonly Row[]) => string | Uint8Array | null;
  readonly end: () => string | Uint8Array | null;
}

/** A file for each document, named after its input, never after its title. */
const aFileEach =
  (ending: string, text: (doc: Document) => string): WriteFolder =>
  async (results, { open }) => {
    const nameOf = newFileNames();
    for await (const result of results)
      if (!isBroken(result))
        await whole([open(`${nameOf(result.source.path)}.${ending}`)], ([file]) => file!.write(text(result)));
  };

const oneFile =
  (name: string, render: Render): WriteFolder =>
  (results, { open, ...options }) =>
    whole([open(name)], async ([file]) => {
      for await (const piece of render(results, options)) await file!.write(piece);
    });

/** documents, one file a layer, and what a layer's items hold several of. */
const aFilePerTable =
  (ending: string, newFile: (table: Table, options: RenderOptions) => TableFile): WriteFolder =>
  (results, { open, ...options }) => {
    const tables = tablesOf(options.layers);
    const parts = tables.map((table) => newFile(table, options));
    return whole(
      tables.map(({ name }) => open(`${name}.${ending}`)),
      async (files) => {
        const write = async (at: number, piece: string | Uint8Array | null): Promise<void> => {
          if (piece !== null && piece.length > 0) await files[at]!.write(piece);
        };
        for await (const result of results)
          if (!isBroken(result))
            for (const [at, table] of tables.entries()) await write(at, parts[at]!.rows(table.rows(result)));
        for (const [at, part] of parts.entries()) await write(at, part.end());
      },
    );
  };

/** Files that are all whole in the end, or all gone. */
async function whole(
  files: readonly OutputFile[],
  fill: (files: readonly OutputFile[]) => Promise<void>,
): Promise<void> {
  try {
    await fill(files);
    for (const file of files) await file.commit();
  } catch (error) {
    for (const file of files) file.abandon();
    throw error;
  }
}
