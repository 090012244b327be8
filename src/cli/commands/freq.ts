import type { Command } from 'commander';
import { GROUPINGS, type Grouping } from '../../corpus/groups.ts';
import { type Codebook, ENGINE_NAMES, type EngineName, newFrequencies, readStopWords, stopWords } from '../../index.ts';
import { wholeNumber } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport, sayOnce } from '../report.ts';
import { emitSheet, type SheetOptions, withSheet } from '../sheet.ts';
import { choice } from '../suggest.ts';
import { textOf } from '../text-file.ts';
import { type TextOptions, texts, withTexts } from '../texts.ts';

interface Options extends TextOptions, SheetOptions {
  readonly by?: Grouping;
  readonly minCount: number;
  readonly top?: number;
  readonly stopWords?: string;
  readonly tags?: true;
  readonly pos?: readonly string[];
  readonly segmenter?: EngineName;
}

const EXAMPLES = `
Examples:
  $ tifa freq reports/
      the most frequent words of the report texts, how evenly they are spread
  $ tifa freq reports/ --by province --min-count 5
      what each province says more, and less, than all the others
  $ tifa freq reports/ --pos n,v --top 100 -f csv > words.csv
      nouns and verbs for a spreadsheet or for R
  $ tifa freq reports/ --stop-words none

Frequencies are per million words; figures and marks are no words. DP: Gries'
deviation of proportions over the documents, 0 even, towards 1 in one of them.
G²: log-likelihood against all other groups, from 3.84 on p < 0.05; %DIFF: by
how many per cent the relative frequency differs; where the rest has none,
there is no such number: ∞ in a table, empty or null elsewhere. What a group
lacks entirely is listed where that is significant. Words on the stop list are
counted, but not listed.`;

export function configure(command: Command, act: Act): void {
  withSheet(
    withTexts(command)
      .option('--by <group>', `compare groups: ${GROUPINGS.join(', ')}`, choice('group', GROUPINGS))
      .option('--min-count <n>', 'least count in all documents', wholeNumber, 1)
      .option('--top <n>', 'rows of a group; all when left out, 30 in a table', wholeNumber)
      .option('--stop-words <file>', 'words to leave out, or none; those of codebook/stopwords.yaml when left out')
      .option('--tags', 'words with their part of speech')
      .option('--pos <letters>', 'only words whose part of speech begins so: n,v,a', (given) => given.split(','))
      .option('--segmenter <name>', `only this one: ${ENGINE_NAMES.join(' or ')}`, choice('segmenter', ENGINE_NAMES)),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(freq));
}

async function freq(paths: readonly string[], options: Options): Promise<number> {
  const { by, minCount, pos, segmenter } = options;
  const { each, ...own } = await texts(paths, options);
  const tags = options.tags === true || pos !== undefined;
  const counted = newFrequencies({
    stopWords: stopWordsFor(options.stopWords, own.codebook),
    tags,
    least: minCount,
    by: by ?? null,
    note: sayOnce(),
    ...own,
    ...(pos && { pos }),
    ...(segmenter && { segmenter }),
  });
  const report = newReport();
  const make = async () => {
    await each(counted.add, report);
    const { frequencySheet } = await import('../../render/frequencies.ts');
    return frequencySheet(counted.result(), { tags, grouped: by !== undefined, limit: options.top });
  };
  return emitSheet(make, options, report, 'no word is so frequent: lower --min-count, or --stop-words none');
}

function stopWordsFor(given: string | undefined, codebook: Codebook | undefined): ReadonlySet<string> {
  if (given === undefined) return stopWords(codebook);
  return given === 'none' ? new Set() : readStopWords(textOf(given));
}
