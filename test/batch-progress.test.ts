import { expect, test } from 'vitest';
import { duration, progressLine } from '../src/cli/progress.ts';

test('how far the work is, how fast, what failed, and how long it will take', () => {
  expect(progressLine({ done: 997, failed: 3, total: 4000, seconds: 20 }, 80)).toBe(
    '[=====               ] 1000/4000 · 50/s · 3 failed · 60 s left',
  );
  expect(progressLine({ done: 4, failed: 0, total: 4000, seconds: 2 }, 80)).toBe(
    '[                    ] 4/4000 · 2.0/s', // the first few do not tell how long the rest will take
  );
  expect(progressLine({ done: 70000, failed: 0, total: null, seconds: 7 }, 80)).toBe('70000 · 10000/s');
  expect(progressLine({ done: 997, failed: 3, total: 4000, seconds: 20 }, 30)).toHaveLength(29);
});

test.each([
  [0.2, '1 s'],
  [89, '89 s'],
  [90, '2 min'],
  [5340, '89 min'],
  [7500, '2 h 5 min'],
])('%d seconds: %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
