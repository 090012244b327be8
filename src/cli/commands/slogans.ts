import type { Command } from 'commander';
import { GROUPINGS, type Grouping } from '../../corpus/groups.ts';
import { newDifferingMembers, newSlogans, SLOGAN_TYPES, type SloganType } from '../../index.ts';
import { documents, type ReadingOptions, withReading } from '../documents.ts';
import { usage } from '../errors.ts';
import { wholeNumber } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport, type Report } from '../report.ts';
import { emitSheet, refusePaths, type SheetOptions, withDocuments, withSheet } from '../sheet.ts';
import { choice, oneOf } from '../suggest.ts';

interface Options extends SheetOptions, ReadingOptions {
  readonly by?: Grouping;
  readonly type?: readonly SloganType[];
  readonly minCount: number;
  readonly top?: number;
  readonly members?: true;
  readonly evidence?: true;
}

const EXAMPLES = `
Examples:
  $ tifa slogans reports/
      every formula, coinage, motto and parallel: how often, in how many
      documents, how evenly, and when first and last
  $ tifa slogans results.ndjson --by province --type formula --min-count 3
      what each province says more, and less, than all the others
  $ tifa slogans reports/ --members
      formulas that the documents spell out differently
  $ tifa slogans reports/ --evidence -f csv > places.csv

Frequencies are per million characters of report text; first and last are days
of publication, where stated. DP: Gries' deviation of proportions over the
documents, 0 even, towards 1 in one of them. G²: log-likelihood against all
other groups, from 3.84 on p < 0.05; %DIFF: by how many per cent the relative
frequency differs; where the rest has none, there is no such number: ∞ in a
table, empty or null elsewhere.`;

export function configure(command: Command, act: Act): void {
  withSheet(
    withReading(
      withDocuments(command)
        .option('--by <group>', `compare groups: ${GROUPINGS.join(', ')}`, choice('group', GROUPINGS))
        .option('--type <types>', `of ${SLOGAN_TYPES.join(', ')}, with commas between`, readTypes)
        .option('--min-count <n>', 'least count in all documents', wholeNumber, 1)
        .option('--top <n>', 'rows of a group; all when left out, 30 in a table', wholeNumber)
        .option('--members', 'only formulas whose members differ between documents')
        .option('--evidence', 'every place, in all formats but tables'),
    ),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(slogans));
}

const readTypes = (list: string): SloganType[] =>
  list.split(',').map((name) => oneOf('type of slogan', name.trim(), SLOGAN_TYPES));

async function slogans(paths: readonly string[], options: Options): Promise<number> {
  const { members, by, type } = options;
  if (members && (by || type)) throw usage('--members looks at formulas of all groups', 'Leave --by and --type out.');
  refusePaths(options.output, paths);
  const report = newReport();
  return members
    ? emitSheet(() => differing(paths, options, report), options, report, 'no formula is spelled out differently')
    : emitSheet(() => counted(paths, options, report), options, report, 'no slogan is so frequent');
}

async function counted(paths: readonly string[], options: Options, report: Report) {
  const { by, type, minCount, evidence = false } = options;
  const { add, result } = newSlogans({
    by: by ?? null,
    least: minCount,
    evidence,
    ...(type && { types: type }),
  });
  for await (const doc of documents(paths, report, { ...options, layers: ['slogans'] })) add(doc);
  const { sloganSheet } = await import('../../render/slogans.ts');
  return sloganSheet(result(), { grouped: by !== undefined, evidence, limit: options.top });
}

async function differing(paths: readonly string[], options: Options, report: Report) {
  const { add, result } = newDifferingMembers();
  for await (const doc of documents(paths, report, { ...options, layers: ['slogans'] })) add(doc);
  const { membersSheet } = await import('../../render/slogans.ts');
  return membersSheet(result());
}
