import { describe, expect, test } from 'vitest';
import { extendCodebook } from '../src/codebook/check.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import { analyze, lookUp } from '../src/index.ts';

const metric = (id: string, more: string, unit = 'livestock'): string =>
  `- {id: ${id}, name: 甲, english: A, unit: ${unit}, kind: count, direction: more, ${more}}\n`;

const extend = (path: string, text: string) =>
  extendCodebook([{ path, text }], { codebook: builtinCodebook(), look: lookUp, own: true });

const metricsOf = (text: string, path: string, file: string): (string | null)[] => {
  const { codebook, faults } = extend(path, file);
  expect(faults).toEqual([]);
  return analyze(text, { codebook }).indicators.map(({ metric }) => metric);
};

describe('own entries', () => {
  test('are found beside those that are shipped', () => {
    const file = metric('buffalo/raised', "heads: [水牛存栏], examples: ['水牛存栏⟦3721头⟧。']");
    expect(metricsOf('全市水牛存栏3721头,粮食总产量6.95亿吨。', 'metrics-mine.yaml', file)).toEqual([
      'buffalo/raised',
      'grain/output',
    ]);
  });
  test('win where a shipped one fits as well', () => {
    const file = metric('mine/clues', "heads: […涉黑涉恶线索], examples: ['核查涉黑涉恶线索⟦1890条⟧。']", 'items');
    expect(metricsOf('核查涉黑涉恶线索1890条。', 'metrics.yaml', file)).toEqual(['mine/clues']);
  });
  test('take the place of the one with the same id', () => {
    const file = metric('mafia/clues', "heads: [水牛线索], examples: ['核查水牛线索⟦7条⟧。']", 'items');
    expect(metricsOf('核查涉黑涉恶线索1890条。', 'metrics.yaml', file)).toEqual(['clues/verified']);
  });
  test('may be patterns over the noun phrase and its verb', () => {
    const file = metric('buffalo/sold', "patterns: ['(?:出栏|售出).{0,4}水牛'], examples: ['售出优质水牛⟦37头⟧。']");
    expect(metricsOf('全年出栏水牛41头,存栏水牛99头。', 'metrics.yaml', file)).toEqual(['buffalo/sold', null]);
  });
  test('of measure words, bodies and slogans are read too', () => {
    const measures = "- {id: bao, name: 小包, dimension: count, examples: ['发放种子⟦320小包⟧。']}";
    const read = extend('measures.yaml', measures);
    expect(read.faults).toEqual([]);
    expect(analyze('发放种子320小包。', read).indicators[0]?.unit).toBe('小包');
    const bodies =
      'level: province\nregion: "640000"\nentries: [{id: niuban, name: 水牛产业发展办公室, type: government, aliases: [水牛办]}]';
    const [unit] = analyze('水牛办统筹推进。', extend('organizations-national.yaml', bodies)).units;
    expect(unit).toMatchObject({ full_name: '水牛产业发展办公室', level: 'province', region: '640000' });
    const slogans = 'formulas: [{id: three-buffaloes, name: 三水牛}]';
    expect(analyze('坚持三水牛不动摇。', extend('slogans.yaml', slogans)).slogans[0]?.text).toBe('三水牛');
  });
});

test('a list of words that a file does not name stays as it is', () => {
  const { codebook, faults } = extend('slogans.yaml', 'labels: 两张牛皮');
  expect(faults).toEqual([]);
  expect(codebook.slogans.labels).toBe(`${builtinCodebook().slogans.labels} 两张牛皮`);
  expect(codebook.slogans.heads).toBe(builtinCodebook().slogans.heads);
});
