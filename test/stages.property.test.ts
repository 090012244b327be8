import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../src/clean/characters.ts';
import { clean } from '../src/clean/index.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import type { Segmented } from '../src/core/document.ts';
import { toSource } from '../src/core/edits.ts';
import { contains } from '../src/core/span.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { normalize } from '../src/normalize/index.ts';
import { segment } from '../src/segment/index.ts';

const codebook = builtinCodebook();
const read = (text: string): Segmented => segment(clean(normalize(sourceOfText(text), codebook), codebook));

/** Every character of `work` comes from an equal one of `normal`, marks folded; in order, and none twice. */
function checkAlignment({ work, normal }: Segmented): void {
  let last = -1;
  for (let at = 0; at < work.text.length; at++) {
    const char = work.text[at]!;
    if (char === '\n') continue;
    const { start, end } = toSource(work.alignment, { start: at, end: at + 1 });
    if (end === start) expect(char).toBe(' ');
    else {
      expect(end - start).toBe(1);
      expect(start).toBeGreaterThan(last);
      last = start;
      const from = normal.text[start]!;
      if (!'“”'.includes(char) || from !== '"') expect(char).toBe(folded(from));
    }
  }
}

/** Paragraphs are the lines of `work`; sentences lie in them and hold all that is not blank; sections lie in order. */
function checkSpans({ work: { text }, paragraphs, sentences, sections, lines, normal }: Segmented): void {
  expect(paragraphs.map(({ span }) => text.slice(span.start, span.end)).join('\n')).toBe(text);
  for (const { span, runIn } of paragraphs) {
    expect(text.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/u);
    if (runIn) {
      expect(contains(span, runIn)).toBe(true);
      expect(runIn.end).toBeGreaterThan(runIn.start);
    }
  }
  let at = 0;
  for (const span of sentences) {
    expect(text.slice(at, span.start).trim()).toBe('');
    expect(span.end).toBeGreaterThan(span.start);
    expect(paragraphs.some((paragraph) => contains(paragraph.span, span))).toBe(true);
    at = span.end;
  }
  expect(text.slice(at).trim()).toBe('');
  for (const { heading, span } of sections) {
    expect(span.end).toBeGreaterThan(span.start);
    expect(paragraphs.some((paragraph) => paragraph.span.start === span.start)).toBe(true);
    expect(paragraphs.some((paragraph) => paragraph.span.end === span.end)).toBe(true);
    if (heading) expect(heading.start).toBe(span.start);
  }
  let end = 0;
  for (const { span } of lines) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
  expect(end).toBe(normal.text.length);
}

const PIECES = [
  ...'全市，。；：！？、（）“”《》「」…—— \u3000\t\n\u200B1９.%"‘’【】·',
  '\n\n',
  '\r\n',
  '各位代表：',
  '一、加强领导',
  '（一）',
  '——推动责任落实。',
  '開展警示教育',
  '1.7万余人次',
  '全市政法系统累计开展政治轮训120余期，深入学习贯彻，取得扎实成效。',
  '来源：某报 2021-10-08 18:41',
  '打印 关闭',
  'a1.jpg',
  '𠀀𡃁',
  '发表于 2021-3-9 22:42',
  '版权所有',
];
const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('of any text', () => {
  test('the alignment of work leads back to equal characters', () =>
    fc.assert(fc.property(page, (text) => checkAlignment(read(text)))));
  test('paragraphs, sentences and sections are exact', () =>
    fc.assert(fc.property(page, (text) => checkSpans(read(text)))));
});

describe('of the seeds', () => {
  const seeds = new URL('../seeds/', import.meta.url);
  test.each(readdirSync(seeds))('%s', (name) => {
    const doc = read(readFileSync(new URL(name, seeds), 'utf8'));
    checkAlignment(doc);
    checkSpans(doc);
  });
});
