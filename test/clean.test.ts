import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clean } from '../src/clean/index.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import type { Cleaned } from '../src/core/document.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { normalize } from '../src/normalize/index.ts';
import { wholeCodebook } from './fixtures.ts';

const codebook = builtinCodebook();
const folder = new URL('../fixtures/clean/', import.meta.url);
const cleaned = (text: string): Cleaned => clean(normalize(sourceOfText(text), codebook), codebook);
const kindsOf = (text: string): string[] => cleaned(text).lines.map(({ kind }) => kind);

/** `fixtures/clean/*.txt` are pages, each line after its kind. */
describe('what the lines of a page are', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    test(file, () => {
      const marked = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
      const text = marked.map((line) => line.replace(/^\w* *\| ?/, ''));
      const kinds = kindsOf(text.join('\n'));
      expect(text.map((line, i) => (kinds[i] === 'blank' ? '' : `${kinds[i]!.padEnd(10)} | ${line}`))).toEqual(marked);
    });
});

describe('broken lines', () => {
  const cases = parse(readFileSync(new URL('joins.yaml', folder), 'utf8')) as {
    why: string;
    text: string;
    work: string[];
  }[];
  for (const { why, text, work } of cases) test(why, () => expect(cleaned(text).work.text.split('\n')).toEqual(work));
});

const PROSE = '全市政法系统累计开展政治轮训120余期1.7万余人次，深入学习贯彻习近平法治思想，取得了扎实成效。';

describe('codebook/boilerplate.yaml', () => {
  for (const { id, kind, examples, not } of wholeCodebook.boilerplate) {
    for (const example of examples)
      test(`${id}: ${example}`, () => expect(kindsOf(`${PROSE}\n${PROSE}\n${example}`)[2]).toBe(kind));
    for (const line of not ?? [])
      test(`${id} leaves ${line}`, () => {
        expect(kindsOf(`${PROSE}\n${PROSE}\n${line}`)[2]).toBe('body');
        expect(kindsOf(`${PROSE}\n${line}\n${PROSE}`)[1]).toBe('body');
      });
  }
});

test.each([
  ['7月8日，全市政法工作会议召开，部署下一阶段工作。图/视觉中国', 'caption'],
  ['图为全市政法工作会议现场。', 'caption'],
  ['全市政法工作会议现场 李某某摄', 'caption'],
  ['王某某说，这是全市干警的骄傲。李某某摄', 'body'],
  ['建设者正抓紧施工，保障项目按期完工。 新华社记者 孙某某 摄', 'caption'],
  ['司长宣读新年度《财政预算案》。（中评社 张某某摄）', 'caption'],
  ['市长在全体会议上发表任内第二份报告。（某某新闻局）', 'caption'],
  ['市长指出要抓好落实。会议还研究了其他事项。（某某新闻局）', 'body'],
  ['《 人民政协报 》 ( 2022年03月17日   第 01 版)', 'meta'],
  ['第01版:要闻', 'navigation'],
])('%s is %s', (line, kind) => {
  expect(kindsOf(`${PROSE}\n${line}\n${PROSE}`)[1]).toBe(kind);
});

test('Traditional pages are read by the same words', () => {
  const page = `${PROSE}\n評論留言\n  • 熱心網友\n    暫時沒有留言\n我要留言\n◎歡迎參與討論,請在這裡發表您的看法。`;
  expect(kindsOf(page)).toEqual(['body', 'reply', 'reply', 'reply', 'reply', 'reply']);
});

test('a text without a frame stays whole', () => {
  const text = '打印\n关闭';
  expect(kindsOf(text)).toEqual(['body', 'body']);
  expect(cleaned('').work.text).toBe('');
  expect(cleaned(PROSE).work.text).toBe(PROSE.replaceAll('，', ','));
});
