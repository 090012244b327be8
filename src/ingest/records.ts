import { isDay } from '../core/calendar.ts';
import type { Source } from '../core/document.ts';
import { TifaError } from '../core/problem.ts';
import { sourceOfText } from './text.ts';

/** One document of a stream. */
export interface DocumentRecord {
  readonly id: string;
  readonly text: string;
  /** EDTF date */
  readonly published?: string;
  /** GB/T 2260 code */
  readonly region?: string;
  readonly title?: string;
  readonly outlet?: string;
}

/** A line of a stream: the document it holds, or why it holds none. */
export type RecordLine = { readonly line: number } & (
  | { readonly record: DocumentRecord }
  | { readonly id: string | null; readonly error: TifaError }
);

/** Whether it is a year, a month or a day that there is: 2021-10-08, but not 2021-02-31. */
function isDate(field: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(field) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day));
}

/** Fields that may stand beside the text, and what they must be. */
const STATED = {
  published: { holds: isDate, example: '2021-10-08' },
  region: { holds: (field: string): boolean => /^\d{6}$/.test(field), example: '330200 (GB/T 2260)' },
  title: { holds: () => true, example: 'a string' },
  outlet: { holds: () => true, example: 'a string' },
};
const REMEDY =
  'Give one JSON object a line: {"id": "…", "text": "…", "published": "2021-10-08", "region": "330200"}; the last two may be left out.';
const LONGEST_LINE = 64 * 1024 * 1024;
const NEWLINE = 0x0a;
/** Bytes up to here, space and controls, leave a line blank. */
const BLANK = 0x20;

/** Reads `{"id", "text", …}` a line; blank lines are passed over, a broken one is told of in its place. */
export async function* readRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RecordLine> {
  for await (const { line, bytes: own } of recordLines(bytes)) yield { line, ...readRecord(own) };
}

/** The lines of a stream that are not blank, unread, counted from 1; of one that is too long, why. */
export async function* recordLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly line: number; readonly bytes: Uint8Array | TifaError }> {
  let line = 0;
  for await (const own of byteLines(bytes)) {
    line++;
    if (own instanceof TifaError || own.some((byte) => byte > BLANK)) yield { line, bytes: own };
  }
}

/** A document of a stream as a source; its path is the record's id. */
export const sourceOfRecord = ({ id, text, ...stated }: DocumentRecord): Source => ({
  ...sourceOfText(text, id, stated),
  format: 'ndjson',
});

/** The document that a line of a stream holds, or why it holds none. */
export function readRecord(
  bytes: Uint8Array | TifaError,
): { record: DocumentRecord } | { id: string | null; error: TifaError } {
  const line = decode(bytes);
  if (line instanceof TifaError) return { id: null, error: line };
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return { id: null, error: broken('the line is not JSON', cause) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: broken('the line is JSON, but not an object') };
  const fields = value as Record<string, unknown>;
  const given = fields.id;
  const id = typeof given === 'string' ? given : typeof given === 'number' ? String(given) : null;
  if (id === null) return { id, error: broken('the record has no "id"') };
  const text = fields.text;
  if (typeof text !== 'string') return { id, error: broken('the record has no "text"') };
  const stated: Record<string, string> = {};
  for (const [key, { holds, example }] of Object.entries(STATED)) {
    const field = fields[key];
    if (field === undefined || field === null) continue;
    if (typeof field !== 'string' || !holds(field))
      return { id, error: broken(`"${key}" is ${JSON.stringify(field)}, not like ${example}`) };
    stated[key] = field;
  }
  return { record: { id, text, ...stated } };
}

const broken = (message: string, cause?: unknown): TifaError =>
  new TifaError('broken-record', message, REMEDY, { cause });

/** Lines of a stream of UTF-8 bytes; split at line feeds only, since JSON may hold U+2028. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | TifaError> {
  for await (const line of byteLines(bytes)) yield decode(line);
}

async function* byteLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | TifaError> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const line = (last?: Uint8Array): Uint8Array | TifaError => {
    if (last) parts.push(last);
    const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const long = size > LONGEST_LINE;
    parts = [];
    size = 0;
    return long ? broken(`the line is longer than ${LONGEST_LINE} bytes`) : whole;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      size += at - from;
      yield line(chunk.subarray(from, at));
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= LONGEST_LINE) parts.push(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

function decode(line: Uint8Array | TifaError): string | TifaError {
  if (line instanceof TifaError) return line;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line).replace(/\r$/, '');
  } catch (cause) {
    return broken('the line is not UTF-8', cause);
  }
}
