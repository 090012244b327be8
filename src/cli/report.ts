import process from 'node:process';
import type { TifaError } from '../index.ts';
import { escapeLine } from '../render/escape.ts';

const SHOWN = 20;

/** Counts what came of the inputs and tells of failures on standard error: twenty lines, then how many more. */
export interface Report {
  readonly done: () => void;
  readonly failed: (error: TifaError) => void;
  readonly anyDone: () => boolean;
  /** Passed over, which is no failure. */
  readonly skipped: (error: TifaError) => void;
  /** Tells the rest and gives the exit code. */
  readonly close: () => number;
}

export interface ReportOptions {
  /** Tells of failures alone. */
  readonly quiet?: boolean;
  /** Sums up even when nothing failed. */
  readonly summary?: () => string;
}

export function newReport({ quiet = false, summary }: ReportOptions = {}): Report {
  let done = 0;
  let failed = 0;
  let skipped = 0;
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
    close: () => {
      if (failed > SHOWN) say(`… and ${failed - SHOWN} more failures`);
      if (skipped > SHOWN && !quiet) say(`… and ${skipped - SHOWN} more passed over`);
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
