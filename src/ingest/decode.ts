import type { Note } from '../core/problem.ts';
import { TifaError } from '../core/problem.ts';
import { decodeLeniently, decodeStrictly, ENCODINGS, type Encoding, unknownEncoding } from './encodings.ts';
import { senseOf } from './sense.ts';

/** A text and the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly Note[];
}

/** What is known of a file's encoding before it is looked at. */
export interface Known {
  /** what the user says: nothing else is asked */
  readonly encoding?: Encoding;
  /** what the file says of itself, which may be a lie */
  readonly declared?: Encoding | null;
}

/** Less sense than this among the ideographs: no text, or another encoding. */
const LEAST = 0.25;
/** Bytes that a guess is made from. */
const SAMPLE = 256 * 1024;
/** More lost characters than this share: another encoding, or no text. */
const MOST_LOST = 0.01;

/**
 * Decodes a file: as the user says, by its BOM, as UTF-8, as it declares if that fits, else in the encoding whose reading
 * makes sense. Characters that are lost are counted and told. Throws TifaError with code `binary` or `encoding`.
 */
export function decode(bytes: Uint8Array, path: string, known: Known = {}): Decoded {
  const { text, encoding, notes } = choose(bytes, path, known);
  if (text.includes('\0')) throw binary(path);
  return { text, encoding, notes: [...notes, ...lostIn(text)] };
}

function choose(bytes: Uint8Array, path: string, { encoding, declared = null }: Known): Decoded {
  if (encoding) return plain(decodeStrictly(bytes, encoding) ?? decodeLeniently(bytes, encoding), encoding);
  const marked = markOf(bytes, path);
  if (marked) return plain(textIn(bytes, path, marked, `begins like ${marked}, but is not`), marked);
  const hasNull = bytes.includes(0);
  const utf8 = hasNull ? null : decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return plain(utf8, 'utf-8');
  const stated = declared && !hasNull ? decodeStrictly(bytes, declared) : null;
  if (declared && stated !== null) return plain(stated, declared);
  return guess(bytes, path, hasNull ? ['utf-16le', 'utf-16be'] : ENCODINGS);
}

const plain = (text: string, encoding: Encoding): Decoded => ({ text, encoding, notes: [] });

/** The encoding that a BOM names. */
function markOf(bytes: Uint8Array, path: string): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) throw unknownEncoding(path, 'UTF-32 text, which is not read');
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  return a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33 ? 'gb18030' : null;
}

/** GB18030, Big5 and UTF-16 each read nearly any bytes, so the one whose reading has the most common characters is right. */
function guess(bytes: Uint8Array, path: string, candidates: readonly Encoding[]): Decoded {
  const [best, second] = candidates
    .map((encoding) => ({ encoding, sense: senseOf(decodeLeniently(bytes.subarray(0, SAMPLE), encoding, true)) }))
    .sort((x, y) => y.sense - x.sense);
  if (!best || best.sense < LEAST) throw bytes.includes(0) ? binary(path) : unknownEncoding(path);
  const { encoding, sense } = best;
  const confidence = Math.round((1 - Math.max(0, second?.sense ?? 0) / sense) * 100) / 100;
  const message = `read as ${encoding}, which the file does not state, with a confidence of ${confidence}; --encoding overrides it`;
  return { text: textIn(bytes, path, encoding), encoding, notes: [{ code: 'encoding-guessed', message, span: null }] };
}

/** The text in an encoding that is certain or likely, with the few characters that are none. */
function textIn(bytes: Uint8Array, path: string, encoding: Encoding, why?: string): string {
  const text = decodeStrictly(bytes, encoding) ?? decodeLeniently(bytes, encoding);
  if (countLost(text) > text.length * MOST_LOST) throw unknownEncoding(path, why);
  return text;
}

const countLost = (text: string): number => text.match(/\uFFFD/g)?.length ?? 0;

function lostIn(text: string): Note[] {
  const count = countLost(text);
  if (count === 0) return [];
  const message = `${count} character${count === 1 ? '' : 's'} lost, here or when the file was saved, and shown as U+FFFD`;
  return [{ code: 'replacement-characters', message, span: null }];
}

const binary = (path: string): TifaError =>
  new TifaError('binary', `${path}: binary data, not text`, 'Give plain text, in UTF-8 if possible.');
