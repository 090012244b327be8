import type { Command } from 'commander';
import { LAYERS } from '../../index.ts';
import { ANSWER_FORMATS, ANSWER_WRITERS, type AnswerFormat } from '../../render/answers.ts';
import { query } from '../../render/duckdb-query.ts';
import { documents, type ReadingOptions, withReading } from '../documents.ts';
import { formatByEnding } from '../ending.ts';
import { tifaError } from '../errors.ts';
import { withColor, withOutput } from '../options.ts';
import { openOutput } from '../output.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { onSignal } from '../signals.ts';
import { choice } from '../suggest.ts';
import { type ColorChoice, toScreen, wantsColor, widthOf } from '../terminal.ts';

interface Options extends ReadingOptions {
  readonly format?: AnswerFormat;
  readonly output?: string;
  readonly color: ColorChoice;
  readonly bom: boolean;
}

const EXAMPLES = `
Examples:
  $ tifa extract reports/ -o corpus.duckdb
  $ tifa query corpus.duckdb "SELECT document, quote, min, max, unit
        FROM indicators WHERE head = '满意度'"
  $ tifa query corpus.duckdb "SELECT text, count(DISTINCT document) AS reports
        FROM slogans GROUP BY text ORDER BY reports DESC LIMIT 20" -f csv
  $ tifa query corpus.duckdb "DESCRIBE indicators"
  $ tifa extract reports/ -f parquet -o out/
  $ tifa query out/ "SELECT * FROM units"
      a folder of tables, or of results in any form
  $ tifa query reports/ "SELECT unit, count(*) FROM indicators GROUP BY unit"
      reports, extracted first, as the same tables

Tables: documents, indicators, slogans, members, units, mentions, phases,
dates, warnings, and numbers (of reports, or where they were extracted);
(document_id, item) is the key. indicators_joined has the report's title and
the unit whose figure it is beside each indicator. "end" is a word of SQL:
quote it. Nothing but the named tables can be read, and nothing written.`;

export function configure(command: Command, act: Act): void {
  withColor(
    withOutput(
      withReading(command)
        .argument('<database>', 'a .duckdb file, tables (Parquet, CSV), other results, or reports')
        .argument('<sql>', 'what to ask')
        .option(
          '-f, --format <format>',
          `${ANSWER_FORMATS.join(', ')}; as the ending of -o, else table`,
          choice('format', ANSWER_FORMATS),
        )
        .option('--bom', 'begin CSV with a BOM, by which Excel knows UTF-8', false),
    ),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(ask));
}

async function ask(database: string, sql: string, options: Options): Promise<number> {
  const { format, output: target, color, bom } = options;
  const screen = toScreen(target);
  const chosen = format ?? formatByEnding(target, ANSWER_FORMATS) ?? 'table';
  const writer = ANSWER_WRITERS[chosen]({
    color: wantsColor(color, screen),
    width: screen ? widthOf(screen) : Number.POSITIVE_INFINITY,
    bom,
  });
  const report = newReport();
  const output = openOutput(target);
  const offSignal = onSignal(() => output.abandon());
  try {
    const read = (path: string) => documents([path], report, { ...options, layers: LAYERS });
    await query(database, sql, read, (answer) => output.write(writer.add(answer)));
    await output.write(writer.end());
    await output.commit();
    return report.close();
  } catch (error) {
    output.abandon();
    throw tifaError(error, database);
  } finally {
    offSignal();
  }
}
