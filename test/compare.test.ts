import { describe, expect, test } from 'vitest';
import { add, decimal, decimalText, divide, multiply, shifted, subtract } from '../src/core/decimal.ts';
import { type CompareOptions, newComparison } from '../src/corpus/compare/index.ts';
import { difference, intervalOf, isCertain, ratio, sum } from '../src/corpus/compare/interval.ts';
import type { Bounded } from '../src/corpus/compare/types.ts';
import { analyze, type Document } from '../src/index.ts';
import { comparisonCsv } from '../src/render/comparison/csv.ts';
import { comparisonHtml } from '../src/render/comparison/html.ts';
import { scaleOf } from '../src/render/comparison/shown.ts';
import { comparisonTable } from '../src/render/comparison/table.ts';

const exact = (value: number): Bounded => ({ value, min: value, max: value, modifier: 'exact' });
const over = (value: number, max: number | null): Bounded => ({ value, min: value, max, modifier: 'over' });
const about = (value: number): Bounded => ({ value, min: null, max: null, modifier: 'about' });

describe('decimals', () => {
  test('are exact where doubles are not', () => {
    expect(decimalText(add(decimal(0.1), decimal(0.2)))).toBe('0.3');
    expect(decimalText(subtract(decimal(98.1), decimal(98)))).toBe('0.1');
    expect(decimalText(multiply(decimal(1.1), decimal(1.1)))).toBe('1.21');
    expect(decimalText(add(decimal(9007199254740991), decimal(2)))).toBe('9007199254740993');
  });
  test.each([
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-0.05, '-0.05'],
    [0, '0'],
  ])('%d is %s', (value, text) => {
    expect(decimalText(decimal(value))).toBe(text);
  });
  test.each([
    [2, 3, '0.6667'],
    [-2, 3, '-0.6667'],
    [1, 8, '0.125'],
    [123456, 7, '17640'],
    [0.0001, 3, '0.00003333'],
    [99999, 1, '100000'],
  ])('%d / %d to four digits is %s', (a, b, text) => {
    expect(decimalText(divide(decimal(a), decimal(b), 4))).toBe(text);
  });
  test('are moved by powers of ten', () => {
    expect(decimalText(shifted(decimal(1234500), -8))).toBe('0.012345');
    expect(decimalText(shifted(decimal(1.5), 4))).toBe('15000');
  });
});

describe('what bounds allow to be said', () => {
  const certain = (a: Bounded, b: Bounded): boolean => isCertain(intervalOf(a), intervalOf(b));
  test.each([
    ['1200余 and 1250: not certain', over(1200, 1300), exact(1250), false],
    ['280余 and 26: certain', over(280, 290), exact(26), true],
    ['超过80 and 70: certain', over(80, null), exact(70), true],
    ['超过80 and 90: not certain', over(80, null), exact(90), false],
    ['1200余 and 1300: the bounds meet', over(1200, 1300), exact(1300), false],
    ['约3000 and 26: no bounds, nothing is certain', about(3000), exact(26), false],
    ['equal figures are equal for certain', exact(7), exact(7), true],
  ])('%s', (_, a, b, is) => {
    expect(certain(a, b)).toBe(is);
    expect(certain(b, a)).toBe(is);
  });
  test('difference and ratio take the bounds along', () => {
    expect(difference(intervalOf(over(280, 290)), intervalOf(exact(26)))).toMatchObject(
      intervalOf({ value: 254, min: 254, max: 264, modifier: 'range' }),
    );
    const times = ratio(intervalOf(over(280, 290)), intervalOf(exact(26)))!;
    expect([times.value, times.min, times.max].map((n) => decimalText(n!))).toEqual(['10.77', '10.77', '11.15']);
    expect(ratio(intervalOf(exact(3)), intervalOf(exact(0)))).toBeNull();
  });
  test('an open bound stays open in a sum', () => {
    expect(sum(intervalOf(over(80, null)), intervalOf(exact(5)))).toMatchObject({ max: null, modifier: 'over' });
  });
});

interface Report {
  readonly path?: string;
  readonly region?: string;
  readonly published?: string;
}
const report = (text: string, { path = 'a.txt', ...stated }: Report = {}): Document => analyze(text, { path, stated });

function compare(docs: readonly Document[], options: Partial<CompareOptions> = {}) {
  const comparison = newComparison({ by: 'region', ...options });
  for (const doc of docs) comparison.add(doc);
  return comparison.result();
}

