import { inflateSync, constants as zlib } from 'node:zlib';
import { asBuffer } from '../core/bytes.ts';
import { TifaError } from '../core/problem.ts';

/** Bytes that a stream may have when it is unpacked: a page's text, a table of objects. The longest that were seen have 1 MB. */
const MOST_CONTENT = 16 * 1024 * 1024;
/** All of them together. */
const MOST_IN_ALL = 48 * 1024 * 1024;
/** A font with all characters of Chinese has 20 MB, a page as a picture in colour 30 MB. */
const MOST_DATA = 128 * 1024 * 1024;
/** Streams may be packed several times. */
const MOST_LAYERS = 4;
const IS_DATA = /\/Subtype\s*\/Image|\/FontFile|\/Length[123]\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)/;
/** The dictionary before a stream: at most so many characters are looked at. */
const DICTIONARY = 2000;
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
const CR = 0x0d;
const LF = 0x0a;

/**
 * Refuses a PDF that unpacks to a bomb, before anything else reads it: what its streams hold is measured, whatever they say
 * of themselves. Throws TifaError with code `too-large`.
 */
export function refuseBomb(bytes: Uint8Array, path: string): void {
  const file = asBuffer(bytes);
  let left = MOST_IN_ALL;
  for (const { dictionary, content } of streamsOf(file)) {
    const isData = IS_DATA.test(dictionary);
    const size = sizeOf(content, isData ? MOST_DATA : Math.min(MOST_CONTENT, left));
    if (size === null)
      throw new TifaError('too-large', `${path}: a PDF that unpacks to more than any report`, 'Save its text as .txt.');
    if (!isData) left -= size;
  }
}

function* streamsOf(file: Buffer): Generator<{ readonly dictionary: string; readonly content: Buffer }> {
  for (let at = file.indexOf(STREAM); at >= 0; ) {
    let start = at + STREAM.length;
    if (file[start] === CR) start++;
    if (file[start] === LF) start++;
    const end = file.indexOf(END, start);
    const stop = end < 0 ? file.length : end;
    yield {
      dictionary: file.toString('latin1', Math.max(0, at - DICTIONARY), at).replace(/^[\s\S]*\bobj\b/, ''),
      content: file.subarray(start, stop),
    };
    at = end < 0 ? -1 : file.indexOf(STREAM, stop + END.length);
  }
}

/** The bytes that a stream unpacks to; null for more than the limit. What is not packed has its own size. */
function sizeOf(content: Buffer, limit: number): number | null {
  let data = content;
  for (let layer = 0; layer < MOST_LAYERS && isDeflated(data); layer++)
    try {
      data = inflateSync(data, { maxOutputLength: Math.max(1, limit), finishFlush: zlib.Z_SYNC_FLUSH });
    } catch (error) {
      if (error instanceof RangeError) return null;
      break; // encrypted, or damaged: whoever reads it will say so
    }
  return data.length > limit ? null : data.length;
}

/** The two bytes that all data of zlib begins with. */
const isDeflated = ([first = 0, second = 0]: Buffer): boolean =>
  (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
