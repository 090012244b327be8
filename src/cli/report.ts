import process from 'node:process';
import { byCodePoints, type TifaError } from '../index.ts';
import { count } from '../render/count.ts';
import { escapeLine } from '../render/escape.ts';

const SHOWN = 20;

/** Counts what came of the inputs and tells of failures on standard error: twenty lines, then how many more. */
export interface Report {
  readonly done: () => void;
  readonly failed: (error: TifaError) => void;
  readonly anyDone: () => boolean;
  /** Passed over, which is no failure. */
  readonly skipped: (error: TifaError) => void;
  /** A document with warnings of these kinds. */
  readonly warned: (kinds: readonly string[]) => void;
  /** Tells of what is left when a signal ends the run. */
  readonly stopped: () => void;
  /** Tells the rest and gives the exit code. */
  readonly close: () => number;
}

export interface ReportOptions {
  /** Tells of failures alone. */
  readonly quiet?: boolean;
  /** Sums up even when nothing failed. */
  readonly summary?: () => string;
  /** Tells what is kept of a run that a signal ends. */
  readonly kept?: string;
  /** where the warnings can be read */
  readonly warnings?: string;
}

export function newReport({
  quiet = false,
  summary,
  kept,
  warnings = 'see warnings in the results',
}: ReportOptions = {}): Report {
  let done = 0;
  let failed = 0;
  let skipped = 0;
  let warned = 0;
  const kinds = new Map<string, number>();
  return {
    done: () => {
      done++;
    },
    failed: (error) => {
      if (++failed <= SHOWN) tell(error);
    },
    anyDone: () => done > 0,
    skipped: (error) => {
      if (++skipped <= SHOWN && !quiet) tell(error);
    },
    warned: (of) => {
      if (of.length > 0) warned++;
      for (const kind of new Set(of)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
    stopped: () => {
      if (kept !== undefined) say(`stopped: ${kept}`);
    },
    close: () => {
      if (failed > SHOWN) say(`… and ${failed - SHOWN} more failures`);
      if (skipped > SHOWN && !quiet) say(`… and ${skipped - SHOWN} more passed over`);
      if (warned > 0 && !quiet) {
        const counted = [...kinds].sort(([a], [b]) => byCodePoints(a, b)).map(([kind, n]) => `${kind} ${n}`);
        say(`${count(warned, 'document')} with warnings: ${counted.join(', ')} (${warnings})`);
      }
      const counts = [`${done} done`, ...(skipped > 0 ? [`${skipped} passed over`] : []), `${failed} failed`];
      if (summary && !quiet) say([...counts, summary()].join(', '));
      else if (failed > 0 && done + failed > 1) say(counts.join(', '));
      return failed === 0 ? 0 : done > 0 ? 2 : 1;
    },
  };
}

/** What stands at the end of the screen while the work goes on, and must not get between other lines. */
let status = '';
const CLEAR = '\r\u001b[K';

/** Shows a line that the next one replaces; only for a terminal. */
export function showStatus(line: string): void {
  if (line !== status) process.stderr.write(CLEAR + line);
  status = line;
}

/** Takes the line away before something else is written where it stands. */
export const clearStatus = (): void => showStatus('');

/** One line on standard error. */
export const say = (line: string): void => {
  process.stderr.write(`${status && CLEAR}tifa: ${escapeLine(line)}\n${status}`);
};

/** The same line once only. */
export function sayOnce(): (note: { readonly message: string }) => void {
  const told = new Set<string>();
  return ({ message }) => {
    if (!told.has(message)) say(message);
    told.add(message);
  };
}

export const tell = ({ message, remedy }: TifaError): void =>
  say(/[.。]$/.test(message) ? `${message} ${remedy}` : `${message}. ${remedy}`);
