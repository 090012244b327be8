import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import { toSource } from '../src/core/edits.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { normalize } from '../src/normalize/index.ts';
import { readCases, unmark, wholeCodebook } from './fixtures.ts';

const normalized = (text: string) => normalize(sourceOfText(text), builtinCodebook());

/** `is`: what `all` spellings become; `none`: what stays as it is. */
for (const file of readdirSync(new URL('../fixtures/normalize', import.meta.url)).sort())
  describe(`normalize ${file}`, () => {
    for (const c of readCases(`normalize/${file}`)) {
      for (const text of c.all ?? [])
        test(JSON.stringify(text), () => expect(normalized(text).normal.text).toBe(c.is as unknown as string));
      for (const text of c.none ?? [])
        test(`${JSON.stringify(text)} stays`, () => expect(normalized(text).normal.text).toBe(text));
    }
  });

describe('codebook/vocabulary.yaml', () => {
  for (const { id, to, examples } of wholeCodebook.vocabulary)
    for (const example of examples)
      test(`${id}: ${example}`, () => {
        const { text, spans } = unmark(example);
        const { normal } = normalized(text);
        const found = normal.text
          .split(to)
          .slice(0, -1)
          .map((before, i, all) => {
            const start = all.slice(0, i).join('').length + before.length + i * to.length;
            const { start: from, end } = toSource(normal.alignment, { start, end: start + to.length });
            return [from, end];
          });
        expect(found).toEqual(spans);
      });
});

describe('codebook/variants.yaml', () => {
  const { variants } = builtinCodebook();
  test('gives each character one reading', () => {
    const from = variants.flatMap((entry) => [...entry.from]);
    expect(from.filter((c, i) => from.indexOf(c) !== i)).toEqual([]);
    expect(from.filter((c) => c.length > 1)).toEqual([]);
  });
  const misread = (before: string, entries: typeof variants): string[] =>
    entries.flatMap(({ from, to }) =>
      [...from]
        .map((c) => `${c}→${normalized(before + c).normal.text.slice(-to.length)}`)
        .filter((read) => !read.endsWith(to)),
    );
  test('is read so in Traditional text', () => expect(misread('國', variants)).toEqual([]));
  test('is read so in Simplified text', () =>
    expect(
      misread(
        '国家的',
        variants.filter(({ script }) => !script),
      ),
    ).toEqual([]));
});

test('each word of codebook/vocabulary.yaml has an id of its own', () => {
  const ids = builtinCodebook().vocabulary.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe('script of a document', () => {
  test.each([
    ['政法队伍教育整顿', 'hans'],
    ['政法隊伍教育整頓', 'hant'],
    ['政法隊伍教育整頓\n政法队伍教育整顿', 'mixed'],
    ['共同富裕', 'hans'],
    ['', 'hans'],
  ])('%s', (text, script) => expect(normalized(text).script).toBe(script));
});

describe('runs of combining marks', () => {
  test('are cut at 30, with a note', () => {
    const doc = normalized(`好${'\u0301'.repeat(5000)}的`);
    expect(doc.normal.text).toBe(`好${'\u0301'.repeat(30)}的`);
    expect(doc.notes.map((note) => note.code)).toEqual(['combining-marks']);
  });
  test('that are short stay', () => {
    const doc = normalized('e\u0301'.repeat(40));
    expect(doc.normal.text).toBe('e\u0301'.repeat(40));
    expect(doc.notes).toEqual([]);
  });
});

describe('blanks between ideographs', () => {
  const wrapped = '我們決心建立一個良好的政府，為市民提 供優質的服務，並且致力推動經濟的持續發 展，改善市民的生活。';
  test('go where a text was wrapped', () => {
    const { text } = normalized(`${wrapped}\n首頁 新聞\n${wrapped}\n${wrapped}`).normal;
    const joined = '我们决心建立一个良好的政府，为市民提供优质的服务，并且致力推动经济的持续发展，改善市民的生活。';
    expect(text).toBe(`${joined}\n首页 新闻\n${joined}\n${joined}`);
  });
  test('stay where they are few', () => {
    const text = '开展“传承红色基因 锻造政法铁军”忠诚教育，推进工作。';
    expect(normalized(text).normal.text).toBe(text);
  });
  test('go where a title is spread', () => {
    expect(normalized('　　政　府　工　作　报　告\n二 〇 二 一 年 工 作 综 述').normal.text).toBe(
      '　　政府工作报告\n二〇二一年工作综述',
    );
    expect(normalized('一 二 三 四\n甲　乙　丙').normal.text).toBe('一 二 三 四\n甲　乙　丙');
  });
  test('stay where words stand apart', () => {
    const text = '首页 新闻 视频 公告，图片 论坛，天气。\n'.repeat(9);
    expect(normalized(text).normal.text).toBe(text);
  });
});
