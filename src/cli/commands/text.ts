import type { Command } from 'commander';
import { readReport } from '../../index.ts';
import { escapeLive } from '../../render/escape.ts';
import { emit } from '../emit.ts';
import { tifaError } from '../errors.ts';
import { type EncodingOption, encodingIn, withEncoding, withOutput } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { toScreen } from '../terminal.ts';

interface Options extends EncodingOption {
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ tifa text report.txt > report.plain.txt
  $ tifa text report.txt | python3 -c 'print(open(0).read()[547:554])'
      the characters of a span: offsets count code points of this text`;

export function configure(command: Command, act: Act): void {
  withOutput(withEncoding(command).argument('<file>', 'report file')).addHelpText('after', EXAMPLES).action(act(text));
}

async function text(file: string, { output, ...reading }: Options): Promise<number> {
  const report = newReport();
  return emit(output, plain(file, encodingIn(reading), toScreen(output)), report);
}

async function* plain(file: string, options: EncodingOption, screen: boolean): AsyncGenerator<string> {
  try {
    const { text } = await readReport(file, file, options);
    yield screen ? escapeLive(text) : text;
  } catch (error) {
    throw tifaError(error, file);
  }
}
