import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Source } from '../core/document.ts';
import { sha256 } from '../core/hash.ts';
import { TifaError } from '../core/problem.ts';
import { decode } from './decode.ts';
import type { Encoding } from './encodings.ts';

/** Bytes that a file may have where nothing else is said. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** How a report file is to be read. */
export interface ReadOptions {
  /** bytes that it may have; `LARGEST_FILE` when left out */
  readonly largest?: number;
  /** of text and web pages; found out when left out */
  readonly encoding?: Encoding;
}

/** A text that is already in memory as a source. */
export const sourceOfText = (text: string, path = '-', stated: Source['stated'] = {}): Source => ({
  ...described(Buffer.from(text, 'utf8'), path, text),
  stated,
});

/** The bytes of a plain text file as a source; what is empty, binary or in an unknown encoding is refused. */
export function sourceOfBytes(bytes: Uint8Array, path = '-', options: ReadOptions = {}): Source {
  const { largest = LARGEST_FILE } = options;
  if (bytes.length > largest) throw tooLarge(path, largest);
  const { text, encoding, notes } = decode(bytes, path, options);
  if (/^[\s\uFEFF]*$/.test(text)) throw new TifaError('empty', `${path}: empty, no text in it`, 'Check the file.');
  return { ...described(bytes, path, text), encoding, notes };
}

/**
 * The bytes of a file. Opened without waiting, for a FIFO would hang us, and only if it is a regular file. The path is in
 * bytes where it is no UTF-8; errors say `name`.
 */
export function readFileBytes(
  path: string | Uint8Array,
  name = String(path),
  { largest = LARGEST_FILE }: ReadOptions = {},
): Uint8Array {
  const place = typeof path === 'string' ? path : Buffer.from(path);
  const fd = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(fd);
    if (stats.isDirectory()) throw new TifaError('folder', `${name}: a folder, not a file`, 'Name a file in it.');
    if (!stats.isFile())
      throw new TifaError('no-file', `${name}: not a regular file`, 'Give - to read from standard input.');
    if (stats.size > largest) throw tooLarge(name, largest);
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** A file of more than any report has. */
export const tooLarge = (path: string, largest: number): TifaError =>
  new TifaError(
    'too-large',
    `${path}: larger than ${largest < 2 ** 20 ? `${largest} bytes` : `${+(largest / 2 ** 20).toFixed(2)} MiB`}`,
    'Split it into its reports, or raise the limit with --max-file-size.',
  );

/** What every source says of its file. */
export const described = (bytes: Uint8Array, path: string, text: string): Source => ({
  path,
  sha256: sha256(bytes),
  bytes: bytes.length,
  format: 'text',
  encoding: 'utf-8',
  text: text.replace(/^\uFEFF/, ''),
  stated: {},
  notes: [],
});
