import type { Command } from 'commander';
import { readReport } from '../../index.ts';
import { escapeLive } from '../../render/escape.ts';
import { emit } from '../emit.ts';
import { tifaError } from '../errors.ts';
import { withOutput } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { toScreen } from '../terminal.ts';

const EXAMPLES = `
Examples:
  $ tifa text report.txt > report.plain.txt
  $ tifa text report.txt | python3 -c 'print(open(0).read()[547:554])'
      the characters of a span: offsets count code points of this text`;

export function configure(command: Command, act: Act): void {
  withOutput(command.argument('<file>', 'report file')).addHelpText('after', EXAMPLES).action(act(text));
}

async function text(file: string, { output }: { readonly output?: string }): Promise<number> {
  const report = newReport();
  return emit(output, plain(file, toScreen(output)), report);
}

async function* plain(file: string, screen: boolean): AsyncGenerator<string> {
  try {
    const { text } = await readReport(file);
    yield screen ? escapeLive(text) : text;
  } catch (error) {
    throw tifaError(error, file);
  }
}