const NINGBO = { path: 'ningbo.txt', region: '330200' };
const QINGHAI = { path: 'qinghai.txt', region: '630000' };

describe('rows and cells', () => {
  test('units of one dimension share a row, others do not', () => {
    const { rows } = compare([
      report('全市累计出台便民措施280余条,开展政治轮训1.7万余人次。', NINGBO),
      report('全省推出便民措施26项,政治轮训300人。', QINGHAI),
    ]);
    const [first, ...rest] = rows;
    expect(first).toMatchObject({
      metric: 'convenience/measures',
      units: ['条', '项'],
      difference: 'certain',
      coverage: 2,
    });
    expect(first!.cells).toMatchObject([
      { group: '330200', min: 280, max: 290, unit: '条', rank: { place: 1, certain: true } },
      { group: '630000', value: 26, unit: '项', rank: { place: 2, certain: true } },
    ]);
    expect(rest.map(({ metric, units, cells }) => [metric, ...units, cells.map((cell) => cell !== null)])).toEqual([
      ['political-training/participants', '人次', [true, false]],
      ['political-training/persons', '人', [false, true]],
    ]);
  });

  test('change and ratio against the base, with the bounds', () => {
    const { base, rows } = compare([report('出台便民措施280余条。', NINGBO), report('推出便民措施26项。', QINGHAI)], {
      base: '青海',
    });
    expect(base).toBe('630000');
    expect(rows[0]!.cells[0]).toMatchObject({
      change: { value: 254, min: 254, max: 264, certain: true },
      ratio: { value: 10.77, min: 10.77, max: 11.15 },
    });
    expect(rows[0]!.cells[1]).toMatchObject({ change: null, ratio: null });
    const typed = compare([report('出台便民措施26项。', { path: 'ningbo.txt' })], {
      by: 'document',
      base: 'reports/ningbo.txt',
    });
    expect(typed.base).toBe('ningbo.txt');
    expect(() => compare([report('出台便民措施280余条。', NINGBO)], { base: '百色' })).toThrow(
      /--base 百色: no such group/,
    );
  });

  test('1200余 against 1250 is not certain, and neither is its place', () => {
    const { rows } = compare([report('开展警示教育1200余场。', NINGBO), report('开展警示教育1250场。', QINGHAI)]);
    expect(rows[0]).toMatchObject({
      difference: 'not certain',
      cells: [{ rank: { certain: false } }, { rank: { certain: false } }],
    });
  });

  test('the total leads, the others are listed; what says otherwise of the same is flagged', () => {
    const { rows } = compare([
      report('4月,开展警示教育30场。全市累计开展警示教育1200场。全市累计开展警示教育1300场。', NINGBO),
    ]);
    const [cell] = rows[0]!.cells;
    expect(cell!.value).toBe(1200);
    expect(cell!.figures.map(({ quote, leads, contradicts }) => [quote, leads, contradicts])).toEqual([
      ['1200场', true, false],
      ['1300场', false, true],
      ['30场', false, false],
    ]);
  });

  test('a decline is below zero; % and 百分点 are apart', () => {
    const { rows } = compare([report('居民消费价格下降0.8%。', NINGBO), report('居民消费价格上涨2%。', QINGHAI)]);
    expect(rows[0]).toMatchObject({ metric: 'cpi/change', cells: [{ value: -0.8, ratio: null }, { value: 2 }] });
    const apart = compare([report('森林覆盖率提高3个百分点。', NINGBO), report('森林覆盖率提高3%。', QINGHAI)]);
    expect(apart.rows.map(({ units, coverage }) => [units, coverage])).toEqual([
      [['%'], 1],
      [['百分点'], 1],
    ]);
  });

  test('targets are left out and told, or stand in rows of their own', () => {
    const text = '去年国内生产总值增长5.2%。今年的预期目标是:国内生产总值增长5%左右。';
    const without = compare([report(text)], { metrics: ['gdp.growth'] });
    expect(without.rows.map(({ status }) => status)).toEqual(['reported']);
    expect(without.notes).toEqual(['1 figures that are aimed at are left out; --targets shows them']);
    const all = compare([report(text)], { metrics: ['gdp.growth'], targets: true });
    expect(all.rows.map(({ status, cells }) => [status, cells[0]!.value])).toEqual([
      ['reported', 5.2],
      ['target', 5],
    ]);
  });

  test('yearly averages and sums of several years have rows of their own', () => {
    const { rows } = compare([
      report('2022年城镇新增就业1206万人。过去五年城镇新增就业6000万人,平均每年城镇新增就业1200万人。'),
    ]);
    expect(rows.map(({ stretch, cells }) => [stretch, cells[0]!.value])).toEqual([
      ['report', 12060000],
      ['years', 60000000],
      ['average', 12000000],
    ]);
  });

  test('two years that touch are a fiscal year, more are several', () => {
    const of = (period: string) => {
      const doc = report('城镇新增就业1206万人。');
      return compare([{ ...doc, indicators: doc.indicators.map((indicator) => ({ ...indicator, period })) }]).rows[0];
    };
    expect(of('2016/2017')?.stretch).toBe('report');
    expect(of('2016/2018')?.stretch).toBe('years');
  });

  test('a half year is not ranked among full years, nor is a sum of two years', () => {
    const { rows } = compare([
      report('2008年,全省新增就业6.6951万人。2009年上半年,全省新增就业4.0615万人。', QINGHAI),
      report('两年来,全市新增就业135万人。', { ...NINGBO, published: '2018' }),
      report('兩年來，全區新增就業２７萬人。', { path: 'c', region: '810000', published: '2018' }),
    ]);
    expect(rows.map(({ stretch, cells }) => [stretch, cells.map((cell) => cell?.value)])).toEqual([
      ['years', [1350000, undefined, 270000]],
      ['report', [undefined, 66951, undefined]],
      ['part', [undefined, 40615, undefined]],
    ]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.rank?.place ?? null))).toEqual([
      [1, null, 2],
      [null, null, null],
      [null, null, null],
    ]);
  });

  test('parts of a year stand beside the same months only, and growth on the month before in rows of its own', () => {
    const { rows } = compare(
      [
        report('2021年9月,居民消费价格环比下降0.3%,同比上涨0.7%。', NINGBO),
        report('2022年,居民消费价格上涨2%。2022年上半年,居民消费价格上涨1.7%。', QINGHAI),
      ],
      { metrics: ['cpi'] },
    );
    expect(
      rows.map(({ stretch, months, difference, cells }) => [stretch, months, difference, cells.map((c) => c?.value)]),
    ).toEqual([
      ['report', null, null, [undefined, 2]],
      ['part', '01/06', null, [undefined, 1.7]],
      ['part', '09', null, [0.7, undefined]],
      ['sequential', '09', null, [-0.3, undefined]],
    ]);
  });

  test('a month and a part of a year of which the year is not known are no whole year', () => {
    const { rows } = compare([report('12月份受理案件879件。1-12月受理案件6380件。', NINGBO)]);
    expect(rows.map(({ stretch, months, cells }) => [stretch, months, cells[0]!.value])).toEqual([
      ['report', null, 6380],
      ['part', 'P1M', 879],
    ]);
  });

  test('what says too little has no place, no certainty and contradicts nothing', () => {
    const { rows } = compare([
      report('查处涉农案件40件,办结涉农案件27件。', NINGBO),
      report('立案涉农案件21件。', QINGHAI),
    ]);
    const vague = rows.filter(({ metric }) => metric === null);
    expect(Math.max(...vague.map(({ coverage }) => coverage))).toBe(2);
    for (const { name, difference, cells } of vague) {
      expect(name).toMatch(/案件$/);
      expect(difference).toBeNull();
      for (const cell of cells) expect(cell?.rank ?? null).toBeNull();
      expect(cells.flatMap((cell) => cell?.figures ?? []).filter(({ contradicts }) => contradicts)).toEqual([]);
    }
  });

  test('what is told of a part does not contradict the whole', () => {
    const { rows } = compare([report('结案率97.19%。其中:民事案件5644件,结案率97.25%。结案率95%。', NINGBO)], {
      metrics: ['court/clearance-rate'],
    });
    expect(rows[0]!.cells[0]!.figures.map(({ value, contradicts }) => [value, contradicts])).toEqual([
      [97.19, false],
      [97.25, false],
      [95, true],
    ]);
  });

  test('equal figures share a place, and the next one keeps its own', () => {
    const held = (n: number, region: string): Document =>
      report(`开展警示教育${n}场。`, { path: `${region}.txt`, region });
    const { rows } = compare([held(9, '330200'), held(9, '370200'), held(4, '630000')]);
    expect(rows[0]!.cells.map((cell) => cell!.rank?.place)).toEqual([1, 1, 3]);
  });

  test('a figure has the unit that its value is in', () => {
    const [row] = compare([report('粮食产量10500亿斤。')]).rows;
    const { value, unit } = row!.cells[0]!;
    expect(unit).toBe('吨');
    expect(row!.cells[0]!.figures).toMatchObject([{ value, unit }]);
  });

  test('a row is shown in 亿 where its smallest figure has a hundredth of one', () => {
    const scale = (yuan: string): string => {
      const { rows } = compare([report('下拨救灾资金30亿元。', NINGBO), report(`下拨救灾资金${yuan}元。`, QINGHAI)]);
      return scaleOf(rows[0]!).name;
    };
    expect([scale('5000万'), scale('20万')]).toEqual(['亿', '万']);
  });

  test('what a figure rose from is left out', () => {
    const [row] = compare([report('常住人口城镇化率从60.2%提高到65.2%。')]).rows;
    expect(row!.cells[0]!.figures.map(({ value, contradicts }) => [value, contradicts])).toEqual([[65.2, false]]);
  });

  test('figures without a metric are put together by what is counted and unit', () => {
    const { rows } = compare([report('配备平板电脑30台。', NINGBO), report('配备平板电脑45台。', QINGHAI)]);
    expect(rows).toMatchObject([{ metric: null, name: '平板电脑', units: ['台'], coverage: 2 }]);
  });
});

