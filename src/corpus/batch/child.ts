import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Making } from './extract.ts';
import type { FromChild, ToChild } from './message.ts';
import type { Done, Failed, Task } from './task.ts';

/** What an input may take. */
export interface Limits {
  /** milliseconds */
  readonly time: number;
  /** bytes of memory of the process that reads it */
  readonly memory: number;
}

/** Why a child is no more. */
export type Death =
  | { readonly by: 'time' | 'memory' }
  | { readonly by: 'itself'; readonly code: number | null; readonly signal: string | null };

export interface Child {
  readonly give: (tasks: readonly Task[]) => void;
  /** Kills it for what it takes if that is too much. */
  readonly checkMemory: () => void;
  readonly kill: () => void;
}

interface Heard {
  readonly ready: () => void;
  readonly answer: (outcome: Done | Failed) => void;
  /** All that it answered has been heard before. */
  readonly death: (death: Death) => void;
}

const MEBI = 2 ** 20;
/** Milliseconds in which an answer is heard that came while the parent itself was held up. */
const GRACE = 10;
const HEAP_FULL = 'heap out of memory';
/** MiB for what is young, twice, where there is memory for it: a document is gone before it is looked at again and again. */
const YOUNG = { heap: 32, from: 512 };

/** Node 20 has but one compiler, and a dear one: it compiles what has run for long, and takes less into one function. */
const PATIENT = ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=200'];
/** How V8 is to run; patterns are compiled once, not first for trial. Set later, some of it ends in a crash now and then. */
const FLAGS = ['--no-regexp-tier-up', ...(process.versions.node.startsWith('20.') ? PATIENT : [])];

/** The children that live: none outlives this process. */
const living = new Set<ChildProcess>();
const killAll = (): void => {
  for (const child of living) child.kill('SIGKILL');
};

/** A process that reads reports. SIGKILL is the one way to stop it, whatever it does. */
export function startChild(worker: string, making: Making, { time, memory }: Limits, heard: Heard): Child {
  const child = fork(worker, [String(process.pid)], {
    serialization: 'advanced',
    execArgv: [...heapOf(memory), ...FLAGS],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let inHand = 0;
  let heapFull = false;
  let death: Death | undefined;
  const kill = (by: 'time' | 'memory'): void => {
    death ??= { by };
    child.kill('SIGKILL');
  };
  if (living.size === 0) process.once('exit', killAll);
  living.add(child);
  const clock = newClock(time, () => kill('time'));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    heapFull ||= text.includes(HEAP_FULL);
  });
  child.on('message', (message: FromChild) => {
    if (message === 'ready') return heard.ready();
    inHand--;
    if (inHand > 0) clock.start();
    else clock.stop();
    heard.answer(message);
  });
  const over = (code: number | null, signal: string | null): void => {
    clock.stop();
    living.delete(child);
    if (living.size === 0) process.off('exit', killAll);
    heard.death(death ?? (heapFull ? { by: 'memory' } : { by: 'itself', code, signal }));
  };
  child.once('close', over);
  child.once('error', () => child.pid === undefined && over(null, null)); // it could not be started
  const send = (message: ToChild): void => {
    child.send(message, (error) => error && child.kill('SIGKILL'));
  };
  send({ making });
  return {
    give: (tasks) => {
      if (inHand === 0) clock.start();
      inHand += tasks.length;
      send({ tasks });
    },
    checkMemory: () => {
      if (inHand > 0 && residentMemory(child.pid) > memory) kill('memory');
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** The flags for a heap of so many bytes. */
function heapOf(memory: number): string[] {
  const old = Math.ceil(memory / MEBI);
  return [`--max-old-space-size=${old}`, ...(old >= YOUNG.from ? [`--max-semi-space-size=${YOUNG.heap}`] : [])];
}

/** Rings when nobody has started it anew for so long. */
function newClock(time: number, ring: () => void): { readonly start: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const start = (): void => {
    stop();
    timer = setTimeout(() => {
      timer = setTimeout(ring, GRACE);
    }, time);
  };
  return { start, stop };
}

/** Bytes of memory that a process holds; 0 where the system does not say (elsewhere than on Linux). */
function residentMemory(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
