import { TifaError } from '../core/problem.ts';
import { withHongKong } from './hkscs.ts';

/** The encodings of Chinese text that are read. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Other names that files and people call them by. GB2312 and GBK are parts of GB18030. */
const LABELS: readonly (readonly [RegExp, Encoding])[] = [
  [/^utf-?8$/, 'utf-8'],
  [/^(?:gb|x-gb|csgb|euc-?cn|cp-?936|ms936|windows-936|hz-gb)/, 'gb18030'],
  [/^(?:x-x-)?(?:big-?5|csbig5|cp-?950|ms950|windows-950|cn-big5)/, 'big5'],
  [/^(?:utf-?16-?le|utf-?16|ucs-?2|unicode)$/, 'utf-16le'],
  [/^utf-?16-?be$/, 'utf-16be'],
];

/** The encoding that a label names; null for any other. GBK → gb18030, Big5-HKSCS → big5 */
export const encodingOf = (label: string): Encoding | null =>
  LABELS.find(([form]) => form.test(label.trim().toLowerCase()))?.[1] ?? null;

/** The text of bytes that are in the encoding throughout, its BOM with it; null for others. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return encoding === 'big5' ? hongKong(text) : text;
  } catch {
    return null;
  }
}

/** The text of bytes of which some may not be in the encoding: each of these is a U+FFFD. */
export function decodeLeniently(bytes: Uint8Array, encoding: Encoding, stream = false): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream });
  return encoding === 'big5' ? withHongKong(text).replace(PRIVATE, '\uFFFD') : text;
}

/** TextDecoder reads some pairs that are no Big5 as private characters, even when it is told to be strict. */
const PRIVATE = /[\uE000-\uF8FF]/g;

function hongKong(text: string): string | null {
  const mapped = withHongKong(text);
  return mapped.search(PRIVATE) < 0 ? mapped : null;
}

/** Bytes that are in no encoding that is read. */
export const unknownEncoding = (path: string, why = 'neither UTF-8 nor GB18030 nor Big5 nor UTF-16 text'): TifaError =>
  new TifaError('encoding', `${path}: ${why}`, 'Save it as UTF-8, or name its encoding with --encoding.');
