import { built, builtPath } from '../core/built.ts';

/** What was built: the same for all runs of one installation. */
export interface Build {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the program */
  readonly program: string;
  /** SHA-256 of the codebook and the tables beside it */
  readonly codebook: string;
}

export const builtWith = (): Build => built('build.json') as Build;

/** The program of a process that reads reports. */
export const workerPath = (): string => builtPath('../bin/worker.cjs');
