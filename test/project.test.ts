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

describe('the year of a path', () => {
  const read = (text: string, year = '2022') => {
    const report = pathMetadata('{year}.txt', builtinCodebook())(sourceOfText(text, `${year}.txt`));
    const { metadata, indicators, warnings } = analyzeReport(report);
    const told = warnings.filter(({ code }) => code === 'path-metadata').map(({ message }) => message);
    return { published: metadata.published, year: metadata.year, periods: indicators.map((one) => one.period), told };
  };
  test('is that of publishing where the report says nothing else', () => {
    expect(read('去年,全省新增就业30万人。')).toEqual({ published: '2022', year: 2022, periods: ['2021'], told: [] });
  });
  test('never goes before a date that the report states', () => {
    const dated = '某省法院工作报告\n发布时间:2021-01-28\n去年,全省法院受理案件30万件,审理工作取得新的成效和进展。';
    expect(read(dated, '2020')).toEqual({
      published: '2021-01-28',
      year: 2021,
      periods: ['2020'],
      told: ['the path says 2020: the report is of 2021-01-28, and that holds'],
    });
  });
  test('is the year reported on where the report looks back on it', () => {
    const text =
      '过去一年\n2022年是党和国家历史上极为重要的一年。\n全年国内生产总值增长3%。\n过去五年\n国内生产总值五年年均增长5.2%。';
    expect(read(text)).toMatchObject({ published: null, year: 2023, periods: ['2022', '2018/2022'] });
    expect(read(text).told[0]).toMatch(/^the path says 2022: the report speaks of it as the year it is on/);
  });
  test('is accepted for a survey of the year before, as those are published', () => {
    const survey = '某市2019年国民经济和社会发展统计公报\n全年实现生产总值617.50亿元。1-12月新增就业3万人。';
    expect(read(survey, '2020')).toMatchObject({ published: '2020', year: 2019, told: [] });
    expect(read(survey, '2019')).toMatchObject({ published: null, year: 2019 });
    expect(read(survey, '2021').told[0]).toMatch(/^the path says 2021/);
    expect(read('2019年政府工作报告\n去年新增就业30万人。', '2020')).toMatchObject({ published: null, year: 2019 });
  });
  test('a year that was not over when it is all that is known of the day', () => {
    const text = '某法院审判运行态势\n12月份受理诉讼案件879件。1-12月受理诉讼案件6380件。3月,受理诉讼案件500件。';
    expect(read(text, '2024').periods).toEqual(['2023-12', '2023-01/2023-12', '2024-03']);
  });
  test('a title with another year holds', () => {
    expect(read('2019年政府工作报告\n去年新增就业30万人。')).toMatchObject({ published: null, year: 2019 });
  });
});

describe('what a title leaves open', () => {
  const periods = (text: string) => analyzeReport(sourceOfText(text, 'a.txt')).indicators.map(({ period }) => period);
  const title = '2017年福州市人民检察院工作报告';
  test('一年来 is of the year that the report looks back on', () => {
    expect(periods(`${title}\n2017年,全市检察机关服务大局。\n一年来,批准逮捕8035人。`)).toEqual(['2017']);
    expect(periods(`${title}\n2016年工作回顾\n一年来,批准逮捕8035人。`)).toEqual(['2016']);
  });
  test('and of no year where nothing tells', () => {
    expect(periods(`${title}\n一年来,批准逮捕8035人。`)).toEqual([null]);
    expect(periods('2017年政府工作报告\n一年来,新增就业8035人。')).toEqual(['2016']);
  });
  test('两年来 counts from the year that the report begins with', () => {
    const report = (year: number) =>
      `关于执行工作情况的报告\n发布时间:2019-01-23\n现在,报告${year}年以来全省法院工作情况。两年来,全省法院受理案件135万件。`;
    expect(periods(report(2016))).toEqual(['P2Y']);
    expect(periods(report(2017))).toEqual(['2017/2018']);
  });
});

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
