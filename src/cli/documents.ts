import type { Command } from 'commander';
import {
  analyzeReport,
  type Document,
  type DocumentOptions,
  documentsOf,
  isFailure,
  type PipelineOptions,
  pathMetadata,
  type Source,
} from '../index.ts';
import { usage } from './errors.ts';
import { type CodebookOption, type MetadataOption, withCodebook, withMetadata } from './options.ts';
import { withOwnEntries } from './own-codebook.ts';
import { type ProjectOption, projectFor, withProject } from './project.ts';
import type { Report } from './report.ts';

/** How documents are read by the commands that compare and count. */
export interface ReadingOptions
  extends CodebookOption,
    MetadataOption,
    ProjectOption,
    Pick<PipelineOptions, 'layers'> {}

/** Gives a command the options of `documents`. */
export const withReading = (command: Command): Command => withProject(withMetadata(withCodebook(command)));

/** The documents under the paths, or of the project file, one after the other; of what fails the report tells. */
export async function* documents(
  given: readonly string[],
  report: Report,
  { layers, ...options }: ReadingOptions = {},
): AsyncGenerator<Document> {
  const project = await projectFor(given, options);
  const paths = given.length > 0 ? given : (project.inputs ?? []);
  if (paths.length === 0) throw usage('no input named', 'Name reports, folders of them, or what tifa extract wrote.');
  const own = await withOwnEntries(options.codebook ?? project.codebook);
  const metadata = options.metadata ?? project.metadata;
  const reading: DocumentOptions = { ...own, ...(layers && { layers }) };
  const stated = metadata === undefined ? null : pathMetadata(metadata, own.codebook);
  const analyze = stated && ((report: Source): Document => analyzeReport(stated(report), reading));
  for await (const item of documentsOf(paths, { ...reading, ...(analyze && { analyze }) }))
    if (isFailure(item)) report.failed(item.error);
    else {
      report.done();
      yield item;
    }
}
