import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lazyTrie, type Trie, trie } from '../src/core/trie.ts';

const unit = fc.constantFrom('省', '市', '区');
const words = fc.array(fc.string({ unit, minLength: 1, maxLength: 4 }));

/** Every entry that begins at a place, by comparing each word. */
const plainly = (list: readonly string[], text: string, at: number) =>
  [...new Set(list)]
    .filter((word) => text.startsWith(word, at))
    .sort((a, b) => b.length - a.length)
    .map((word) => ({ start: at, end: at + word.length, value: word }));

const before = (list: readonly string[], text: string, end: number) =>
  list
    .filter((word) => text.slice(0, end).endsWith(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => ({ start: end - word.length, end, value: word }))[0];

const tries: readonly ((list: readonly string[]) => Trie<string>)[] = [
  (list) => trie(list.map((word) => [word, word])),
  (list) =>
    lazyTrie(
      list,
      (first) => list.filter((word) => word.charCodeAt(0) === first).map((word) => [word, word]),
      () => list.map((word) => [word, word]),
    ),
];

test.each(tries)('trie %# finds what comparing each word finds', (make) => {
  fc.assert(
    fc.property(words, fc.string({ unit, maxLength: 9 }), (list, text) => {
      const made = make(list);
      for (let at = 0; at <= text.length; at++) {
        expect(made.all(text, at)).toEqual(plainly(list, text, at));
        expect(made.longest(text, at)).toEqual(plainly(list, text, at).at(0));
        expect(made.longestBefore(text, at)).toEqual(before(list, text, at));
        expect(made.begins(text.charCodeAt(at))).toBe(list.some((word) => word[0] === text[at]));
      }
    }),
  );
});

test('of two equal words the first one is kept, and an empty one is passed over', () => {
  const made = trie([
    ['', 0],
    ['县', 1],
    ['县', 2],
  ]);
  expect(made.longest('县', 0)?.value).toBe(1);
  expect(made.longest('', 0)).toBeUndefined();
});
