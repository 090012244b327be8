import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import {
  type CodebookFile,
  checkCodebook,
  type Document,
  isMetricsFile,
  type MetricEntry,
  metrics,
  normalizeText,
  type SuggestOptions,
  suggestMetrics,
} from '../../index.ts';
import { columns } from '../../render/columns.ts';
import { count } from '../../render/count.ts';
import { escapeLine } from '../../render/escape.ts';
import { suggestionsFile } from '../../render/suggestions.ts';
import { documents, type ReadingOptions, withReading } from '../documents.ts';
import { emit } from '../emit.ts';
import { tifaError, usage } from '../errors.ts';
import { type CodebookOption, wholeNumber, withCodebook, withOutput } from '../options.ts';
import { openOutput } from '../output.ts';
import { codebookFilesAt, type Found, readCodebookFile, withOwnEntries } from '../own-codebook.ts';
import type { Act } from '../program.ts';
import { newReport, say, tell } from '../report.ts';
import { withDocuments } from '../sheet.ts';
import { soundSuggestions } from '../sound-suggestions.ts';
import { choice } from '../suggest.ts';

const FORMATS = ['text', 'json', 'ndjson'] as const;

const EXAMPLES = `
Examples:
  $ tifa codebook list
      all metrics that figures are compared as
  $ tifa codebook list 就业 income
      those whose id, name or heads hold one of the words
  $ tifa codebook check
      the codebook that is shipped
  $ tifa codebook check metrics-mine.yaml
      your own entries: file, line and remedy of what is wrong (exit code 1)
  $ tifa codebook suggest reports/ -o metrics-mine.yaml
      entries for what these reports count and no metric covers yet`;

export function configure(command: Command, act: Act): void {
  command.addHelpText('after', EXAMPLES);
  withCodebook(command.command('list'))
    .summary('the metrics')
    .description('the metrics that figures are compared as')
    .argument('[words...]', 'only those whose id, name or heads hold one of these')
    .option('-f, --format <format>', FORMATS.join(', '), choice('format', FORMATS), 'text')
    .action(act(list));
  command
    .command('check')
    .summary('what is wrong in files of a codebook')
    .description('names file, line and remedy of what is wrong in files of a codebook')
    .argument('[paths...]', 'YAML files or folders; the codebook that is shipped when left out')
    .action(act(check));
  withOutput(withReading(withDocuments(command.command('suggest'))))
    .summary('metrics that a corpus would need')
    .description('proposes entries for the heads of figures that no metric covers, as YAML ready to be edited')
    .option('--min-count <n>', 'figures that a head must have', wholeNumber, 3)
    .option('--min-documents <n>', 'documents that it must stand in', wholeNumber, 1)
    .action(act(suggest));
}

interface ListOptions extends CodebookOption {
  readonly format: (typeof FORMATS)[number];
}

async function list(words: readonly string[], { format, codebook: paths }: ListOptions): Promise<number> {
  const { codebook } = await withOwnEntries(paths);
  const found = metrics(codebook).filter((metric) => words.length === 0 || words.some((word) => holds(metric, word)));
  if (found.length === 0) throw usage(`no metric holds ${words.join(' or ')}`, 'See tifa codebook list for all.');
  const rows = found.map(({ id, name, english, unit, kind, direction }) => [id, name, unit, kind, direction, english]);
  const text = {
    text: () => columns(rows),
    json: () => `${JSON.stringify(found, null, 2)}\n`,
    ndjson: () => found.map((metric) => `${JSON.stringify(metric)}\n`).join(''),
  }[format]();
  await openOutput(undefined).write(text);
  return 0;
}

const holds = ({ id, name, english, heads = [] }: MetricEntry, word: string): boolean =>
  [id, name, english.toLowerCase(), ...heads].some((part) => part.includes(word.toLowerCase()) || part.includes(word));

async function check(paths: readonly string[]): Promise<number> {
  const shipped = join(dirname(createRequire(import.meta.url).resolve('tifa/package.json')), 'codebook');
  const own = paths.length > 0;
  const found = own ? paths.flatMap((path) => codebookFilesAt(path)) : codebookFilesAt(shipped, 'codebook');
  if (found.length === 0) throw usage(`no YAML file in ${paths.join(', ')}`, 'Name .yaml files or folders of them.');
  const files = found.flatMap(read);
  const said = await checkCodebook(files, { own });
  const output = openOutput(undefined);
  for (const { path, line, message, remedy } of said)
    await output.write(`${escapeLine(`${path}:${line}: ${message}. ${remedy}`)}\n`);
  const faults = said.filter(({ isNote }) => !isNote);
  say(`${count(files.length, 'file')} checked, ${faults.length === 0 ? 'no faults' : count(faults.length, 'fault')}`);
  return faults.length === 0 && files.length === found.length ? 0 : 1;
}

function read(found: Found): CodebookFile[] {
  try {
    return [readCodebookFile(found)];
  } catch (error) {
    tell(tifaError(error, found.name));
    return [];
  }
}

interface SuggestionOptions extends ReadingOptions {
  readonly minCount: number;
  readonly minDocuments: number;
  readonly output?: string;
}

async function suggest(
  paths: readonly string[],
  { minCount, minDocuments, output, ...reading }: SuggestionOptions,
): Promise<number> {
  if (output !== undefined && output !== '-' && !output.startsWith('/dev/') && !isMetricsFile(output))
    throw usage(`check takes no metrics from ${output}`, 'Call it metrics-NAME.yaml, like metrics-mine.yaml.');
  const report = newReport();
  const read = documents(paths, report, { ...reading, layers: ['indicators'] });
  return emit(output, suggestions(read, { minCount, minDocuments }), report);
}

async function* suggestions(read: AsyncIterable<Document>, options: SuggestOptions): AsyncGenerator<string> {
  const { sound, leftOut } = await soundSuggestions(await suggestMetrics(read, options));
  if (leftOut.length > 0) {
    const heads = [...new Set(leftOut.map(({ head }) => escapeLine(head)))];
    const more = heads.length > TOLD ? ` and ${heads.length - TOLD} more` : '';
    say(
      `left out, as no dimension holds their unit or no example is read again: ${heads.slice(0, TOLD).join(', ')}${more}`,
    );
  }
  if (sound.length > 0) yield suggestionsFile(sound, normalizeText);
  else if (leftOut.length === 0) say(`no head without a metric has ${count(options.minCount ?? 0, 'figure')} or more`);
}

/** How many heads that are left out are told. */
const TOLD = 20;