describe('on the screen, in HTML and CSV', () => {
  const docs = [report('三次产业结构为2.8:41.1:56.1。', NINGBO), report('三次产业结构为6.1:55.2:38.7。', QINGHAI)];
  test('a ratio of several parts is shown as it is written, and is not ranked', () => {
    const comparison = compare(docs, { metrics: ['structure'] });
    const options = { color: false, width: 80 };
    for (const text of [
      comparisonTable(comparison, options),
      comparisonHtml(comparison, false),
      comparisonCsv(comparison, false),
    ]) {
      expect(text).toContain('2.8:41.1:56.1');
      expect(text).toContain('6.1:55.2:38.7');
      expect(text).not.toMatch(/ \?|certain: no/);
    }
    expect(comparison.rows[0]!.difference).toBeNull();
  });
  test('a page says what its marks mean, as a table does', () => {
    const comparison = compare(
      [report('全市出台便民措施280余条。', NINGBO), report('全省出台便民措施26项。', QINGHAI)],
      { by: 'region' },
    );
    for (const text of [comparisonHtml(comparison, false), comparisonTable(comparison, { color: false, width: 200 })])
      expect(text).toContain(
        '— not reported; certain: no two ranges of what the wordings allow meet; # place, ? not certain',
      );
  });
  test('the head of a column tells the time of most figures in it, the cells another one, the legend what that means', () => {
    const docs = [
      report('2018年,全市生产总值46亿元,粮食产量37万吨。2016年,全市新增就业21万人。', NINGBO),
      report('全省生产总值61亿元,粮食产量73万吨。2017年,全省新增就业12万人。', QINGHAI),
    ];
    const table = comparisonTable(compare(docs, { by: 'document' }), { color: false, width: 80 });
    expect(table.split('\n')[1]!.trim()).toBe('of 2018');
    expect([...table.matchAll(/\[[^\]]*\]/g)].map(([shown]) => shown).sort()).toEqual(['[ ]', '[2016]', '[2017]']);
    expect(table).toContain('[ ] the time that a figure is of, ? not stated');
    expect(comparisonTable(compare([report('便民措施26项。', NINGBO)]), { color: false, width: 80 })).not.toContain(
      '[ ]',
    );
  });
  test('the times of what cannot be added up are told', () => {
    const of = (year: number, about: Report): Document =>
      report(`${year}年,全市生产总值${year - 2000}亿元。`, { ...about, published: '2020' });
    const comparison = compare([of(2018, NINGBO), of(2019, QINGHAI)], { by: 'year' });
    expect(comparisonTable(comparison, { color: false, width: 80 })).toMatch(/18–19 \(2\)\s+\[2018, 2019\]/);
  });
});

