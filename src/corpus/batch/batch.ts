import { setImmediate } from 'node:timers/promises';
import { extractor, type Means } from './extract.ts';
import type { PoolOptions } from './pool.ts';
import { isTask, type Outcome, type Task } from './task.ts';

export interface BatchOptions extends PoolOptions {
  /** Bytes that are read in this process before children are started for the rest; 0 where inputs may be harmful. */
  readonly here: number;
  /** For what is read in this process. */
  readonly means: () => Promise<Means>;
}

/**
 * Reads reports and gives what came of each, in the order of the inputs. What is settled already passes through in its
 * place. The outcomes are the same whatever `jobs` and `here` are.
 */
export async function* batch(
  inputs: AsyncIterable<Task | Outcome>,
  { here, means, ...options }: BatchOptions,
): AsyncGenerator<Outcome> {
  const each = inputs[Symbol.asyncIterator]();
  let extract: ReturnType<typeof extractor> | undefined;
  for (let read = 0; read < here; ) {
    const { done, value } = await each.next();
    if (done) return;
    if (!isTask(value)) yield value;
    else {
      read += value.size;
      await setImmediate(); // lets signals in
      extract ??= extractor(options.making, await means());
      yield await extract(value);
    }
  }
  const { pool } = await import('./pool.ts'); // one small report needs no processes
  yield* pool(each, options);
}
