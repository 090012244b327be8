import { closeSync, openSync, readSync } from 'node:fs';
import { openable } from '../core/bytes.ts';
import { sha256 } from '../core/hash.ts';
import { batch } from '../corpus/batch/batch.ts';
import type { Making } from '../corpus/batch/extract.ts';
import type { Outcome } from '../corpus/batch/task.ts';
import type { Layer } from '../index.ts';
import type { FormName } from '../render/pieces.ts';
import { defaultJobs, type ReadingLimits } from './batch-options.ts';
import { builtWith, workerPath } from './build.ts';
import { isStream, type NamedFile, tasksOf } from './inputs.ts';
import { meansOf } from './means.ts';
import { type CommonOptions, encodingIn, type MetadataOption } from './options.ts';
import type { OwnCodebook } from './own-codebook.ts';

/** Bytes that are read faster in this process than children start. */
const SMALL = 2 ** 20;

/** What decides a document, beside its name and its bytes. */
export interface ExtractionOptions extends ReadingLimits, CommonOptions, MetadataOption {
  readonly layers: readonly Layer[];
  readonly own?: OwnCodebook;
}

/** Reads files in as many processes as are wanted, or in this one if they are few, small and harmless. */
export function extraction(
  files: readonly NamedFile[],
  form: FormName,
  cache: string | undefined,
  options: ExtractionOptions,
): AsyncGenerator<Outcome> {
  const { layers, inputFormat, own, metadata, timeout, maxMemory, maxFileSize, mock } = options;
  const read = { largest: maxFileSize, ...encodingIn(options) };
  const { program, codebook } = builtWith();
  const key = sha256(JSON.stringify([program, codebook, own?.files, metadata, layers, read, form]));
  const making: Making = {
    ...{ layers, read, form, key },
    ...(own && { codebook: own.codebook }),
    ...(metadata !== undefined && { metadata }),
    ...(cache !== undefined && { cache }),
    ...(mock && { mock }),
  };
  return batch(tasksOf(files, inputFormat), {
    jobs: options.jobs ?? defaultJobs(),
    limits: { time: timeout * 1000, memory: maxMemory },
    making,
    worker: workerPath(),
    here: (options.jobs ?? 1) > 1 ? 0 : bytesHere(files, inputFormat),
    means: () => meansOf(making),
  });
}

/** How much is read here: all of what is small, the first of a stream, nothing of many files or of PDF and Word. */
function bytesHere(files: readonly NamedFile[], format: CommonOptions['inputFormat']): number {
  const reports = files.filter(({ path }) => !isStream(path, format));
  const size = reports.reduce((sum, file) => sum + file.size, 0);
  return size > SMALL || reports.some(isPacked) ? 0 : SMALL;
}

/** Whether a file is PDF or ZIP, by what it begins with: a small one may hold much. */
function isPacked({ path, size }: NamedFile): boolean {
  if (size === 0) return false; // a FIFO, too, which would have us wait
  try {
    const fd = openSync(openable(path), 'r');
    const head = Buffer.alloc(1024);
    readSync(fd, head);
    closeSync(fd);
    return head.includes('%PDF-') || head.indexOf('PK\x03\x04') === 0;
  } catch {
    return false;
  }
}