describe('groups', () => {
  const counts = (by: CompareOptions['by'], docs: readonly Document[]) => {
    const { groups, rows } = compare(docs, { by });
    return {
      groups: groups.map(({ name }) => name),
      cells: rows[0]!.cells.map((cell) => cell && [cell.value, cell.of]),
    };
  };
  const held = (n: number, about: Report): Document => report(`开展警示教育${n}场。`, about);

  test('areas are added up; the later report of an area stands for it; a part is not counted twice', () => {
    const docs = [
      held(10, { path: 'a', region: '330200', published: '2021-03-01' }),
      held(30, { path: 'b', region: '330200', published: '2021-06-01' }),
      held(5, { path: 'c', region: '450000', published: '2021-06-01' }),
      held(4, { path: 'd', region: '451000', published: '2021-06-01' }),
    ];
    expect(counts('year', docs)).toEqual({ groups: ['2021'], cells: [[35, 2]] });
    expect(counts('province', docs)).toEqual({
      groups: ['浙江省', '广西壮族自治区'],
      cells: [
        [30, 1],
        [5, 1],
      ],
    });
    expect(counts('document', docs).groups).toEqual(['a', 'b', 'c', 'd']);
  });

  test('figures of different years are not added up', () => {
    const of = (year: number, n: number, about: Report): Document =>
      report(`${year}年,全市生产总值${n}亿元。`, { ...about, published: '2020' });
    const together = (year: number) =>
      compare([of(year, 46, NINGBO), of(2019, 617, QINGHAI)], { by: 'year', metrics: ['gdp/level'] }).rows[0]!.cells[0];
    expect(together(2019)).toMatchObject({ value: 66_300_000_000, of: 2, period: '2019' });
    const campaign = (published: string) => [
      report('累计开展警示教育10场。', { ...NINGBO, published: '2021' }),
      report('累计开展警示教育30场。', { path: 'b', region: '330700', published }),
    ];
    const held = (published: string) => compare(campaign(published), { by: 'province' }).rows[0]!.cells[0]!.value;
    expect([held('2021'), held('2022')]).toEqual([40, null]);
    expect(together(2018)).toMatchObject({ value: null, min: 4_600_000_000, max: 61_700_000_000, of: 2, period: null });
  });

  test('rates of several areas span a range', () => {
    const docs = [
      report('满意度98.1%。', { ...NINGBO, published: '2021' }),
      report('满意度96%。', { ...QINGHAI, published: '2021' }),
    ];
    expect(compare(docs, { by: 'year' }).rows[0]!.cells[0]).toMatchObject({ value: null, min: 96, max: 98.1, of: 2 });
  });

  test('averages of several areas span a range, though they are counts', () => {
    const text = (n: number): string => `平均每年城镇新增就业${n}万人。`;
    const docs = [
      report(text(12), { ...NINGBO, published: '2021' }),
      report(text(3), { ...QINGHAI, published: '2021' }),
    ];
    const [row] = compare(docs, { by: 'year' }).rows;
    expect(row).toMatchObject({ stretch: 'average', cells: [{ value: null, min: 30000, max: 120000, of: 2 }] });
  });

  test('of two reports of an area without a date the one of the later year stands for it', () => {
    const docs = [
      held(10, { path: 'a-2021.txt', region: '330200' }),
      held(30, { path: 'b-2019.txt', region: '330200' }),
    ];
    expect(counts('region', docs).cells).toEqual([[10, 1]]);
  });

  test('batches stand in the order of their numbers', () => {
    const of = (batch: string): Document => analyze('开展警示教育7场。', { path: batch, stated: { batch } });
    expect(counts('batch', ['第三批', '第二批', '第一批'].map(of)).groups).toEqual(['第一批', '第二批', '第三批']);
  });

  test('the base is a group by its name, a report in it, or a path of which it has the last part', () => {
    const docs = [held(1, { path: 'x/a.txt' }), held(2, { path: 'x/b.txt' }), held(3, { path: 'y/c.txt' })];
    const baseOf = (base: string): string | null => {
      const comparison = newComparison({ by: 'input', base });
      for (const [i, doc] of docs.entries()) comparison.add(doc, i < 2 ? { name: 'x', at: 0 } : { name: 'y', at: 1 });
      return comparison.result().base;
    };
    expect(['y', 'x/b.txt', 'reports/x'].map(baseOf)).toEqual(['y', 'x', 'x']);
    expect(() => baseOf('z')).toThrow(/no such group/);
  });

  test('the year of a report: published, its own 今年, or the one in its name, which is told', () => {
    const { groups, notes } = compare(
      [
        held(1, { path: '2019.txt', published: '2021-03-01' }),
        held(2, { path: 'x/2013-report.txt' }),
        held(3, { path: 'y.txt' }),
        held(4, { path: '2016-2020.txt' }),
      ],
      { by: 'year' },
    );
    expect(groups.map(({ name }) => name)).toEqual(['2013', '2021', '?']);
    expect(notes).toEqual(['the year is taken from the name of x/2013-report.txt']);
  });

  test('the order of the documents does not matter', () => {
    const docs = [held(1, NINGBO), held(2, QINGHAI), held(3, { path: 'z.txt' })];
    expect(compare([...docs].reverse())).toEqual(compare(docs));
  });
});

