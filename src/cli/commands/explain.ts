import type { Command } from 'commander';
import { type Codebook, type ExplainedSentence, explain, lineKindAt, readReport, type Source } from '../../index.ts';
import { escapeLive } from '../../render/escape.ts';
import { emit } from '../emit.ts';
import { tifaError, usage } from '../errors.ts';
import {
  type CodebookOption,
  type EncodingOption,
  encodingIn,
  withCodebook,
  withColor,
  withEncoding,
  withOutput,
} from '../options.ts';
import { withOwnEntries } from '../own-codebook.ts';
import type { Act } from '../program.ts';
import { newReport } from '../report.ts';
import { choice } from '../suggest.ts';
import { type ColorChoice, toScreen, wantsColor, widthOf } from '../terminal.ts';

const FORMATS = ['text', 'json'] as const;

interface Options extends CodebookOption, EncodingOption {
  readonly at?: number;
  readonly find?: string;
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly color: ColorChoice;
}

const EXAMPLES = `
Examples:
  $ tifa explain report.txt --find 三个环节
      the sentences that hold these words
  $ tifa explain report.txt --at 547
      the sentence at this offset, as in span
  $ tifa explain report.txt -f json > readings.json
      every sentence, for a program

Under each place: what rules read it as [rule], → what was made of it, × why
nothing was.`;

export function configure(command: Command, act: Act): void {
  withColor(
    withOutput(
      withCodebook(withEncoding(command))
        .argument('<file>', 'report file')
        .option('--at <offset>', 'code point of the source text', readOffset)
        .option('--find <text>', 'words of the report, in its own characters or in Simplified ones')
        .option('-f, --format <format>', 'text or json', choice('format', FORMATS), 'text'),
    ),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(explainCommand));
}

async function explainCommand(file: string, { at, find, format, output, color, ...more }: Options): Promise<number> {
  const source = await read(file, encodingIn(more));
  const entries = await withOwnEntries(more.codebook);
  const sentences = explain(source, {
    ...entries,
    ...(at !== undefined && { at }),
    ...(find !== undefined && { find }),
  });
  if (sentences.length === 0) throw nothing(source, at, find, entries.codebook);
  const screen = toScreen(output);
  return emit(
    output,
    format === 'json' ? json(sentences) : text(sentences, { color: wantsColor(color, screen), width: widthOf(screen) }),
    newReport(),
  );
}

async function* json(sentences: readonly ExplainedSentence[]): AsyncGenerator<string> {
  yield `${escapeLive(JSON.stringify(sentences, null, 2))}\n`;
}

async function* text(
  sentences: readonly ExplainedSentence[],
  screen: { color: boolean; width: number },
): AsyncGenerator<string> {
  const { explanation } = await import('../../render/explanation.ts');
  for (const [i, sentence] of sentences.entries()) yield `${i > 0 ? '\n' : ''}${explanation(sentence, screen)}`;
}

async function read(file: string, options: EncodingOption): Promise<Source> {
  try {
    return await readReport(file, file, options);
  } catch (error) {
    throw tifaError(error, file);
  }
}

function nothing(
  source: Source,
  at: number | undefined,
  find: string | undefined,
  codebook: Codebook | undefined,
): Error {
  const where = source.path;
  if (find !== undefined)
    return usage(`${where}: ${find} is in no sentence`, 'Try fewer words, or words as the report writes them.');
  const kind = at === undefined ? null : lineKindAt(source, at, codebook);
  if (kind !== null && kind !== 'body' && kind !== 'headline')
    return usage(`${where}: offset ${at} is no report text (${kind})`, 'Only the report text is looked at.');
  return usage(
    `${where}: no sentence${at === undefined ? '' : ` at offset ${at}`}`,
    `The text has ${[...source.text].length} characters.`,
  );
}

function readOffset(given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw usage(`--at ${given}: not an offset`, 'Give a whole number, as in span.');
  return Number(given);
}
