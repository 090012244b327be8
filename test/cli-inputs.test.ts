import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, ROOT, stream, tifa } from './command.ts';

const REPORT = '全市共开展警示教育1200余场。\n';
const paths = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).source.path);

test('a folder gives its reports in code-point order, wherever it is', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'in/sub'), { recursive: true });
  for (const name of [
    'b.txt',
    'B.txt',
    '甲.TXT',
    '\u{20000}.txt',
    '\uff21.txt',
    'sub/a.txt',
    '.hidden.txt',
    'note.doc',
  ])
    writeFileSync(join(folder, 'in', name), REPORT);
  const names = ['B.txt', 'b.txt', 'sub/a.txt', '甲.TXT', '\uff21.txt', '\u{20000}.txt'].map((name) => `in/${name}`);
  const relative = tifa(['extract', 'in', '-f', 'ndjson'], { cwd: folder });
  expect(relative.status).toBe(0);
  expect(paths(relative.stdout)).toEqual(names);
  const absolute = tifa(['extract', join(folder, 'in/'), '-f', 'ndjson']);
  expect(absolute.stdout).toBe(relative.stdout);
});

test('a path that is named twice is read once', () => {
  const { stdout } = tifa(['extract', 'seeds', 'seeds/', './seeds', '-f', 'ndjson']);
  expect(paths(stdout)).toEqual(
    readdirSync(join(ROOT, 'seeds'))
      .sort()
      .map((name) => `seeds/${name}`),
  );
});

test('what fails is named, the rest is done: 2', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'good.txt'), REPORT);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]));
  const { status, stdout, stderr } = tifa(['extract', '.', 'gone.txt', '-f', 'ndjson'], { cwd: folder });
  expect(status).toBe(2);
  expect(paths(stdout)).toEqual(['good.txt']);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^tifa: binary\.txt: .+\. .+\.$/);
  expect(lines[1]).toMatch(/^tifa: empty\.txt: .*empty.*\. .+\.$/);
  expect(lines[2]).toMatch(/^tifa: gone\.txt: no such file or folder\. .+\.$/);
  expect(lines[3]).toBe('tifa: 1 done, 3 failed');
});

test.each(['extract', 'normalize', 'text'])('%s of a file that holds nothing, or no text: 1', (command) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'binary.txt'), Buffer.alloc(64));
  for (const name of ['empty.txt', 'binary.txt']) {
    const { status, stdout, stderr } = tifa([command, name], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^tifa: ${name}: [^\\n]+\\. [^\\n]+\\.\\n$`));
  }
});

test('an empty folder: 1', () => {
  const { status, stderr } = tifa(['extract', emptyFolder()]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/no report in this folder\. Reports end in \.txt/);
});

test('twenty failures are told, then how many more', () => {
  const { status, stderr } = tifa(['extract', ...Array.from({ length: 25 }, (_, i) => `gone-${i}.txt`)]);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(22);
  expect(stderr).toMatch(/… and 5 more failures\ntifa: 0 done, 25 failed\n$/);
});

test('a stream: one document a line in the same order, a broken line keeps its place', () => {
  const input = `${stream({ id: 'z', text: REPORT })}{"id": "broken\n\n${stream(
    { id: 'a', text: REPORT, published: '2021-10-08', region: '330200' },
    { id: 'no text' },
    { id: 'bad date', text: REPORT, published: '8.10.2021' },
  )}{"id": 7, "text": "末行没有换行。"}`;
  const { status, stdout, stderr } = tifa(['extract', '-', '-f', 'ndjson'], { input });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(2);
  expect(lines.map((line) => line.source?.path ?? [line.line, line.id])).toEqual([
    'z',
    [2, null],
    'a',
    [5, 'no text'],
    [6, 'bad date'],
    '7',
  ]);
  expect(lines[2].metadata.published).toBe('2021-10-08');
  expect(lines[3].error).toEqual({
    code: 'broken-record',
    message: expect.stringContaining('"text"'),
    remedy: expect.any(String),
  });
  expect(stderr.trim().split('\n')).toHaveLength(5); // three broken, warnings, the sum
});

test('a record of a day that does not exist is refused, alone', () => {
  const dated = ['2021-13', '2021-02-31', '2021-13-01', '2021-10-08', '2021-10', '2021'];
  const input = stream(...dated.map((published) => ({ id: published, text: REPORT, published })));
  const { status, stdout } = tifa(['extract', '-', '-f', 'ndjson'], { input });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(2);
  expect(lines.map(({ error, metadata }) => error?.code ?? metadata.published)).toEqual([
    ...Array(3).fill('broken-record'),
    ...dated.slice(3),
  ]);
});

test('documents in a file: by its ending, or by --input-format', () => {
  const folder = emptyFolder();
  const records = stream({ id: '1', text: REPORT }, { id: '2', text: REPORT });
  writeFileSync(join(folder, 'documents.jsonl'), records);
  writeFileSync(join(folder, 'documents.log'), records);
  const byEnding = tifa(['extract', 'documents.jsonl', '-f', 'ndjson'], { cwd: folder });
  expect(paths(byEnding.stdout)).toEqual(['1', '2']);
  const byOption = tifa(['extract', 'documents.log', '--input-format', 'ndjson', '-f', 'ndjson'], { cwd: folder });
  expect(byOption.stdout).toBe(byEnding.stdout);
});

test('standard input as the text of one report', () => {
  const { status, stdout } = tifa(['extract', '-', '--input-format', 'text', '-f', 'ndjson'], { input: REPORT });
  expect(status).toBe(0);
  expect(paths(stdout)).toEqual(['-']);
});

test('an empty stream: 1', () => {
  const { status, stdout, stderr } = tifa(['extract', '-', '-f', 'json']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^tifa: standard input: no document\. Give one JSON object a line/);
});

test('normalize: the same stream, Simplified and half width', () => {
  const { status, stdout } = tifa(['normalize', '--input-format', 'ndjson', '-f', 'ndjson', '-'], {
    input: stream({ id: 'x', text: '網路，３０餘份' }),
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ id: 'x', text: expect.stringMatching(/^网络?.*,?.*30余份$/) });
});
