import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { extractor, type Making, type Means } from './extract.ts';
import type { FromChild, ToChild } from './message.ts';
import type { Task } from './task.ts';

/** The work of a child process: it answers its parent, the process of this number, until that goes. */
export function serve(meansOf: (making: Making) => Promise<Means>, parent: number): void {
  const waiting: Task[] = [];
  let extract: ReturnType<typeof extractor> | undefined;
  let busy = false;
  const work = async (): Promise<void> => {
    if (busy || !extract) return;
    busy = true;
    for (let task = waiting.shift(); task; task = waiting.shift()) await answer(await extract(task));
    busy = false;
  };
  process.on('SIGINT', () => {}); // Ctrl-C goes to all processes of a terminal; the parent decides
  process.on('message', async (message: ToChild) => {
    if ('tasks' in message) waiting.push(...message.tasks);
    else {
      extract = extractor(message.making, await meansOf(message.making));
      await answer('ready');
    }
    await work();
  });
  watchParent(parent);
}

/** Sends and waits until it is sent, so that the parent knows what was being read when the child dies. */
const answer = (message: FromChild): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send!(message, undefined, {}, (error) => (error ? reject(error) : resolve()));
  });

/**
 * A child that is stuck does not see that its parent was killed: a thread looks after that. The parent says who it is, for it
 * may be gone before the child first looks.
 */
function watchParent(parent: number): void {
  const code = `setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL'); }, 1000);`;
  new Worker(code, { eval: true, stdout: true, stderr: true }).unref();
}
