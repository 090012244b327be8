import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clean } from '../src/clean/index.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import type { Segmented } from '../src/core/document.ts';
import { type Span, slice } from '../src/core/span.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { normalize } from '../src/normalize/index.ts';
import { segment } from '../src/segment/index.ts';
import { unmark } from './fixtures.ts';

const codebook = builtinCodebook();
const segmented = (text: string): Segmented => segment(clean(normalize(sourceOfText(text), codebook), codebook));
const cases = <T>(file: string): T[] =>
  parse(readFileSync(new URL(`../fixtures/segment/${file}.yaml`, import.meta.url), 'utf8')) as T[];
const textsOf = (doc: Segmented, spans: readonly Span[]): string[] => spans.map((at) => slice(doc.work.text, at));

describe('sentences', () => {
  for (const marked of cases<string>('sentences'))
    test(marked, () => {
      const doc = segmented(marked.replaceAll('｜', ''));
      expect(textsOf(doc, doc.sentences).join('｜')).toBe(
        segmented(marked.replaceAll('｜', '\u2016')).work.text.replaceAll('\u2016', '｜'),
      );
    });
});

describe('headings', () => {
  for (const { why, text } of cases<{ why: string; text: string }>('headings'))
    test(why, () => {
      const marked = text.trimEnd().split('\n');
      const lines = marked.map((line) => unmark(line.replace(/^\w+ +\| /, '')));
      const doc = segmented(lines.map((line) => line.text).join('\n'));
      const found = doc.paragraphs.map(({ role, runIn, span: { start, end } }, i) => {
        const line = lines[i]!.text;
        const said = runIn
          ? `${line.slice(0, runIn.start - start)}⟦${line.slice(runIn.start - start, runIn.end - start)}⟧${line.slice(runIn.end - start)}`
          : line;
        expect(end - start).toBe(line.length);
        return `${role.padEnd(8)} | ${said}`;
      });
      expect(found).toEqual(marked);
    });
});

describe('sections', () => {
  cases<{ text: string; sections: [string | null, string, string][] }>('sections').forEach(({ text, sections }, i) => {
    test(`${i}`, () => {
      const doc = segmented(text);
      const found = doc.sections.map(({ heading, span }) => [
        heading && slice(doc.work.text, heading),
        slice(doc.work.text, span),
      ]);
      expect(found.map(([heading]) => heading)).toEqual(sections.map(([heading]) => heading));
      sections.forEach(([, begins, ends], k) => {
        expect(found[k]![1]!.startsWith(begins)).toBe(true);
        expect(found[k]![1]!.endsWith(ends)).toBe(true);
      });
    });
  });
});
