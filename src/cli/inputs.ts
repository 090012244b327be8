import { createReadStream } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { namePaths, slashed } from '../corpus/paths.ts';
import {
  byCodePoints,
  discover,
  type ReadOptions,
  readRecords,
  readReport,
  reportOf,
  type Source,
  type TifaError,
} from '../index.ts';
import { placed, tifaError, usage } from './errors.ts';
import type { InputFormat } from './options.ts';
import { say } from './report.ts';

/** A file, or standard input (`-`), as the command line names it; `name` is what the output calls it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
  /** why it cannot be read */
  readonly error?: TifaError;
}

/** A report that can be read, or why there is none. Of a stream, with the place that it has there. */
export type Input = {
  readonly name: string;
  readonly record?: { readonly line: number; readonly id: string | null };
} & ({ readonly read: () => Source | Promise<Source> } | { readonly error: TifaError });

/** The files under the paths of the command line, in order of name, each once. */
export function listFiles(paths: readonly string[]): NamedFile[] {
  if (paths.length === 0)
    throw usage('no input named', 'Name report files or folders, or - for documents on standard input.');
  const files = new Map<string, NamedFile>();
  for (const { path, name } of namePaths(paths))
    try {
      for (const file of path === '-' ? [path] : discover(path)) {
        const under = file === path ? name : slashed(join(name, relative(path, file)));
        files.set(under, { path: file, name: under });
      }
    } catch (error) {
      files.set(name, { path, name, error: tifaError(error, path) });
    }
  return [...files.values()].sort((a, b) => byCodePoints(a.name, b.name));
}

/** The reports in the files; the documents of a stream in their own order. */
export async function* reports(
  files: readonly NamedFile[],
  format: InputFormat,
  options: ReadOptions = {},
): AsyncGenerator<Input> {
  for (const { path, name, error } of files)
    if (error) yield { name, error };
    else if (isStream(path, format)) yield* records(path, name);
    else if (path === '-') {
      const bytes = await readStandardInput();
      yield { name, read: () => readReport(bytes, name, options) };
    } else yield { name, read: () => readReport(path, name, options) };
}

const isStream = (path: string, format: InputFormat): boolean =>
  format === 'ndjson' || (format === 'auto' && (path === '-' || /\.(ndjson|jsonl)$/i.test(path)));

/** Someone who sits there and waits should know that we wait too. */
function standardInput(): NodeJS.ReadStream {
  if (process.stdin.isTTY) say('reading from the keyboard; end with Ctrl-D');
  return process.stdin;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of standardInput()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function* records(path: string, name: string): AsyncGenerator<Input> {
  const where = path === '-' ? 'standard input' : name;
  try {
    let empty = true;
    for await (const { line, ...rest } of readRecords(path === '-' ? standardInput() : createReadStream(path))) {
      empty = false;
      if ('record' in rest) {
        const { record } = rest;
        yield { name: record.id, record: { line, id: record.id }, read: () => reportOf(record) };
      } else yield { name, record: { line, id: rest.id }, error: placed(rest.error, `${where}, line ${line}`) };
    }
    if (empty) throw usage(`${where}: no document`, 'Give one JSON object a line: {"id": "…", "text": "…"}.');
  } catch (error) {
    yield { name, error: tifaError(error, where) };
  }
}
