import type { Command } from 'commander';
import { documentsOfOutcomes } from '../corpus/batch/documents.ts';
import {
  DEFAULT_LAYERS,
  type Document,
  type DocumentOptions,
  documentsOf,
  isFailure,
  type PipelineOptions,
  type Source,
} from '../index.ts';
import { DEFAULT_LIMITS } from './batch-options.ts';
import { usage } from './errors.ts';
import { type ExtractionOptions, extraction } from './extraction.ts';
import { withCodebook, withMetadata } from './options.ts';
import { withProject } from './project.ts';
import { type Reading, type ReadingChoice, readingOf } from './reading.ts';
import type { Report } from './report.ts';

/** How documents are read by the commands that compare and count. */
export interface ReadingOptions extends ReadingChoice, Pick<PipelineOptions, 'layers'> {
  /** Analyzes a report, for who wants more of it than the document says. */
  readonly analyze?: (report: Source, options: PipelineOptions) => Document;
}

/** Gives a command the options of `documents`. */
export const withReading = (command: Command): Command => withProject(withMetadata(withCodebook(command)));

/** The documents under the paths, or of the project file, one after the other; of what fails the report tells. */
export async function* documents(
  given: readonly string[],
  report: Report,
  options: ReadingOptions = {},
): AsyncGenerator<Document> {
  yield* documentsOfReading(await readingOf(given, options), report, options);
}

/** The same, where it is known already what is read. */
export async function* documentsOfReading(
  { paths, own, metadata, stated }: Reading,
  report: Report,
  { layers = DEFAULT_LAYERS, analyze }: Pick<ReadingOptions, 'layers' | 'analyze'>,
): AsyncGenerator<Document> {
  if (paths.length === 0) throw usage('no input named', 'Name reports, folders of them, or what tifa extract wrote.');
  const options: PipelineOptions = { layers, ...(own && { codebook: own.codebook }) };
  const read: DocumentOptions = analyze
    ? { analyze: (source) => analyze(stated(source), options) }
    : { extract: inProcesses({ layers, ...(own && { own }), ...(metadata !== undefined && { metadata }) }) };
  for await (const item of documentsOf(paths, read))
    if (isFailure(item)) report.failed(item.error);
    else {
      report.done();
      yield item;
    }
}

/** Has reports extracted as `tifa extract` does it. */
const inProcesses =
  (options: Pick<ExtractionOptions, 'layers' | 'own' | 'metadata'>): NonNullable<DocumentOptions['extract']> =>
  (files) =>
    documentsOfOutcomes(extraction(files, 'line', undefined, { ...DEFAULT_LIMITS, inputFormat: 'auto', ...options }));
