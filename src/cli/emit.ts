import { realpathSync } from 'node:fs';
import { openable } from '../core/bytes.ts';
import { usage } from './errors.ts';
import type { NamedFile } from './inputs.ts';
import { type Output, openOutput } from './output.ts';
import type { Report } from './report.ts';
import { onSignal } from './signals.ts';

/** Writes the results as they come and gives the exit code; a file in which nothing would stand is not written. */
export async function emit(
  target: string | undefined,
  chunks: AsyncIterable<string | Uint8Array>,
  report: Report,
): Promise<number> {
  let output: Output | undefined;
  const offSignal = onSignal(() => output?.abandon()); // before there is a file to clean up
  try {
    output = openOutput(target);
    for await (const chunk of chunks) await output.write(chunk);
    const code = report.close();
    if (code === 1) output.abandon();
    else await output.commit();
    return code;
  } catch (error) {
    output?.abandon();
    throw error;
  } finally {
    offSignal();
  }
}

/** Keeps `-o` from replacing what is being read. */
export function refuseInput(target: string | undefined, files: readonly Pick<NamedFile, 'path'>[]): void {
  const path = target === undefined ? null : realPath(target);
  if (path !== null && files.some((file) => realPath(openable(file.path)) === path))
    throw usage(`${target}: is an input too`, 'Write to another file.');
}

function realPath(path: string | Buffer): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
