import { isBroken, type Result } from './documents.ts';
import { newFileNames } from './file-name.ts';
import type { RenderOptions } from './index.ts';
import type { PiecedFormat } from './pieces.ts';
import { type Row, type Table, tablesOf } from './tables.ts';

/** A file of an output folder: `commit` makes it ready, it stands when the folder does. */
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

/** A result as text of its own, and the path of its input; null for a broken record. */
export interface Piece {
  readonly path: string | null;
  readonly text: string | Uint8Array;
}

/** How the formats fill a folder that are put together from pieces. */
export const PIECE_WRITERS: Readonly<Record<PiecedFormat, WritePieces>> = {
  json: aFileEach('json'),
  yaml: aFileEach('yaml'),
  ndjson: oneFile('documents.ndjson'),
};

/** How the formats of tables fill a folder. */
export const FOLDER_WRITERS = {
  csv: async (): Promise<WriteFolder> => aFilePerTable('csv', (await import('./csv.ts')).csvFile),
  parquet: async (): Promise<WriteFolder> => aFilePerTable('parquet', (await import('./parquet.ts')).parquetFile),
};

/** A table on its way into a file, in pieces; null where nothing is to be written yet. */
export interface TableFile {
  readonly rows: (rows: readonly Row[]) => string | Uint8Array | null;
  readonly end: () => string | Uint8Array | null;
}

type WritePieces = (pieces: AsyncIterable<Piece>, open: FolderOptions['open']) => Promise<void>;

/** A file for each document, named after its input, never after its title. */
function aFileEach(ending: string): WritePieces {
  return async (pieces, open) => {
    const nameOf = newFileNames();
    for await (const { path, text } of pieces)
      if (path !== null) await whole([open(`${nameOf(path)}.${ending}`)], ([file]) => file!.write(text));
  };
}

function oneFile(name: string): WritePieces {
  return (pieces, open) =>
    whole([open(name)], async ([file]) => {
      for await (const { text } of pieces) await file!.write(text);
    });
}

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
