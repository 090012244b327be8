import { decodeStrictly } from '../src/ingest/encodings.ts';

/** Bytes of each character in an encoding of one to four bytes, found by decoding all that there are. */
function tableOf(encoding: 'gb18030' | 'big5'): Map<string, Uint8Array> {
  const table = new Map<string, Uint8Array>();
  const add = (...bytes: number[]): void => {
    const char = decodeStrictly(Uint8Array.from(bytes), encoding);
    if (char !== null && !table.has(char)) table.set(char, Uint8Array.from(bytes));
  };
  for (let byte = 0; byte < 0x80; byte++) add(byte);
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  if (encoding === 'gb18030')
    for (const [first, second] of [0x81, 0x82, 0x83, 0x84].flatMap((a) =>
      [...Array(10).keys()].map((b) => [a, 0x30 + b]),
    ))
      for (let third = 0x81; third < 0xff; third++)
        for (let fourth = 0x30; fourth < 0x3a; fourth++) add(first!, second!, third, fourth);
  return table;
}

const tables = new Map<string, Map<string, Uint8Array>>();

/** A text in an encoding; throws on what the encoding does not have. */
export function encode(text: string, encoding: 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  let table = tables.get(encoding);
  if (!table) {
    table = tableOf(encoding);
    tables.set(encoding, table);
  }
  return Buffer.concat(
    [...text].map((char) => {
      const bytes = table.get(char);
      if (!bytes) throw new Error(`${char} is not in ${encoding}`);
      return bytes;
    }),
  );
}
