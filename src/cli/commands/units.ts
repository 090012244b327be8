import type { Command } from 'commander';
import { newUnits } from '../../index.ts';
import { count } from '../../render/count.ts';
import { documents, type ReadingOptions, withReading } from '../documents.ts';
import { wholeNumber } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport, say } from '../report.ts';
import { emitSheet, refusePaths, type SheetOptions, withDocuments, withSheet } from '../sheet.ts';
import { choice } from '../suggest.ts';

const VIEWS = ['units', 'pairs', 'figures'] as const;

interface Options extends SheetOptions, ReadingOptions {
  readonly show: (typeof VIEWS)[number];
  readonly top?: number;
}

const EXAMPLES = `
Examples:
  $ tifa units reports/
      who is named, how often, in how many documents, with whom in a sentence
  $ tifa units reports/ --show pairs -f csv > network.csv
      all pairs that are named in one sentence, as the edges of a network
  $ tifa units reports/ --show figures
      the figures of which a named unit is the subject

Units are counted under their full names (省法院 in a report on 青海省 is
青海省高级人民法院). Extracted output does not say where sentences end: who is
named together is counted in reports alone.`;

export function configure(command: Command, act: Act): void {
  withSheet(
    withReading(
      withDocuments(command)
        .option('--show <what>', VIEWS.join(', '), choice('view', VIEWS), 'units')
        .option(
          '--top <n>',
          'rows, in a table of figures those of a unit; all when left out, 30 in a table',
          wholeNumber,
        ),
    ),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(units));
}

async function units(paths: readonly string[], options: Options): Promise<number> {
  const { show, top: limit, output } = options;
  refusePaths(output, paths);
  const report = newReport();
  const make = async () => {
    const counted = newUnits();
    const { analyze } = counted;
    for await (const doc of documents(paths, report, { ...options, analyze, layers: ['units', 'indicators'] }))
      counted.add(doc);
    const result = counted.result();
    const without = result.documents - result.with_sentences;
    if (without > 0 && show !== 'figures')
      say(
        `no sentences are known of ${count(without, 'extracted document')}: name the reports to count who is named together`,
      );
    const { figureSheet, pairSheet, unitSheet } = await import('../../render/units.ts');
    if (show === 'units') return unitSheet(result, limit);
    return show === 'pairs' ? pairSheet(result, counted.pairs(), limit) : figureSheet(result, limit);
  };
  return emitSheet(make, options, report, NOTHING[show]);
}

const NOTHING = {
  units: 'no unit is named in these reports',
  pairs: 'no two units are named in one sentence',
  figures: 'no figure has a named unit as its subject',
};
