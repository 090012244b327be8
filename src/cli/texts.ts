import type { Command } from 'commander';
import type { Codebook, Source } from '../index.ts';
import { withReading } from './documents.ts';
import { refuseInput } from './emit.ts';
import { listFiles, reports } from './inputs.ts';
import { type CommonOptions, encodingIn, withPaths } from './options.ts';
import { type ReadingChoice, readingOf } from './reading.ts';
import type { Report } from './report.ts';
import { work } from './work.ts';

/** How reports are read by the commands that look at their words. */
export interface TextOptions extends CommonOptions, ReadingChoice {}

/** Gives a command the options of `texts`. */
export const withTexts = (command: Command): Command => withReading(withPaths(command));

/** Reports that are still to be read, and the codebook for them. */
export interface Texts {
  readonly codebook?: Codebook;
  /** Shows each report to `see`, one after the other, with what its path says of it; of what fails the report tells. */
  readonly each: (see: (source: Source) => void, report: Report) => Promise<void>;
}

/** The reports under the paths, or of the project file. */
export async function texts(given: readonly string[], options: TextOptions): Promise<Texts> {
  const { paths, own, stated } = await readingOf(given, options);
  const files = listFiles(paths);
  refuseInput(options.output, files);
  return {
    ...(own && { codebook: own.codebook }),
    each: async (see, report) => {
      const act = (source: Source): void => see(stated(source));
      for await (const _ of work(reports(files, options.inputFormat, encodingIn(options)), act, report));
    },
  };
}
