import { type Document, type DocumentOptions, documentsOf, isFailure } from '../index.ts';
import { usage } from './errors.ts';
import type { Report } from './report.ts';

/** The documents under the paths, one after the other; of what fails the report tells. */
export async function* documents(
  paths: readonly string[],
  report: Report,
  options: DocumentOptions = {},
): AsyncGenerator<Document> {
  if (paths.length === 0) throw usage('no input named', 'Name reports, folders of them, or what tifa extract wrote.');
  for await (const item of documentsOf(paths, options))
    if (isFailure(item)) report.failed(item.error);
    else {
      report.done();
      yield item;
    }
}
