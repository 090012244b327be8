import { setImmediate } from 'node:timers/promises';
import type { DocumentRecord, TifaError } from '../index.ts';
import type { BrokenRecord } from '../render/documents.ts';
import { tifaError } from './errors.ts';
import type { Input } from './inputs.ts';
import type { Report } from './report.ts';

/** What is done with an input. */
export interface Work<T> {
  readonly file: (path: string, name: string) => T;
  readonly record: (record: DocumentRecord) => T;
}

/**
 * Does the work on one input after the other. What fails is reported and passed over; only a broken line of a stream
 * stays in its place, so that output and input can be laid side by side.
 */
export async function* work<T>(
  inputs: AsyncIterable<Input>,
  report: Report,
  act: Work<T>,
): AsyncGenerator<T | BrokenRecord> {
  for await (const input of inputs) {
    await setImmediate(); // lets signals in
    try {
      if (input.kind === 'missing' || input.kind === 'broken') throw input.error;
      const result = input.kind === 'file' ? act.file(input.path, input.name) : act.record(input.record);
      report.done();
      yield result;
    } catch (thrown) {
      const error = tifaError(thrown, input.name);
      report.failed(error);
      if (input.kind === 'broken') yield brokenRecord(error, input.id, input.line);
      if (input.kind === 'record') yield brokenRecord(error, input.record.id, input.line);
    }
  }
}

const brokenRecord = ({ code, message, remedy }: TifaError, id: string | null, line: number): BrokenRecord => ({
  error: { code, message, remedy },
  id,
  line,
});
