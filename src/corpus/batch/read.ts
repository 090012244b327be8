import type { Source } from '../../core/document.ts';
import { placed } from '../../core/failure.ts';
import type { TifaError } from '../../core/problem.ts';
import { readRecord, sourceOfRecord } from '../../ingest/records.ts';
import { type ReadOptions, readFileBytes } from '../../ingest/text.ts';
import type { RecordPlace, Task } from './task.ts';

type File = Exclude<Task, { kind: 'record' }>;
type RecordLine = Extract<Task, { kind: 'record' }>;

/** The bytes of a report that is no line of a stream. */
export const bytesOf = (task: File, options: ReadOptions = {}): Uint8Array =>
  task.kind === 'file' ? readFileBytes(task.path, task.name, options) : task.bytes;

/** The report of a line of a stream, or why there is none, with its place. */
export function recordOf(
  task: RecordLine,
): { readonly place: RecordPlace } & ({ readonly source: Source } | { readonly error: TifaError }) {
  const read = readRecord(task.bytes);
  if ('error' in read) return { place: { line: task.line, id: read.id }, error: placed(read.error, task.name) };
  return { place: { line: task.line, id: read.record.id }, source: sourceOfRecord(read.record) };
}
