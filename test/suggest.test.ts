import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { soundSuggestions } from '../src/cli/sound-suggestions.ts';
import { analyze, checkCodebook, normalizeText, type Suggestion, suggestMetrics } from '../src/index.ts';
import { suggestionsFile } from '../src/render/suggestions.ts';

const suggest = (texts: readonly string[], options = {}): Promise<Suggestion[]> =>
  suggestMetrics(
    texts.map((text) => analyze(text)),
    options,
  );

const BUFFALOES = [
  '全县存栏水牛3721头。',
  '存栏水牛41只,全市粮食总产量6.95亿吨。',
  '年末存栏水牛97头。',
  '召开水牛大会7场。',
];

test('figures without a metric by head and dimension, the most frequent first', async () => {
  const [first, ...rest] = await suggest(BUFFALOES, { minCount: 1 });
  expect(first).toMatchObject({
    head: '水牛',
    kind: 'count',
    dimension: 'livestock',
    units: [
      ['头', 2],
      ['只', 1],
    ],
    figures: 3,
    documents: 3,
  });
  expect(rest.map(({ head }) => head)).toEqual(['水牛大会']);
});

test('a head of one character gives way to its phrase', async () => {
  const doc = analyze('存栏水牛3721头。');
  const docs = [{ ...doc, indicators: doc.indicators.map((one) => ({ ...one, head: '牛', name: '存栏水牛' })) }];
  expect((await suggestMetrics(docs, { minCount: 1 })).map(({ head }) => head)).toEqual(['存栏水牛']);
});

test('heads that are rarer than asked for are left out', async () => {
  expect(await suggest(BUFFALOES, { minCount: 4 })).toEqual([]);
  expect(await suggest(BUFFALOES, { minCount: 1, minDocuments: 4 })).toEqual([]);
});

test('units of two dimensions make two entries, a unit of none says so', async () => {
  const found = await suggest(['召开水牛大会5场,水牛大会3370人次,收到水牛大会来函8通。', '刻制水牛印章7枚。'], {
    minCount: 1,
  });
  const dimensions = new Map(found.map(({ units, dimension }) => [units[0]![0], dimension]));
  expect(dimensions.get('场')).toBe('sessions');
  expect(dimensions.get('枚')).toBeNull();
  const file = suggestionsFile(found, normalizeText);
  expect(file).toContain('# no dimension holds 枚: add it to dimensions.yaml\n');
  expect(file).not.toContain('no dimension holds 场');
});

test('the file is a codebook without faults, in Simplified', async () => {
  const file = suggestionsFile(
    await suggest(['全縣存欄水牛３７２１頭。', '水牛頭數增長5.8%。'], { minCount: 1 }),
    normalizeText,
  );
  expect(await checkCodebook([{ path: 'metrics-mine.yaml', text: file }], { own: true })).toEqual([]);
  expect(parse(file)).toEqual([
    expect.objectContaining({ id: 'suggested/0001', heads: ['水牛'], unit: 'livestock', examples: ['水牛⟦3721头⟧。'] }),
    expect.objectContaining({ unit: 'percent', kind: 'change', examples: ['水牛头数增长⟦5.8%⟧。'] }),
  ]);
});

test('heads that say too little give way to their phrase, or are left out', async () => {
  const doc = analyze('存栏水牛3721头。');
  const heads = (head: string, name: string) =>
    suggestMetrics([{ ...doc, indicators: doc.indicators.map((one) => ({ ...one, head, name })) }], { minCount: 1 });
  expect((await heads('案件', '水牛案件')).map(({ head }) => head)).toEqual(['水牛案件']);
  expect(await heads('案件', '各类案件')).toEqual([]);
});

test('persons and cases are two entries', async () => {
  const doc = analyze('存栏水牛3721头。');
  const [one] = doc.indicators;
  const indicators = ['件', '件', '人'].map((unit) => ({ ...one!, head: '水牛走失', name: '水牛走失', unit }));
  const found = await suggestMetrics([{ ...doc, indicators }], { minCount: 1 });
  expect(found.map(({ units }) => units)).toEqual([[['件', 2]], [['人', 1]]]);
  expect(found.map(({ dimension }) => dimension)).not.toContain('per-10000');
});

test('more than one file may hold are refused', async () => {
  const [one] = await suggestMetrics([analyze('存栏水牛3721头。')], { minCount: 1 });
  await expect(soundSuggestions(Array(9000).fill(one))).rejects.toMatchObject({
    message: '9000 suggestions are too many: the file is larger than 1 MiB',
    remedy: 'Choose fewer with --min-count or --min-documents.',
  });
});
