import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Source } from '../core/document.ts';
import { TifaError } from '../core/problem.ts';

const LARGEST_FILE = 64 * 1024 * 1024;

/** A text that is already in memory as a source. */
export const sourceOfText = (text: string, path = '-', stated: Source['stated'] = {}): Source => ({
  ...described(Buffer.from(text, 'utf8'), path, text),
  stated,
});

/** The bytes of a plain text file as a source; what is empty or no UTF-8 text is refused. */
export function sourceOfBytes(bytes: Uint8Array, path = '-'): Source {
  if (bytes.length > LARGEST_FILE)
    throw new TifaError('too-large', `${path}: larger than 64 MiB`, 'Split it into its reports.');
  if (bytes.includes(0)) throw new TifaError('binary', `${path}: binary data, not text`, 'Give plain text in UTF-8.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const remedy = 'Convert it first: iconv -f GB18030 -t UTF-8.';
    throw new TifaError('not-utf-8', `${path}: not UTF-8 text`, remedy, { cause });
  }
  if (text.trim() === '') throw new TifaError('empty', `${path}: empty, no text in it`, 'Check the file.');
  return described(bytes, path, text);
}

/** Reads a plain text file. Opened without waiting, for a FIFO would hang us, and only if it is a regular file. */
export function readTextFile(path: string): Source {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(fd);
    if (stats.isDirectory()) throw new TifaError('folder', `${path}: a folder, not a file`, 'Name a file in it.');
    if (!stats.isFile())
      throw new TifaError('no-file', `${path}: not a regular file`, 'Give - to read from standard input.');
    return sourceOfBytes(readFileSync(fd), path);
  } finally {
    closeSync(fd);
  }
}

const described = (bytes: Uint8Array, path: string, text: string): Source => ({
  path,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
  format: 'text',
  encoding: 'utf-8',
  text: text.replace(/^\uFEFF/, ''),
  stated: {},
  notes: [],
});
