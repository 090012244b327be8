import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { analyze, type Document, LAYERS } from '../src/index.ts';
import type { Result } from '../src/render/documents.ts';
import { escapeLine } from '../src/render/escape.ts';
import { FORMATS, type Format, RENDERERS, type RenderOptions } from '../src/render/index.ts';
import { FILE_FORMS, FORMS, type FormName, isPieced, joined } from '../src/render/pieces.ts';
import { columnWidths, wrap } from '../src/render/wrap.ts';
import { yamlDocument } from '../src/render/yaml.ts';

const SEEDS = new URL('../seeds/', import.meta.url);
const seeds = (): Document[] =>
  readdirSync(SEEDS)
    .sort()
    .map((name) => analyze(readFileSync(new URL(name, SEEDS), 'utf8'), { path: name, layers: LAYERS }));

/** A document with one indicator, one unit and what else is given. */
const sample = (more: Partial<Document> = {}): Document => ({
  ...analyze('占位', { path: '样本.txt' }),
  indicators: [
    {
      ...{
        span: [3, 11],
        quote: '1.7万余\n人次',
        kind: 'count',
        value: 17000,
        min: 17000,
        max: 18000,
        modifier: 'over',
      },
      ...{ unit: '人次', head: '轮训', name: '政治轮训', subject: '=HYPERLINK("http://x")', subject_unit: null },
      ...{
        metric: null,
        change: { basis: '同比', direction: 'up' },
        status: 'reported',
        scope: null,
        period: null,
        sentence: '政治轮训,1.7万余\n人次。',
        as_of: '2021-06',
      },
    },
  ],
  ...more,
});

async function* whole(results: AsyncIterable<Result>, form: FormName): AsyncGenerator<string> {
  const write = await FORMS[form]();
  const made = (async function* () {
    for await (const result of results) yield write(result);
  })();
  yield* joined(made, form);
}

async function render(
  format: Format,
  results: readonly Result[],
  options: Partial<RenderOptions> = {},
): Promise<string> {
  const each = (async function* () {
    yield* results;
  })();
  const looks = { layers: LAYERS, color: false, width: 80, ...options };
  let text = '';
  for await (const piece of isPieced(format)
    ? whole(each, FILE_FORMS[format])
    : (await RENDERERS[format]())(each, looks))
    text += piece;
  return text;
}

test.each(FORMATS)('%s of nothing is nothing', async (format) => {
  expect(await render(format, [])).toBe('');
});

