import { describe, expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import { indicators } from '../src/interpret/indicator/index.ts';
import { type Case, readCases, scene, unmark } from './fixtures.ts';

describe('indicators', () => {
  const files = [
    'indicators.yaml',
    'indicators-statistics.yaml',
    'indicators-justice.yaml',
    'indicators-shared.yaml',
    'indicators-named.yaml',
    'indicators-hongkong.yaml',
    'indicators-accounts.yaml',
    'indicators-subjects.yaml',
  ];
  for (const c of files.flatMap(readCases) as unknown as (Omit<Case, 'is' | 'in'> & {
    in: string;
    is: Record<string, unknown>[];
  })[])
    test(c.in, () => {
      const { text, spans } = unmark(c.in);
      const found = indicators(scene(text), builtinCodebook());
      expect(found.map(({ span }) => [span.start, span.end])).toEqual(spans);
      for (const [i, wanted] of c.is.entries()) expect(found[i]).toMatchObject(wanted);
    });
});
