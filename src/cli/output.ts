import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { tifaError } from './errors.ts';

/** Where the results go. */
export interface Output {
  readonly write: (text: string) => Promise<void>;
  /** Makes what was written stand. */
  readonly commit: () => Promise<void>;
  /** Leaves no trace of a file that is not whole. */
  readonly abandon: () => void;
}

/** Standard output, or a file that is whole or absent. */
export const openOutput = (path: string | undefined): Output =>
  path === undefined || path === '-' ? standardOutput() : isPlain(path) ? wholeFile(path) : device(path);

const nothing = async (): Promise<void> => {};

/** Each write is waited for, so that a slow reader slows us down and an error ends the run. */
function standardOutput(): Output {
  const { stdout } = process;
  stdout.on('error', () => {}); // the callback of the write tells
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  return { write, commit: nothing, abandon: () => {} };
}

/** False for /dev/full, /dev/stdout, a FIFO: nothing that a rename may replace. */
function isPlain(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return !stats || stats.isFile() || (stats.isSymbolicLink() && isPlainTarget(path));
}

function isPlainTarget(path: string): boolean {
  try {
    return lstatSync(realpathSync(path)).isFile();
  } catch {
    return true;
  }
}

function device(path: string): Output {
  const fd = attempt(path, () => openSync(path, 'w'));
  return {
    write: async (text) => attempt(path, () => writeAll(fd, text)),
    commit: async () => attempt(path, () => closeSync(fd)),
    abandon: () => closeSync(fd),
  };
}

/** Written under a temporary name beside the target, flushed to the disk, then renamed. */
function wholeFile(given: string): Output {
  const path = lstatSync(given, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(given) : given;
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
  const fd = attempt(given, () => openSync(temporary, 'wx'));
  let open = true;
  return {
    write: async (text) => attempt(given, () => writeAll(fd, text)),
    commit: async () =>
      attempt(given, () => {
        fsyncSync(fd);
        closeSync(fd);
        renameSync(temporary, path);
        open = false;
        flushFolder(folder);
      }),
    abandon: () => {
      if (open) rmSync(temporary, { force: true });
      open = false;
    },
  };
}

function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

/** The name of a new file is safe only when its folder is flushed too; not every system lets folders be opened. */
function flushFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    fsyncSync(fd);
    closeSync(fd);
  } catch {}
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw tifaError(error, path);
  }
}