describe('json, ndjson, yaml say the same', () => {
  test('for the seeds', async () => {
    const docs = seeds();
    expect(JSON.parse(await render('json', docs))).toEqual(docs);
    expect(
      (await render('ndjson', docs))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(docs);
    expect(parseAllDocuments(await render('yaml', docs)).map((doc) => doc.toJS())).toEqual(docs);
  });

  test('spans stay on one line', async () => {
    expect(await render('json', [sample()])).toMatch(/^ {8}"span": \[3, 11\],$/m);
    expect(await render('yaml', [sample()])).toMatch(/^ {2}- span: \[3, 11\]$/m);
  });
});

/** What some reader of YAML takes for something else, or what YAML itself means by it. */
const STRINGS = [
  ...['010', '1_000', '2021-10-08', 'on', 'off', 'No', 'y', 'N', 'null', 'NULL', '~', '', '1:30', '190:20:30', '0x1F'],
  ...['1e3', '1.5e+3', '.inf', '.nan', '.5', '5.', '+1', '-5', '1,000', '0o7', '0b1', '=', '<<', '-', '- a', 'a: b'],
  ...['#x', 'a #b', '*x', '&x', '!x', '%x', '@x', '`x', '"q"', "'q'", '?', '? x', '|', '>', '{a}', '[a]', 'a,b', 'a]'],
  ...['true', 'YES', '---', '--- a', '...', 'null ', ' a', 'a ', '\ta', 'a\nb', 'a\n', '\n', 'x:', 'C:\\x', 'a"b\'c'],
  ...[
    '\u0007',
    '\u0085',
    '\u200b',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\u{e0041}',
    '😀',
    '1.7万余人次',
    '2021年',
    '“引”，',
    '中文: 测',
  ],
  ...['2001-12-14t21:59:43.10-05:00', `${'长'.repeat(200)} ${'句'.repeat(200)}`],
];
const HARD = {
  strings: STRINGS,
  byKey: Object.fromEntries(STRINGS.map((text, i) => [`k${i}`, text])),
  numbers: [0, -1, 0.3333, 8.27e13],
  large: 1e21,
  small: 1e-7,
  spans: [[1, 2]],
  none: null,
  empty: [],
};

describe('yaml', () => {
  test.each(['1.1', '1.2'] as const)('every string comes back as it is: YAML %s', (version) => {
    expect(parseAllDocuments(yamlDocument(HARD), { version })[0]?.toJS()).toEqual(HARD);
  });

  const python = spawnSync('python3', ['-c', 'import yaml']).status === 0;
  test.runIf(python)('every string comes back as it is: PyYAML', () => {
    const script = 'import json, sys, yaml\nprint(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))';
    const { stdout } = spawnSync('python3', ['-c', script], { input: yamlDocument(HARD), encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual(HARD);
  });
});

describe('csv', () => {
  const rows = async (layer: (typeof LAYERS)[number], docs: Document[]) =>
    (await render('csv', docs, { layers: [layer] })).trim().split('\n');

  test('columns as in the contract, one row an item, the report in each', async () => {
    const [head, row, ...rest] = await rows('indicators', [
      sample({ metadata: { ...sample().metadata, region: { code: '330200', name: '宁波市', level: 'prefecture' } } }),
    ]);
    expect(head).toBe(
      'document,region_code,region_name,published,batch,item,start,end,quote,kind,value,min,max,modifier,unit,head,name,subject,subject_unit,metric,change_basis,change_direction,as_of,status,scope,period,sentence,as_of_earliest,as_of_latest,page',
    );
    expect(row).toBe(
      '样本.txt,330200,宁波市,,,1,3,11,1.7万余\\u000a人次,count,17000,17000,18000,over,人次,轮训,政治轮训,"\'=HYPERLINK(""http://x"")",,,同比,up,2021-06,reported,,,"政治轮训,1.7万余\\u000a人次。",2021-06-01,2021-06-30,',
    );
    expect(rest).toEqual([]);
  });

  test.each(LAYERS)('%s: every row has as many cells as the head', async (layer) => {
    const cells = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    const [head, ...body] = await rows(layer, seeds());
    for (const row of body) expect(cells(row)).toBe(cells(head!));
  });

  test('lists of words have | between, places are JSON', async () => {
    const [, row] = await rows('slogans', [analyze('坚持“三个着力”:抓学习、抓整改、抓总结。')]);
    expect(row).toContain(',抓学习|抓整改|抓总结,true,1,"[[3,7]]",');
  });

  test.each(['=1+1', '+1', '-1', '@x', ' =1', '\u3000=1', '＝1'])('%s is no formula', async (text) => {
    const [doc] = [sample()];
    const negative = { ...doc!.indicators[0]!, name: text, value: -5 };
    const [, row] = await rows('indicators', [{ ...doc!, indicators: [negative] }]);
    expect(row).toContain(`,'${text},`);
    expect(row).toContain(',count,-5,'); // a number stays one
  });
});

describe('table', () => {
  test.each([60, 80, 120])('no line is wider than %i columns, and nothing is cut', async (width) => {
    const docs = [...seeds(), sample()];
    const text = await render('table', docs, { width });
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    const squeezed = text.replace(/\s/g, '');
    for (const { source } of docs) expect(squeezed).toContain(source.path);
    expect(text).not.toContain('…'.repeat(2));
  });

  test('one figure as a person reads it', async () => {
    const text = await render('table', [sample()], { layers: ['indicators'] });
    expect(text).toContain('INDICATORS  1\n');
    expect(text).toMatch(/ 3 {2}1\.7万余 ⏎ 人次 {2}↑ 17,000–18,000 人次 同比 {2}政治轮训 /);
  });

  test('what is aimed at is told from what was reached, and ratios are shown', async () => {
    const doc = analyze(
      '2021年前三季度地区生产总值增长8.1%,三次产业结构为2.8:41.1:56.1。2022年主要预期目标是:地区生产总值增长5.5%左右。',
      { layers: ['indicators'] },
    );
    const text = await render('table', [doc]);
    const row = (quote: string): string => text.split('\n').find((line) => line.includes(quote))!;
    expect(row('8.1%')).toContain('2021-01/09');
    expect(row('8.1%')).not.toContain('target');
    expect(row('5.5%')).toMatch(/≈ 5.5 %\s+target\s+2022/);
    expect(row('2.8:41.1:56.1').split('2.8:41.1:56.1')).toHaveLength(3);
  });
  test('columns stand under one another', async () => {
    const [first, second] = [sample().indicators[0]!, { ...sample().indicators[0]!, quote: '5人', name: '短' }];
    const text = await render('table', [sample({ indicators: [first, second] })], {
      layers: ['indicators'],
      width: 120,
    });
    const columns = text
      .split('\n')
      .filter((line) => line.includes('=HYPERLINK'))
      .map((line) => stringWidth(line.split('=HYPER')[0]!));
    expect(new Set(columns).size).toBe(1);
  });

  test('colour only when asked for', async () => {
    expect(await render('table', [sample()])).not.toContain('\u001b');
    expect(await render('table', [sample()], { color: true })).toContain('\u001b[1m');
  });
});

describe('wrap', () => {
  test.each([
    ['政治轮训和警示教育', 8, ['政治轮训', '和警示教', '育']],
    ['党员、干部', 4, ['党', '员、', '干部']],
    ['以“必修课”为主', 5, ['以“必', '修课”', '为主']],
    ['提高 12.5% to 98%', 10, ['提高 12.5%', 'to 98%']],
    ['件数 (件)', 8, ['件数', '(件)']],
    ['# place, ? not', 8, ['# place,', '? not']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 3, ['']],
  ])('%s at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('the widest columns give way', () => {
    expect(columnWidths([4, 30, 10], 34)).toEqual([4, 20, 10]);
    expect(columnWidths([4, 5], 80)).toEqual([4, 5]);
    expect(columnWidths([30, 20], 34, [true, false])).toEqual([22, 12]);
  });
});

test('live characters are shown, the rest stays', () => {
  expect(escapeLine('甲\u001b[2J\u202e乙\n\u{e0041}\ud800😀é')).toBe(
    '甲\\u001b[2J\\u202e乙\\u000a\\udb40\\udc41\\ud800😀é',
  );
});
