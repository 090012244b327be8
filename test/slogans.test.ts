import { describe, expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import type { SloganFinding } from '../src/core/finding.ts';
import { mentionsOf } from '../src/core/mentions.ts';
import { slogans } from '../src/interpret/slogan.ts';
import { readCases, scene, unmark } from './fixtures.ts';

const codebook = builtinCodebook();
const found = (text: string, type: SloganFinding['type']): SloganFinding[] =>
  slogans(scene(text), codebook).filter((finding) => finding.type === type);

describe('members of formulas', () => {
  const cases = readCases('slogans-formula.yaml') as unknown as { formula: string; text: string; members: string[] }[];
  test.each(cases)('$formula: $text', ({ formula, text, members }) => {
    const finding = found(text, 'formula').find((f) => f.text === formula);
    expect(finding?.members).toEqual(members);
    expect(finding?.complete).toBe(members.length > 0 ? true : null);
  });
});

describe('known formulas', () => {
  test.each(codebook.slogans.formulas.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    expect(entry.examples?.length).toBeGreaterThan(0);
    for (const example of entry.examples ?? []) {
      const { text, spans } = unmark(example);
      const doc = scene(text);
      expect(mentionsOf(doc, 'formula').map(({ span }) => [span.start, span.end])).toEqual(spans);
      expect(mentionsOf(doc, 'formula')[0]?.value.numbers).not.toEqual([]);
    }
  });

  test('no id twice, no spelling with two owners', () => {
    const ids = codebook.slogans.formulas.map(({ id }) => id);
    const names = codebook.slogans.formulas.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
