import { basename, isAbsolute, join } from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { sha256 } from '../../core/hash.ts';
import { prune } from '../../corpus/batch/cache.ts';
import type { ManifestHead } from '../../corpus/batch/manifest.ts';
import { DEFAULT_LAYERS, LAYERS, type Layer, pathMetadata } from '../../index.ts';
import { FORMATS, type Format, ONE_LAYER, type RenderOptions } from '../../render/index.ts';
import { type BatchOptions, withBatch } from '../batch-options.ts';
import { builtWith } from '../build.ts';
import { refuseInput } from '../emit.ts';
import { extraction } from '../extraction.ts';
import { closeStandardInput, isStream, listFiles } from '../inputs.ts';
import {
  type CodebookOption,
  type CommonOptions,
  type MetadataOption,
  readLayers,
  withCodebook,
  withColor,
  withMetadata,
  withOutput,
  withPaths,
} from '../options.ts';
import { type OwnCodebook, ownCodebook } from '../own-codebook.ts';
import type { Act } from '../program.ts';
import { duration, newProgress } from '../progress.ts';
import { type ProjectOption, projectFor, withProject } from '../project.ts';
import { newReport } from '../report.ts';
import { watched } from '../results.ts';
import { choice, oneOf } from '../suggest.ts';
import { type Target, targetOf } from '../target.ts';
import { type ColorChoice, toPipe, toScreen, wantsColor, widthOf } from '../terminal.ts';
import { type Results, writeResults } from '../write-results.ts';

interface Given extends CommonOptions, BatchOptions, CodebookOption, MetadataOption, ProjectOption {
  readonly format?: Format;
  readonly layers?: readonly Layer[];
  readonly color: ColorChoice;
  readonly bom: boolean;
}

/** What was given, with what the project file and the defaults add. */
interface Options extends Given {
  readonly layers: readonly Layer[];
  readonly own?: OwnCodebook;
}

const EXAMPLES = `
Examples:
  $ tifa extract report.txt
      tables on the screen
  $ tifa extract reports/ -f json -o reports.json
      all reports of a folder (text, web pages, Word, PDF); the file is written
      whole or not at all
  $ tifa extract reports/ -o out/
      a folder with manifest.json; the next run reads only what is new
  $ tifa extract reports/ --layers indicators -f csv > indicators.csv
      one layer for a spreadsheet or for R
  $ tifa extract reports/ -o corpus.duckdb
      all tables as a database, to be asked with tifa query
  $ tifa extract report.txt --layers numbers
      every numeral with its role: why was this not counted?
  $ tifa extract reports/ --metadata '{province}/{year}.txt' --codebook mine/
      what the paths say of their reports; your own metrics beside the shipped
  $ tifa extract - -f ndjson < documents.ndjson > results.ndjson
      {"id": "…", "text": "…"} a line in, one document a line out

Exit code: 0 all done; 1 wrong usage, output not writable or nothing done;
2 some inputs failed, the rest is done and written.`;

export function configure(command: Command, act: Act): void {
  withOutput(withPaths(command), 'path', 'a file or folder, each file of it whole or absent, or to a .duckdb database')
    .option(
      '-f, --format <format>',
      `${FORMATS.join(', ')}; as the ending of -o; table on a screen, ndjson in a folder, else yaml`,
      choice('format', FORMATS),
    )
    .option(
      '--layers <layers>',
      `of ${LAYERS.join(', ')}, with commas between; all but numbers when left out`,
      readLayers,
    )
    .option('--bom', 'begin CSV with a BOM, by which Excel knows UTF-8', false);
  withProject(withMetadata(withCodebook(withBatch(withColor(command)))))
    .addHelpText('after', EXAMPLES)
    .action(act(extract));
}

async function extract(named: readonly string[], given: Given): Promise<number> {
  const { paths, options } = await settled(named, given);
  const { output, inputFormat, quiet, verbose } = options;
  const files = listFiles(paths, options);
  refuseInput(output, files);
  const target = targetOf(options);
  const streams = files.some(({ path }) => isStream(path, inputFormat));
  const progress = newProgress(streams ? null : files.length, { shared: toPipe(output) });
  const told = target.kind === 'folder' || verbose || (files.length > 1 && process.stderr.isTTY);
  const cache = cacheOf(options, target);
  const report = newReport({
    quiet,
    ...(cache && { kept: 'what was done is kept, and the same command goes on from there' }),
    ...(target.kind === 'file' && ONE_LAYER.includes(target.format) && { warnings: 'see warnings in -f json' }),
    ...(told && { summary: () => `in ${duration(progress.seconds())}` }),
  });
  const used = new Set<string>();
  const results: Results = (note = async () => {}) =>
    watched(extraction(files, target.form, cache?.path, options), { report, progress, verbose, note, used });
  try {
    const code = await writeResults(target, results, {
      report,
      looks: looksOf(options),
      manifest: headOf(target, options),
    });
    if (code !== 1 && cache?.own) prune(cache.path, used);
    return code;
  } finally {
    progress.stop();
    closeStandardInput();
  }
}

/** What a project file says goes before the defaults, and what the command line says before both. */
async function settled(
  named: readonly string[],
  given: Given,
): Promise<{ paths: readonly string[]; options: Options }> {
  const {
    inputs = [],
    codebook,
    format,
    layers,
    ...project
  } = await projectFor(given.filesFrom === undefined ? named : [given.filesFrom], given);
  const own = await ownCodebook(given.codebook ?? codebook);
  const metadata = given.metadata ?? project.metadata;
  if (metadata !== undefined) pathMetadata(metadata); // what is wrong in it is told once, not for each report
  return {
    paths: named.length > 0 || given.filesFrom !== undefined ? named : inputs,
    options: {
      ...(format !== undefined && { format: oneOf('format', format, FORMATS) }),
      ...project,
      ...given,
      layers: given.layers ?? (layers ? readLayers(layers.join()) : DEFAULT_LAYERS),
      ...(own && { own }),
    },
  };
}

const looksOf = ({ output, layers, color, bom }: Options): RenderOptions => {
  const screen = toScreen(output);
  return { layers, color: wantsColor(color, screen), width: widthOf(screen), bom };
};

/** The folder of the cache; our own one, in an output folder, is kept tidy. */
function cacheOf(
  { cache, cacheDir }: Options,
  target: Target,
): { readonly path: string; readonly own: boolean } | undefined {
  if (!cache) return undefined;
  if (cacheDir !== undefined) return { path: cacheDir, own: false };
  return target.kind === 'folder' ? { path: join(target.path, '.tifa-cache'), own: true } : undefined;
}

function headOf(
  target: Target,
  { layers, inputFormat, encoding, timeout, maxMemory, maxFileSize, metadata, own }: Options,
): ManifestHead {
  const { name, version, program, codebook } = builtWith();
  return {
    tool: { name, version, sha256: program },
    codebook: {
      sha256: codebook,
      ...(own && {
        own: own.files.map(({ path, text }) => ({
          path: isAbsolute(path) ? basename(path) : path,
          sha256: sha256(text),
        })),
      }),
    },
    options: {
      format: 'format' in target ? target.format : 'duckdb',
      ...{ layers, inputFormat, encoding: encoding ?? null, timeout, maxMemory, maxFileSize },
      ...(metadata !== undefined && { metadata }),
    },
    segmenter: null,
  };
}
