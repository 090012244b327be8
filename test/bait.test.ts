import { describe, expect, test } from 'vitest';
import { type Bait, fill, readBaits } from '../scripts/baits.mjs';
import { type Document, LAYERS } from '../src/core/output.ts';
import { analyze } from '../src/index.ts';

const read = (text: string): Document => analyze(text, { layers: LAYERS });
const figures = (text: string) => read(text).indicators.map(({ quote, value }) => [quote, value]);

/** Every item cites the source, character for character. */
function checkQuotes(text: string, doc: Document): void {
  const points = [...text];
  const cited = [...doc.indicators, ...doc.slogans, ...doc.phases, ...doc.dates, ...(doc.numbers ?? [])];
  for (const { span, quote } of [...cited, ...doc.units.flatMap(({ mentions }) => mentions)])
    expect(points.slice(...span).join('')).toBe(quote);
}

/** Nothing throws, and what is found is where it says; that no rule takes more than its share is test/growth.test.ts. */
describe('bait', () => {
  test.each(readBaits().map((bait: Bait) => [bait.name, bait] as const))('%s', (_, bait) => {
    const text = fill(bait, 2000);
    checkQuotes(text, read(text));
  });
});

const AFTER = '。全市培训干部300人。';

/** A figure behind any of these is found all the same, in its own place. */
describe('very much of one thing', () => {
  test.each([
    ['digits', '5'.repeat(300_000)],
    ['quotation marks', '“'.repeat(50_000) + '”'.repeat(50_000)],
    ['brackets', '（'.repeat(50_000) + '）'.repeat(50_000)],
    ['numerals', '一二三'.repeat(30_000)],
    ['combining marks', `e${'\u0301'.repeat(300_000)}`],
    ['commas', '，'.repeat(130_000)],
    ['astral characters', '𠮷'.repeat(50_000)],
    ['lone surrogates', '\ud800'.repeat(50_000)],
    ['NUL characters', '\0'.repeat(50_000)],
  ])('%s', (_, bait) => {
    const text = bait + AFTER;
    const doc = read(text);
    expect(doc.indicators.map(({ quote, value }) => [quote, value])).toEqual([['300人', 300]]);
    checkQuotes(text, doc);
  });
});

describe('what no one should write', () => {
  test.each<[string, [string, number | null][]]>([
    ['𠮷𠮷培训干部300人。', [['300人', 300]]],
    ['\ud800培训干部300人\udc00。', [['300人', 300]]],
    ['\u202e培训干部\u202c300人。', [['300人', 300]]],
    ['\u001b[31m培训干部\u001b[0m300人\u001b]0;标题5\u0007。', [['300人', 300]]],
    ['完成率达到130%。', [['130%', 130]]],
    ['水库蓄水5m3。', [['5m3', 5]]],
    // more than a number can hold is no figure
    [`全市培训干部1${'0'.repeat(400)}人。`, []],
    ['全市培训干部1e400人。', []],
    [`全市培训干部${'亿'.repeat(100)}人。`, []],
  ])('%s', (text, wanted) => expect(figures(text)).toEqual(wanted));

  test('2月30日 is no day, and 13月 no month', () => {
    const { dates } = read('2021年2月30日召开会议，2021年13月5日结束，13月再次举行。');
    expect(dates.map(({ quote, edtf }) => [quote, edtf])).toEqual([
      ['2021年2月30日', null],
      ['2021年', '2021'],
    ]);
  });
});
