import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyze } from '../src/index.ts';

/** A text and the dates or phases of it. */
interface Report {
  text: string;
  published?: string;
  region?: string;
  dates?: Record<string, unknown>[];
  phases?: Record<string, unknown>[];
}

const read = (name: string): Report[] =>
  parse(readFileSync(new URL(`../fixtures/interpret/${name}.yaml`, import.meta.url), 'utf8')) as Report[];

for (const name of ['dates', 'years', 'phases'] as const)
  describe(`interpret ${name}`, () => {
    for (const { text, published, region, dates, phases } of read(name))
      test(text.slice(0, 40), () => {
        const stated = { ...(published && { published }), ...(region && { region }) };
        const document = analyze(text, { stated });
        for (const [found, wanted] of [
          [document.dates, dates],
          [document.phases, phases],
        ] as const) {
          if (!wanted) continue;
          expect(found.map(({ quote }) => quote)).toEqual(wanted.map(({ quote }) => quote));
          expect(found).toMatchObject(wanted);
        }
      });
  });

test('figures that are set apart or full width are one date, cited as written', () => {
  const { dates } = analyze('香港回归于１ ９ ９ ７ 年 ７ 月 １ 日举行。');
  expect(dates).toMatchObject([{ quote: '１ ９ ９ ７ 年 ７ 月 １ 日', edtf: '1997-07-01' }]);
});
