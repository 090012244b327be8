import { createReadStream, readFileSync } from 'node:fs';
import process from 'node:process';
import { openable } from '../core/bytes.ts';
import { bytesOf, recordOf } from '../corpus/batch/read.ts';
import { tasksOfStream } from '../corpus/batch/stream.ts';
import { errorOf, faultOf, isFailed, isTask, type Outcome, type Task } from '../corpus/batch/task.ts';
import { listInputs, type NamedFile, readList } from '../corpus/inputs.ts';
import { type ReadOptions, readReport, type Source, type TifaError } from '../index.ts';
import { tifaError, usage } from './errors.ts';
import type { InputFormat } from './options.ts';
import { say } from './report.ts';

export type { NamedFile } from '../corpus/inputs.ts';

/** Which files are read beside those that are named. */
export interface Selection {
  readonly filesFrom?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** A report that can be read, or why there is none. Of a stream, with the place that it has there. */
export type Input = {
  readonly name: string;
  readonly record?: { readonly line: number; readonly id: string | null };
} & (
  | { readonly read: () => Source | Promise<Source> }
  /** `skipped`: passed over, which is no failure */
  | { readonly error: TifaError; readonly skipped?: true }
);

/** The files under the paths of the command line, in order of name, each once. */
export function listFiles(paths: readonly string[], { filesFrom, ...patterns }: Selection = {}): NamedFile[] {
  if (paths.length === 0 && filesFrom === undefined)
    throw usage('no input named', 'Name report files or folders, or - for documents on standard input.');
  if (filesFrom === '-' && paths.includes('-'))
    throw usage('standard input cannot be both the list and a document', 'Give the list as a file.');
  const listed = filesFrom === undefined ? [] : readList(readListFile(filesFrom));
  if (paths.length === 0 && listed.length === 0) throw usage(`${filesFrom}: names no file`, 'Give a path a line.');
  const unused = (pattern: string): void =>
    say(`--exclude ${pattern} excludes nothing: it is the name of a file or folder, or a pattern of names ('000*')`);
  const files = listInputs(paths, { ...patterns, listed, unused });
  if (files.length === 0) throw usage('no file is left', 'All that was named is excluded: see --exclude.');
  return files;
}

function readListFile(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw tifaError(error, path === '-' ? 'standard input' : path);
  }
}

/** The reports in the files, unread; the documents of a stream in their own order. */
export async function* tasksOf(files: readonly NamedFile[], format: InputFormat): AsyncGenerator<Task | Outcome> {
  for (const { path, name, size, error, skipped } of files)
    if (error) yield { name, fault: faultOf(error), ...(skipped && { skipped }) };
    else if (isStream(path, format))
      yield* path === '-'
        ? tasksOfStream(standardInput(), name, 'standard input')
        : tasksOfStream(createReadStream(openable(path)), name);
    else if (path === '-') {
      const bytes = await readStandardInput();
      yield { kind: 'bytes', name, size: bytes.length, bytes };
    } else yield { kind: 'file', name, size, path };
}

/** The same, for who reads them one after the other. */
export async function* reports(
  files: readonly NamedFile[],
  format: InputFormat,
  read: ReadOptions = {},
): AsyncGenerator<Input> {
  for await (const item of tasksOf(files, format))
    if (isTask(item)) yield inputOf(item, read);
    else if (isFailed(item)) {
      const { name, fault, record, skipped } = item;
      yield { name, error: errorOf(fault), ...(record && { record }), ...(skipped && { skipped }) };
    }
}

function inputOf(task: Task, read: ReadOptions): Input {
  const { name } = task;
  if (task.kind !== 'record') return { name, read: () => readReport(bytesOf(task, read), name, read) };
  const { place: record, ...found } = recordOf(task);
  return 'error' in found ? { name, record, ...found } : { name: found.source.path, record, read: () => found.source };
}

export const isStream = (path: string | Uint8Array, format: InputFormat): boolean =>
  format === 'ndjson' ||
  (format === 'auto' && (path === '-' || /\.(ndjson|jsonl)$/i.test(openable(path).toString('latin1'))));

let reading = false;

/** Someone who sits there and waits should know that we wait too. */
function standardInput(): NodeJS.ReadStream {
  reading = true;
  if (process.stdin.isTTY) say('reading from the keyboard; end with Ctrl-D');
  return process.stdin;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of standardInput()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Standard input that nobody reads to its end any more must not keep the process. */
export function closeStandardInput(): void {
  if (reading) process.stdin.destroy();
}
