import type { Codebook } from '../../codebook/types.ts';
import type { Source } from '../../core/document.ts';
import { tifaError } from '../../core/failure.ts';
import { sha256 } from '../../core/hash.ts';
import type { Document, Layer } from '../../core/output.ts';
import { reportOfBytes } from '../../ingest/format.ts';
import type { ReadOptions } from '../../ingest/text.ts';
import { run } from '../../pipeline.ts';
import { pathMetadata } from '../../project/path-metadata.ts';
import { type Cache, openCache } from './cache.ts';
import { bytesOf, recordOf } from './read.ts';
import { type Done, type Facts, type Failed, faultOf, type Task } from './task.ts';

/** How documents are made: plain data, which goes to the children as it is. */
export interface Making {
  readonly layers: readonly Layer[];
  readonly codebook?: Codebook;
  /** what paths say of their reports: {province}/{year}.txt */
  readonly metadata?: string;
  readonly read: ReadOptions;
  /** The form that the text of a document takes. */
  readonly form: string;
  /** The folder of the cache; without it nothing is kept. */
  readonly cache?: string;
  /** All that decides a document beside its bytes and its name: version, codebook, options. */
  readonly key: string;
  /** Only in tests: documents may order their reader to fail. */
  readonly mock?: boolean;
}

/** What makes a document of a report, and its text of a document. */
export interface Means {
  readonly analyze?: (source: Source) => Document | Promise<Document>;
  readonly write: (document: Document) => string;
}

type Extract = (task: Task) => Promise<Done | Failed>;
type Made = Pick<Done, 'text' | 'facts' | 'fresh'>;

/** Does the work on one report after the other; what fails is an outcome too. */
export function extractor(making: Making, { analyze, write }: Means): Extract {
  const { layers, codebook, metadata, read } = making;
  const stated = metadata === undefined ? undefined : pathMetadata(metadata, codebook);
  const cache = making.cache === undefined ? undefined : openCache(making.cache, making.key);
  const make = async (report: Source): Promise<Made> => {
    const source = stated?.(report) ?? report;
    const document = await (analyze?.(source) ?? run(source, { layers, ...(codebook && { codebook }) }));
    return { text: Buffer.from(write(document)), facts: factsOf(document, layers), fresh: true };
  };
  return async (task) => {
    if (task.kind === 'record') {
      const { place: record, ...found } = recordOf(task);
      if ('error' in found) return { name: task.name, record, fault: faultOf(found.error) };
      return attempt(task.name, { record }, async () => ({ name: found.source.path, ...(await make(found.source)) }));
    }
    const { name } = task;
    return attempt(name, {}, async () => {
      const bytes = bytesOf(task, read);
      return { name, ...(await kept(cache, name, bytes, async () => make(await reportOfBytes(bytes, name, read)))) };
    });
  };
}

async function attempt(name: string, place: Pick<Done, 'record'>, act: () => Promise<Done>): Promise<Done | Failed> {
  try {
    return { ...(await act()), ...place };
  } catch (error) {
    return { name, ...place, fault: faultOf(tifaError(error, name)) };
  }
}

/** What the cache has of these bytes under this name; else it is made, and kept. */
async function kept(
  cache: Cache | undefined,
  name: string,
  bytes: Uint8Array,
  make: () => Promise<Made>,
): Promise<Made & Pick<Done, 'entry'>> {
  if (!cache) return make();
  const entry = cache.entryOf(name, sha256(bytes));
  const old = cache.read(entry);
  if (old) return { ...old, entry };
  const made = await make();
  cache.write(entry, made);
  return { ...made, entry };
}

function factsOf(document: Document, layers: readonly Layer[]): Facts {
  const { sha256, bytes, format, encoding } = document.source;
  return {
    sha256,
    bytes,
    format,
    encoding,
    counts: Object.fromEntries(layers.map((layer) => [layer, document[layer]?.length ?? 0])),
    warnings: document.warnings.map(({ code }) => code),
  };
}
