import type { Command } from 'commander';
import { ENGINE_NAMES, type EngineName, type Segmentation, segmentReport } from '../../index.ts';
import { type BrokenRecord, isBroken } from '../../render/documents.ts';
import { escapeLine } from '../../render/escape.ts';
import { json, ndjson } from '../../render/json.ts';
import { emit, refuseInput } from '../emit.ts';
import { listFiles, reports } from '../inputs.ts';
import { type CommonOptions, encodingIn, withOutput, withPaths } from '../options.ts';
import type { Act } from '../program.ts';
import { newReport, sayOnce } from '../report.ts';
import { choice } from '../suggest.ts';
import { work } from '../work.ts';

const FORMATS = ['text', 'json', 'ndjson'] as const;

interface Options extends CommonOptions {
  readonly format: (typeof FORMATS)[number];
  readonly words?: true;
  readonly tags?: true;
  readonly segmenter?: EngineName;
}

const EXAMPLES = `
Examples:
  $ tifa segment report.txt
      a sentence a line
  $ tifa segment report.txt --words
      with blanks between the words; names of bodies and formulas stay whole
  $ tifa segment reports/ --tags -f ndjson > tagged.ndjson
      words with parts of speech and their places in the source`;

export function configure(command: Command, act: Act): void {
  withOutput(
    withPaths(command)
      .option('-f, --format <format>', 'text, json or ndjson', choice('format', FORMATS), 'text')
      .option('--words', 'cut the sentences into words')
      .option('--tags', 'and tag each with its part of speech: 警示/vn')
      .option('--segmenter <name>', `only this one: ${ENGINE_NAMES.join(' or ')}`, choice('segmenter', ENGINE_NAMES)),
  )
    .addHelpText('after', EXAMPLES)
    .action(act(segment));
}

async function segment(paths: readonly string[], options: Options): Promise<number> {
  const { format, inputFormat, output, words = false, tags = false, segmenter } = options;
  const files = listFiles(paths);
  refuseInput(output, files);
  const report = newReport();
  const note = sayOnce();
  const results = work(
    reports(files, inputFormat, encodingIn(options)),
    (source) => segmentReport(source, { words, tags, note, ...(segmenter && { segmenter }) }),
    report,
  );
  return emit(output, { text, json, ndjson }[format](results), report);
}

/** A sentence a line, a blank line between reports; a line break within a sentence is shown as such. */
async function* text(results: AsyncIterable<Segmentation | BrokenRecord>): AsyncGenerator<string> {
  let before = '';
  for await (const result of results) {
    if (isBroken(result)) continue;
    yield before + result.sentences.map((sentence) => `${escapeLine(lineOf(sentence))}\n`).join('');
    before = '\n';
  }
}

const lineOf = ({ text, words }: Segmentation['sentences'][number]): string =>
  words
    ? words
        .filter((word) => word.text.trim() !== '')
        .map((word) => (word.tag === undefined ? word.text : `${word.text}/${word.tag}`))
        .join(' ')
    : text;
