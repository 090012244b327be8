import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionary } from '../src/core/dictionary.ts';
import { trie } from '../src/core/trie.ts';

test('a dictionary and a trie of the same words find the same', () => {
  const word = fc.string({ unit: fc.constantFrom('省', '市', '区'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), fc.string({ unit: fc.constantFrom('省', '市', '区'), maxLength: 9 }), (words, text) => {
      const a = dictionary(new Map(words.map((w) => [w, w])));
      const b = trie(words.map((w) => [w, w]));
      for (let at = 0; at <= text.length; at++) {
        expect(a.all(text, at)).toEqual(b.all(text, at));
        expect(a.longest(text, at)).toEqual(b.longest(text, at));
        expect(a.longestBefore(text, at)).toEqual(b.longestBefore(text, at));
      }
    }),
  );
});
