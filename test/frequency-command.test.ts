import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Frequencies, newFrequencies, reportOf } from '../src/index.ts';
import { emptyFolder, stream, tifa } from './command.ts';

const SEGMENTER = ['--segmenter', '@node-rs/jieba'];
const DOCUMENTS = [
  { id: 'a', text: '全市法院审结案件。法院加强队伍建设。\n', region: '330200', published: '2021-03-09' },
  { id: 'b', text: '全省檢察院審結案件。《案件》2021年審結98.1%。\n', region: '630000', published: '2020-01-02' },
];
const freq = (...args: string[]) => tifa(['freq', '-', ...SEGMENTER, ...args], { input: stream(...DOCUMENTS) });
const json = (...args: string[]) => JSON.parse(freq('-f', 'json', ...args).stdout) as Frequencies;
const row = ({ rows }: Frequencies, word: string) => rows.find((each) => each.word === word);

describe('tifa freq', () => {
  test('counts the words of both scripts as one; the engine is told', () => {
    const result = json();
    expect(result).toMatchObject({ schema: 'tifa/frequencies/1', documents: 2 });
    expect(result.segmenter).toMatch(/^@node-rs\/jieba@2\./);
    // 全市 法院 审结 案件 法院 加强 队伍 建设 (8) and 全省 检察院 审结 案件 案件 年 审结 (7), figures and marks left out
    expect(result.words).toBe(15);
    expect(row(result, '案件')).toEqual({
      word: '案件',
      count: 3,
      per_million: 200_000,
      documents: 2,
      // shares 1/3 and 2/3 of the occurrences, 8/15 and 7/15 of the words
      dp: 0.2,
      dp_norm: 0.375,
      first: '2020-01-02',
      last: '2021-03-09',
    });
    expect(row(result, '法院')).toMatchObject({
      count: 2,
      documents: 1,
      dp: 0.466667,
      dp_norm: 0.875,
      first: '2021-03-09',
    });
    expect(row(result, '年')).toBeUndefined();
    expect(result.rows.map(({ word }) => word).slice(0, 3)).toEqual(['审结', '案件', '法院']);
  });

  test('groups beside the rest', () => {
    const result = json('--by', 'region');
    const own = result.rows.filter((each) => 'group' in each && each.group === '宁波市');
    expect(own.find(({ word }) => word === '法院')).toEqual({
      group: '宁波市',
      group_key: '330200',
      word: '法院',
      count: 2,
      per_million: 250_000,
      documents: 1,
      rest_count: 0,
      rest_per_million: 0,
      g2: 2.51443, // 2·2·ln(15/8)
      percent_diff: null,
    });
    expect(own.find(({ word }) => word === '案件')).toMatchObject({ count: 1, rest_count: 2, percent_diff: -56.25 });
  });

  test('what a group lacks is listed where that is significant', () => {
    const { add, result } = newFrequencies({ by: 'document', segmenter: '@node-rs/jieba' });
    add(reportOf({ id: 'a', text: `${'法院审结案件。'.repeat(20)}\n` }));
    add(reportOf({ id: 'b', text: `${'法院审结。'.repeat(20)}案件。检察院。\n` }));
    const lacks = result().rows.filter(({ count }) => count === 0);
    expect(lacks).toEqual([]);
    add(reportOf({ id: 'c', text: `${'法院审结。'.repeat(20)}\n` }));
    expect(result().rows.filter(({ count }) => count === 0)).toMatchObject([
      { group: 'c', word: '案件', rest_count: 21, percent_diff: -100 },
    ]);
  });

  test("parts of speech, stop words of one's own", () => {
    const tagged = json('--pos', 'v', '--stop-words', 'none');
    expect(tagged.rows.length).toBeGreaterThan(0);
    for (const each of tagged.rows) expect(each.pos).toMatch(/^v/);
    const file = join(emptyFolder(), 'stop.txt');
    writeFileSync(file, '檢察院 # of both scripts\n案件\n');
    const listed = json('--stop-words', file).rows.map(({ word }) => word);
    expect(listed).toContain('法院');
    expect(listed).not.toContain('检察院');
    expect(listed).not.toContain('案件');
    expect(freq('--stop-words', `${file}.not`)).toMatchObject({ status: 1, stdout: '' });
  });

  test('csv, ndjson and tables hold the same rows', () => {
    const csv = freq('-f', 'csv').stdout.split('\n');
    expect(csv[0]).toBe('word,count,per_million,documents,dp,dp_norm,first,last,segmenter');
    const { rows, segmenter } = json();
    expect(csv).toHaveLength(rows.length + 2);
    const lines = freq('-f', 'ndjson').stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows.map((each) => ({ ...each, segmenter })));
    expect(freq('-f', 'table', '--top', '1').stdout).toMatch(
      /^word .*\n─+.*\n审结 +3 .*\n… \d+ more \(--top\)\n\n2 documents, 15 words/,
    );
  });

  test('nothing found is told; a broken line too', () => {
    expect(freq('--min-count', '99')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('no word is so frequent'),
    });
    const { status, stderr, stdout } = tifa(['freq', '-', '-f', 'csv', ...SEGMENTER], {
      input: `${stream(DOCUMENTS[0]!)}{"id": \n`,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('line 2');
    expect(stdout.split('\n').length).toBeGreaterThan(3);
    expect(freq('--top', '0')).toMatchObject({ status: 1, stderr: expect.stringContaining('no whole number') });
    expect(freq('--by', 'regoin').stderr).toContain('did you mean region?');
  });
});

test('no stop word stands twice in the codebook', () => {
  const words = [...readFileSync('codebook/stopwords.yaml', 'utf8').matchAll(/^ {4}(.+)$/gm)].flatMap(([, line]) =>
    line!.split(' '),
  );
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

test('what paths say of reports makes the groups', () => {
  const folder = emptyFolder();
  for (const [province, text] of [
    ['浙江', '法院审结案件。'],
    ['青海', '检察院加强队伍建设。'],
  ]) {
    mkdirSync(join(folder, province!));
    writeFileSync(join(folder, province!, '2021.txt'), text!);
  }
  const { stdout } = tifa(['freq', '.', '--by', 'province', '--metadata', '{province}/{year}.txt', '-f', 'csv'], {
    cwd: folder,
  });
  expect(stdout).toMatch(/^浙江省,330000,法院,1,/m);
  expect(stdout).toMatch(/^青海省,630000,检察院,1,/m);
});
