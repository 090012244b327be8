import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { explain, readReport } from '../src/index.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { emptyFolder, tifa } from './command.ts';

const TEXT = '全市共开展警示教育1200余场。\n第二批教育整顿按照“三个环节”推进。\n《工作20条》已经印发。\n';
const report = await readReport(Buffer.from(TEXT));
const sentences = () => explain(report);
const reading = (quote: string, type: string) =>
  sentences()
    .flatMap(({ readings }) => readings)
    .find((r) => r.quote === quote && r.type === type);

describe('explain', () => {
  test('a figure that counts: the item and the rule that made it', () => {
    const found = reading('1200余场', 'quantity');
    expect(found).toMatchObject({
      span: [9, 15],
      lost: null,
      value: { value: 1200, min: 1200, max: 1300, unit: '场' },
    });
    expect(found?.kept).toMatchObject([{ layer: 'indicators', value: { head: '警示教育' } }]);
    expect(found?.kept[0]?.rule).not.toBe('');
  });

  test('a figure that counts: its metric, and how it stands', () => {
    const [sentence] = explain(sourceOfText('一、2022年主要预期目标\n力争全年城镇新增就业40万人。', 'fixture'), {
      find: '40万人',
    });
    const [item] = sentence!.readings.flatMap(({ kept }) => kept);
    expect(item?.value).toMatchObject({ metric: 'employment/new', status: 'target' });
  });

  test('the numeral in it is part of it', () => {
    expect(reading('1200', 'number')).toMatchObject({ depth: 1, kept: [], lost: null });
  });

  test.each([
    ['第二', 'ordinal', /the place in an order/],
    ['三个', 'quantity', /part of a formula \(in the formula found by /],
    ['20条', 'quantity', /part of a name \(in the title found by title\)/],
  ])('%s does not count: why', (quote, type, why) => {
    expect(reading(quote, type)).toMatchObject({ kept: [], lost: expect.stringMatching(why) });
  });

  test('an item is told of under the rule that made it, not under all that it lies in', () => {
    expect(reading('三个环节', 'formula')?.kept).toMatchObject([{ layer: 'slogans' }]);
    expect(reading('三个环节', 'quote')).toMatchObject({ kept: [], lost: null });
  });

  test('one sentence by offset, or by words', () => {
    expect(explain(report, { at: 20 }).map(({ text }) => text)).toEqual(['第二批教育整顿按照“三个环节”推进。']);
    expect(explain(report, { find: '警示教育' }).map(({ span }) => span)).toEqual([[0, 16]]);
    expect(explain(report, { at: 999 })).toEqual([]);
  });
});

describe('tifa explain', () => {
  test('readable at 80 columns', () => {
    const { status, stdout, stderr } = tifa(['explain', 'seeds/003_066053fd095750d4.txt']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^ +→ {2}slogan: /m);
    expect(stdout).toMatch(/^ +× {2}it is part of a formula/m);
  });

  test.each([
    [['--at', '9999'], /no sentence at offset 9999\. The text has \d+ characters/],
    [['--at', 'x'], /--at x: not an offset/],
    [['--find', '没有的话'], /没有的话 is in no sentence/],
  ])('%j', (args, says) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'report.txt'), TEXT);
    const { status, stdout, stderr } = tifa(['explain', 'report.txt', ...args], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(says);
  });
});
