import { type Command, Option } from 'commander';
import { analyzeReport, DEFAULT_LAYERS, LAYERS, type Layer } from '../../index.ts';
import { FORMATS, type Format, ONE_LAYER, RENDERERS } from '../../render/index.ts';
import { emit, refuseInput } from '../emit.ts';
import { emitDatabase, isDatabase } from '../emit-database.ts';
import { usage } from '../errors.ts';
import { listFiles, reports } from '../inputs.ts';
import { type CommonOptions, encodingIn, readLayers, withColor, withOutput, withPaths } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { oneOf } from '../suggest.ts';
import { type ColorChoice, toScreen, wantsColor, widthOf } from '../terminal.ts';
import { work } from '../work.ts';

interface Options extends CommonOptions {
  readonly format?: Format;
  readonly layers: readonly Layer[];
  readonly color: ColorChoice;
  readonly bom: boolean;
}

const EXAMPLES = `
Examples:
  $ tifa extract report.txt
      tables on the screen
  $ tifa extract reports/ -f json -o reports.json
      all reports of a folder (text, web pages, Word, PDF); the file is written
      whole or not at all
  $ tifa extract reports/ --layers indicators -f csv > indicators.csv
      one layer for a spreadsheet or for R
  $ tifa extract reports/ -o corpus.duckdb
      all tables as a database, to be asked with tifa query
  $ tifa extract report.txt --layers numbers
      every numeral with its role: why was this not counted?
  $ tifa extract - -f ndjson < documents.ndjson > results.ndjson
      {"id": "…", "text": "…"} a line in, one document a line out

Exit code: 0 all done; 1 wrong usage, output not writable or nothing done;
2 some inputs failed, the rest is done and written.`;

export function configure(command: Command, act: Act): void {
  withColor(
    withOutput(
      withPaths(command)
        .option('-f, --format <format>', `${FORMATS.join(', ')}; table on a screen, else yaml`, (given) =>
          oneOf('format', given, FORMATS),
        )
        .addOption(
          new Option('--layers <layers>', `of ${LAYERS.join(', ')}, with commas between`)
            .argParser(readLayers)
            .default(DEFAULT_LAYERS, 'all but numbers'),
        )
        .option('--bom', 'begin CSV with a BOM, by which Excel knows UTF-8', false),
    ),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(extract));
}

async function extract(paths: readonly string[], options: Options): Promise<number> {
  const { layers, inputFormat, output, color, bom } = options;
  const screen = toScreen(output);
  const format = options.format ?? formatOf(output) ?? (screen ? 'table' : 'yaml');
  const database = options.format === undefined && isDatabase(output) ? output : null;
  if (database === null && ONE_LAYER.includes(format) && layers.length !== 1)
    throw usage(`${format} holds one layer`, `Choose it with --layers: ${LAYERS.join(', ')}.`);
  const files = listFiles(paths);
  refuseInput(output, files);
  const report = newReport();
  const results = work(
    reports(files, inputFormat, encodingIn(options)),
    (source) => analyzeReport(source, { layers }),
    report,
  );
  if (database !== null) {
    const { writeDatabase } = await import('../../render/duckdb.ts');
    return emitDatabase(database, (file) => writeDatabase(results, file, { layers }), report);
  }
  const render = await RENDERERS[format]();
  return emit(
    output,
    render(results, { layers, color: wantsColor(color, screen), width: widthOf(screen), bom }),
    report,
  );
}

/** The format that the output's name asks for: results.json. */
const formatOf = (output: string | undefined): Format | undefined =>
  FORMATS.find((format) => output?.toLowerCase().endsWith(`.${format}`));
