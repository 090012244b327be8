import { createHash } from 'node:crypto';
import { placed, tifaError } from '../../core/failure.ts';
import { TifaError } from '../../core/problem.ts';
import { recordLines } from '../../ingest/records.ts';
import { faultOf, type Outcome, type Task } from './task.ts';

/** The reports of a stream of documents, a line each and unread, and at last what the stream was. Errors say `where`. */
export async function* tasksOfStream(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  where = name,
): AsyncGenerator<Task | Outcome> {
  const hash = createHash('sha256');
  let size = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  let empty = true;
  try {
    for await (const { line, bytes: own } of recordLines(counted())) {
      empty = false;
      const place = `${where}, line ${line}`;
      if (own instanceof TifaError)
        yield { name: place, record: { line, id: null }, fault: faultOf(placed(own, place)) };
      else yield { kind: 'record', name: place, size: own.length, bytes: own, line };
    }
    if (empty)
      throw new TifaError(
        'no-document',
        `${where}: no document`,
        'Give one JSON object a line: {"id": "…", "text": "…"}.',
      );
    yield { name, stream: { sha256: hash.digest('hex'), bytes: size } };
  } catch (error) {
    yield { name, fault: faultOf(tifaError(error, where)) };
  }
}
