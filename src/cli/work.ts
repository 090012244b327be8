import { setImmediate } from 'node:timers/promises';
import type { Source, TifaError } from '../index.ts';
import { type BrokenRecord, brokenRecord } from '../render/documents.ts';
import { tifaError } from './errors.ts';
import type { Input } from './inputs.ts';
import type { Report } from './report.ts';

/**
 * Does the work on one report after the other. What fails is reported and passed over; only a broken line of a stream
 * stays in its place, so that output and input can be laid side by side.
 */
export async function* work<T>(
  inputs: AsyncIterable<Input>,
  act: (source: Source) => T,
  report: Report,
): AsyncGenerator<T | BrokenRecord> {
  for await (const input of inputs) {
    await setImmediate(); // lets signals in
    const result = await attempt(input, act);
    if ('skipped' in input && input.skipped) report.skipped(input.error);
    else if ('done' in result) report.done();
    else report.failed(result.error);
    if ('done' in result) yield result.done;
    else if (input.record) yield brokenRecord(result.error, input.record);
  }
}

async function attempt<T>(
  input: Input,
  act: (source: Source) => T,
): Promise<{ readonly done: T } | { readonly error: TifaError }> {
  if ('error' in input) return input;
  try {
    return { done: act(await input.read()) };
  } catch (error) {
    return { error: tifaError(error, input.name) };
  }
}
