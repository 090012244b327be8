import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import { codePoints } from '../src/core/code-points.ts';
import { applyEdits, type Edit, toSource, traceBack } from '../src/core/edits.ts';
import type { Span } from '../src/core/span.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { normalize } from '../src/normalize/index.ts';

fc.configureGlobal({ seed: 20210816 });

/** Ideographs of both scripts, digits of both widths, marks, blanks, characters beyond the first plane, lone halves left out. */
const character = fc.constantFrom(
  ...'政法隊队伍資訊信息網际際路品質质量著力有１２9０，,．. 　\n\r\t\u200B\u00AD\uFEFF亯\uE2E5⼈樂\u0301%％年万𠮷𪢮😀圞A',
);
const text = fc.array(character, { maxLength: 60 }).map((list) => list.join(''));

/** A text with edits at cut points between its characters. */
const edited = fc
  .tuple(fc.array(character, { maxLength: 40 }), fc.array(fc.tuple(fc.nat(4), fc.nat(3), text), { maxLength: 12 }))
  .map(([characters, steps]) => {
    const edits: Edit[] = [];
    const offsets = [0];
    for (const c of characters) offsets.push(offsets.at(-1)! + c.length);
    let at = 0;
    for (const [skip, length, replacement] of steps) {
      const start = at + skip;
      const end = start + length;
      if (end >= offsets.length) break;
      edits.push({
        span: { start: offsets[start]!, end: offsets[end]! },
        text: Array.from(replacement).slice(0, 4).join(''),
      });
      at = end;
    }
    return { source: characters.join(''), edits };
  });

const spansOf = (length: number): Span[] =>
  Array.from({ length: length + 1 }, (_, start) =>
    Array.from({ length: length + 1 - start }, (_, i) => ({ start, end: start + i })),
  ).flat();

describe('applyEdits', () => {
  test('gives the text with the edits made', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        let wanted = source;
        for (const { span, text: to } of [...edits].reverse())
          wanted = wanted.slice(0, span.start) + to + wanted.slice(span.end);
        expect(applyEdits(source, edits).text).toBe(wanted);
      }),
    );
  });

  test('maps every surviving character back to itself', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const { text: target, alignment } = applyEdits(source, edits);
        let shift = 0;
        let at = 0;
        for (const { span, text: to } of [...edits, { span: { start: source.length, end: source.length }, text: '' }]) {
          for (; at < span.start; at++) {
            expect(target[at + shift]).toBe(source[at]);
            expect(toSource(alignment, { start: at + shift, end: at + shift + 1 })).toEqual({ start: at, end: at + 1 });
          }
          at = span.end;
          shift += to.length - (span.end - span.start);
        }
      }),
    );
  });

  test('covers source and target without gaps', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const { text: target, alignment } = applyEdits(source, edits);
        for (const [side, length] of [
          ['source', source.length],
          ['target', target.length],
        ] as const) {
          let at = 0;
          for (const piece of alignment) {
            expect(piece[side].start).toBe(at);
            at = piece[side].end;
          }
          expect(at).toBe(length);
        }
      }),
    );
  });

  test.each([
    [
      [
        { start: 2, end: 3 },
        { start: 1, end: 2 },
      ],
    ],
    [
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    ],
    [[{ start: 2, end: 1 }]],
    [[{ start: 0, end: 9 }]],
    [[{ start: -1, end: 0 }]],
    [[{ start: Number.NaN, end: 1 }]],
  ])('refuses %j', (spans) => {
    expect(() =>
      applyEdits(
        '四个意识',
        spans.map((span) => ({ span, text: '' })),
      ),
    ).toThrow(RangeError);
  });
});

