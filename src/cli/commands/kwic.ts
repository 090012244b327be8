import type { Command } from 'commander';
import { ENGINE_NAMES, type EngineName, MATCHES, newConcordance, SORTS, type Sort } from '../../index.ts';
import { usage } from '../errors.ts';
import { wholeNumber } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport, sayOnce } from '../report.ts';
import { emitSheet, formatOf, type SheetOptions, withSheet } from '../sheet.ts';
import { choice } from '../suggest.ts';
import { toScreen, widthOf } from '../terminal.ts';
import { type TextOptions, texts, withTexts } from '../texts.ts';

interface Options extends TextOptions, SheetOptions {
  readonly regex?: true;
  readonly words?: true;
  readonly context?: number;
  readonly sort: Sort;
  readonly segmenter?: EngineName;
}

const EXAMPLES = `
Examples:
  $ tifa kwic 顽瘴痼疾 reports/
      every place with its context; Traditional and Simplified alike
  $ tifa kwic '满意[度率]' reports/ --regex --sort right
      a regular expression (RE2) over the text as tifa normalize gives it, with
      half-width marks; what stands after it decides the order
  $ tifa kwic '开展 * 教育' reports/ --words
      whole words, * being any one: 学习 does not find 学习型
  $ tifa kwic 党建 reports/ --context 40 -f csv > lines.csv

left + quote + right is one run of the source, within the paragraph; start and
end are code points of the source text.`;

export function configure(command: Command, act: Act): void {
  withSheet(
    withTexts(command.argument('<pattern>', 'what to find'))
      .option('--regex', 'the pattern is a regular expression, in the syntax of RE2')
      .option('--words', 'the pattern is whole words with blanks between, * any one')
      .option('--context <n>', 'characters on either side; as many as the screen holds, else 20', wholeNumber)
      .option('--sort <side>', `by the context: ${SORTS.join(', ')}`, choice('order', SORTS), 'none')
      .option(
        '--segmenter <name>',
        `for --words, only this one: ${ENGINE_NAMES.join(' or ')}`,
        choice('segmenter', ENGINE_NAMES),
      ),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(kwic));
}

async function kwic(pattern: string, paths: readonly string[], options: Options): Promise<number> {
  const { regex, words, sort, output, segmenter } = options;
  if (regex && words) throw usage('--regex and --words exclude one another', `Choose one of ${MATCHES.join(', ')}.`);
  const context = options.context ?? (formatOf(options) === 'table' ? widthOf(toScreen(output)) : undefined);
  const { each, ...own } = await texts(paths, options);
  const found = newConcordance(pattern, {
    match: regex ? 'regex' : words ? 'words' : 'text',
    sort,
    note: sayOnce(),
    ...own,
    ...(context !== undefined && { context }),
    ...(segmenter && { segmenter }),
  });
  const report = newReport();
  const make = async () => {
    await each(found.add, report);
    const { concordanceSheet } = await import('../../render/concordance.ts');
    return concordanceSheet(found.result());
  };
  return emitSheet(make, options, report, `${pattern} is in none of the report texts`);
}
