import { describe, expect, test } from 'vitest';
import { analyzeReport, readReport } from '../src/index.ts';
import { pdf, type Written } from './pdf-file.ts';

const LEFT = 90;
const SIZE = 16;
const PITCH = 28;
/** Lines one under the other; one that begins with two blanks is indented. */
const lines = (top: number, ...texts: readonly string[]): Written[] =>
  texts.map((text, i) => ({
    text: text.trim(),
    x: /^\u3000/.test(text) ? LEFT + 2 * SIZE : LEFT,
    y: top - i * PITCH,
  }));
const textOf = async (...pages: Written[][]): Promise<string> => (await readReport(pdf(pages), 'a.pdf')).text;

describe('a PDF', () => {
  test('lines from above to below, whatever their order in the file', async () => {
    expect(await textOf([...lines(600, '　　全市法院办结案件', '12345件，'), ...lines(700, '工作报告')])).toBe(
      '工作报告\n\n\u3000\u3000全市法院办结案件\n12345件，\n',
    );
  });

  test('pieces of a line are one, cells of a table are not', async () => {
    const at = (text: string, x: number, y = 500): Written => ({ text, x, y });
    expect(
      await textOf([
        at('办结', 90),
        at('12345', 122),
        at('件', 162),
        at('城东区', 90, 460),
        at('120', 250, 461),
        at('98%', 350, 460),
        at('重影', 90, 420),
        at('重影', 90.5, 420),
      ]),
    ).toBe('办结12345件\n城东区\t120\t98%\n重影\n');
  });

  test('running heads and page numbers are no text; figures at the foot are', async () => {
    const page = (n: number): Written[] => [
      { text: '绥江市法院工作报告', x: 230, y: 800, size: 9 },
      { text: `第${n}部分`, x: 90, y: 700 },
      { text: `办结案件${n}200件。`, x: 90, y: 670 },
      { text: `— ${n} —`, x: 280, y: 40, size: 9 },
    ];
    const text = await textOf(page(1), page(2), page(3));
    expect(text.split('\n')).toEqual([
      '第1部分',
      '办结案件1200件。',
      '第2部分',
      '办结案件2200件。',
      '第3部分',
      '办结案件3200件。',
      '',
    ]);
    expect(await textOf([...lines(700, '办结案件'), { text: '共345件。', x: 90, y: 60 }])).toContain('共345件。');
  });

  test('what stands in the margin of two pages may be text', async () => {
    const page = (n: number): Written[] => [
      { text: '绥江市法院工作报告', x: 230, y: 800, size: 9 },
      { text: `办结案件${n}200件。`, x: 90, y: 670 },
    ];
    expect((await textOf(page(1), page(2))).match(/工作报告/g)).toHaveLength(2);
  });

  test('a line in the middle of the page is no indented paragraph', async () => {
    const text = await textOf([
      ...lines(700, '绥江市法院工作报告', '办结案件345件。'),
      { text: '陆远舟', x: 280, y: 640 },
    ]);
    expect(text.split('\n')).toContain('陆远舟');
  });

  test('a few lines side by side are no columns', async () => {
    const pair = (y: number): Written[] => [
      { text: '全市法院坚持服务大局司法', x: 60, y },
      { text: '为民公正司法忠诚履职担当', x: 330, y },
    ];
    const [first] = (await textOf([...pair(700), ...pair(672), ...pair(644)])).split('\n');
    expect(first).toBe('全市法院坚持服务大局司法\t为民公正司法忠诚履职担当');
  });

  test('a paragraph that goes on over lines and pages is one for the rules', async () => {
    const wide = '全市法院坚持服务大局司法为民公正司法忠诚履职担当作为各项';
    const first = lines(
      700,
      `　　${wide.slice(2)}`,
      `${wide}`,
      `${wide}`,
      '工作取得新成效。',
      `　　${wide.slice(2)}`,
      `${wide.slice(0, 22)}共办结案件12`,
    );
    const source = await readReport(pdf([first, lines(780, '345件。', '　　走访群众678户。')]), 'a.pdf');
    const { indicators } = analyzeReport(source);
    expect(indicators.map(({ value, unit }) => [value, unit])).toEqual([
      [12345, '件'],
      [678, '户'],
    ]);
  });

  test('a turned page is read as it is shown, turned text on it is not', async () => {
    const page: Written[] = [...lines(700, '办结案件345件。'), { text: '内部资料', x: 300, y: 300, turned: true }];
    expect(await textOf(page)).toBe('办结案件345件。\n');
    const turned: Written[] = [{ text: '办结案件345件。', x: 300, y: 300, turned: true }];
    expect((await readReport(pdf([turned], { rotate: 90 }), 'a.pdf')).text).toBe('办结案件345件。\n');
  });

  test('its title counts if the text shows it; a page without text is named', async () => {
    const pages = [lines(700, '绥江市法院工作报告', '办结案件345件。'), []];
    const source = await readReport(pdf(pages, { title: '绥江市法院工作报告' }), 'a.txt');
    expect(source).toMatchObject({
      format: 'pdf',
      stated: { title: '绥江市法院工作报告' },
      notes: [{ code: 'page-without-text', message: expect.stringContaining('page 2') }],
    });
    expect((await readReport(pdf(pages, { title: 'Microsoft Word - 1.doc' }), 'a.pdf')).stated).toEqual({});
  });
});

