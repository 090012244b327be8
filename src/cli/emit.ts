import { openOutput } from './output.ts';
import type { Report } from './report.ts';
import { onSignal } from './signals.ts';

/** Writes the results as they come and gives the exit code; a file in which nothing would stand is not written. */
export async function emit(target: string | undefined, chunks: AsyncIterable<string>, report: Report): Promise<number> {
  const output = openOutput(target);
  const offSignal = onSignal(output.abandon);
  try {
    for await (const chunk of chunks) await output.write(chunk);
    const code = report.close();
    if (code === 1) output.abandon();
    else await output.commit();
    return code;
  } catch (error) {
    output.abandon();
    throw error;
  } finally {
    offSignal();
  }
}
