import { statSync } from 'node:fs';
import { LAYERS, type Layer } from '../index.ts';
import { FORMATS, type Format, ONE_LAYER } from '../render/index.ts';
import { FILE_FORMS, FOLDER_FORMS, type FormName, isPieced } from '../render/pieces.ts';
import { isDatabase } from './emit-database.ts';
import { formatByEnding } from './ending.ts';
import { usage } from './errors.ts';
import { toScreen } from './terminal.ts';

/** Where the results go, and how: `form` is what each document is made as. */
export type Target = { readonly form: FormName } & (
  | { readonly kind: 'file'; readonly path: string | undefined; readonly format: Format }
  | { readonly kind: 'folder'; readonly path: string; readonly format: Exclude<Format, 'table'> }
  | { readonly kind: 'database'; readonly path: string }
);

interface Wanted {
  readonly output?: string;
  readonly format?: Format;
  readonly layers: readonly Layer[];
}

/** The target that `-o` and `-f` ask for: a folder is one that is there, or whose name ends in a slash. */
export function targetOf({ output, format, layers }: Wanted): Target {
  if (isFolder(output)) {
    if (format === 'table') throw usage('a table is for the screen', 'Choose another format for a folder: csv.');
    const chosen = format ?? 'ndjson';
    return { kind: 'folder', path: output, format: chosen, form: isPieced(chosen) ? FOLDER_FORMS[chosen] : 'line' };
  }
  if (format === undefined && isDatabase(output)) return { kind: 'database', path: output, form: 'line' };
  const chosen = format ?? formatByEnding(output, FORMATS, { folder: true }) ?? (toScreen(output) ? 'table' : 'yaml');
  if (ONE_LAYER.includes(chosen) && layers.length !== 1)
    throw usage(
      `a file of ${chosen} holds one layer`,
      `Choose it with --layers: ${LAYERS.join(', ')}; or write all to a folder: -o out/.`,
    );
  if (chosen === 'parquet' && toScreen(output))
    throw usage('parquet is no text for a screen', 'Write it to a file: -o indicators.parquet.');
  return { kind: 'file', path: output, format: chosen, form: isPieced(chosen) ? FILE_FORMS[chosen] : 'line' };
}

function isThere(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false; // what is wrong with it is told when it is opened
  }
}

function isFolder(output: string | undefined): output is string {
  if (output === undefined) return false;
  return /[/\\]$/.test(output) || isThere(output);
}
