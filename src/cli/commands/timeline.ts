import type { Command } from 'commander';
import { newTimeline, type Timeline } from '../../index.ts';
import { documents, type ReadingOptions, withReading } from '../documents.ts';
import { emit } from '../emit.ts';
import type { Act } from '../program.ts';
import { newReport, type Report, say } from '../report.ts';
import { emitSheet, formatOf, refusePaths, type SheetOptions, withDocuments, withSheet } from '../sheet.ts';

interface Options extends SheetOptions, ReadingOptions {
  readonly events: boolean;
}

const SVG = ['svg'];
const NOTHING = 'no phase and no dated event in these reports';

const EXAMPLES = `
Examples:
  $ tifa timeline reports/
      phases and dated events by region, as a chart on the screen
  $ tifa timeline reports/ --no-events -o phases.svg
      phases alone, as a picture
  $ tifa timeline results.json -f csv > timeline.csv
      from extracted output; a row is a place that speaks of a phase or an event

The chart shows all phases, and events no further from them than they are long;
what lies beyond has an arrow. 月初 and 上旬 are days 1–10, 月中 and 中旬
11–20, 月底 and 下旬 21 to the end: between the earliest and the latest day
nothing is certain, and the chart shows that.`;

export function configure(command: Command, act: Act): void {
  withSheet(withReading(withDocuments(command).option('--no-events', 'phases alone')), SVG)
    .addHelpText('after', EXAMPLES)
    .action(act(timeline));
}

async function timeline(paths: readonly string[], options: Options): Promise<number> {
  refusePaths(options.output, paths);
  const report = newReport();
  if (formatOf(options, SVG) === 'svg') return emit(options.output, picture(paths, options, report), report);
  const make = async () =>
    (await import('../../render/timeline.ts')).timelineSheet(await collect(paths, options, report));
  return emitSheet(make, options, report, NOTHING);
}

async function collect(paths: readonly string[], options: Options, report: Report): Promise<Timeline> {
  const { add, result } = newTimeline({ events: options.events });
  for await (const doc of documents(paths, report, { ...options, layers: ['indicators', 'phases', 'dates'] })) add(doc);
  return result();
}

async function* picture(paths: readonly string[], options: Options, report: Report): AsyncGenerator<string> {
  const { timelineSvg } = await import('../../render/timeline-svg.ts');
  const collected = await collect(paths, options, report);
  if (!report.anyDone()) return;
  if (collected.rows.length === 0) say(NOTHING);
  yield timelineSvg(collected);
}
