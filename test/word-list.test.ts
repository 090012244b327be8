import { describe, expect, test } from 'vitest';
import { laidOut, wordEnd, wordList } from '../src/core/word-list.ts';

const listOf = (...words: readonly string[]) => {
  const list = wordList(laidOut(words));
  return (text: string, at: number, limit: number) => wordEnd(list, text, at, limit);
};
const endOf = listOf('人民', '人民币', '人大', '人山人海', '人民代表', '民币');

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
    const seconds = firsts.map((second, i) => (i % 2 ? second : `${second}中`));
    const endOf = listOf(...firsts.flatMap((first) => seconds.map((second) => first + second)));
    const wrong = firsts.flatMap((first) =>
      firsts.filter((second, i) => endOf(`${first}${second}中`, 0, 3) !== (i % 2 ? 2 : 3)),
    );
    expect(wrong).toEqual([]);
  });
});
