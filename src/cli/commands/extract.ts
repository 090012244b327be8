import { type Command, Option } from 'commander';
import { analyzeFile, analyzeRecord, DEFAULT_LAYERS, LAYERS, type Layer } from '../../index.ts';
import { json, ndjson } from '../../render/json.ts';
import { yaml } from '../../render/yaml.ts';
import { INPUT_FORMATS, type InputFormat, inputs } from '../inputs.ts';
import { openOutput } from '../output.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { work } from '../work.ts';

const FORMATS = { json, ndjson, yaml };
type Format = keyof typeof FORMATS;

interface Options {
  readonly format: Format;
  readonly layers: readonly Layer[];
  readonly inputFormat: InputFormat;
  readonly output?: string;
}

export function configure(command: Command, act: Act): void {
  command
    .argument('[paths...]', 'report files or folders; - reads documents from standard input')
    .addOption(new Option('-f, --format <format>', 'output format').choices(Object.keys(FORMATS)).default('yaml'))
    .option(
      '--layers <layers>',
      `layers to give, with commas between (${LAYERS.join(', ')})`,
      readLayers,
      DEFAULT_LAYERS,
    )
    .addOption(new Option('--input-format <format>', 'what the inputs are').choices(INPUT_FORMATS).default('auto'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(act(extract));
}

async function extract(
  paths: readonly string[],
  { format, layers, inputFormat, output: target }: Options,
): Promise<number> {
  const report = newReport();
  const output = openOutput(target);
  const results = work(inputs(paths, inputFormat), report, {
    file: (path, name) => analyzeFile(path, { path: name, layers }),
    record: (record) => analyzeRecord(record, { layers }),
  });
  for await (const text of FORMATS[format](results)) await output.write(text);
  await output.commit();
  return report.close();
}

const readLayers = (list: string): Layer[] => list.split(',').map((name) => name.trim() as Layer);
