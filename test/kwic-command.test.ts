import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import {
  type Concordance,
  type ConcordanceLine,
  type ConcordanceOptions,
  newConcordance,
  reportOf,
} from '../src/index.ts';
import { concordanceSheet } from '../src/render/concordance.ts';
import { endOf, startOf } from '../src/render/cut.ts';
import { ROOT, stream, tifa } from './command.ts';

const find = (pattern: string, options: ConcordanceOptions, ...texts: readonly string[]): Concordance => {
  const { add, result } = newConcordance(pattern, { segmenter: '@node-rs/jieba', ...options });
  for (const [i, text] of texts.entries()) add(reportOf({ id: String(i), text }));
  return result();
};
const quotes = ({ rows }: Concordance): string[] => rows.map(({ quote }) => quote);

/** left + quote + right stand in the source as they are, at their code points. */
function expectCited({ left, quote, right, start, end }: ConcordanceLine, source: string): void {
  const points = [...source];
  expect(points.slice(start, end).join('')).toBe(quote);
  expect(points.slice(start - [...left].length, end + [...right].length).join('')).toBe(left + quote + right);
}

describe('by text', () => {
  const HANT = '𠮷林省推進網際網路建設，整治頑瘴痼疾。全省“網際網路＋”走深。\n';
  test('both scripts, whatever the length; places are of the source', () => {
    for (const pattern of ['互联网', '網際網路']) {
      const { rows } = find(pattern, {}, HANT);
      expect(rows.map(({ start, end, quote }) => [start, end, quote])).toEqual([
        [5, 9, '網際網路'],
        [22, 26, '網際網路'],
      ]);
      for (const row of rows) expectCited(row, HANT);
    }
  });
  test('marks of either width, over a line break that is none', () => {
    expect(quotes(find('“互联网+”', {}, HANT))).toEqual(['“網際網路＋”']);
    const broken = '决胜全面建成小康社会取得决定性成就，交出一份人\n\u200B\n民满意、世界瞩目的答卷。\n';
    expect(quotes(find('人民满意', {}, broken))).toEqual(['人\n\u200B\n民满意']);
  });
  test('so many characters on either side, within the paragraph', () => {
    const text = '全市法院工作报告。\n全市政法机关清除害群之马。\n全市检察院工作报告。\n';
    expect(find('害群之马', { context: 3 }, text).rows[0]).toMatchObject({ left: '关清除', right: '。' });
    expect(find('害群之马', { context: 99 }, text).rows[0]).toMatchObject({ left: '全市政法机关清除', right: '。' });
  });
  test('sorted by what stands next, both scripts as one', () => {
    const texts = ['加強教育整頓。', '开展教育整顿。', '加强教育培训。', '加強教育工作。'].map((text) => `${text}\n`);
    const order = (sort: 'none' | 'left' | 'right') =>
      find('教育', { sort }, ...texts)
        .rows.map(({ document }) => document)
        .join('');
    expect(order('none')).toBe('0123');
    expect(order('left')).toBe('1023'); // 展 U+5C55, 强 U+5F3A
    expect(order('right')).toBe('2301'); // 培 U+57F9, 工 U+5DE5, 整 U+6574
  });
  test('every place in the seeds is cited', () => {
    for (const name of readdirSync(join(ROOT, 'seeds'))) {
      const text = readFileSync(join(ROOT, 'seeds', name), 'utf8');
      const { rows } = find('教育', { context: 15 }, text);
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) expectCited(row, text.replace(/^\uFEFF/, ''));
    }
  });
});

describe('by regular expression', () => {
  test('over the text as the rules read it; ideographs of the pattern may be Traditional', () => {
    const text = '滿意度達９８．１％，滿意率為98%。\n';
    expect(quotes(find('滿意[度率][达为]\\d', { match: 'regex' }, text))).toEqual(['滿意度達９', '滿意率為9']);
    expect(quotes(find('^满意', { match: 'regex' }, text))).toEqual(['滿意']);
  });
  test('what matches nothing is no place', () => {
    expect(quotes(find('审*', { match: 'regex' }, '审结案件。\n'))).toEqual(['审']);
  });
  test('is linear over bait', () => {
    expect(quotes(find('(审+)+结', { match: 'regex' }, `${'审'.repeat(20_000)}案。\n`))).toEqual([]);
  });
  test.each(['(a', '(?=审)', '\\1'])('%s is refused', (pattern) => {
    expect(() => find(pattern, { match: 'regex' })).toThrow(`--regex ${pattern}: `);
  });
});

