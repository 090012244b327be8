import { type Command, Option } from 'commander';
import { normalizeText, plainText } from '../../index.ts';
import { isBroken } from '../../render/documents.ts';
import { ndjson } from '../../render/json.ts';
import { INPUT_FORMATS, type InputFormat, inputs } from '../inputs.ts';
import { openOutput } from '../output.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { work } from '../work.ts';

interface Options {
  readonly format: 'text' | 'ndjson';
  readonly inputFormat: InputFormat;
  readonly output?: string;
}

export function configure(command: Command, act: Act): void {
  command
    .argument('[paths...]', 'report files or folders; - reads documents from standard input')
    .addOption(new Option('-f, --format <format>', 'output format').choices(['text', 'ndjson']).default('text'))
    .addOption(new Option('--input-format <format>', 'what the inputs are').choices(INPUT_FORMATS).default('auto'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(act(normalize));
}

async function normalize(paths: readonly string[], { format, inputFormat, output: target }: Options): Promise<number> {
  const report = newReport();
  const output = openOutput(target);
  const results = work(inputs(paths, inputFormat), report, {
    file: (path, id) => ({ id, text: normalizeText(plainText(path)) }),
    record: ({ id, text }) => ({ id, text: normalizeText(text) }),
  });
  if (format === 'ndjson') for await (const line of ndjson(results)) await output.write(line);
  else for await (const result of results) if (!isBroken(result)) await output.write(result.text.replace(/\n*$/, '\n'));
  await output.commit();
  return report.close();
}
