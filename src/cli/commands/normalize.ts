import type { Command } from 'commander';
import { normalizeText } from '../../index.ts';
import { isBroken } from '../../render/documents.ts';
import { escapeLive } from '../../render/escape.ts';
import { ndjson } from '../../render/json.ts';
import { emit, refuseInput } from '../emit.ts';
import { listFiles, reports } from '../inputs.ts';
import { type CommonOptions, encodingIn, withOutput, withPaths } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { choice } from '../suggest.ts';
import { toScreen } from '../terminal.ts';
import { work } from '../work.ts';

const FORMATS = ['text', 'ndjson'] as const;

interface Options extends CommonOptions {
  readonly format: (typeof FORMATS)[number];
}

const EXAMPLES = `
Examples:
  $ tifa normalize report-hk.txt > simplified.txt
  $ tifa normalize --input-format ndjson -f ndjson - < documents.ndjson`;

export function configure(command: Command, act: Act): void {
  withOutput(
    withPaths(command).option(
      '-f, --format <format>',
      'text, or ndjson: {"id", "text"} a line',
      choice('format', FORMATS),
      'text',
    ),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(normalize));
}

async function normalize(paths: readonly string[], options: Options): Promise<number> {
  const { format, inputFormat, output } = options;
  const files = listFiles(paths);
  refuseInput(output, files);
  const report = newReport();
  const results = work(
    reports(files, inputFormat, encodingIn(options)),
    ({ path, text }) => ({ id: path, text: normalizeText(text) }),
    report,
  );
  return emit(output, format === 'ndjson' ? ndjson(results) : lines(results, toScreen(output)), report);
}

async function* lines(results: AsyncIterable<object & { text?: string }>, screen: boolean): AsyncGenerator<string> {
  for await (const result of results) {
    if (isBroken(result)) continue;
    const text = `${result.text ?? ''}`.replace(/\n*$/, '\n');
    yield screen ? escapeLive(text) : text;
  }
}
