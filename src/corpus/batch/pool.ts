import { type Child, type Death, type Limits, startChild } from './child.ts';
import type { Making } from './extract.ts';
import { lost, noChild } from './lost.ts';
import type { Outcome, Task } from './task.ts';
import { newWindow, type Slot } from './window.ts';

export interface PoolOptions {
  readonly jobs: number;
  readonly limits: Limits;
  readonly making: Making;
  /** The program of a child. */
  readonly worker: string;
}

/** A child gets more when it has no more than one report left, so that it never waits. */
const LOW = 1;
/** What a message holds: large ones are dear to repeat, small ones to send. */
const MESSAGE = { bytes: 256 * 1024, tasks: 64 };
/** Milliseconds between looks at the memory of the children. */
const LOOK = 100;
/** Children in a row that end before they are ready: none will ever be. */
const STILLBORN = 3;
const TRIES = 2;

interface Place {
  readonly child: Child;
  readonly slots: Slot[];
  ready: boolean;
}

/**
 * Has the reports read by child processes and gives what came of each in the order of the inputs. A child that takes too
 * much, or dies, costs the report that it was reading: that is tried once more, alone; the others it had are done elsewhere.
 */
export async function* pool(
  inputs: AsyncIterator<Task | Outcome>,
  { jobs, limits, making, worker }: PoolOptions,
): AsyncGenerator<Outcome> {
  const window = newWindow(inputs, jobs);
  const places = new Set<Place>();
  const alone: Slot[] = [];
  let stillborn = 0;
  let over = false;

  const start = (): void => {
    const place: Place = {
      ready: false,
      slots: [],
      child: startChild(worker, making, limits, {
        ready: () => {
          place.ready = true;
          stillborn = 0;
          handOut();
        },
        answer: (outcome) => {
          window.settle(place.slots.shift()!, outcome);
          handOut();
        },
        death: (death) => {
          places.delete(place);
          if (over) return;
          if (!place.ready && ++stillborn >= STILLBORN) window.fail(noChild(death));
          const [read, ...rest] = place.slots;
          window.putBack(rest);
          if (read) tryAlone(read, death);
          handOut();
        },
      }),
    };
    places.add(place);
  };
  const tryAlone = (slot: Slot, death: Death): void => {
    if (++slot.tries < TRIES) alone.push(slot);
    else window.settle(slot, lost(slot.task, death, limits));
  };
  const give = (place: Place, slots: readonly Slot[]): void => {
    place.slots.push(...slots);
    place.child.give(slots.map(({ task }) => task));
  };
  const handOut = (): void => {
    for (const place of places) {
      if (!place.ready || place.slots.some(({ tries }) => tries > 0)) continue;
      if (place.slots.length === 0 && alone.length > 0) give(place, [alone.shift()!]);
      else if (place.slots.length <= LOW && alone.length === 0) {
        const slots = window.take(MESSAGE);
        if (slots.length > 0) give(place, slots);
      }
    }
    const busy = [...places].filter(({ slots }) => slots.length > 0).length;
    const wanted = Math.min(jobs, busy + alone.length + window.waiting());
    while (places.size < wanted) start();
  };

  const looks = setInterval(() => {
    for (const { child } of places) child.checkMemory();
  }, LOOK);
  try {
    window.onTask(handOut);
    yield* window.outcomes();
  } finally {
    over = true;
    clearInterval(looks);
    for (const { child } of places) child.kill();
  }
}
