import type { Document } from '../../core/output.ts';
import type { Failure } from '../documents.ts';
import { errorOf, isDone, isFailed, type Outcome } from './task.ts';

/** What came of inputs as documents and failures; the form of their text is JSON on a line. */
export async function* documentsOfOutcomes(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Document | Failure> {
  for await (const outcome of outcomes)
    if (isDone(outcome)) yield JSON.parse(Buffer.from(outcome.text).toString()) as Document;
    else if (isFailed(outcome) && !outcome.skipped)
      yield { path: outcome.record?.id ?? outcome.name, error: errorOf(outcome.fault) };
}
