import { statSync } from 'node:fs';
import { join } from 'node:path';
import { asBuffer } from '../core/bytes.ts';
import { byCodePoints } from '../core/code-points.ts';
import { tifaError } from '../core/failure.ts';
import { TifaError } from '../core/problem.ts';
import { endsIn, filesIn, nameOf, noReports, type Wanted } from '../ingest/discover.ts';
import { REPORT_ENDINGS } from '../ingest/format.ts';
import { excludedBy, isGlob, matching, wantedBy } from '../ingest/globs.ts';
import { namePaths, slashed } from './paths.ts';

/** A file, or standard input (`-`), that was named or found; `name` is what the output calls it. */
export interface NamedFile {
  /** in bytes where it is no UTF-8 */
  readonly path: string | Uint8Array;
  readonly name: string;
  /** bytes; 0 where that is not known */
  readonly size: number;
  /** why it cannot be read */
  readonly error?: TifaError;
  /** It is passed over, which is no failure. */
  readonly skipped?: boolean;
}

export interface Selection {
  /** patterns of the files that are taken from folders; reports by their ending when left out */
  readonly include?: readonly string[];
  /** patterns of those that are not */
  readonly exclude?: readonly string[];
  /** hears of each pattern of `exclude` that excludes nothing */
  readonly unused?: (pattern: string) => void;
  /** paths from a list: none of them is a pattern */
  readonly listed?: readonly Uint8Array[];
}

/**
 * The files under paths, in order of name, each once: files, those of folders, and what patterns name. What is no file to
 * read is listed with the reason.
 */
export function listInputs(
  paths: readonly string[],
  { include = [], exclude = [], listed = [], unused = () => {} }: Selection = {},
): NamedFile[] {
  const files = new Map<string, NamedFile>();
  const add = (file: NamedFile): unknown => files.set(file.name, file);
  const idle = new Set(exclude);
  const isExcluded = excludedBy(exclude, (pattern) => idle.delete(pattern));
  const wanted = wantedBy(include, isExcluded, endsIn(REPORT_ENDINGS));
  const [strings, bytes] = split(listed);
  for (const { path, name } of namePaths([...paths.flatMap((path) => named(path, isExcluded)), ...strings]))
    try {
      const stats = path === '-' ? null : statSync(path);
      if (!stats?.isDirectory()) add({ path, name, size: stats?.size ?? 0 });
      else for (const file of inFolder(path, name, wanted)) add(file);
    } catch (error) {
      add({ path, name, size: 0, error: tifaError(error, name) });
    }
  for (const pattern of idle) unused(pattern);
  for (const path of bytes) add({ path, name: nameOf(path).replace(/^\/(?:.*\/)?/s, ''), size: 0 });
  return [...files.values()].sort((a, b) => byCodePoints(a.name, b.name));
}

/** The files that a pattern names and none excludes, or the path itself; a pattern that names none is a path that is not there. */
function named(path: string, isExcluded: Wanted): string[] {
  const found = path !== '-' && isGlob(path) ? matching(path) : [];
  return found.length > 0
    ? found.filter((file) => !isExcluded(slashed(file).replace(/^(?:\.{0,2}\/)+|\/$/g, '')))
    : [path];
}

function inFolder(path: string, name: string, wanted: Wanted): NamedFile[] {
  const before = name === '.' ? '' : `${name}/`;
  const found = filesIn(path, wanted).map((file): NamedFile => {
    if ('path' in file) return { ...file, name: before + file.name };
    const { code, message, remedy } = file.error;
    const error = new TifaError(code, before + message, remedy);
    return { path: join(path, file.name), name: before + file.name, size: 0, error, skipped: file.skipped };
  });
  if (found.every(({ skipped }) => skipped)) found.push({ path, name, size: 0, error: noReports(name) });
  return found;
}

/** Paths of a list, a line each or with NUL between. */
export function readList(list: Uint8Array): Uint8Array[] {
  const end = list.includes(0) ? 0 : NEWLINE;
  const paths: Uint8Array[] = [];
  for (let from = 0; from < list.length; ) {
    const at = list.indexOf(end, from);
    const to = at < 0 ? list.length : at;
    const path = list.subarray(from, end === NEWLINE && list[to - 1] === RETURN ? to - 1 : to);
    if (path.length > 0) paths.push(path);
    from = to + 1;
  }
  return paths;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Paths that are UTF-8, and those that stay bytes: what is not, and a file that is called -, which is no standard input. */
function split(paths: readonly Uint8Array[]): [strings: string[], bytes: Buffer[]] {
  const strings: string[] = [];
  const bytes: Buffer[] = [];
  for (const bytesOfPath of paths) {
    const path = asBuffer(bytesOfPath);
    const text = path.toString();
    if (text === '-' || !Buffer.from(text).equals(path)) bytes.push(path);
    else strings.push(text);
  }
  return [strings, bytes];
}
