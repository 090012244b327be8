import type { Command } from 'commander';
import { ENCODINGS, type Encoding, encodingOf, LAYERS, type Layer } from '../index.ts';
import { usage } from './errors.ts';
import { choice, oneOf } from './suggest.ts';
import { COLOR_CHOICES } from './terminal.ts';

const INPUT_FORMATS = ['auto', 'text', 'ndjson'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** What all commands that read reports and write results understand. */
export interface CommonOptions extends EncodingOption {
  readonly inputFormat: InputFormat;
  readonly output?: string;
}

export interface EncodingOption {
  readonly encoding?: Encoding;
}

export const withEncoding = (command: Command): Command =>
  command.option(
    '--encoding <encoding>',
    `of text and web pages: ${ENCODINGS.join(', ')}; found out for each file if not given`,
    (given) => encodingOf(given) ?? oneOf('encoding', given, ENCODINGS),
  );

/** What of the options tells how files are read. */
export const encodingIn = ({ encoding }: EncodingOption): EncodingOption => (encoding ? { encoding } : {});

export const withPaths = (command: Command): Command =>
  withEncoding(command)
    .argument('[paths...]', 'report files or folders; - reads documents from standard input')
    .option(
      '--input-format <format>',
      'text, ndjson (a document a line), or auto: ndjson for -, *.ndjson and *.jsonl',
      choice('input format', INPUT_FORMATS),
      'auto',
    );

export const withOutput = (command: Command, target = 'file', what = 'a file, which is whole or absent'): Command =>
  command.option(`-o, --output <${target}>`, `write to ${what}, instead of standard output (-)`);

/** What a user adds to the codebook; may be given several times. */
export const withCodebook = (command: Command): Command =>
  command.option(
    '--codebook <path>',
    'your own entries beside those that are shipped: a YAML file or a folder of them',
    (given, before: readonly string[] = []) => [...before, given],
  );

/** What the path of a report says of it. */
export const withMetadata = (command: Command): Command =>
  command.option(
    '--metadata <pattern>',
    'what paths say: {province}/{year}.txt (the year of publishing; a date in the report goes before it)',
  );

export interface MetadataOption {
  readonly metadata?: string;
}

export interface CodebookOption {
  readonly codebook?: readonly string[];
}

export const withColor = (command: Command): Command =>
  command.option(
    '--color <when>',
    'auto, always or never; NO_COLOR and FORCE_COLOR are heeded',
    choice('colour setting', COLOR_CHOICES),
    'auto',
  );

/** Reads `indicators,units`. */
export const readLayers = (list: string): Layer[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .map((name) => oneOf('layer', name, LAYERS));

/** Reads a number of things: 1, 2, 3 … */
export function wholeNumber(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw usage(`"${given}" is no whole number above 0`, 'Write it like 3.');
  return Number(given);
}
