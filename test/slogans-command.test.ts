import { describe, expect, test } from 'vitest';
import { analyze, type Document, newDifferingMembers, newSlogans, type SloganOptions } from '../src/index.ts';
import { emptyFolder, tifa } from './command.ts';

/** Two reports of 18 and 12 characters of report text. */
const reports = (): Document[] => [
  analyze('增强“四个意识”、“四个意识”。扎实。\n', { path: 'a', stated: { published: '2021-03-09', region: '330200' } }),
  analyze('落实“四个意识”,做“一把手”。\n', { path: 'b', stated: { region: '630000' } }),
];
const counted = (options: SloganOptions = {}) => {
  const { add, result } = newSlogans(options);
  for (const doc of reports()) add(doc);
  return result();
};

describe('the counts', () => {
  test('of characters of report text, with dispersion and days', () => {
    const [a, b] = reports();
    expect([a!.text.body, b!.text.body]).toEqual([[[0, 19]], [[0, 16]]]);
    const { rows, ...rest } = counted();
    expect(rest).toEqual({ schema: 'tifa/slogans/1', documents: 2, undated: 1, characters: 35 });
    expect(rows).toEqual([
      {
        type: 'formula',
        text: '四个意识',
        head: '意识',
        numbers: [4],
        count: 3,
        per_million: 85_714.3, // 3/35
        documents: 2,
        dp: 0.12381, // 2/3 − 19/35
        dp_norm: 0.22807, // over 1 − 16/35
        first: '2021-03-09',
        last: '2021-03-09',
      },
      expect.objectContaining({ type: 'quoted', text: '一把手', count: 1, documents: 1, first: null, last: null }),
    ]);
  });
  test('of chosen types, of a least count', () => {
    expect(counted({ types: ['quoted'] }).rows.map(({ text }) => text)).toEqual(['一把手']);
    expect(counted({ least: 2 }).rows.map(({ text }) => text)).toEqual(['四个意识']);
  });
  test('of groups beside the rest; every place is told of the group alone', () => {
    const { rows } = counted({ by: 'document', evidence: true });
    expect(rows[0]).toEqual({
      type: 'formula',
      text: '四个意识',
      head: '意识',
      numbers: [4],
      group: 'a',
      group_key: 'a',
      count: 2,
      per_million: 105_263,
      documents: 1,
      rest_count: 1,
      rest_per_million: 62_500,
      g2: 0.19007, // 2·(2·ln(2/E) + ln(1/(3 − E))), E = 57/35
      percent_diff: 68.4211, // (2/19) / (1/16)
      uses: [
        {
          document: 'a',
          occurrences: [
            [3, 7],
            [10, 14],
          ],
        },
      ],
    });
    expect(rows.find((row) => 'group' in row && row.group === 'b' && row.text === '四个意识')!.uses).toEqual([
      { document: 'b', occurrences: [[3, 7]] },
    ]);
  });
});

describe('members', () => {
  const differing = (...texts: readonly string[]) => {
    const { add, result } = newDifferingMembers();
    texts.forEach((text, i) => {
      add(analyze(text, { path: String(i) }));
    });
    return result().rows.map(({ text, lists }) => [
      text,
      ...lists.map(({ members, mentions }) => [members.join('|'), mentions.map(({ document }) => document).join('')]),
    ]);
  };
  const listing = (...members: readonly string[]): string =>
    `落实学习教育、查纠整改、总结提升三个环节。\n`.replace('学习教育、查纠整改、总结提升', members.join('、'));
  test('differ when another member stands in the list, not when the order is another', () => {
    const usual = ['学习教育', '查纠整改', '总结提升'];
    expect(differing(listing(...usual), listing('查纠整改', '学习教育', '总结提升'))).toEqual([]);
    expect(
      differing(listing('动员部署', '查纠整改', '总结提升'), listing(...usual), listing(...usual), '落实三个环节。\n'),
    ).toEqual([['三个环节', ['学习教育|查纠整改|总结提升', '12'], ['动员部署|查纠整改|总结提升', '0']]]);
  });
});

describe('tifa slogans', () => {
  test('csv of extracted output is that of the reports', () => {
    const file = `${emptyFolder()}/out.ndjson`;
    expect(tifa(['extract', 'seeds', '-o', file]).status).toBe(0);
    const { stdout } = tifa(['slogans', file, '-f', 'csv', '--min-count', '3']);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toBe('text,type,head,numbers,count,per_million,documents,dp,dp_norm,first,last');
    expect(rows[0]).toMatch(/^三个环节,formula,环节,3,8,[\d.]+,4,0\.\d+,0\.\d+,2021-03-09,2021-10-08$/);
    expect(rows[1]).toMatch(/^一把手,quoted,,,5,[\d.]+,4,/);
    expect(rows.map((row) => row.split(',')[0])).toContain('四项任务');
    expect(tifa(['slogans', 'seeds', '-f', 'csv', '--min-count', '3']).stdout).toBe(stdout);
    const places = tifa(['slogans', file, '-f', 'csv', '--min-count', '5', '--evidence']).stdout.trimEnd().split('\n');
    expect(places).toHaveLength(1 + 8 + 5);
    expect(places[0]).toMatch(/,last,document,start,end$/);
  });
  test('nothing found, wrong usage', () => {
    const seed = 'seeds/002_bb569b6bf25ca542.txt';
    expect(tifa(['slogans', seed, '--members', '-f', 'table'])).toMatchObject({
      status: 0,
      stdout: '0 formulas in 1 document\n',
      stderr: 'tifa: no formula is spelled out differently\n',
    });
    expect(tifa(['slogans', seed, '--members', '--by', 'region'])).toMatchObject({ status: 1, stdout: '' });
    expect(tifa(['slogans', seed, '--type', 'formulas']).stderr).toContain('did you mean formula?');
    expect(tifa(['slogans', seed, '-o', seed])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('input too'),
    });
  });
});
