import { describe, expect, test } from 'vitest';
import { wordList } from '../src/core/word-list.ts';

const RESTS: Readonly<Record<string, readonly string[]>> = { 人: ['民', '民币', '大', '山人海', '民代表'], 民: ['币'] };
const { endOf } = wordList((first) => RESTS[first] ?? []);

describe('the longest word of a list', () => {
  test.each([
    ['人民币', 0, 3, 3],
    ['人民代表', 0, 4, 4],
    ['人民代理', 0, 4, 2],
    ['人山人海', 0, 4, 4],
    ['人山人', 0, 3, 0],
    ['说人民', 1, 3, 3],
    ['人', 0, 1, 0],
    ['', 0, 4, 0],
  ])('%s from %i', (text, at, limit, end) => expect(endOf(text, at, limit)).toBe(end));

  test('ends at the limit', () => {
    expect([1, 2, 3, 4, 9].map((limit) => endOf('人民代表', 0, limit))).toEqual([0, 2, 2, 4, 4]);
    expect(endOf('人民币', 0, 2)).toBe(2);
  });

  test('holds every word, however many there are', () => {
    const firsts = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const rests = firsts.flatMap((second, i) => (i % 2 ? [second] : [`${second}中`]));
    const { endOf } = wordList((first) => (firsts.includes(first) ? rests : []));
    const wrong = firsts.flatMap((first) =>
      firsts.filter((second, i) => endOf(`${first}${second}中`, 0, 3) !== (i % 2 ? 2 : 3)),
    );
    expect(wrong).toEqual([]);
  });
});
