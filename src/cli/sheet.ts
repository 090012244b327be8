import type { Command } from 'commander';
import type { Sheet, SheetFormat } from '../render/sheet.ts';
import { emit, refuseInput } from './emit.ts';
import { formatByEnding } from './ending.ts';
import { withColor, withOutput } from './options.ts';
import { type Report, say } from './report.ts';
import { choice } from './suggest.ts';
import { type ColorChoice, toScreen, wantsColor, widthOf } from './terminal.ts';

/** What all commands understand that work rows out over many documents. */
export interface SheetOptions {
  readonly format?: string;
  readonly output?: string;
  readonly color: ColorChoice;
  readonly bom: boolean;
}

const FORMATS = ['table', 'csv', 'json', 'ndjson', 'yaml'] as const satisfies readonly SheetFormat[];

/** -f, -o, --color, --bom. */
export const withSheet = (command: Command, more: readonly string[] = []): Command => {
  const formats = [...FORMATS, ...more];
  return withColor(
    withOutput(
      command
        .option(
          '-f, --format <format>',
          `${formats.join(', ')}; as the ending of -o; table on a screen, else yaml`,
          choice('format', formats),
        )
        .option('--bom', 'begin CSV with a BOM, by which Excel knows UTF-8', false),
    ),
  );
};

/** The format that was asked for, by name or by the ending of the output. */
export function formatOf({ format, output }: SheetOptions, more: readonly string[] = []): string {
  return format ?? formatByEnding(output, [...FORMATS, ...more]) ?? (toScreen(output) ? 'table' : 'yaml');
}

/** Writes the rows once all documents are read; says so when there are none. */
export async function emitSheet(
  make: () => Promise<Sheet>,
  options: SheetOptions,
  report: Report,
  nothing: string,
): Promise<number> {
  const screen = toScreen(options.output);
  const format = formatOf(options) as SheetFormat;
  async function* chunks(): AsyncGenerator<string> {
    const sheet = await make();
    if (!report.anyDone()) return;
    if (sheet.result.rows.length === 0) say(nothing);
    const { SHEET_WRITERS } = await import('../render/sheet.ts');
    yield* SHEET_WRITERS[format](sheet, {
      color: wantsColor(options.color, screen),
      width: widthOf(screen),
      bom: options.bom,
    });
  }
  return emit(options.output, chunks(), report);
}

/** The paths of documents that were extracted, or are now. */
export const withDocuments = (command: Command): Command =>
  command.argument(
    '[paths...]',
    'reports, what tifa extract wrote (json, ndjson, yaml, parquet, duckdb), or folders of either',
  );

/** Keeps `-o` from replacing what is being read. */
export const refusePaths = (output: string | undefined, paths: readonly string[]): void =>
  refuseInput(
    output,
    paths.map((path) => ({ path })),
  );
