import { TifaError } from '../../core/problem.ts';
import type { Death, Limits } from './child.ts';
import { type Failed, faultOf, type Task } from './task.ts';

/** What came of a report whose reader died over it. */
export const lost = (task: Task, death: Death, limits: Limits): Failed => ({
  name: task.name,
  ...(task.kind === 'record' && { record: { line: task.line, id: null } }),
  fault: faultOf(errorOf(task.name, death, limits)),
});

function errorOf(name: string, death: Death, { time, memory }: Limits): TifaError {
  if (death.by === 'time')
    return new TifaError('timeout', `${name}: takes longer than ${time / 1000} s`, 'Split it, or raise --timeout.');
  if (death.by === 'memory')
    return new TifaError(
      'memory',
      `${name}: takes more than ${sizeText(memory)} of memory`,
      'Split it, or raise --max-memory.',
    );
  return new TifaError(
    'crash',
    `${name}: the process that read it ended${endOf(death)}`,
    'This is a defect of tifa: please report it with the file.',
  );
}

/** No child is ever there to read. */
export const noChild = (death: Death): TifaError =>
  new TifaError(
    'no-worker',
    `the processes that read reports end before they begin${endOf(death)}`,
    'Check the installation and the limits of processes and memory, or use --jobs 1 with few files.',
  );

function endOf(death: Death): string {
  if (death.by !== 'itself') return '';
  return ` (${death.signal ?? (death.code === null ? 'not started' : `exit code ${death.code}`)})`;
}

/** 1.5 GB, as --max-memory reads it. */
const sizeText = (bytes: number): string =>
  bytes >= 2 ** 30 ? `${+(bytes / 2 ** 30).toFixed(2)} GB` : `${+(bytes / 2 ** 20).toFixed(2)} MB`;
