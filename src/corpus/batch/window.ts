import { isDone, isTask, type Outcome, type Task } from './task.ts';

/** A report on its way, and what came of it. */
export interface Slot {
  readonly task: Task;
  /** How often a child died over it. */
  tries: number;
}

/** What is on its way at once, so that memory stays flat however many inputs there are. */
const MOST = { bytes: 8 * 2 ** 20, inputs: 2048 };

/** The inputs that are on their way, in their order. */
export interface Window {
  /** Calls when there is something new to hand out. */
  readonly onTask: (call: () => void) => void;
  /** Takes reports that wait to be read: one at least, and as many as stay within the limits. */
  readonly take: (limits: { readonly bytes: number; readonly tasks: number }) => Slot[];
  /** They wait again, before all others. */
  readonly putBack: (slots: readonly Slot[]) => void;
  readonly waiting: () => number;
  readonly settle: (slot: Slot, outcome: Outcome) => void;
  /** Ends the outcomes with an error. */
  readonly fail: (error: unknown) => void;
  readonly outcomes: () => AsyncGenerator<Outcome>;
}

interface Entry {
  readonly size: number;
  outcome?: Outcome;
}

export function newWindow(inputs: AsyncIterator<Task | Outcome>, jobs: number): Window {
  const entries: Entry[] = [];
  const entryOf = new Map<Slot, Entry>();
  let waiting: Slot[] = [];
  let bytes = 0;
  let ended = false;
  let filling = false;
  let failure: { readonly error: unknown } | undefined;
  let newTask = (): void => {};
  let wake = (): void => {};

  const fail = (error: unknown): void => {
    failure ??= { error };
    wake();
  };
  const isBelow = (share: number): boolean =>
    entries.length < 2 * jobs || (entries.length < MOST.inputs * share && bytes < MOST.bytes * share);
  const add = (item: Task | Outcome): void => {
    const entry: Entry = isTask(item) ? { size: item.size } : { size: 0, outcome: item };
    entries.push(entry);
    bytes += entry.size;
    if (isTask(item)) {
      const slot = { task: item, tries: 0 };
      entryOf.set(slot, entry);
      if (waiting.push(slot) === 1) setImmediate(newTask); // once for all that come at a time
    } else wake();
  };
  /** From half full to full, so that reports are handed out several at a time. */
  const fill = async (): Promise<void> => {
    if (filling || ended || failure || !isBelow(0.5)) return;
    filling = true;
    try {
      while (!ended && isBelow(1)) {
        const { done, value } = await inputs.next();
        if (done) ended = true;
        else add(value);
      }
    } catch (error) {
      fail(error);
    }
    filling = false;
    setImmediate(newTask);
    wake();
  };

  return {
    onTask: (call) => {
      newTask = call;
    },
    take: ({ bytes: most, tasks }) => {
      let size = 0;
      let count = 0;
      while (count < waiting.length && count < tasks && (count === 0 || size + waiting[count]!.task.size <= most))
        size += waiting[count++]!.task.size;
      const taken = waiting.slice(0, count);
      waiting = waiting.slice(count);
      return taken;
    },
    putBack: (slots) => {
      waiting = [...slots, ...waiting];
    },
    waiting: () => waiting.length,
    settle: (slot, outcome) => {
      entryOf.get(slot)!.outcome = outcome;
      entryOf.delete(slot);
      if (isDone(outcome)) bytes += outcome.text.length;
      wake();
    },
    fail,
    outcomes: async function* () {
      for (;;) {
        void fill();
        if (failure) throw failure.error;
        const [head] = entries;
        if (head?.outcome) {
          entries.shift();
          bytes -= head.size + (isDone(head.outcome) ? head.outcome.text.length : 0);
          yield head.outcome;
        } else if (!head && ended) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
