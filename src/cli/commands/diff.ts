import { basename } from 'node:path';
import type { Command } from 'commander';
import { GROUPINGS, type Grouping } from '../../corpus/groups.ts';
import { type CompareOptions, newComparison } from '../../index.ts';
import { COMPARISON_RENDERERS, type ComparisonFormat } from '../../render/comparison/index.ts';
import { documentsOfReading, type ReadingOptions, withReading } from '../documents.ts';
import { emit } from '../emit.ts';
import { wholeNumber } from '../options.ts';
import type { Act } from '../program.ts';
import { type Reading, readingOf } from '../reading.ts';
import { newReport, type Report, say } from '../report.ts';
import { formatOf, type SheetOptions, withDocuments, withSheet } from '../sheet.ts';
import { choice } from '../suggest.ts';
import { toScreen, wantsColor, widthOf } from '../terminal.ts';

interface Options extends SheetOptions, ReadingOptions {
  readonly by?: Grouping;
  readonly metric?: readonly string[];
  readonly unit?: readonly string[];
  readonly minCoverage: number;
  readonly base?: string;
  readonly perCapita: boolean;
  readonly targets: boolean;
  readonly evidence: boolean;
}

const EXAMPLES = `
Examples:
  $ tifa diff seeds/ --by region --min-coverage 2
      the metrics that two areas or more report, side by side
  $ tifa diff ningbo.txt qinghai.txt --base ningbo.txt
      two reports, with change and ratio against the first
  $ tifa diff out.ndjson --by year --metric gdp.growth,cpi,employment.new
      a series by year from what tifa extract wrote
  $ tifa diff out/ --by province --per-capita --evidence -f json > figures.json
      counts for 10,000 residents, each with its sentence

280余条 is 280 to 290: what the wordings allow is compared, and a difference is
certain only where the ranges do not meet. — is "not reported", never zero. A
metric is named by its id (gdp/growth, gdp.growth), its topic (cpi) or as
reports write it (便民措施). Of several figures of a report the total (累计, 共)
leads; what is aimed at is left out without --targets.`;

const list = (given: string): string[] => given.split(',').map((part) => part.trim());

export function configure(command: Command, act: Act): void {
  withSheet(
    withReading(
      withDocuments(command)
        .option(
          '--by <group>',
          `${GROUPINGS.join(', ')}; each path for itself when left out, of one path each document`,
          choice('group', GROUPINGS),
        )
        .option('--metric <metrics>', 'only these, with commas between', list)
        .option('--unit <units>', 'only figures in these measure words: 人次,%', list)
        .option('--min-coverage <n>', 'only what so many groups report', wholeNumber, 1)
        .option('--base <group>', 'change and ratio against this group')
        .option('--per-capita', 'counts for 10,000 residents (census of 2020)', false)
        .option('--targets', 'also what is aimed at, in rows of its own', false)
        .option('--evidence', 'path, span, quote and sentence of every figure', false),
    ),
    ['html'],
  )
    .addHelpText('after', EXAMPLES)
    .action(act(diff));
}

async function diff(paths: readonly string[], options: Options): Promise<number> {
  const { metric, unit, minCoverage, base, perCapita, targets, evidence, output, color, bom } = options;
  const format = formatOf(options, ['html']) as ComparisonFormat;
  const by = options.by ?? (paths.length > 1 ? 'input' : 'document');
  const reading = await readingOf(paths, options);
  const settings: CompareOptions = {
    ...{ by, minCoverage, perCapita, targets },
    ...(reading.own && { codebook: reading.own.codebook }),
    ...(metric && { metrics: metric }),
    ...(unit && { units: unit }),
    ...(base !== undefined && { base }),
  };
  const comparison = newComparison(settings);
  const report = newReport();
  const screen = toScreen(output);
  async function* chunks(): AsyncGenerator<string> {
    await fill(comparison, reading, by, report);
    if (!report.anyDone()) return;
    const render = await COMPARISON_RENDERERS[format]();
    const result = comparison.result();
    if (result.rows.length === 0 && !screen) say('nothing to compare: no figure fits the options');
    yield render(result, { color: wantsColor(color, screen), width: widthOf(screen), evidence, bom });
  }
  return emit(output, chunks(), report);
}

/** Puts the documents under the paths into the comparison; each path may be a group of its own. */
async function fill(
  comparison: ReturnType<typeof newComparison>,
  reading: Reading,
  by: CompareOptions['by'],
  report: Report,
): Promise<void> {
  const { paths } = reading;
  const groups = by === 'input' ? paths.map((path) => [path]) : [paths];
  for (const [at, group] of groups.entries())
    for await (const doc of documentsOfReading({ ...reading, paths: group }, report, { layers: ['indicators'] }))
      comparison.add(doc, { name: nameOf(group[0] ?? '', paths), at });
}

/** The last part of a path, or all of it where two paths end alike. */
function nameOf(path: string, paths: readonly string[]): string {
  const name = basename(path);
  return paths.filter((other) => basename(other) === name).length > 1 ? path : name;
}
