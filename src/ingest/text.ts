import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Source } from '../core/document.ts';

/** A text that is already in memory as a source. */
export function sourceOfText(text: string, path = '-', stated: Source['stated'] = {}): Source {
  const bytes = Buffer.from(text, 'utf8');
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    format: 'text',
    encoding: 'utf-8',
    text: text.replace(/^\uFEFF/, ''),
    stated,
    notes: [],
  };
}

/** Reads a plain text file. */
export const readTextFile = (path: string): Source => sourceOfText(readFileSync(path, 'utf8'), path);
