import { describe, expect, test } from 'vitest';
import { analyze } from '../src/index.ts';

/** The layer `numbers`: every numeral once, with the role it has. */
const roles = (text: string) =>
  analyze(text, { layers: ['numbers', 'slogans'] }).numbers!.map(({ quote, role }) => `${quote} ${role}`);

describe('numbers', () => {
  test.each([
    ['2021年，共培训1.7万余人次，历时4个月。', ['2021 date', '1.7万余人次 indicator', '4个月 duration']],
    ['第二批教育整顿中，65岁以上老党员12名。', ['第二 ordinal', '65岁以上 plain', '12名 indicator']],
    ['推动一体推进，出台一系列措施，十分重要。', ['一体 idiom', '一系列 idiom']],
    ['扩大5G应用，拨打12345热线，落实“十四五”规划。', ['5 name', '12345 name', '十四五 name']],
    ['于10月16日9时30分召开。', ['10 date', '16 date', '9 date', '30 date']],
  ])('%s', (text, wanted) => expect(roles(text)).toEqual(wanted));

  test('cites the figure apart from its words, and fractions as read', () => {
    const text = '占总数的三分之一以上，约3000人。';
    const layer = analyze(text, { layers: ['numbers'] }).numbers!;
    expect(layer.map(({ numeral: [start, end] }) => [...text].slice(start, end).join(''))).toEqual([
      '三分之一',
      '3000',
    ]);
    expect(layer[0]?.value).toBeCloseTo(1 / 3, 12);
    expect(layer[1]).toMatchObject({ value: 3000, min: null, max: null, modifier: 'about', unit: '人' });
  });

  test('reads more numerals than a call takes arguments', () => {
    const text = '第3段，'.repeat(150_000);
    expect(analyze(text, { layers: ['numbers'] }).numbers).toHaveLength(150_000);
  });
});
