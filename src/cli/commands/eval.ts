import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import {
  analyze,
  analyzeReport,
  byCodePoints,
  type Codebook,
  type Evaluation,
  evaluate,
  labelledLayers,
  readGold,
  readLabelled,
  readReport,
  scoreSpans,
  summarize,
} from '../../index.ts';
import { missList, scoreTable } from '../../render/evaluation.ts';
import { emit } from '../emit.ts';
import { tifaError, usage } from '../errors.ts';
import { type CodebookOption, withCodebook, withOutput } from '../options.ts';
import { withOwnEntries } from '../own-codebook.ts';
import type { Act } from '../program.ts';
import { newReport, type Report, say } from '../report.ts';
import { choice } from '../suggest.ts';

const FORMATS = ['table', 'json'] as const;

interface Options extends CodebookOption {
  readonly texts?: string;
  readonly format: (typeof FORMATS)[number];
  readonly misses?: true;
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ tifa eval fixtures/gold --texts seeds
      precision, recall and F1 by layer, and how often each attribute is right
  $ tifa eval fixtures/gold/002.json --texts seeds --misses
      with what was missed, extra or wrong, and the words around it
  $ tifa eval annotated.jsonl
      doccano: {"text": "…", "label": [[start, end, "indicator"], …]} a line`;

export function configure(command: Command, act: Act): void {
  withOutput(
    withCodebook(command)
      .argument('<gold...>', 'annotations: .json files or folders of them, or doccano .jsonl')
      .option('--texts <folder>', 'where the reports are that the annotations name')
      .option('--misses', 'list what was missed, extra or wrong')
      .option('-f, --format <format>', 'table or json', choice('format', FORMATS), 'table'),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(evalCommand));
}

async function evalCommand(
  paths: readonly string[],
  { texts, format, misses, output, codebook }: Options,
): Promise<number> {
  const report = newReport();
  const how: How = { texts, ...(await withOwnEntries(codebook)) };
  const evaluations: Evaluation[] = [];
  for (const path of paths.flatMap(goldFiles)) evaluations.push(...(await attempt(path, how, report)));
  return emit(output, results(evaluations, format, misses === true), report);
}

async function* results(evaluations: readonly Evaluation[], format: string, misses: boolean): AsyncGenerator<string> {
  if (evaluations.length === 0) return;
  const { total, documents } = summarize(evaluations);
  if (format === 'json')
    yield `${JSON.stringify({ total, documents, ...(misses && { misses: Object.fromEntries(evaluations.map((e) => [e.name, e.misses])) }) }, null, 2)}\n`;
  else {
    if (misses) yield `${evaluations.map(missList).join('\n')}\n`;
    yield scoreTable(total);
  }
}

/** Where the reports are, and what they are analyzed with. */
interface How {
  readonly texts: string | undefined;
  readonly codebook?: Codebook;
}

interface GoldFile {
  readonly path: string;
  /** on the command line; one that a folder holds may be something else */
  readonly named: boolean;
}

function goldFiles(path: string): GoldFile[] {
  try {
    return readdirSync(path)
      .filter((name) => /\.jsonl?$/.test(name))
      .sort(byCodePoints)
      .map((name) => ({ path: join(path, name), named: false }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [{ path, named: true }];
    throw tifaError(error, path);
  }
}

async function attempt({ path, named }: GoldFile, how: How, report: Report): Promise<Evaluation[]> {
  try {
    const evaluations = extname(path) === '.jsonl' ? labelled(path, how) : [await annotated(path, how)];
    report.done();
    return evaluations;
  } catch (thrown) {
    const error = tifaError(thrown, path);
    if (error.code === 'no-gold' && !named) say(`${path}: no annotation of a report, passed over`);
    else report.failed(error);
    return [];
  }
}

async function annotated(path: string, { texts, ...options }: How): Promise<Evaluation> {
  const gold = readGold(readFileSync(path, 'utf8'), path);
  if (texts === undefined) throw usage(`${path}: its report is not known`, 'Say with --texts which folder it is in.');
  const source = await readReport(join(texts, gold.doc));
  return evaluate(basename(path), gold, source.text, analyzeReport(source, options));
}

function labelled(path: string, { texts: _, ...options }: How): Evaluation[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const given = lines.flatMap((line, i) => (line.trim() ? [readLabelled(line, `${path}, line ${i + 1}`)] : []));
  const layers = labelledLayers(given);
  return given.map((one, i) => {
    const misses: Evaluation['misses'][number][] = [];
    const tallies = scoreSpans(one, analyze(one.text, options), layers, misses);
    return { name: `${basename(path)}:${i + 1}`, tallies, broken: 0, misses, text: one.text };
  });
}
