import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyzeReport, type Document, LAYERS, readReport } from '../src/index.ts';
import { encodingOf } from '../src/ingest/encodings.ts';
import { emptyFolder, tifa } from './command.ts';
import { encode } from './encoder.ts';

const SEEDS = new URL('../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS)
  .sort()
  .map((name) => [name, readFileSync(new URL(name, SEEDS), 'utf8')] as const);
/** Characters of the Traditional seed that Big5 does not have, and what it writes for them. */
const NOT_IN_BIG5: Record<string, string> = {
  ...{ '•': '‧', 届: '屆', 强: '強', 内: '內', 亯: '享', 貭: '質', 羣: '群', 衆: '眾' },
  ...{ 减: '減', 决: '決', 灾: '災', 标: '標', 况: '況', 签: '簽' },
};
const BOM = '\uFEFF';

/** What a report says, without what depends on its file and on how it was read. */
const analysis = ({ source: _, warnings, ...rest }: Document) => ({
  ...rest,
  warnings: warnings.filter(({ code }) => code !== 'encoding-guessed'),
});
const analyzed = async (bytes: Uint8Array): Promise<Document> =>
  analyzeReport(await readReport(bytes, 'a.txt'), { layers: LAYERS });

describe.each(seeds)('%s', (name, written) => {
  const text = name.startsWith('000') ? written.replace(/./gu, (char) => NOT_IN_BIG5[char] ?? char) : written;
  const forms = [
    ...(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const),
    ...(name.startsWith('000') ? (['big5'] as const) : []),
  ];

  test('gives the same in every encoding, with and without a BOM', async () => {
    const expected = analysis(await analyzed(encode(text, 'utf-8')));
    for (const encoding of forms)
      for (const bom of encoding === 'big5' ? [''] : ['', BOM]) {
        const doc = await analyzed(encode(bom + text, encoding));
        expect({ encoding: doc.source.encoding, ...analysis(doc) }).toEqual({ encoding, ...expected });
      }
  });

  test('gives the same values with CRLF; its spans count every CR', async () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const points = [...crlf];
    const lf = await analyzed(encode(text, 'utf-8'));
    /** LF offsets as CRLF offsets: a CR more for each line before. */
    const shifted = [0];
    for (const char of text) shifted.push(shifted.at(-1)! + (char === '\n' ? 2 : 1));
    for (const encoding of forms) {
      const doc = await analyzed(encode(crlf, encoding));
      for (const layer of ['indicators', 'slogans', 'phases', 'dates', 'numbers'] as const) {
        const strip = (item: object) => ({ ...item, span: 0, quote: '', numeral: 0, occurrences: 0 });
        expect((doc[layer] ?? []).map(strip)).toEqual((lf[layer] ?? []).map(strip));
        for (const [i, { span, quote }] of (doc[layer] ?? []).entries()) {
          expect(points.slice(...span).join('')).toBe(quote);
          expect(quote.replaceAll('\r\n', '\n')).toBe(lf[layer]![i]!.quote);
          expect(span[0]).toBe(shifted[lf[layer]![i]!.span[0]]);
        }
      }
      expect(doc.units.map(({ full_name, count }) => [full_name, count])).toEqual(
        lf.units.map(({ full_name, count }) => [full_name, count]),
      );
      expect({ ...doc.metadata, sentences: doc.text.sentences }).toEqual({
        ...lf.metadata,
        sentences: lf.text.sentences,
      });
    }
  });
});

/** 香港 in Cantonese, with characters that only HKSCS has. */
const HONG_KONG = '政府喺今年投資12億元,改善咗全港嘅公共房屋,由有關部門負責跟進,係市民關心嘅工作。';

describe('Big5 of Hong Kong', () => {
  test('is read with its own characters', async () => {
    const bytes = encode(HONG_KONG, 'big5');
    expect(bytes.subarray(4, 6).toString('hex')).toBe('9df6'); // 喺
    const source = await readReport(bytes, 'a.txt');
    expect(source).toMatchObject({ text: HONG_KONG, encoding: 'big5' });
  });

  test('pairs that are none are not passed off as private characters', async () => {
    const bytes = Buffer.concat([encode(HONG_KONG.repeat(20), 'big5'), Buffer.from([0x81, 0x40])]);
    const { text, notes } = await readReport(bytes, 'a.txt');
    expect(text).not.toMatch(/[\uE000-\uF8FF]/);
    expect(notes.map(({ code }) => code)).toEqual(['encoding-guessed', 'replacement-characters']);
  });
});

