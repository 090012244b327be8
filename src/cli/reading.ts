import { type PathMetadata, pathMetadata } from '../index.ts';
import type { CodebookOption, MetadataOption } from './options.ts';
import { type OwnCodebook, ownCodebook } from './own-codebook.ts';
import { type ProjectOption, projectFor } from './project.ts';

/** What decides which reports are read and what is known of them, beside their paths. */
export interface ReadingChoice extends CodebookOption, MetadataOption, ProjectOption {}

/** What was given, with what the project file adds. */
export interface Reading {
  readonly paths: readonly string[];
  readonly own?: OwnCodebook;
  readonly metadata?: string;
  /** A report with what its path says of it. */
  readonly stated: PathMetadata;
}

/** The paths of the command line or those of the project file, the user's own entries, and what paths say. */
export async function readingOf(given: readonly string[], options: ReadingChoice): Promise<Reading> {
  const project = await projectFor(given, options);
  const own = await ownCodebook(options.codebook ?? project.codebook);
  const metadata = options.metadata ?? project.metadata;
  return {
    paths: given.length > 0 ? given : (project.inputs ?? []),
    ...(own && { own }),
    ...(metadata !== undefined && { metadata }),
    stated: metadata === undefined ? (report) => report : pathMetadata(metadata, own?.codebook),
  };
}
