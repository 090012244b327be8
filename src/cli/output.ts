import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { TifaError } from '../index.ts';
import { codeOf, isBrokenPipe, tifaError } from './errors.ts';
import { clearStatus } from './report.ts';
import { sweep, temporaryName } from './temporary.ts';

/** Where the results go. */
export interface Output {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  /** Makes what was written stand. */
  readonly commit: () => Promise<void>;
  /** Leaves no trace of a file that is not whole. */
  readonly abandon: () => void;
}

/** Standard output, or a file that is whole or absent. */
export const openOutput = (path: string | undefined): Output =>
  path === undefined || path === '-'
    ? standardOutput()
    : attempt(path, () => (isPlain(path) ? wholeFile(path) : device(path)));

const nothing = async (): Promise<void> => {};

/** Each write is waited for, so that a slow reader slows us down and an error ends the run. */
function standardOutput(): Output {
  const { stdout } = process;
  stdout.on('error', () => {}); // the callback of the write tells
  const write = (piece: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      clearStatus(); // both may be the same screen, through a pipe as well
      stdout.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  return { write, commit: nothing, abandon: () => {} };
}

/** False for /dev/full, /dev/stdout, a FIFO: nothing that a rename may replace. */
function isPlain(path: string): boolean {
  return !path.startsWith('/dev/') && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? true);
}

function device(path: string): Output {
  const { write, close } = openFile(path, 'w', path);
  return { write, commit: async () => attempt(path, close), abandon: close };
}

/** Opens a file for writing; errors call it `given`. It may be closed more than once. */
function openFile(path: string, flags: 'w' | 'wx', given: string) {
  const fd = attempt(given, () => openSync(path, flags));
  let open = true;
  return {
    fd,
    write: async (piece: string | Uint8Array): Promise<void> => attempt(given, () => writeAll(fd, piece)),
    close: (): void => {
      if (open) closeSync(fd);
      open = false;
    },
  };
}

/** A file on the disk, which is whole or absent; what a run that was killed left beside it goes. */
function wholeFile(given: string): Output {
  const path = lstatSync(given, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(given) : given;
  sweep(dirname(path), path);
  const { write, flush, rename, abandon } = openWhole(path, given);
  return {
    write,
    commit: async () => {
      flush();
      rename();
      flushFolder(dirname(path));
    },
    abandon,
  };
}

/** A file under a temporary name, in the steps that make it stand. */
export interface WholeFile extends Pick<Output, 'write' | 'abandon'> {
  /** All of it is on the disk; nothing more can be written. */
  readonly flush: () => void;
  /** It takes the place of the target; the folder is left to be flushed. */
  readonly rename: () => void;
}

/** Opens a temporary file beside a target, which errors call `given`. */
export function openWhole(path: string, given: string): WholeFile {
  const temporary = temporaryName(path);
  const { fd, write, close } = openFile(temporary, 'wx', given);
  return {
    write,
    flush: () =>
      attempt(given, () => {
        fsyncSync(fd);
        close();
      }),
    rename: () => attempt(given, () => renameSync(temporary, path)),
    abandon: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

function writeAll(fd: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

/** The name of a new file is safe only when its folder is flushed too; not every system lets folders be opened. */
export function flushFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    fsyncSync(fd);
    closeSync(fd);
  } catch {}
}

/** Does something with an output; an error says which, and what is wrong with the place to write to. */
export function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw isBrokenPipe(error) ? error : unwritable(error, path);
  }
}

/** What the system says of a place that cannot be written to. */
export function unwritable(error: unknown, path: string): TifaError {
  const code = codeOf(error);
  const folder = /[/\\]$/.test(path) ? path : dirname(path);
  const [what, remedy] = UNWRITABLE[code === 'ENOENT' && existsSync(folder) ? 'EACCES' : (code ?? '')] ?? []; // /proc/x
  if (error instanceof TifaError || !what) return tifaError(error, path);
  return new TifaError(code!, `${path}: ${what.replace('%', folder)}`, remedy!, { cause: error });
}

/** % is the folder of the output. */
const UNWRITABLE: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ['the folder to write to, %, does not exist', 'Make it, or write elsewhere.'],
  ENOTDIR: ['the place to write to, %, is no folder', 'Write elsewhere.'],
  EACCES: ['not writable', 'Check the permissions of its folder, or write elsewhere.'],
};
