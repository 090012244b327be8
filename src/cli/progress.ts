import process from 'node:process';
import { clearStatus, showStatus } from './report.ts';

/** How far the work is. */
export interface Progress {
  readonly done: number;
  readonly failed: number;
  /** null where nobody knows, as of a stream */
  readonly total: number | null;
  readonly seconds: number;
}

/** Milliseconds between two looks of the line. */
const STEP = 100;
/** What is over sooner needs no progress shown. */
const PATIENCE = 0.5;
const BAR = 20;
/** The first reports take longer, since processes start: only so many tell how long the rest will take. */
const KNOWN = 10;

/** The `performance` of Node takes as long to load as a small report to read. */
const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * Shows on a terminal how far the work is, until `stop`. `shared`: results go through a pipe, perhaps to the same terminal
 * (| head), where the line would stand among them; nothing is shown.
 */
export function newProgress(total: number | null, { shared = false } = {}) {
  const screen = process.stderr.isTTY === true && !shared;
  const start = milliseconds();
  let done = 0;
  let failed = 0;
  let shown = start;
  const seconds = (): number => (milliseconds() - start) / 1000;
  const show = (): void => {
    const now = milliseconds();
    if (!screen || now - shown < STEP || seconds() < PATIENCE || done + failed === total) return;
    shown = now;
    showStatus(progressLine({ done, failed, total, seconds: seconds() }, process.stderr.columns || 80));
  };
  return {
    done: () => {
      done++;
      show();
    },
    failed: () => {
      failed++;
      show();
    },
    seconds,
    stop: () => {
      if (screen) clearStatus();
    },
  };
}

/** [=====     ] 1234/40000 · 85/s · 3 failed · 7 min left */
export function progressLine({ done, failed, total, seconds }: Progress, columns: number): string {
  const over = done + failed;
  const rate = over / seconds;
  const full = total ? Math.min(BAR, Math.floor((over / total) * BAR)) : 0;
  const parts = [
    total === null ? `${over}` : `[${'='.repeat(full)}${' '.repeat(BAR - full)}] ${over}/${total}`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(total === null || over < KNOWN ? [] : [`${duration((total - over) / rate)} left`]),
  ];
  return parts.join(' · ').slice(0, Math.max(0, columns - 1));
}

/** 45 s, 7 min, 2 h 5 min */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
