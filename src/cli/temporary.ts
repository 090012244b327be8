import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

/** `.NAME.tifa-PID-N.tmp`: the process that writes it is known, and so when it is dead. A database has a log beside it. */
const NAME = /^\.(.+)\.tifa-(\d+)-\d+\.tmp(?:\.wal)?$/s;
/** What is kept of a name, so that the longest name of a file (255 bytes) has room for the rest: an ideograph has three. */
const KEPT = 60;
let made = 0;

/** A name beside a target for what is not whole yet. */
export const temporaryName = (path: string): string =>
  join(dirname(path), `.${kept(path)}.tifa-${process.pid}-${++made}.tmp`);

const kept = (path: string): string => Array.from(basename(path)).slice(0, KEPT).join('').slice(0, KEPT);

/** Removes what runs that were killed left in a folder: of one target, or of all. Gives how many files those were. */
export function sweep(folder: string, target?: string): number {
  let swept = 0;
  for (const name of namesIn(folder)) {
    const [, of, pid] = NAME.exec(name) ?? [];
    if (of !== undefined && (target === undefined || of === kept(target)) && !isAlive(Number(pid))) {
      rmSync(join(folder, name), { force: true });
      swept++;
    }
  }
  return swept;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
