import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtinCodebook } from '../src/codebook/load.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { run } from '../src/pipeline.ts';
import { metricOf } from '../src/resolve/metric.ts';
import { unmark, wholeCodebook } from './fixtures.ts';

const { metrics } = wholeCodebook;
const codebook = builtinCodebook();

/** What the figures of a sentence are found to be, by their place. */
const metricsIn = (text: string): Map<string, string | null> =>
  new Map(
    run(sourceOfText(text, 'example'), { layers: ['indicators'] }).indicators.map(({ span, metric }) => [
      span.join('-'),
      metric,
    ]),
  );

describe('the examples of the metrics', () => {
  for (const { id, examples } of metrics)
    for (const example of examples)
      test(`${id}: ${example}`, () => {
        const { text, spans } = unmark(example);
        const found = metricsIn(text);
        for (const span of spans) expect(found.get(span.join('-'))).toBe(id);
      });
});

test('at least two hundred metrics, each with an example', () => {
  expect(metrics.length).toBeGreaterThanOrEqual(200);
  expect(metrics.filter(({ examples }) => !examples.some((example) => example.includes('⟦')))).toEqual([]);
});

describe('the metrics of the figures of a sentence', () => {
  const cases = parse(readFileSync(new URL('../fixtures/metrics.yaml', import.meta.url), 'utf8')) as {
    readonly in: string;
    readonly is: readonly (string | null)[];
  }[];
  for (const { in: marked, is } of cases)
    test(marked, () => {
      const { text, spans } = unmark(marked);
      const found = metricsIn(text);
      expect(spans.map((span) => found.get(span.join('-')))).toEqual(is);
    });
});

describe('the metric of a figure', () => {
  const figure = { head: '政治轮训', name: '政治轮训', kind: 'count' } as const;
  test.each([
    ['期', 'political-training/sessions'],
    ['人次', 'political-training/participants'],
    ['人', 'political-training/persons'],
    ['%', null],
    ['元', null],
  ])('政治轮训 in %s', (unit, id) => {
    expect(metricOf({ ...figure, unit }, codebook)).toBe(id);
  });

  test.each([
    ['居民消费价格', '%', 'change', 'cpi/change'],
    ['居民消费价格', '百分点', 'change', null],
    ['居民消费价格涨幅', '%', 'rate', 'cpi/change'],
    ['我市地区生产总值(GDP)', '元', 'amount', 'gdp/level'],
    ['2023年浙江省地区生产总值', '元', 'amount', 'gdp/level'],
    ['绿色生产总值', '元', 'amount', null],
    ['城镇居民的人均可支配收入', '元', 'amount', 'income/urban'],
    [null, '元', 'amount', null],
  ] as const)('%s in %s, %s', (name, unit, kind, id) => {
    expect(metricOf({ head: name, name, unit, kind }, codebook)).toBe(id);
  });
});
