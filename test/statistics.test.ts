import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusSize, dispersion, type PartCount } from '../src/corpus/statistics/dispersion.ts';
import { type Contrast, logLikelihood } from '../src/corpus/statistics/log-likelihood.ts';
import { percentDifference, perMillion } from '../src/corpus/statistics/percent-difference.ts';

fc.configureGlobal({ seed: 20210816 });

const contrast = (count: number, size: number, restCount: number, restSize: number): Contrast => ({
  count,
  size,
  restCount,
  restSize,
});

describe('G²', () => {
  // 2·(10·ln(10/5) + 0) with E = 1000·10/2000 = 5
  test('by hand: 10 in 1,000 against none in 1,000', () => {
    expect(logLikelihood(contrast(10, 1000, 0, 1000))).toBeCloseTo(20 * Math.LN2, 10);
  });
  // E = 6 and 18: 2·(12·ln 2 + 12·ln(2/3)) = 24·ln(4/3)
  test('by hand: 12 in 1,000 against 12 in 3,000', () => {
    expect(logLikelihood(contrast(12, 1000, 12, 3000))).toBeCloseTo(24 * Math.log(4 / 3), 10);
  });
  test("Lancaster's teaching example for the log-likelihood wizard: 52 in 50,000 against 57 in 75,000 gives 2.65", () => {
    expect(logLikelihood(contrast(52, 50_000, 57, 75_000)).toFixed(2)).toBe('2.65');
  });
  /** All four cells of the table, as Dunning and WordSmith sum them: the word, and all that is not the word. */
  const fourCells = ({ count, size, restCount, restSize }: Contrast): number =>
    logLikelihood(contrast(count, size, restCount, restSize)) +
    logLikelihood(contrast(size - count, size, restSize - restCount, restSize));
  test('Dunning (1993), table 1: "the swiss", 110 2442 111 29114, gives 270.72', () => {
    expect(fourCells(contrast(110, 110 + 2442, 111, 111 + 29_114)).toFixed(2)).toBe('270.72');
  });
  test("WordSmith's keyness of 288 in 92,965 against 114,099 in 104,570,472 gives 228.02", () => {
    expect(fourCells(contrast(288, 92_965, 114_099, 104_570_472)).toFixed(2)).toBe('228.02');
  });
  const counts = fc
    .tuple(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1000, max: 1e6 }), fc.integer({ min: 1000, max: 1e6 }))
    .map(([a, b, c, d]) => contrast(a, c, b, d));
  test('is symmetric, not negative, and 0 where both are alike', () => {
    fc.assert(
      fc.property(counts, ({ count, size, restCount, restSize }) => {
        const there = logLikelihood(contrast(count, size, restCount, restSize));
        const back = logLikelihood(contrast(restCount, restSize, count, size));
        expect(there).toBeGreaterThanOrEqual(0);
        expect(back).toBeCloseTo(there, 6);
        expect(logLikelihood(contrast(count, size, 3 * count, 3 * size))).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe('%DIFF', () => {
  test.each([
    ['twice as frequent', contrast(20, 1000, 10, 1000), 100],
    ['half as frequent', contrast(5, 1000, 10, 1000), -50],
    ['alike in corpora of different sizes', contrast(3, 1000, 9, 3000), 0],
    ['not there at all', contrast(0, 1000, 9, 3000), -100],
    // 1.04 against 0.76 a thousand: 28/76
    ['52 in 50,000 against 57 in 75,000', contrast(52, 50_000, 57, 75_000), (28 / 76) * 100],
  ])('by hand: %s', (_, given, wanted) => {
    expect(percentDifference(given)).toBeCloseTo(wanted, 10);
  });
  test('there is none where the rest has none', () => {
    expect(percentDifference(contrast(5, 1000, 0, 1000))).toBeNull();
    expect(percentDifference(contrast(0, 1000, 0, 1000))).toBeNull();
    expect(percentDifference(contrast(5, 1000, 0, 0))).toBeNull();
  });
  test('frequencies are of a million', () => {
    expect(perMillion(52, 50_000)).toBe(1040);
    expect(perMillion(0, 0)).toBe(0);
  });
});

describe('DP', () => {
  const of = (counts: readonly number[], sizes: readonly number[]) =>
    dispersion(
      counts.map((count, i) => ({ count, size: sizes[i]! })),
      corpusSize(sizes),
    );
  /** As Gries writes it down. */
  const written = (counts: readonly number[], sizes: readonly number[]): number => {
    const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
    return sum(counts.map((count, i) => Math.abs(count / sum(counts) - sizes[i]! / sum(sizes)))) / 2;
  };

  // b a m n i b e u p | b a s a t b e w q n | b c a g a b e s t a | b a g h a b e a a t | b a h a a b e a x a t
  const SIZES = [9, 10, 10, 10, 11];
  test('Gries (2008): "a" in his corpus of five parts gives 0.18', () => {
    expect(of([1, 2, 3, 4, 5], SIZES).dp).toBe(0.18);
  });
  test('Lijffijt & Gries (2012): over the largest possible, 1 - 9/50', () => {
    expect(of([1, 2, 3, 4, 5], SIZES).dpNorm).toBeCloseTo(0.18 / 0.82, 15);
    expect(of([2, 1, 0], [10, 10, 10]).dpNorm).toBe(0.5); // their example, p. 148
  });
  test('by hand: all in the smallest part is the largest possible', () => {
    expect(of([3, 0, 0, 0, 0], SIZES)).toEqual({ dp: 0.82, dpNorm: 1 });
  });
  test('by hand: as the parts are large', () => {
    expect(of([18, 20, 20, 20, 22], SIZES)).toEqual({ dp: 0, dpNorm: 0 });
  });
  test('nothing, a single part, empty parts', () => {
    expect(of([0, 0], [5, 5])).toEqual({ dp: null, dpNorm: null });
    expect(of([4], [10])).toEqual({ dp: 0, dpNorm: null });
    expect(of([1, 0, 1], [10, 0, 10])).toEqual({ dp: 0, dpNorm: 0 });
    expect(of([2, 0, 0], [10, 0, 10])).toEqual({ dp: 0.5, dpNorm: 1 });
  });
  const parts = fc
    .array(fc.tuple(fc.nat(500), fc.integer({ min: 500, max: 100_000 })), { minLength: 2, maxLength: 40 })
    .filter((all) => all.some(([count]) => count > 0));
  test('lies in [0, 1], is the sum as written, whatever the order and without the parts that have none', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const corpus = corpusSize(all.map(([, size]) => size));
        const as = (list: typeof all): PartCount[] => list.map(([count, size]) => ({ count, size }));
        const { dp, dpNorm } = dispersion(as(all), corpus);
        expect(dp).toBeGreaterThanOrEqual(0);
        expect(dpNorm).toBeGreaterThanOrEqual(dp!);
        expect(dpNorm).toBeLessThanOrEqual(1);
        expect(dp).toBeCloseTo(
          written(
            all.map(([count]) => count),
            all.map(([, size]) => size),
          ),
          12,
        );
        expect(dispersion(as([...all].reverse()), corpus).dp).toBe(dp);
        expect(dispersion(as(all.filter(([count]) => count > 0)), corpus).dp).toBe(dp);
      }),
    );
  });
});
