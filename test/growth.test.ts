import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * No rule may take more than its share of steps on a long text (RELIABILITY: every rule is linear). What is judged is
 * the number of steps that scripts/count-steps.mjs counts on each bait at 1,000 and 4,000 characters: it is the same on
 * every machine, whereas times would need a quiet one. Four times the text takes four times the steps, up to seven where
 * a rule looks back some hundred characters and the short bait is less than that; a quadratic rule takes sixteen.
 * What a single pattern does within itself is no step: scripts/check-growth.mjs times that, outside of the tests.
 */
const LINEAR = 7.5;

const counts: Record<string, [once: number, four: number]> = JSON.parse(
  execFileSync(process.execPath, [fileURLToPath(new URL('../scripts/count-steps.mjs', import.meta.url)), '1000'], {
    encoding: 'utf8',
  }),
);

describe('steps on four times the text', () => {
  test.each(Object.entries(counts))('%s', (_, [once, four]) => {
    expect(once).toBeGreaterThan(1000);
    expect(four / once).toBeLessThan(LINEAR);
  });
});
