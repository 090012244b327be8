import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readCodebook } from '../src/codebook/compile.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import type { Recognized } from '../src/core/document.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { understand } from '../src/pipeline.ts';

/** One entry of a fixture file; exactly one of `all`, `in`, `none`, `todo` says what is looked at. */
export interface Case {
  /** what each match must say (a part of the mention's value) */
  is?: Record<string, unknown>;
  /** spellings that must match as a whole */
  all?: string[];
  /** a text, or several, with the wanted spans in ⟦⟧ and no others */
  in?: string | string[];
  /** texts in which nothing may be found */
  none?: string[];
  /** known gaps: spellings that do not match yet; the test fails once one does */
  todo?: string[];
  /** what the text is said to be published on */
  published?: string;
  /** GB/T 2260 code of the area the text is said to be about */
  region?: string;
}

export const readCases = (path: string): Case[] =>
  parse(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')) as Case[];

/** Splits 增长⟦5.8%⟧ into the text and the spans between the marks, which may nest. */
export function unmark(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = '';
  const open: number[] = [];
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') open.push(text.length);
    else if (part === '⟧') spans.push([open.pop()!, text.length]);
    else text += part;
  }
  return { text, spans: spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]) };
}

/** The pipeline up to the mentions, over a text given in the fixture. */
export const scene = (text: string, { published, region }: Case = {}): Recognized =>
  understand(
    sourceOfText(text, 'fixture', { ...(published && { published }), ...(region && { region }) }),
    builtinCodebook(),
  );

/** The codebook as its YAML files have it, with the examples that the built one leaves out. */
export const wholeCodebook = readCodebook(fileURLToPath(new URL('../codebook', import.meta.url)));