describe('toSource', () => {
  test('is monotone, stays in the source, and keeps empty spans empty', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const { text: target, alignment } = applyEdits(source, edits);
        for (const span of spansOf(Math.min(target.length, 25))) {
          const back = toSource(alignment, span);
          expect(back.start).toBeLessThanOrEqual(back.end);
          expect(back.end).toBeLessThanOrEqual(source.length);
          if (span.start === span.end) expect(back.start).toBe(back.end);
          const wider = toSource(alignment, { start: span.start, end: Math.min(span.end + 1, target.length) });
          expect(wider.start).toBe(back.start);
          expect(wider.end).toBeGreaterThanOrEqual(back.end);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('holds what was deleted inside, not what was deleted at the edges', () => {
    const { text: target, alignment } = applyEdits('⏎铁规禁⏎⏎令⏎', [
      { span: { start: 0, end: 1 }, text: '' },
      { span: { start: 4, end: 6 }, text: '' },
      { span: { start: 7, end: 8 }, text: '' },
    ]);
    expect(target).toBe('铁规禁令');
    expect(toSource(alignment, { start: 0, end: 4 })).toEqual({ start: 1, end: 7 });
    expect(toSource(alignment, { start: 0, end: 3 })).toEqual({ start: 1, end: 4 });
    expect(toSource(alignment, { start: 3, end: 4 })).toEqual({ start: 6, end: 7 });
    expect(toSource(alignment, { start: 4, end: 4 })).toEqual({ start: 8, end: 8 });
  });

  test('gives a replacement that is cut back whole', () => {
    const { alignment } = applyEdits('在網際網路上', [{ span: { start: 1, end: 5 }, text: '互联网' }]);
    expect(toSource(alignment, { start: 2, end: 3 })).toEqual({ start: 1, end: 5 });
    expect(toSource(alignment, { start: 0, end: 2 })).toEqual({ start: 0, end: 5 });
    expect(toSource(alignment, { start: 4, end: 5 })).toEqual({ start: 5, end: 6 });
  });
});

describe('traceBack', () => {
  test('composes alignments: a character that survives all edits comes back to itself', () => {
    fc.assert(
      fc.property(edited, fc.array(fc.nat(3), { maxLength: 20 }), ({ source, edits }, drops) => {
        const first = applyEdits(source, edits);
        let at = 0;
        const deletions = drops.flatMap((skip) => {
          const start = at + skip;
          at = start + 1;
          return start < first.text.length ? [{ span: { start, end: start + 1 }, text: '' }] : [];
        });
        const second = applyEdits(first.text, deletions);
        for (const span of spansOf(Math.min(second.text.length, 20)))
          expect(traceBack([first.alignment, second.alignment], span)).toEqual(
            toSource(first.alignment, toSource(second.alignment, span)),
          );
        const deleted = new Set(deletions.map(({ span }) => span.start));
        const kept = Array.from(first.text, (_, i) => i).filter((i) => i < first.text.length && !deleted.has(i));
        kept.forEach((i, j) => {
          expect(traceBack([first.alignment, second.alignment], { start: j, end: j + 1 })).toEqual(
            toSource(first.alignment, { start: i, end: i + 1 }),
          );
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('codePoints', () => {
  test('cuts the same characters as an array of code points', () => {
    fc.assert(
      fc.property(text, (source) => {
        const points = Array.from(source);
        const { length, span } = codePoints(source);
        expect(length).toBe(points.length);
        const offsets = [0];
        for (const c of points) offsets.push(offsets.at(-1)! + c.length);
        for (let i = 0; i < offsets.length; i++)
          expect(span({ start: offsets[i]!, end: source.length })).toEqual([i, points.length]);
      }),
    );
  });
});

describe('normalize', () => {
  const codebook = builtinCodebook();
  test('cites the source: every quote is the source between its code points', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { normal, text: read } = normalize(sourceOfText(source), codebook);
        const points = Array.from(read);
        const { span: toPoints } = codePoints(read);
        const offsets = [0];
        for (const c of normal.text) offsets.push(offsets.at(-1)! + c.length);
        for (let i = 0; i + 1 < offsets.length; i++) {
          const back = toSource(normal.alignment, { start: offsets[i]!, end: offsets[i + 1]! });
          const [start, end] = toPoints(back);
          expect(points.slice(start, end).join('')).toBe(read.slice(back.start, back.end));
        }
      }),
    );
  });

  test('keeps what it has no reason to change, and changes nothing twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = normalize(sourceOfText(source), codebook).normal.text;
        expect(normalize(sourceOfText(once), codebook).normal.text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
