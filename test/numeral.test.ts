import { describe, expect, test } from 'vitest';
import { readNumeral } from '../src/recognize/numeral.ts';
import { scene } from './fixtures.ts';

/** Figures that the normalizer may already have joined; the scanner reads them as they are written, too. */
describe('readNumeral', () => {
  test.each([
    ['2 050', 2050],
    ['2,050', 2],
    ['2.7890e-1', 0.2789],
    ['1.5E3', 1500],
    ['2.5^-1', 0.4],
    ['.5', 0.5],
    ['1 9 9 7', 1997],
    ['8 .8', 8.8],
    ['19·5%', 19.5],
    ['2.2.1', 2],
    ['3亿5000万', 350000000],
    ['200亿零四千230', 20000004230],
    ['28394919.2312亿', 2839491923120000],
    ['四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二', 4569831148725382],
  ])('%s', (text, value) => expect(readNumeral(text, 0)?.value).toBe(value));

  test.each([['三八妇女节'], ['万一'], ['队伍'], ['一二三'], ['第']])('none in %s', (text) =>
    expect(readNumeral(text, 0)).toBeUndefined(),
  );
});

/** Long runs that a rule could recurse or backtrack on. */
describe('bait', () => {
  test.each(['百分之', '千分之', '1,234,', '1.5和', '一百', '三分之', '大于1小于', '1:', '万', '几'])('%s…', (bait) =>
    expect(() => scene(`中${bait.repeat(3000)}`)).not.toThrow(),
  );
});
