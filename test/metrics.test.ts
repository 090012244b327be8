import { describe, expect, test } from 'vitest';
import { sourceOfText } from '../src/ingest/text.ts';
import { run } from '../src/pipeline.ts';
import { unmark, wholeCodebook } from './fixtures.ts';

const { metrics } = wholeCodebook;

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
