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
