import { describe, expect, test } from 'vitest';
import { mentionsOf } from '../src/core/mentions.ts';
import { scene, unmark, wholeCodebook } from './fixtures.ts';

const { measures, currencies, idioms } = wholeCodebook;
const entries = [...measures, ...currencies];

describe('codebook/measures.yaml and currencies.yaml', () => {
  test('ids and spellings are unique', () => {
    const ids = entries.map(({ id }) => id);
    const words = entries.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    const repeated = (list: string[]) => list.filter((item, i) => list.indexOf(item) !== i);
    expect(repeated(ids)).toEqual([]);
    expect(repeated(words)).toEqual([]);
  });

  for (const { id, name, aliases = [], examples } of entries)
    for (const example of examples)
      test(`${id}: ${example}`, () => {
        const { text, spans } = unmark(example);
        const doc = scene(text);
        const found = [...mentionsOf(doc, 'quantity'), ...mentionsOf(doc, 'figure')].filter(
          ({ span }) => span.start === spans[0]?.[0],
        );
        expect(found.map(({ span }) => [span.start, span.end])).toEqual(spans);
        expect([name, ...aliases, '']).toContain(found[0]?.value.unit);
      });
});

describe('codebook/idioms.yaml', () => {
  for (const { id, words } of idioms)
    test(`${id}: every word stays whole and gives no figure`, () => {
      const list = words.split(/\s+/);
      const doc = scene(list.map((word) => `关于${word}的事。`).join('\n'));
      const lines = doc.work.text.split('\n');
      const starts = lines.map((_, i) => lines.slice(0, i).join('\n').length + (i ? 1 : 0) + 2);
      const found = new Map(mentionsOf(doc, 'idiom').map(({ span }) => [span.start, span.end - span.start]));
      expect(list.filter((word, i) => !((found.get(starts[i]!) ?? 0) >= word.length))).toEqual([]);
      expect(mentionsOf(doc, 'quantity').map(({ span }) => doc.work.text.slice(span.start, span.end))).toEqual([]);
    });
});
