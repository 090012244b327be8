import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../src/index.ts';
import { unmark } from './fixtures.ts';

interface Case {
  readonly in: string;
  /** a heading above */
  readonly under?: string;
  readonly is: readonly string[];
}

const cases = parse(readFileSync(new URL('../fixtures/interpret/standing.yaml', import.meta.url), 'utf8')) as Case[];

describe('how figures stand', () => {
  for (const { in: marked, under, is } of cases)
    test(marked, () => {
      const { text, spans } = unmark(marked);
      const above = under === undefined ? '' : `${under}\n\n`;
      const { indicators } = analyze(above + text);
      const found = indicators.filter(({ span }) => span[0] >= above.length);
      expect(found.map(({ span: [start, end] }) => [start - above.length, end - above.length])).toEqual(spans);
      expect(found.map(({ status, scope, period }) => `${status} ${scope ?? '-'} ${period}`)).toEqual(is);
      for (const { sentence, quote } of found) expect(sentence).toContain(quote);
    });
});
