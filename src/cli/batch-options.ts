import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { usage } from './errors.ts';

/** What one report may take. */
export interface LimitOptions {
  /** seconds */
  readonly timeout: number;
  /** bytes */
  readonly maxMemory: number;
  /** bytes */
  readonly maxFileSize: number;
}

export const DEFAULT_LIMITS: LimitOptions = { timeout: 30, maxMemory: 1.5 * 2 ** 30, maxFileSize: 64 * 2 ** 20 };

/** How reports are read. */
export interface ReadingLimits extends LimitOptions {
  readonly jobs?: number;
  readonly mock?: boolean;
}

/** Which inputs are read and how, and what is told and kept. */
export interface BatchOptions extends ReadingLimits {
  readonly filesFrom?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** false with --no-cache */
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** All cores. */
export const defaultJobs = (): number => availableParallelism();

export const withBatch = (command: Command): Command =>
  command
    .option('--files-from <file>', 'read the paths from a file (- for standard input), a line each or NUL between')
    .option('--include <glob>', 'take these files from folders, not reports by their ending; repeatable', more)
    .option('--exclude <glob>', 'leave these files of folders and patterns out; repeatable', more)
    .option('--jobs <n>', 'processes that read reports; all cores when left out', readCount)
    .addOption(limit('--timeout <seconds>', 'time that one report may take', readSeconds, DEFAULT_LIMITS.timeout, '30'))
    .addOption(
      limit('--max-memory <size>', 'memory that one report may take', readBytes, DEFAULT_LIMITS.maxMemory, '1.5GB'),
    )
    .addOption(
      limit('--max-file-size <size>', 'largest file that is read', readBytes, DEFAULT_LIMITS.maxFileSize, '64MB'),
    )
    .option('--no-cache', 'keep no results for the next run (-o DIR keeps them in DIR/.tifa-cache)')
    .option('--cache-dir <dir>', 'keep results for the next run there')
    .option('--quiet', 'tell of failures alone', false)
    .option('--verbose', 'tell of each report', false)
    .addOption(new Option('--mock').hideHelp());

const more = (given: string, before: readonly string[] = []): string[] => [...before, given];

const limit = (flags: string, text: string, read: (given: string) => number, value: number, shown: string): Option =>
  new Option(flags, text).argParser(read).default(value, shown);

function readCount(given: string): number {
  const count = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (count < 1) throw usage(`--jobs is "${given}"`, 'Give a number from 1 on.');
  return count;
}

/** 30, 0.5, 30s */
function readSeconds(given: string): number {
  const seconds = Number(/^(\d+(?:\.\d+)?)s?$/.exec(given)?.[1] ?? 0);
  if (!(seconds > 0 && seconds <= 1e6)) throw usage(`--timeout is "${given}"`, 'Give seconds: 30.');
  return seconds;
}

const UNITS = ['', 'k', 'm', 'g'];

/** 64MB, 1.5 GiB, 1000000: K, M and G are powers of 1024. */
function readBytes(given: string): number {
  const [, figure, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmg]?)i?b?$/i.exec(given) ?? [];
  const bytes = Math.round(Number(figure ?? 0) * 1024 ** UNITS.indexOf(unit.toLowerCase()));
  if (!(bytes > 0 && bytes <= 2 ** 40))
    throw usage(`no size: "${given}"`, 'Give bytes, or a size such as 64MB or 1.5GB.');
  return bytes;
}
