import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { asBuffer } from '../core/bytes.ts';
import { byCodePoints } from '../core/code-points.ts';
import { codeOf, tifaError } from '../core/failure.ts';
import { TifaError } from '../core/problem.ts';
import { REPORT_ENDINGS } from './format.ts';

/** A file that was found: `path` to open it by, in bytes where it is no UTF-8; `name` from the folder on, with / between. */
export interface Found {
  readonly path: string | Uint8Array;
  readonly name: string;
  readonly size: number;
}

/** What stands in a folder, but is nothing to read: `skipped` when that is no loss. */
export interface NotFound {
  readonly name: string;
  readonly error: TifaError;
  readonly skipped: boolean;
}

/** Whether a file is wanted, by its name from the folder on. */
export type Wanted = (name: string) => boolean;

/** The report files under a path, in code-point order: itself, or those of the folder and its subfolders, hidden ones left out. */
export function discover(path: string): string[] {
  const found = filesUnder(path, REPORT_ENDINGS);
  if (found.length === 0) throw noReports(path);
  return found;
}

export const noReports = (name: string): TifaError =>
  new TifaError('no-reports', `${name}: no report in this folder`, `Reports end in ${REPORT_ENDINGS.join(', ')}.`);

/** The files under a path with one of these endings, in code-point order: itself, whatever its ending, or those of the folder. */
export const filesUnder = (path: string, endings: readonly string[]): string[] =>
  statSync(path).isDirectory()
    ? filesIn(path, endsIn(endings)).flatMap((found) =>
        'path' in found ? [String(found.path)] : found.skipped ? [] : [join(path, found.name)],
      )
    : [path];

/** Whether a name ends in one of these. */
export const endsIn =
  (endings: readonly string[]): Wanted =>
  (name) =>
    endings.includes(extname(name).toLowerCase());

/**
 * What a folder and its subfolders hold, in code-point order of the names; hidden ones are left out. What cannot be read is
 * named, with the reason: links that lead in a circle, FIFOs, sockets, folders that may not be listed.
 */
export function filesIn(folder: string, wanted: Wanted): (Found | NotFound)[] {
  const found: (Found | NotFound)[] = [];
  const walk = (at: Buffer, before: string): void => {
    for (const entry of entriesOf(at)) {
      const name = before + nameOf(entry.name);
      if (name.startsWith('.', before.length)) continue;
      const path = Buffer.concat([at, SLASH, entry.name]);
      try {
        if (entry.isDirectory()) walk(path, `${name}/`);
        else found.push(...look(path, name, entry, wanted));
      } catch (error) {
        found.push({ name, error: tifaError(error, name), skipped: false });
      }
    }
  };
  walk(Buffer.from(folder.replace(/[/\\]+$/, '')), '');
  return found.sort((a, b) => byCodePoints(a.name, b.name));
}

const SLASH = Buffer.from('/');

const entriesOf = (folder: Buffer): Dirent<Buffer>[] =>
  readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }) as Dirent<Buffer>[];

function look(path: Buffer, name: string, entry: Dirent<Buffer>, wanted: Wanted): (Found | NotFound)[] {
  if (entry.isSymbolicLink()) return lookBehind(path, name, wanted);
  if (!entry.isFile()) return [notFound(name, SPECIAL.find(([is]) => is(entry))?.[1] ?? 'not a regular file')];
  return wanted(name) ? [{ path: pathOf(path), name, size: lstatSync(path).size }] : [];
}

/** A link to a folder may lead back here; a broken one is listed, so that reading it says so. */
function lookBehind(path: Buffer, name: string, wanted: Wanted): (Found | NotFound)[] {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return [notFound(name, 'a link to a folder', 'Name the folder itself if it is wanted.')];
    if (!stats.isFile()) return [notFound(name, 'a link to what is no regular file')];
    return wanted(name) ? [{ path: pathOf(path), name, size: stats.size }] : [];
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return [notFound(name, 'symbolic links go in a circle')];
    return wanted(name) ? [{ path: pathOf(path), name, size: 0 }] : [];
  }
}

const SPECIAL: readonly (readonly [is: (entry: Dirent<Buffer>) => boolean, what: string])[] = [
  [(entry) => entry.isFIFO(), 'a FIFO, not a regular file'],
  [(entry) => entry.isSocket(), 'a socket, not a regular file'],
  [(entry) => entry.isCharacterDevice() || entry.isBlockDevice(), 'a device, not a regular file'],
];

const notFound = (name: string, what: string, remedy = 'It is passed over.'): NotFound => ({
  name,
  error: new TifaError('no-file', `${name}: ${what}`, remedy),
  skipped: true,
});

/** Paths are strings where that loses nothing. */
function pathOf(path: Buffer): string | Buffer {
  const text = path.toString();
  return Buffer.from(text).equals(path) ? text : path;
}

/** A name that is no UTF-8 with the bytes that are not ASCII written out: 报.txt in GBK is \xb1\xa8.txt. */
export function nameOf(bytes: Uint8Array): string {
  const path = pathOf(asBuffer(bytes));
  if (typeof path === 'string') return path;
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join('');
}
