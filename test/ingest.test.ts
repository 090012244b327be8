import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decode } from '../src/ingest/decode.ts';
import { discover } from '../src/ingest/discover.ts';
import { readFileBytes, sourceOfBytes } from '../src/ingest/text.ts';

const folder = mkdtempSync(join(tmpdir(), 'tifa-ingest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
/** 全市政法系统累计开展政治轮训, as another system wrote it */
const GB = Buffer.from('c8abcad0d5feb7a8cfb5cdb3c0dbbcc6bfaad5b9d5fed6cec2d6d1b5', 'hex');
/** 我們的社會主義國家, in Big5 */
const BIG5 = Buffer.from('a7daadccaabaaac0b77ca544b871b0eaae61', 'hex');

test.each([
  ['UTF-8', Buffer.from('全市政法系统\r\n'), '全市政法系统\r\n', 'utf-8'],
  ['UTF-8 with BOM', Buffer.from('\uFEFF全市政法系统'), '全市政法系统', 'utf-8'],
  ['UTF-16 LE', Buffer.from('\uFEFF全市政法系统', 'utf16le'), '全市政法系统', 'utf-16le'],
  ['UTF-16 BE', Buffer.from('\uFEFF全市政法系统', 'utf16le').swap16(), '全市政法系统', 'utf-16be'],
  ['GB18030', GB, '全市政法系统累计开展政治轮训', 'gb18030'],
  ['Big5', BIG5, '我們的社會主義國家', 'big5'],
])('reads %s', (_, bytes, text, encoding) => {
  expect(sourceOfBytes(bytes, 'a.txt')).toMatchObject({ text, encoding, bytes: bytes.length });
});

test('an encoding that the file does not state is told', () => {
  expect(decode(GB, 'a.txt').notes).toMatchObject([{ code: 'encoding-guessed' }]);
  expect(decode(Buffer.from('全市'), 'a.txt').notes).toEqual([]);
});

test.each([
  ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ['empty', Buffer.alloc(0)],
  ['empty', Buffer.from('\uFEFF \n\u3000\n')],
  ['encoding', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ['encoding', Buffer.from('caf\u00e9 na\u00efve d\u00e9j\u00e0', 'latin1')],
])('refuses what is %s, and says what to do', (code, bytes) => {
  expect(() => sourceOfBytes(bytes, 'a.txt')).toThrow(
    expect.objectContaining({
      code,
      message: expect.stringContaining('a.txt: '),
      remedy: expect.stringMatching(/\.$/),
    }),
  );
});

test.skipIf(process.platform === 'win32')('a FIFO or a folder is refused at once', () => {
  const fifo = join(folder, 'fifo.txt');
  execFileSync('mkfifo', [fifo]);
  expect(() => readFileBytes(fifo)).toThrow(/not a regular file/);
  expect(() => readFileBytes(folder)).toThrow(/a folder, not a file/);
  rmSync(fifo);
});

test('a folder is searched for reports, links to files included, in code-point order', () => {
  const root = join(folder, 'reports');
  mkdirSync(join(root, 'b'), { recursive: true });
  for (const name of ['c.md', 'b/a.text', 'a.TXT', 'x.png', '.hidden.txt']) file(join('reports', name), '全市');
  symlinkSync(join(root, 'c.md'), join(root, 'link.txt'));
  symlinkSync(root, join(root, 'loop.txt'));
  expect(discover(root)).toEqual(['a.TXT', 'b/a.text', 'c.md', 'link.txt'].map((name) => join(root, name)));
  expect(discover(join(root, 'x.png'))).toEqual([join(root, 'x.png')]);
  expect(() => discover(join(root, 'gone'))).toThrow(/ENOENT/);
});
