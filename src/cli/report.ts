import process from 'node:process';
import type { TifaError } from '../index.ts';
import { escapeLine } from '../render/escape.ts';

const SHOWN = 20;

/** Counts what came of the inputs and tells of failures on standard error: twenty lines, then how many more. */
export interface Report {
  readonly done: () => void;
  readonly failed: (error: TifaError) => void;
  readonly anyDone: () => boolean;
  /** Tells the rest and gives the exit code. */
  readonly close: () => number;
}

export function newReport(): Report {
  let done = 0;
  let failed = 0;
  return {
    done: () => {
      done++;
    },
    failed: (error) => {
      if (++failed <= SHOWN) tell(error);
    },
    anyDone: () => done > 0,
    close: () => {
      if (failed > SHOWN) say(`… and ${failed - SHOWN} more failures`);
      if (failed > 0 && done + failed > 1) say(`${done} done, ${failed} failed`);
      return failed === 0 ? 0 : done > 0 ? 2 : 1;
    },
  };
}

/** One line on standard error. */
export const say = (line: string): void => {
  process.stderr.write(`tifa: ${escapeLine(line)}\n`);
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