const REPORT = '全市政法机关开展学习教育,办结案件345件,走访群众678户,群众满意度达到98.1%,各项工作取得明显成效。\n';

describe('what is broken', () => {
  test.each(['utf-8', 'gb18030', 'utf-16le'] as const)(
    '%s: few characters are lost, counted and told',
    async (encoding) => {
      const bytes = Buffer.concat([
        encode(REPORT.repeat(5), encoding),
        encoding === 'utf-16le' ? Buffer.from([0x00, 0xd8]) : Buffer.from([0xff]),
        encode(REPORT, encoding),
      ]);
      const source = await readReport(bytes, 'a.txt');
      expect(source.encoding).toBe(encoding);
      expect(source.text).toBe(`${REPORT.repeat(5)}\uFFFD${REPORT}`);
      expect(source.notes.at(-1)).toMatchObject({
        code: 'replacement-characters',
        message: expect.stringMatching(/^1 character lost/),
      });
    },
  );

  test('characters that were lost before are counted too', async () => {
    expect((await readReport(Buffer.from(`甲\uFFFD乙\uFFFD${REPORT}`), 'a.txt')).notes).toMatchObject([
      { code: 'replacement-characters', message: expect.stringMatching(/^2 characters lost/) },
    ]);
  });

  test('more than a few: refused', async () => {
    const bytes = Buffer.concat([Buffer.from(BOM + REPORT), Buffer.alloc(20, 0xff)]);
    await expect(readReport(bytes, 'a.txt')).rejects.toMatchObject({ code: 'encoding' });
    const utf32 = Buffer.from([0xff, 0xfe, 0, 0, 0x68, 0x51, 0, 0]);
    await expect(readReport(utf32, 'a.txt')).rejects.toMatchObject({ message: expect.stringContaining('UTF-32') });
  });
});

test('text of another alphabet is not taken for Chinese', async () => {
  const french = Buffer.from("Les élèves étaient à Genève, où ils étudièrent les règles de l'été.", 'latin1');
  await expect(readReport(french, 'a.txt')).rejects.toMatchObject({ code: 'encoding' });
  // Windows-1251: two letters are a character of GB18030, and a rare one
  const russian = Buffer.from(Array.from('Пришли люди поле', (c) => (c === ' ' ? 0x20 : c.charCodeAt(0) - 0x350)));
  await expect(readReport(russian, 'a.txt')).rejects.toMatchObject({ code: 'encoding' });
});

describe('a page that declares its encoding', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>${REPORT}</p></body></html>`;
  const read = (text: string, encoding: Parameters<typeof encode>[1]) => readReport(encode(text, encoding), 'a.html');

  test.each([
    ['gbk', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['utf-8', 'utf-8'],
  ] as const)('%s', async (charset, encoding) => {
    expect(await read(page(charset), encoding)).toMatchObject({ text: REPORT, encoding, notes: [] });
  });

  test.each([
    ['big5', 'gb18030'],
    ['utf-8', 'gb18030'],
    ['gbk', 'utf-8'],
    ['utf-8', 'utf-16le'],
    ['iso-8859-1', 'gb18030'],
    ['koi8-r', 'utf-8'],
  ] as const)('as %s, which is a lie: it is %s', async (charset, encoding) => {
    expect(await read(page(charset), encoding)).toMatchObject({ text: REPORT, encoding });
  });
});

describe('--encoding', () => {
  test('overrides what would be found out, for a file whose bytes are text in both', () => {
    const folder = emptyFolder();
    const bytes = encode('我們的社會', 'big5');
    writeFileSync(join(folder, 'a.txt'), bytes);
    const text = (...more: string[]) => tifa(['text', 'a.txt', ...more], { cwd: folder }).stdout;
    expect(text('--encoding', 'Big5')).toBe('我們的社會');
    expect(text('--encoding', 'gbk')).toBe(new TextDecoder('gb18030').decode(bytes));
    for (const command of ['extract', 'segment', 'normalize', 'explain'])
      expect(tifa([command, 'a.txt', '--encoding', 'big5'], { cwd: folder }).status).toBe(0);
  });

  test('an unknown one is refused', () => {
    const { status, stderr } = tifa(['text', 'a.txt', '--encoding', 'latin1']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/encoding.*latin1.*utf-8, gb18030, big5, utf-16le/);
  });
});

test.each([
  ['GBK', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['GB_2312-80', 'gb18030'],
  ['Big5-HKSCS', 'big5'],
  ['cp950', 'big5'],
  ['UTF8', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['latin1', null],
  ['', null],
])('%s names %s', (label, encoding) => {
  expect(encodingOf(label)).toBe(encoding);
});
