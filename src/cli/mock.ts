import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { analyzeReport, type Document, type PipelineOptions, type Source } from '../index.ts';

/** `MOCK order argument`, a line each: after Tika's MockParser. A document orders its reader to fail, so that it can be tested. */
const ORDER = /^MOCK (\w+)(?: (\S+))?$/gm;

const ORDERS: Readonly<Record<string, (argument: string) => void>> = {
  hang: () => {
    for (;;);
  },
  throw: (message) => {
    throw new Error(message);
  },
  exit: (code) => process.exit(Number(code)),
  abort: () => process.abort(),
  memory: () => {
    for (const held: Buffer[] = []; ; ) held.push(Buffer.alloc(2 ** 24, 1));
  },
  heap: () => {
    for (const held: number[][] = []; ; ) held.push(new Array(2 ** 16).fill(held.length));
  },
  /** leaves a line where it is told to: how often it was read */
  note: (file) => appendFileSync(file, '.\n'),
  /** obeyed only the first time, when there is no such file yet */
  once: (file) => {
    if (existsSync(file)) return;
    writeFileSync(file, '');
    process.abort();
  },
};

/** Obeys the orders of a report, then analyzes it. */
export const obedient =
  (options: PipelineOptions) =>
  (source: Source): Document => {
    for (const [, order = '', argument = ''] of source.text.matchAll(ORDER)) ORDERS[order]?.(argument);
    return analyzeReport(source, options);
  };
