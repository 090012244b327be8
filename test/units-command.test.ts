import { describe, expect, test } from 'vitest';
import { pairsIn } from '../src/corpus/units/pairs.ts';
import { analyze, newUnits, reportOf } from '../src/index.ts';
import { emptyFolder, tifa } from './command.ts';

const counted = (...texts: readonly string[]) => {
  const units = newUnits();
  texts.forEach((text, i) => {
    units.add(units.analyze(reportOf({ id: String(i), text, region: '630000' }), {}));
  });
  return units;
};

describe('the counts', () => {
  const TEXTS = [
    '青海省公安厅和省检察院联合部署。省公安厅、省检察院会同省司法厅推进。省公安厅办结案件120件。\n',
    '省公安廳會同省法院部署。\n',
  ];
  test('under full names, whatever the form; named together is within a sentence', () => {
    const { rows, with_sentences } = counted(...TEXTS).result();
    expect(with_sentences).toBe(2);
    expect(rows[0]).toMatchObject({
      full_name: '青海省公安厅',
      type: 'police',
      region: '630000',
      count: 4,
      documents: 2,
      written: ['省公安厅', '省公安廳', '青海省公安厅'],
      with: [
        { full_name: '青海省人民检察院', sentences: 2 },
        { full_name: '青海省司法厅', sentences: 1 },
        { full_name: '青海省高级人民法院', sentences: 1 },
      ],
    });
    expect(rows[0]!.figures).toMatchObject([
      { full_name: '青海省公安厅', document: '0', quote: '120件', value: 120, head: '案件', unit: '件' },
    ]);
  });
  test('pairs are the edges of a network', () => {
    expect(counted(...TEXTS).pairs()).toEqual([
      { a: '青海省人民检察院', b: '青海省公安厅', sentences: 2, documents: 1 },
      { a: '青海省人民检察院', b: '青海省司法厅', sentences: 1, documents: 1 },
      { a: '青海省公安厅', b: '青海省司法厅', sentences: 1, documents: 1 },
      { a: '青海省公安厅', b: '青海省高级人民法院', sentences: 1, documents: 1 },
    ]);
  });
  test('a unit named twice in a sentence is named once with another, and not with itself', () => {
    const unit = (full_name: string, ...starts: readonly number[]) => ({
      ...({ id: full_name, full_name, level: 'other', type: 'other', region: null, count: starts.length } as const),
      mentions: starts.map((start) => ({ span: [start, start + 1] as [number, number], quote: full_name })),
    });
    const units = [unit('B', 1, 2, 12), unit('A', 3, 15), unit('C', 5, 9)];
    expect([
      ...pairsIn(units, [
        [0, 5],
        [10, 20],
      ]),
    ]).toEqual([['A\tB', 2]]);
  });
  test('of extracted output there are no sentences, and that is said', () => {
    const units = newUnits();
    units.add(analyze(TEXTS[0]!));
    expect(units.result()).toMatchObject({
      documents: 1,
      with_sentences: 0,
      rows: expect.arrayContaining([expect.objectContaining({ with: null })]),
    });
    const file = `${emptyFolder()}/out.json`;
    const seed = 'seeds/004_2dafb9c2c7b80b32.txt';
    tifa(['extract', seed, '-o', file]);
    expect(tifa(['units', file, '--show', 'pairs', '-f', 'csv'])).toMatchObject({
      status: 0,
      stdout: 'a,b,sentences,documents\n',
      stderr: expect.stringContaining('no sentences are known of 1 extracted document'),
    });
  });
});

describe('tifa units', () => {
  const SEED = 'seeds/004_2dafb9c2c7b80b32.txt';
  test('csv has a row for each unit', () => {
    const lines = tifa(['units', SEED, '-f', 'csv', '--top', '1']).stdout.split('\n');
    expect(lines[0]).toBe('full_name,level,type,region,count,documents,written,with,figures');
    expect(lines[1]).toBe(
      '山西省人民检察院,province,procuratorate,140000,4,1,省检察院,山西省公安厅:2|山西省高级人民法院:2|太原铁路运输检察分院:1,1',
    );
  });
  test('who reports which figures', () => {
    const { schema, rows } = JSON.parse(tifa(['units', SEED, '--show', 'figures', '-f', 'json']).stdout);
    expect(schema).toBe('tifa/unit-figures/1');
    expect(rows).toContainEqual(
      expect.objectContaining({
        full_name: '晋城晋普山地区人民检察院',
        value: 61,
        unit: '项',
        head: '规章制度',
        document: SEED,
      }),
    );
  });
  test('nothing read', () => {
    expect(tifa(['units', 'no-such-folder'])).toMatchObject({ status: 1, stdout: '' });
  });
});
