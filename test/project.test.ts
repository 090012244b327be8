import { describe, expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import { analyzeReport, newProject, pathMetadata, readProject } from '../src/index.ts';
import { sourceOfText } from '../src/ingest/text.ts';

const metadata = (pattern: string, path: string) => {
  const { metadata, warnings } = analyzeReport(
    pathMetadata(pattern, builtinCodebook())(sourceOfText('工作有序推进。', path)),
  );
  return {
    ...metadata,
    warnings: warnings.filter(({ code }) => code === 'path-metadata').map(({ message }) => message),
  };
};

describe('metadata by path', () => {
  test.each([
    ['{province}/{year}.txt', 'in/青海/2019.txt', { region: '630000', published: '2019', warnings: [] }],
    ['{province}/{city}-{date}.*', '江苏省/南通市-20180309.html', { region: '320600', published: '2018-03-09' }],
    [
      '{province}/{county}_*.txt',
      '广东/鼓楼区_1.txt',
      { region: '440000', warnings: ['{county}: 鼓楼区 names no area of 广东省'] },
    ],
    ['{province}/{county}_*.txt', '江苏/鼓楼区_1.txt', { region: '320106', warnings: [] }],
    ['{region}.txt', '331002.txt', { region: '331002' }],
    ['{year}年{month}月.txt', '2017年6月.txt', { published: '2017-06' }],
    ['{date}.txt', '2017-02-30.txt', { published: null, warnings: ['{date}: 2017-02-30 is no date'] }],
    [
      '{batch}/{outlet}/{title}.txt',
      '第三批/水牛日报/水牛综述.txt',
      { batch: '第三批', outlet: '水牛日报', title: '水牛综述' },
    ],
    [
      '{province}/{year}.txt',
      '2019.txt',
      { published: null, warnings: ['2019.txt does not fit {province}/{year}.txt'] },
    ],
    ['a+b ({year}).txt', 'x/a+b (1987).txt', { published: '1987' }],
  ])('%s over %s', (pattern, path, { region, ...rest }: { region?: string; [key: string]: unknown }) => {
    const found = metadata(pattern, path);
    expect(found).toMatchObject(rest);
    if (region !== undefined) expect(found.region?.code).toBe(region);
  });

  test.each([
    ['{provinze}.txt', 'unknown key {provinze}'],
    ['{year}{month}.txt', 'two parts without anything between them'],
    ['{year}/{year}.txt', '{year} stands twice'],
    ['*.txt', 'no key in it'],
  ])('%s is refused', (pattern, message) => {
    expect(() => pathMetadata(pattern, builtinCodebook())).toThrow(message);
  });
});

describe('project files', () => {
  test('as they are begun, with every key that stands in remarks', async () => {
    const begun = newProject(['reports/']);
    expect(await readProject(begun, 'tifa.yaml')).toEqual({ inputs: ['reports/'] });
    const whole = await readProject(begun.replace(/^# (?=[a-z]+: )/gm, ''), 'tifa.yaml');
    expect(Object.keys(whole)).toEqual([
      'inputs',
      'include',
      'exclude',
      'metadata',
      'codebook',
      'output',
      'format',
      'layers',
    ]);
  });
  test.each([
    ['input: [a]', 'tifa.yaml:1: unknown key `input`'],
    ['\ninputs: reports', 'tifa.yaml:2: `inputs` is "reports"'],
    ['inputs: [a', 'tifa.yaml:1: no valid YAML'],
  ])('%s', async (text, message) => {
    await expect(readProject(text, 'tifa.yaml')).rejects.toThrow(message);
  });
  test('an empty one says nothing', async () => {
    expect(await readProject('# later\n', 'tifa.yaml')).toEqual({});
  });
});