describe('reports of no known area', () => {
  const somewhere = (path: string) => report('全县新增就业70万人以上。', { path });
  const nation = analyze('全国新增就业1206万人。', { path: '全国.txt', stated: { national: true } });
  test('are a group of their own, the last; never the nation', () => {
    const { groups, rows } = compare([somewhere('a.txt'), nation, report('全省新增就业30万人。', QINGHAI)], {
      by: 'province',
      perCapita: true,
    });
    expect(groups.map(({ key, name, population }) => [key, name, population !== null])).toEqual([
      ['全国', '全国', false],
      ['630000', '青海省', true],
      ['?', 'area not known', false],
    ]);
    expect(rows[0]!.cells.map((cell) => cell?.stated?.min)).toEqual([12060000, 300000, 700000]);
    expect(rows[0]!.cells.map((cell) => cell?.missing)).toEqual(['no population', null, 'no population']);
  });
  test('are not added up: they may be of one area', () => {
    const [cell] = compare([somewhere('a.txt'), report('全县新增就业9万人。', { path: 'b.txt' })]).rows[0]!.cells;
    expect(cell).toMatchObject({ of: 2, value: null, min: 90000, max: null });
  });
  test('a county that is not named is a part of the province that its path says', () => {
    const county = analyze('全县新增就业7万人。', { path: 'c.txt', stated: { frame: '630000' } });
    const [alone] = compare([county], { by: 'province', perCapita: true }).rows[0]!.cells;
    expect(alone).toMatchObject({ group: '630000', part: true, missing: 'no population' });
    const [both] = compare([county, report('全省新增就业30万人。', QINGHAI)], { by: 'province' }).rows[0]!.cells;
    expect(both).toMatchObject({ value: 300000, part: false, of: 1 });
  });
  test('a figure of a city in the report of its province is not by the residents of the province', () => {
    const [cell] = compare([report('西宁市新增就业7万人。', QINGHAI)], { perCapita: true }).rows[0]!.cells;
    expect(cell).toMatchObject({ part: true, missing: 'no population' });
  });
});