describe('by words', () => {
  const TEXT = '开展警示教育。学习型政党开展学习。开展专题警示教育。\n';
  test('whole words, however they were cut', () => {
    expect(quotes(find('学习', { match: 'words' }, TEXT))).toEqual(['学习']);
    expect(find('学习', { match: 'words' }, TEXT).rows[0]!.start).toBe(14);
    expect(quotes(find('警示教育', { match: 'words' }, TEXT))).toEqual(['警示教育', '警示教育']);
    expect(quotes(find('開展 警示 教育', { match: 'words' }, TEXT))).toEqual(['开展警示教育']);
  });
  test('* is any one word, but no mark', () => {
    expect(quotes(find('开展 * 教育', { match: 'words' }, TEXT))).toEqual(['开展警示教育']);
    expect(quotes(find('教育 *', { match: 'words' }, TEXT))).toEqual([]);
  });
  test('the engine is told', () => {
    expect(find('学习', { match: 'words' }, TEXT).segmenter).toMatch(/^@node-rs\/jieba@2/);
    expect(find('学习', {}, TEXT).segmenter).toBeNull();
  });
});

describe('on a screen', () => {
  const table = (pattern: string, width: number, texts: readonly string[], options: ConcordanceOptions = {}) =>
    concordanceSheet(find(pattern, { context: width, ...options }, ...texts)).table({ color: false, width }) as string;
  const TEXTS = [
    `${'全市政法机关坚决清除'.repeat(9)}害群之马，${'整治顽瘴痼疾工作'.repeat(9)}。\n`,
    '清除ABC害群之马。\n',
    `${'A1'.repeat(90)}害群之马\u001b[31m。\n`,
  ];
  test.each([40, 80, 81, 120])('what was found stands under one another, no line wider than %i', (width) => {
    const lines = table('害群之马', width, TEXTS).split('\n').slice(0, 3);
    const columns = lines.map((line) => stringWidth(line.slice(0, line.indexOf('害群之马'))));
    expect(new Set(columns).size).toBe(1);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(lines.join('')).not.toContain('\u001b');
  });
  test('long matches are cut too', () => {
    for (const line of table('清除.*', 60, TEXTS, { match: 'regex' }).split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });
  test('cuts between characters, never in one', () => {
    expect([startOf('政a法b', 4), startOf('政a法b', 3), endOf('政a法b', 2), endOf('a法', 2)]).toEqual([
      '政a',
      '政a',
      'b',
      '法',
    ]);
    expect([startOf('e\u0301x', 1), endOf('xe\u0301', 1)]).toEqual(['e\u0301', 'e\u0301']);
  });
});

describe('tifa kwic', () => {
  const kwic = (...args: string[]) =>
    tifa(['kwic', ...args], { input: stream({ id: 'x', text: '全省清除害群之馬。\n', published: '2021-10-08' }) });
  test('csv', () => {
    expect(kwic('害群之马', '-', '-f', 'csv').stdout).toBe(
      'document,region_code,region_name,published,batch,start,end,left,quote,right,pattern,match\n' +
        'x,,,2021-10-08,,4,8,全省清除,害群之馬,。,害群之马,text\n',
    );
  });
  test('nothing found, wrong usage', () => {
    expect(kwic('网络', '-')).toMatchObject({ status: 0, stderr: 'tifa: 网络 is in none of the report texts\n' });
    expect(kwic(' ', '-')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('the pattern is empty'),
    });
    expect(kwic('学*', '-', '--words')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('--words 学*: * stands for a whole word, not for a part of one'),
    });
    expect(kwic('a', '-', '--regex', '--words')).toMatchObject({ status: 1, stdout: '' });
    expect(kwic('网络', 'no-such-file.txt')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no such file'),
    });
  });
});
