import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readReport } from '../src/index.ts';
import { emptyFolder, stream, tifa } from './command.ts';
import { pdf } from './pdf-file.ts';
import { zip } from './zip-file.ts';

const REPORT = '全市政法机关开展学习教育,办结案件345件,走访群众678户。\n';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const LINE = { text: REPORT.trim(), x: 90, y: 700 };

/** A Word document of one paragraph, or of the markup that is given. */
const docx = (body = `<w:p><w:r><w:t>${REPORT.trim()}</w:t></w:r></w:p>`, before = ''): Buffer =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });

/** A PDF whose only content is what is packed here. */
const pdfOf = (content: Buffer, dictionary = '/Filter /FlateDecode'): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);

const MiB = 1024 * 1024;

/** Files that hold no report, and what is said of each. */
const REFUSED: Record<string, readonly [bytes: string | Uint8Array, said: RegExp]> = {
  'empty.txt': ['', /: empty/],
  'blank.txt': [' \r\n\t\u3000\u00a0\n', /: empty/],
  'nul.txt': [`${REPORT}\0${REPORT}`, /: binary data/],
  'picture.txt': [PNG, /: a picture \(PNG\)/],
  'old.doc.txt': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /before 2007.*Save it as \.docx/],
  'bomb.docx': [docx(`<w:p>${' '.repeat(80 * MiB)}</w:p>`), /: unpacked, it is larger than any report/],
  'entity.docx': [
    docx(undefined, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    /: word\/document\.xml declares entities/,
  ],
  'truncated.docx': [docx().subarray(0, 300), /: a damaged file: cut off/],
  'deep.docx': [
    docx(`${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`),
    /too deep in each other/,
  ],
  'truncated.pdf': [pdf([[LINE]]).subarray(0, 500), /: a PDF that is cut off/],
  'encrypted.pdf': [pdf([[LINE]], { encrypted: true }), /: a PDF with a password\. Save it without one/],
  'pictures.pdf': [pdf([[], []]), /: a PDF without text.*OCR/],
  'bomb.pdf': [pdfOf(deflateSync(Buffer.alloc(20 * MiB, 0x20))), /: a PDF that unpacks to more than any report/],
};

/** Files that are hard to read, and read. */
const READ: Record<string, string | Uint8Array> = {
  'a-word.txt': docx(),
  'lying.html': Buffer.concat([
    Buffer.from('<html><head><meta charset="gbk"></head><body><p>'),
    Buffer.from(REPORT),
    Buffer.from('</p></body></html>'),
  ]),
  'nested.html': `<html><body>${'<div>'.repeat(10_000)}${REPORT}${'</div>'.repeat(10_000)}</body></html>`,
  'marks.txt': `${REPORT}e${'\u0301\u0316'.repeat(200_000)}\n${REPORT}`,
  'escapes.txt': `甲\u001b[2J\u001b]0;x\u0007\u009b1m\u202e乙\n${REPORT}`,
};

/** Raw characters that steer a terminal or hide text. */
const LIVE = /(?![\n\t])[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

describe('a folder of bad files', () => {
  test('each is read, or named with the reason and the remedy; the batch goes on', () => {
    const folder = emptyFolder();
    for (const [name, content] of Object.entries(READ)) writeFileSync(join(folder, name), content);
    for (const [name, [content]] of Object.entries(REFUSED)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = tifa(['extract', '.', '-f', 'ndjson'], { cwd: folder });
    expect(status).toBe(2);
    const documents = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(documents.map(({ source }) => source.path)).toEqual(Object.keys(READ).sort());
    for (const { indicators } of documents)
      expect(indicators.map(({ quote }: { quote: string }) => quote)).toEqual(
        expect.arrayContaining(['345件', '678户']),
      );
    const said = stderr.trim().split('\n');
    expect(said.at(-1)).toMatch(new RegExp(`${documents.length} done.* ${Object.keys(REFUSED).length} failed`));
    for (const [name, [, why]] of Object.entries(REFUSED)) {
      const lines = said.filter((line) => line.startsWith(`tifa: ${name}: `));
      expect([name, lines]).toEqual([name, [expect.stringMatching(why)]]);
      expect(lines[0]).toMatch(/\. .+\.$/); // the reason, the remedy
    }
    expect(stdout + stderr).not.toMatch(LIVE);
  });
});

describe('names', () => {
  const NAMES = [
    '-rf.txt',
    '=1+1.txt',
    'a\nb.txt',
    'a"b\'c.txt',
    '报告😀.txt',
    '\u202etxt.exe.txt',
    'e\u001b[31m\u001b]0;x\u0007.txt',
  ];

  test.skipIf(process.platform === 'win32')('of any characters are read, and shown without a live one', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'in'));
    for (const name of NAMES) writeFileSync(join(folder, 'in', name), REPORT);
    const invalid = Buffer.concat([Buffer.from(join(folder, 'in/')), Buffer.from([0xb1, 0xa8]), Buffer.from('.txt')]);
    writeFileSync(invalid, REPORT);
    const run = (format: string) => tifa(['extract', 'in', '-f', format, '--layers', 'indicators'], { cwd: folder });
    const { status, stdout, stderr } = run('json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const paths: string[] = JSON.parse(stdout).map(({ source }: { source: { path: string } }) => source.path);
    expect(paths).toHaveLength(NAMES.length + 1);
    expect(paths).toEqual(expect.arrayContaining(NAMES.map((name) => `in/${name}`)));
    for (const format of ['json', 'ndjson', 'yaml', 'csv', 'table']) expect(run(format).stdout).not.toMatch(LIVE);
    const csv = run('csv').stdout;
    expect(csv).toContain('in/a\\u000ab.txt');
    const inside = tifa(['extract', '--', ...NAMES], { cwd: join(folder, 'in') });
    expect(inside.status).toBe(0);
    expect(tifa(['extract', '.', '-f', 'csv', '--layers', 'indicators'], { cwd: join(folder, 'in') }).stdout).toContain(
      "\n'=1+1.txt,",
    );
  });

  test.skipIf(process.platform === 'win32')(
    'of failed files are shown the same way, and make no file names of their own',
    () => {
      const folder = emptyFolder();
      mkdirSync(join(folder, 'in'));
      for (const name of NAMES) writeFileSync(join(folder, 'in', name), name.startsWith('e') ? '' : REPORT);
      const { stderr } = tifa(['extract', 'in', '-f', 'json', '-o', 'out/'], { cwd: folder });
      expect(stderr).toContain('in/e\\u001b[31m\\u001b]0;x\\u0007.txt: empty');
      expect(stderr).not.toMatch(LIVE);
      const names = readdirSync(join(folder, 'out')).filter(
        (name) => name.endsWith('.json') && name !== 'manifest.json',
      );
      expect(names).toHaveLength(NAMES.length - 1);
      for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_-]+\.json$/u);
    },
  );
});