describe('per capita', () => {
  test('counts for 10,000 residents, worked out by hand', () => {
    const { per, rows } = compare(
      [report('累计开展警示教育8万人次,满意度98%。', NINGBO), report('开展警示教育2万人次。', QINGHAI)],
      { perCapita: true },
    );
    expect(per).toBe(10000);
    // 80000 × 10000 / 9404283 = 85.067622911815…, 20000 × 10000 / 5923957 = 33.761217375480… (Python's decimal)
    const [ningbo, qinghai] = rows[0]!.cells;
    expect([ningbo!.value, qinghai!.value]).toEqual([85.0676229118, 33.7612173755]);
    expect(ningbo!.stated).toMatchObject({ value: 80000 });
    expect(rows[1]).toMatchObject({ metric: 'satisfaction/overall', cells: [{ value: 98, stated: null }, null] });
  });
  test('what a city reports is a part of its province, for its own residents', () => {
    const { rows } = compare([report('累计开展警示教育8万人次。', NINGBO)], { by: 'province', perCapita: true });
    expect(rows[0]!.cells).toMatchObject([{ group: '330000', value: 85.0676229118, part: true }]);
  });
  test('no population, no figure', () => {
    const { rows } = compare([report('开展警示教育8场。', { region: '330203' })], { perCapita: true });
    expect(rows[0]!.cells[0]).toMatchObject({ value: null, missing: 'no population', stated: { value: 8 } });
  });
});

describe('metrics by name', () => {
  const ids = (name: string): (string | null)[] =>
    compare([report('国内生产总值增长5%,居民消费价格上涨2%,出台便民措施26项。')], { metrics: [name] }).rows.map(
      ({ metric }) => metric,
    );
  test.each([
    ['gdp.growth', ['gdp/growth']],
    ['GDP/Growth', ['gdp/growth']],
    ['cpi', ['cpi/change']],
    ['便民措施', ['convenience/measures']],
  ])('%s', (name, found) => {
    expect(ids(name)).toEqual(found);
  });
  test('an unknown one names those that are near', () => {
    expect(() => ids('')).toThrow(/^unknown metric ""$/);
    expect(() => ids('gdp.grwth')).toThrow(/unknown metric "gdp\.grwth" \(did you mean gdp\/growth/);
    expect(() => ids('satisfation')).toThrow(/did you mean satisfaction/);
  });
});
