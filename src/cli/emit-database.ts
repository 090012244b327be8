import { closeSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { TifaError } from '../index.ts';
import { usage } from './errors.ts';
import { attempt, flushFolder, unwritable } from './output.ts';
import type { Report } from './report.ts';
import { onSignal } from './signals.ts';
import { sweep, temporaryName } from './temporary.ts';

/** Whether results are to go into a DuckDB database. */
export const isDatabase = (target: string | undefined): target is string => /\.duckdb$/i.test(target ?? '');

/**
 * Lets a database be written under a temporary name and gives it its own when it is whole; then the exit code. `write` gives
 * the number of documents; with none, there is no database.
 */
export async function emitDatabase(
  target: string,
  write: (file: string) => Promise<number>,
  report: Report,
): Promise<number> {
  const path = attempt(target, () => placeOf(target));
  const folder = dirname(path);
  sweep(folder, path);
  const temporary = temporaryName(path);
  const remove = (): void => {
    for (const file of [temporary, `${temporary}.wal`]) rmSync(file, { force: true });
  };
  const offSignal = onSignal(remove);
  try {
    closeSync(openSync(temporary, 'wx')); // says why if nothing can be written here
    remove();
    const documents = await write(temporary);
    const code = report.close();
    if (documents > 0 && code !== 1) {
      flush(temporary);
      renameSync(temporary, path);
      flushFolder(folder);
    }
    return code;
  } catch (error) {
    throw error instanceof TifaError || (error as NodeJS.ErrnoException).code
      ? unwritable(error, target)
      : new TifaError(
          'not-written',
          `${target}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
          'Check the space on the disk and the permissions.',
          { cause: error },
        );
  } finally {
    remove();
    offSignal();
  }
}

function flush(file: string): void {
  const fd = openSync(file, 'r+');
  fsyncSync(fd);
  closeSync(fd);
}

/** The file itself behind links; anything but a file is not replaced. */
function placeOf(target: string): string {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  const path = stats?.isSymbolicLink() ? realpathSync(target) : target;
  if (stats && !lstatSync(path).isFile()) throw usage(`${target}: not a file`, 'Name a new file.');
  return path;
}
