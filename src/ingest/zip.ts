import { crc32, inflateRawSync } from 'node:zlib';
import { asBuffer } from '../core/bytes.ts';
import { TifaError } from '../core/problem.ts';

/** A file in an archive, as the directory at its end tells. */
export interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** The directory of a ZIP archive: nothing is unpacked yet. */
export function entriesOf(bytes: Uint8Array, path: string): Map<string, Entry> {
  const data = asBuffer(bytes);
  let end = data.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && data.readUInt32LE(end) !== END) end--;
  if (end < first) throw broken(path, 'cut off, its directory is missing');
  const entries = new Map<string, Entry>();
  let at = data.readUInt32LE(end + 16);
  for (let n = data.readUInt16LE(end + 10); n > 0; n--) {
    if (at + 46 > end || data.readUInt32LE(at) !== IN_DIRECTORY) throw broken(path, 'its directory is damaged');
    const names = at + 46 + data.readUInt16LE(at + 28);
    entries.set(data.toString('utf8', at + 46, names), {
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    });
    at = names + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks one file of an archive, never more than `limit` bytes, whatever its directory says. */
export function unpack(
  bytes: Uint8Array,
  { method, packed, size, offset }: Entry,
  limit: number,
  path: string,
): Buffer {
  const data = asBuffer(bytes);
  if (size > limit) throw bomb(path);
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL) throw broken(path, 'a part of it is missing');
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const content = data.subarray(start, start + packed);
  if (content.length < packed) throw broken(path, 'cut off');
  if (method === STORED) return content;
  if (method !== DEFLATED) throw broken(path, 'encrypted or packed in an unusual way');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    if (cause instanceof RangeError) throw bomb(path);
    throw broken(path, 'a part of it cannot be unpacked', cause);
  }
}

/** An archive of files that are known to be harmless, not packed. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(label.length, 22);
    parts.push(uint32(LOCAL), common, label, content);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(uint32(IN_DIRECTORY), Buffer.from([20, 0]), common, rest, label);
    offset += 30 + label.length + content.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const broken = (path: string, what: string, cause?: unknown): TifaError =>
  new TifaError('broken-file', `${path}: a damaged file: ${what}`, 'Get it again, or save it again as .docx.', {
    cause,
  });

const bomb = (path: string): TifaError =>
  new TifaError('too-large', `${path}: unpacked, it is larger than any report`, 'Save its text as .txt.');
