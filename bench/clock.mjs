import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/**
 * Seconds that this thread has had a processor, so that what else runs on the machine does not count; by the clock on the
 * wall where neither Node (23.9) nor Linux tells.
 */
export function seconds() {
  if (process.threadCpuUsage) {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1e6;
  }
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e9;
  } catch {
    return performance.now() / 1000;
  }
}

/** Seconds that a piece of work takes. */
export function timed(work) {
  const start = seconds();
  work();
  return seconds() - start;
}