test('a stream: a broken, a huge and a non-object line are errors in their places', () => {
  const folder = emptyFolder();
  const huge = `{"id": "huge", "text": "${'文'.repeat(23 * MiB)}"}\n`;
  const lines = [
    stream({ id: 'a', text: REPORT }),
    '{"id": \n',
    '[1]\n',
    '"x"\n',
    huge,
    stream({ id: 'z', text: REPORT }),
  ];
  writeFileSync(join(folder, 'in.ndjson'), lines.join(''));
  const { status, stdout, stderr } = tifa(['extract', 'in.ndjson', '-f', 'ndjson'], { cwd: folder });
  expect(status).toBe(2);
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results.map(({ source, error, line }) => source?.path ?? [line, error.code])).toEqual([
    'a',
    ...[2, 3, 4, 5].map((line) => [line, 'broken-record']),
    'z',
  ]);
  expect(stderr).toMatch(/line 5: .*longer/);
});

test('a report of one line that is far too long ends with the report, not with the machine', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'good.txt'), REPORT);
  writeFileSync(join(folder, 'long.txt'), REPORT.trim().repeat(Math.ceil((60 * MiB) / Buffer.byteLength(REPORT))));
  const { status, stdout, stderr } = tifa(['extract', '.', '-f', 'ndjson', '--timeout', '8'], { cwd: folder });
  expect(status).toBe(2);
  expect(JSON.parse(stdout).source.path).toBe('good.txt');
  expect(stderr).toMatch(/tifa: long\.txt: takes longer than 8 s\. .+\.\n/);
});

describe('what unpacks to too much', () => {
  test.each([
    ['packed twice', pdfOf(deflateSync(deflateSync(Buffer.alloc(20 * MiB))))],
    ['with its filter elsewhere', pdfOf(deflateSync(Buffer.alloc(20 * MiB)), '/Filter 9 0 R')],
    ['that says it is a picture', pdfOf(deflateSync(Buffer.alloc(130 * MiB)), '/Subtype /Image')],
    ['in many parts', Buffer.concat(Array.from({ length: 6 }, () => pdfOf(deflateSync(Buffer.alloc(10 * MiB)))))],
    ['that is not packed', pdfOf(Buffer.alloc(17 * MiB, 0x20), '')],
  ])('a PDF stream %s', async (_, bytes) => {
    await expect(readReport(bytes, 'a.pdf')).rejects.toMatchObject({ code: 'too-large' });
  });

  test('a picture of the usual size is no bomb', async () => {
    const good = pdf([[LINE]]).toString('latin1');
    const picture = `9 0 obj\n<< /Subtype /Image /Filter /FlateDecode >>\nstream\n${deflateSync(Buffer.alloc(30 * MiB)).toString('latin1')}\nendstream\nendobj\n`;
    const bytes = Buffer.from(
      good.replace('xref\n', () => `${picture}xref\n`),
      'latin1',
    );
    expect((await readReport(bytes, 'a.pdf')).text).toBe(`${REPORT}`);
  });

  test('a Word document with more markup than is read; but its looks do not count', async () => {
    await expect(
      readReport(docx('<w:p><w:r><w:t>文</w:t></w:r></w:p>'.repeat(400_000)), 'a.docx'),
    ).rejects.toMatchObject({
      code: 'too-large',
    });
    const looks = `<w:p><w:r><w:rPr>${'<w:b/>'.repeat(2000)}</w:rPr><w:t>文</w:t></w:r></w:p>`;
    expect((await readReport(docx(looks.repeat(1200)), 'a.docx')).text).toBe('文\n'.repeat(1200));
  });
});
