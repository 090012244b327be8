import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import { TifaError } from '../src/core/problem.ts';
import type { Engine } from '../src/segment/engine.ts';
import { lexiconOf } from '../src/segment/lexicon.ts';
import { ENGINE_NAMES, segmenter } from '../src/segment/segmenter.ts';
import { words } from '../src/segment/words.ts';

const installed = ENGINE_NAMES.filter((name) => {
  try {
    return segmenter(name);
  } catch {
    return false;
  }
});

test('one engine at least is there without a compiler', () => expect(installed).toContain('@node-rs/jieba'));

describe.each(installed)('%s', (engine) => {
  const cut = (text: string, lexicon: string[] = []) => words(text, { engine, lexicon }).words.map((word) => word.text);

  test('names itself with its version', () => {
    expect(words('好', { engine }).engine).toMatch(new RegExp(`^${engine}@\\d+\\.\\d+\\.\\d+`));
  });
  test('cuts words', () => {
    expect(cut('全面推进政法队伍教育整顿')).toEqual(['全面', '推进', '政法队伍', '教育', '整顿']);
  });
  test('tags parts of speech when asked', () => {
    const tagged = words('推进教育', { engine, tags: true }).words;
    expect(tagged.map(({ text, tag }) => [text, tag])).toEqual([
      ['推进', 'v'],
      ['教育', 'vn'],
    ]);
    expect(words('推进教育', { engine }).words[0]).not.toHaveProperty('tag');
  });
  test('keeps the words of the lexicon whole', () => {
    expect(cut('整治顽瘴痼疾工作')).toContain('痼疾');
    expect(cut('整治顽瘴痼疾工作', ['顽瘴痼疾'])).toEqual(['整治', '顽瘴痼疾', '工作']);
    expect(cut('树立四个意识', ['四个意识', '四个'])).toEqual(['树立', '四个意识']);
    // 育整 is not a word of its own in 教育|整顿
    expect(cut('教育整顿', ['育整'])).toEqual(['教育', '整顿']);
  });
  test('keeps formulas and bodies of the codebook whole', () => {
    const found = cut('中央政法委要求树立四个意识', [...lexiconOf(builtinCodebook())]);
    expect(found).toEqual(['中央政法委', '要求', '树立', '四个意识']);
  });
  test('loses and moves no character', () => {
    const character = fc.constantFrom(...'教育整顿政法队伍四个意识12.3%A b\n\n　\t，。“”𠮷😀\u0000\uFEFF', '\uD842');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), fc.boolean(), (characters, tags) => {
        const text = characters.join('');
        let at = 0;
        for (const word of words(text, { engine, tags, lexicon: ['政法队伍', '四个意识'] }).words) {
          expect(word.start).toBe(at);
          expect(word.text).toBe(text.slice(word.start, word.end));
          expect(word.end).toBeGreaterThan(at);
          at = word.end;
        }
        expect(at).toBe(text.length);
      }),
      { seed: 20210816 },
    );
  });
});

describe('without nodejieba', () => {
  const missing = (): Engine => {
    throw Object.assign(new Error('Cannot find module /somewhere/nodejieba.node'), { code: 'MODULE_NOT_FOUND' });
  };
  const broken = (): Engine => {
    throw new Error('GLIBC_2.99 not found (required by /somewhere/nodejieba.node)\nmore');
  };
  const other = (): Engine => ({ name: 'other@1.0.0', cut: (line) => [{ word: line }] });

  test('@node-rs/jieba steps in, with a note', () => {
    const { engine, notes } = segmenter(undefined, { nodejieba: missing, '@node-rs/jieba': other });
    expect(engine.name).toBe('other@1.0.0');
    expect(notes).toEqual([
      {
        code: 'segmenter-fallback',
        message: 'nodejieba cannot be loaded (not installed); @node-rs/jieba cuts the words',
        span: null,
      },
    ]);
  });
  test('asking for it by name fails, with the reason and the remedy', () => {
    const ask = () => segmenter('nodejieba', { nodejieba: broken, '@node-rs/jieba': other });
    expect(ask).toThrow(TifaError);
    expect(ask).toThrow('the segmenter nodejieba cannot be loaded: GLIBC_2.99 not found (required by …');
  });
});