describe('pages', () => {
  test('each item has the page that it begins on; empty pages have a number too', async () => {
    const pages = [
      lines(700, '绥江市法院工作报告', '办结案件345件。'),
      [],
      lines(700, '走访群众678户。', '办结难案12件。'),
    ];
    const source = await readReport(pdf([...pages, lines(700, '市法院回访群众90户。')]), 'a.pdf');
    const { text, indicators, units } = analyzeReport(source);
    expect(text.pages?.map(([start, end]) => [...source.text].slice(start, end).join(''))).toEqual([
      '绥江市法院工作报告\n办结案件345件。\n',
      '',
      '走访群众678户。\n办结难案12件。\n',
      '市法院回访群众90户。\n',
    ]);
    expect(indicators.map(({ value, page }) => [value, page])).toEqual([
      [345, 1],
      [678, 3],
      [12, 3],
      [90, 4],
    ]);
    expect(units.flatMap(({ mentions }) => mentions.map(({ page }) => page))).toContain(4);
    expect(source.notes).toMatchObject([{ code: 'page-without-text', message: expect.stringContaining('page 2') }]);
  });

  test('other formats have none', async () => {
    const { text, indicators } = analyzeReport(await readReport(Buffer.from('办结案件345件。'), 'a.txt'));
    expect(text).not.toHaveProperty('pages');
    expect(indicators[0]).not.toHaveProperty('page');
  });
});

describe('two columns', () => {
  const column = (x: number, top: number, ...texts: string[]): Written[] =>
    texts.map((text, i) => ({ text: text.trim(), x: /^\u3000/.test(text) ? x + 20 : x, y: top - i * 18, size: 10 }));

  test('of running text are read one after the other, below a headline over both', async () => {
    const left = [
      '　　全市法院坚持服务大局司法',
      '为民公正司法忠诚履职担当',
      '作为各项工作取得新的成效',
      '共办结各类案件一万二千三',
      '百余件同比增长百分之五点',
      '六群众满意度明显提高并在',
    ];
    const right = [
      '全省名列前茅。',
      '　　走访群众六百七十八户',
      '化解纠纷三百四十五起提出',
      '司法建议四十二条回复率达',
      '到百分之九十八各项指标均',
      '居全省前列受到上级的肯定',
      '和群众的好评。',
    ];
    const head: Written = { text: '绥江市中级人民法院二〇二一年工作报告全文', x: 150, y: 720, size: 14 };
    const text = await textOf([head, ...column(60, 680, ...left), ...column(310, 680, ...right)]);
    expect(text).toContain('群众满意度明显提高并在\n全省名列前茅。\n　　走访群众六百七十八户');
    expect(text.replace(/\s/g, '')).toBe([head.text, ...left, ...right].join('').replace(/\s/g, ''));
  });

  test('of a table are rows', async () => {
    const names = ['城东区', '城西区', '城南区', '城北区', '开发区', '高新区', '新城区'];
    const rows = names.flatMap((name, i) => [
      { text: name, x: 60, y: 680 - i * 18, size: 10 },
      { text: `${i}20`, x: 310, y: 680 - i * 18, size: 10 },
    ]);
    expect((await textOf(rows)).split('\n').slice(0, 2)).toEqual(['城东区\t020', '城西区\t120']);
  });
});

describe('what is refused', () => {
  const good = pdf([lines(700, '办结案件345件。')]);
  test.each([
    ['truncated', 'broken-file', good.subarray(0, good.length - 200)],
    ['no more than its head', 'broken-file', Buffer.from('%PDF-1.4\n%%EOF\n')],
    ['encrypted', 'encrypted', pdf([lines(700, '办结案件345件。')], { encrypted: true })],
    ['pictures only', 'no-text', pdf([[], []])],
  ])('%s', async (_, code, bytes) => {
    await expect(readReport(bytes, 'a.pdf')).rejects.toMatchObject({
      name: 'TifaError',
      code,
      message: expect.stringMatching(/^a\.pdf: /),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});
