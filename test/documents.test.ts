import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsOf, isFailure } from '../src/corpus/documents.ts';
import { layerOf } from '../src/corpus/extracted/tables.ts';
import type { Document } from '../src/index.ts';
import { emptyFolder, ROOT, stream, tifa } from './command.ts';

/** DuckDB is an optional package. */
const installed = (() => {
  try {
    return Boolean(createRequire(import.meta.url).resolve('@duckdb/node-api'));
  } catch {
    return false;
  }
})();

const REPORT = '全市共开展警示教育1200余场。\n';
const document = (path: string): object => ({
  schema: 'tifa/document/1',
  source: { path, sha256: '0', bytes: 0, format: 'text', encoding: 'utf-8' },
  metadata: {},
  text: {},
  indicators: [],
  slogans: [],
  units: [],
  phases: [],
  dates: [],
  warnings: [],
});

/** Paths of the documents and codes of the failures, in order. */
async function read(...paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const item of documentsOf(paths))
    found.push(isFailure(item) ? `${item.error.code}: ${item.error.message}` : item.source.path);
  return found;
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('extracted output', () => {
  test.each(['json', 'ndjson', 'yaml'])('%s gives the same documents as the reports themselves', async (format) => {
    const folder = emptyFolder();
    const file = join(folder, `out.${format}`);
    expect(tifa(['extract', 'seeds', '-o', file]).status).toBe(0);
    const ours: unknown[] = [];
    for await (const item of documentsOf([folder])) ours.push(item);
    expect(ours).toHaveLength(5);
    expect(ours).toEqual(JSON.parse(tifa(['extract', 'seeds', '-f', 'json']).stdout));
  });

  test.each([
    ['the tables of a folder', ['-f', 'parquet', '-o', 'tables/'], 'tables'],
    ...(installed ? [['a database', ['-o', 'x.duckdb'], 'x.duckdb'] as const] : []),
  ] as const)('so do %s', async (_, args, name) => {
    const folder = emptyFolder();
    cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
    expect(tifa(['extract', 'seeds', ...args], { cwd: folder }).status).toBe(0);
    const ours: unknown[] = [];
    for await (const item of documentsOf([join(folder, name)])) ours.push(item);
    expect(ours).toEqual(JSON.parse(tifa(['extract', 'seeds', '-f', 'json'], { cwd: folder }).stdout));
  });

  test('a table of one layer alone gives what it says of its documents', async () => {
    const file = join(emptyFolder(), 'figures.parquet');
    expect(tifa(['extract', 'seeds', '--layers', 'indicators', '-o', file]).status).toBe(0);
    const wanted = JSON.parse(tifa(['extract', 'seeds', '-f', 'json']).stdout) as Document[];
    const ours: Document[] = [];
    for await (const item of documentsOf([file])) if (!isFailure(item)) ours.push(item);
    expect(ours.map(({ indicators }) => indicators)).toEqual(wanted.map(({ indicators }) => indicators));
    expect(ours.map(({ metadata }) => metadata.region?.code)).toEqual(
      wanted.map(({ metadata }) => metadata.region?.code),
    );
  });

  test('a table of others is none of ours, though some of its columns are called alike', () => {
    expect(layerOf([{ start: 1, end: 2, quote: '甲', price: 3 }])).toBeNull();
  });

  test('what is broken is told with its place, the rest is read', async () => {
    const lines = [document('a'), { schema: 'tifa/document/9' }].map((line) => JSON.stringify(line));
    const folder = folderOf({ 'x.ndjson': `${lines.join('\n')}\n{"schema": \n` });
    expect(await read(join(folder, 'x.ndjson'))).toEqual([
      'a',
      'broken-document: x.ndjson, line 2: no document of tifa/document/1: "schema" is "tifa/document/9"',
      'broken-document: x.ndjson, line 3: not JSON',
    ]);
  });

  test('a figure that is no number is refused', async () => {
    const item = { span: [0, 2], quote: '5场', kind: 'count', value: '5', min: 5, max: 5, unit: '场' };
    const folder = folderOf({ 'x.json': JSON.stringify([{ ...document('a'), indicators: [item] }]) });
    expect(await read(join(folder, 'x.json'))).toEqual([
      'broken-document: x.json, element 1: a: indicator 1 is broken',
    ]);
  });

  test('a line that had failed keeps its reason', async () => {
    const error = { code: 'broken-record', message: 'the record has no "text"', remedy: 'Give one.' };
    const folder = folderOf({ 'x.ndjson': stream({ error, id: null, line: 1 }, document('b')) });
    expect(await read(join(folder, 'x.ndjson'))).toEqual([
      'broken-record: x.ndjson, line 1: not extracted: the record has no "text"',
      'b',
    ]);
  });
});

describe('folders', () => {
  test('reports and output by path; the manifest and data of others are passed over', async () => {
    const folder = folderOf({
      'b/report.txt': REPORT,
      'a.json': JSON.stringify([document('z.txt')]),
      'manifest.json': '{"schema": "tifa/manifest/1"}',
      'package.json': '{"name": "x"}',
      'c.csv': 'a,b\n',
    });
    expect(await read(folder)).toEqual(['z.txt', expect.stringMatching(/b\/report\.txt$/)]);
  });

  test('a document that comes twice is given once', async () => {
    const text = JSON.stringify([document('z.txt')]);
    expect(await read(folderOf({ 'a.json': text, 'b.json': text }))).toEqual(['z.txt']);
  });

  test('one without anything is told', async () => {
    const [told] = await read(folderOf({ 'package.json': '{}' }));
    expect(told).toMatch(/^no-documents: .*: no report and no extracted output in it$/);
  });
});

describe('files that are named', () => {
  test('in order of path; what is missing, empty or foreign is told in its place', async () => {
    const folder = folderOf({ 'a.json': '{"name": "x"}', 'c.txt': REPORT, 'd.txt': '' });
    const names = ['d.txt', 'b.txt', 'c.txt', 'a.json'].map((name) => join(folder, name));
    expect(await read(...names)).toEqual([
      'no-documents: a.json: no documents of tifa in it',
      'ENOENT: b.txt: no such file or folder',
      'c.txt',
      expect.stringMatching(/^empty: .*d\.txt/),
    ]);
  });

  test('a stream of texts is analyzed', async () => {
    const folder = folderOf({ 'x.jsonl': `${stream({ id: 'one', text: REPORT })}{"id": "two"}\n` });
    expect(await read(join(folder, 'x.jsonl'))).toEqual([
      'one',
      'broken-record: x.jsonl, line 2: the record has no "text"',
    ]);
  });

  test('output under another name is known by what it begins with', async () => {
    const folder = emptyFolder();
    const seed = 'seeds/001_eb9e62b1ca5584d1.txt';
    writeFileSync(join(folder, 'results'), tifa(['extract', seed, '-f', 'json']).stdout);
    copyFileSync(join(ROOT, seed), join(folder, 'report'));
    expect(readFileSync(join(folder, 'results'), 'utf8')).toContain(seed);
    expect(await read(join(folder, 'results'), join(folder, 'report'))).toEqual(['report', seed]);
  });
});
