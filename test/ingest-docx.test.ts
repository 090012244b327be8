import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../src/index.ts';
import { numberIn } from '../src/ingest/docx-numbers.ts';
import { emptyFolder, tifa } from './command.ts';
import { zip } from './zip-file.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;
const relations = (...all: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([type, target], i) => `<Relationship Id="r${i}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const level = (at: number, form: string, label: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${label}"/></w:lvl>`;
const NUMBERING = `${XML}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3')}${level(3, 'bullet', '●')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES = `${XML}<w:styles ${W}><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="小节"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>`;

const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (text: string, list: number, at: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const files = (body: string, rest: Record<string, string> = {}): Record<string, string> => ({
  '[Content_Types].xml': TYPES,
  '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
  'word/_rels/document.xml.rels': relations(['numbering', 'numbering.xml'], ['styles', 'styles.xml']),
  'word/document.xml': `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
  'word/numbering.xml': NUMBERING,
  'word/styles.xml': STYLES,
  ...rest,
});
const docx = (body: string, rest?: Record<string, string>): Buffer => zip(files(body, rest));
const linesOf = async (body: string): Promise<string[]> =>
  (await readReport(docx(body), 'a.docx')).text.trimEnd().split('\n');

describe('a Word document', () => {
  test('is read by the command too, whose code comes from a cache', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'a.docx'), docx(paragraph('办结案件345件。')));
    expect(tifa(['text', 'a.docx'], { cwd: folder })).toEqual({ status: 0, stdout: '办结案件345件。\n', stderr: '' });
  });

  test('a paragraph a line, with the automatic numbers', async () => {
    const body = [
      paragraph('绥江市法院工作报告'),
      numbered('学习教育', 7, 0),
      paragraph('走访群众', '<w:pStyle w:val="a3"/>'),
      paragraph('化解纠纷', '<w:pStyle w:val="a3"/>'),
      numbered('20件已经办结', 7, 2),
      numbered('要点', 7, 3),
      numbered('查纠整改', 7, 0),
      paragraph('总结提升', '<w:pStyle w:val="a3"/>'),
      numbered('附则', 8, 0),
      numbered('没有编号', 0, 0),
    ];
    expect(await linesOf(body.join(''))).toEqual([
      '绥江市法院工作报告',
      '一、学习教育',
      '（一）走访群众',
      '（二）化解纠纷',
      '1 20件已经办结',
      '要点',
      '二、查纠整改',
      '（一）总结提升',
      '十一、附则',
      '没有编号',
    ]);
  });

  test('rows of tables, breaks, tabs; deleted text is gone', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    expect(
      await linesOf(
        `<w:tbl>${row('地区', '立案（件）')}${row('城东区', '120')}</w:tbl>` +
          '<w:p><w:r><w:t>办结</w:t></w:r><w:del><w:r><w:delText>不到</w:delText></w:r></w:del><w:r><w:t>345件</w:t><w:br/><w:t>其中</w:t></w:r></w:p>',
      ),
    ).toEqual(['地区\t立案（件）', '城东区\t120', '办结345件', '其中']);
  });

  test('its title counts if the text shows it', async () => {
    const core = (title: string) => ({ 'docProps/core.xml': `<cp><dc:title>${title}</dc:title></cp>` });
    const body = paragraph('绥江市法院工作报告') + paragraph('办结案件345件。');
    const stated = async (title: string) => (await readReport(docx(body, core(title)), 'a.txt')).stated;
    expect(await stated('绥江市法院工作报告')).toEqual({ title: '绥江市法院工作报告' });
    expect(await stated('公文模板 2007')).toEqual({});
  });

  test('is one whatever its name', async () => {
    expect(await readReport(docx(paragraph('办结案件345件。')), 'a.txt')).toMatchObject({
      format: 'docx',
      text: '办结案件345件。\n',
    });
  });
});

test.each([
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 120, '一百二十'],
  ['japaneseCounting', 105, '一百零五'],
  ['chineseLegalSimplified', 21, '贰拾壹'],
  ['ideographDigital', 20, '二〇'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedCircle', 12, '⑫'],
  ['decimalEnclosedCircle', 99, '99'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['toString', 5, '5'],
])('%s of %i', (form, n, shown) => {
  expect(numberIn(form, n)).toBe(shown);
});

describe('what is refused', () => {
  const good = docx(paragraph('办结案件345件。'));
  const entity = `${XML}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${paragraph('&e;')}</w:body></w:document>`;
  /** 200 MB of blanks, 200 KB packed; its directory may say what it likes */
  const bomb = (said?: number): Buffer => {
    const bytes = docx('', { 'word/document.xml': ' '.repeat(200_000_000) });
    const at = bytes.lastIndexOf('word/document.xml') - 22;
    if (said !== undefined) bytes.writeUInt32LE(said, at);
    return bytes;
  };

  test.each([
    ['a bomb', 'too-large', bomb()],
    ['a bomb that lies', 'too-large', bomb(1000)],
    ['an external entity', 'unsafe', docx('', { 'word/document.xml': entity })],
    ['a truncated file', 'broken-file', good.subarray(0, good.length - 300)],
    [
      'a hole in the middle',
      'broken-file',
      Buffer.concat([good.subarray(0, 600), Buffer.alloc(300), good.subarray(900)]),
    ],
    ['no XML in it', 'broken-file', docx('', { 'word/document.xml': 'PNG' })],
    ['broken XML', 'broken-file', docx('<w:p><w:r>')],
    ['no text', 'empty', docx('<w:p/>')],
    ['a plain archive', 'binary', zip({ 'a.txt': '正文' })],
    ['an Excel file', 'binary', zip({ 'xl/workbook.xml': '<x/>' })],
    ['an OFD file', 'binary', zip({ 'OFD.xml': '<x/>' })],
  ])('%s', async (_, code, bytes) => {
    await expect(readReport(bytes, 'a.docx')).rejects.toMatchObject({
      name: 'TifaError',
      code,
      message: expect.stringMatching(/^a\.docx: /),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});
