import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { BIN, emptyFolder, ROOT, stream, tifa } from './command.ts';

const REPORT = '全市共开展警示教育1200余场。\n';
/** A report that orders its reader to fail: src/cli/mock.ts. */
const order = (...orders: string[]): string => REPORT + orders.map((text) => `MOCK ${text}\n`).join('');

/** A folder `in` with these files. */
function inputs(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'in', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'in', name), text);
  }
  return folder;
}

/** Whether a process runs; one that ended may still wait to be buried. */
const runs = (pid: string): boolean =>
  existsSync(`/proc/${pid}`) && !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

const lines = (text: string): { source: { path: string } }[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const names = (text: string): string[] => lines(text).map(({ source }) => source.path);
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));

describe('whatever the number of processes', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `${i % 7}/${i}.txt`,
      `${REPORT}第${i}次共办结${i + 2}件。\n`.repeat(1 + (i % 9)),
    ]),
  );

  test.each(['ndjson', 'json', 'yaml', 'csv'])('%s: the same bytes, in the order of the inputs', (format) => {
    const folder = inputs(many);
    const run = (jobs: string) =>
      tifa(['extract', 'in', '--layers', 'indicators', '-f', format, '--jobs', jobs], { cwd: folder });
    const one = run('1');
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('办结');
    for (const jobs of ['2', '12']) expect(run(jobs)).toEqual(one);
  });

  test('a stream: one document a line, broken lines in their places', () => {
    const records = Array.from({ length: 300 }, (_, i) => ({
      id: `d${i}`,
      text: i % 50 === 7 ? 5 : `${REPORT}${i}件`,
    }));
    const input = stream(...records);
    const one = tifa(['extract', '-', '-f', 'ndjson', '--jobs', '1'], { input });
    expect(one.status).toBe(2);
    expect(one.stdout.trim().split('\n')).toHaveLength(300);
    expect(JSON.parse(one.stdout.split('\n')[7]!)).toMatchObject({
      id: 'd7',
      line: 8,
      error: { code: 'broken-record' },
    });
    expect(tifa(['extract', '-', '-f', 'ndjson', '--jobs', '3'], { input })).toEqual(one);
  });

  test('a stream that is large is handed on to processes in the middle', () => {
    const text = REPORT.repeat(400);
    const input = stream(...Array.from({ length: 120 }, (_, i) => ({ id: `d${i}`, text: `${text}${i + 1}件。` })));
    const { status, stdout } = tifa(['extract', '-', '-f', 'ndjson', '--layers', 'dates'], { input });
    expect(status).toBe(0);
    expect(names(stdout)).toEqual(Array.from({ length: 120 }, (_, i) => `d${i}`));
  });
});

describe('a report that', () => {
  const run = (files: Readonly<Record<string, string>>, ...args: string[]) => {
    const folder = inputs({ 'a.txt': REPORT, 'z.txt': REPORT, ...files });
    const result = tifa(['extract', 'in', '-f', 'ndjson', '--mock', '--jobs', '2', ...args], { cwd: folder });
    return { ...result, folder };
  };

  test.each([
    ['hangs', 'hang', ['--timeout', '5'], 'in/m.txt: takes longer than 5 s. Split it, or raise --timeout.'],
    ['ends its process', 'exit 7', [], 'in/m.txt: the process that read it ended (exit code 7)'],
    ['ends it as if all were well', 'exit 0', [], 'in/m.txt: the process that read it ended (exit code 0)'],
    ['crashes', 'abort', [], 'in/m.txt: the process that read it ended (SIGABRT)'],
    ['eats memory', 'memory', ['--max-memory', '300MB'], 'in/m.txt: takes more than 300 MB of memory. Split it'],
    ['fills the heap', 'heap', ['--max-memory', '120MB'], 'in/m.txt: takes more than 120 MB of memory. Split it'],
    ['throws', 'throw aha', [], 'in/m.txt: aha. This is a defect of tifa'],
  ])('%s is named, the rest is done: 2', (_, text, args, says) => {
    const { status, stdout, stderr } = run({ 'm.txt': order(text) }, ...args);
    expect(stderr).toContain(`tifa: ${says}`);
    expect(stderr).toContain('tifa: 2 done, 1 failed');
    expect(names(stdout)).toEqual(['in/a.txt', 'in/z.txt']);
    expect(status).toBe(2);
  });

  test('fails once is read again', () => {
    const mark = join(emptyFolder(), 'mark');
    const { status, stdout } = run({ 'm.txt': order(`once ${mark}`) });
    expect(existsSync(mark)).toBe(true);
    expect(status).toBe(0);
    expect(names(stdout)).toEqual(['in/a.txt', 'in/m.txt', 'in/z.txt']);
  });

  test('fails is read twice, and no more; those beside it are done, at most once more', () => {
    const notes = emptyFolder();
    const note = (name: string): string => `note ${join(notes, name)}`;
    const { status, stdout } = run({
      'm.txt': order(note('m'), 'exit 1'),
      ...Object.fromEntries(['b', 'n', 'y'].map((name) => [`${name}.txt`, order(note(name))])),
    });
    const read = (name: string): number => readFileSync(join(notes, name), 'utf8').split('\n').length - 1;
    expect(status).toBe(2);
    expect(read('m')).toBe(2);
    for (const name of ['b', 'n', 'y']) expect(read(name)).toBeLessThanOrEqual(2);
    expect(names(stdout)).toEqual(['a', 'b', 'n', 'y', 'z'].map((name) => `in/${name}.txt`));
  });

  test('fails in a stream keeps its place', () => {
    const input = stream({ id: 'a', text: REPORT }, { id: 'm', text: order('exit 3') }, { id: 'z', text: REPORT });
    const { status, stdout } = tifa(['extract', '-', '-f', 'ndjson', '--mock', '--jobs', '2'], { input });
    expect(status).toBe(2);
    expect(stdout.split('\n').map((line) => (line ? Object.keys(JSON.parse(line)) : []))[1]).toEqual([
      'error',
      'id',
      'line',
    ]);
    expect(JSON.parse(stdout.split('\n')[1]!)).toMatchObject({ error: { code: 'crash' }, id: null, line: 2 });
  });

  test('is larger than --max-file-size is named', () => {
    const { status, stderr } = run({ 'm.txt': REPORT.repeat(100) }, '--max-file-size', '2k');
    expect(status).toBe(2);
    expect(stderr).toMatch(/in\/m\.txt: larger than 2048 bytes\. .*--max-file-size/);
  });
});

test('processes that end before they begin are told of, once: 1', () => {
  const folder = inputs({ 'a.txt': REPORT });
  const env = { NODE_OPTIONS: `--require ${join(folder, 'end.cjs')}` };
  writeFileSync(join(folder, 'end.cjs'), 'if (process.send) process.exit(9);');
  const { status, stdout, stderr } = tifa(['extract', 'in', '--jobs', '2'], { cwd: folder, env });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^tifa: [^\n]+ end before they begin \(exit code 9\)\. [^\n]+\n$/);
});

describe('the cache', () => {
  const noted = (notes: string, ...all: string[]) =>
    Object.fromEntries(all.map((name) => [`${name}.txt`, order(`note ${join(notes, name)}`)]));
  const run = (folder: string, ...args: string[]) =>
    tifa(['extract', 'in', '-o', 'out/', '--mock', ...args], { cwd: folder });
  const reads = (notes: string): Record<string, number> =>
    Object.fromEntries(
      readdirSync(notes).map((name) => [name, readFileSync(join(notes, name), 'utf8').split('\n').length - 1]),
    );
  const output = (folder: string): string => readFileSync(join(folder, 'out/documents.ndjson'), 'utf8');

  test('a second run analyzes nothing; what is new or changed alone is read', () => {
    const notes = emptyFolder();
    const folder = inputs(noted(notes, 'a', 'b', 'c'));
    expect(run(folder).status).toBe(0);
    const first = output(folder);
    const manifest = manifestOf(folder);
    expect(run(folder, '--jobs', '2').status).toBe(0);
    expect(output(folder)).toBe(first);
    expect(manifestOf(folder)).toEqual(manifest);
    expect(reads(notes)).toEqual({ a: 1, b: 1, c: 1 });
    writeFileSync(join(folder, 'in/b.txt'), order(`note ${join(notes, 'b')}`, 'note /dev/null'));
    writeFileSync(join(folder, 'in/d.txt'), order(`note ${join(notes, 'd')}`));
    expect(run(folder).status).toBe(0);
    expect(reads(notes)).toEqual({ a: 1, b: 2, c: 1, d: 1 });
    expect(run(folder, '--layers', 'dates').status).toBe(0);
    expect(reads(notes)).toEqual({ a: 2, b: 3, c: 2, d: 2 });
    expect(run(folder, '--no-cache').status).toBe(0);
    expect(reads(notes)).toEqual({ a: 3, b: 4, c: 3, d: 3 });
  });

  test('a broken entry is no entry; one that is of no use any more goes', () => {
    const notes = emptyFolder();
    const folder = inputs(noted(notes, 'a', 'b'));
    run(folder);
    const first = output(folder);
    const cache = join(folder, 'out/.tifa-cache');
    const entries = () =>
      readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
    expect(entries()).toHaveLength(2);
    const [broken, short] = entries();
    writeFileSync(join(cache, broken!), readFileSync(join(cache, broken!), 'utf8').replace('1200', '1300'));
    writeFileSync(join(cache, short!), '');
    run(folder);
    expect(output(folder)).toBe(first);
    expect(reads(notes)).toEqual({ a: 2, b: 2 });
    rmSync(join(folder, 'in/b.txt'));
    writeFileSync(join(cache, 'ff.tmp'), 'of somebody else');
    run(folder);
    expect(entries()).toHaveLength(1);
    expect(existsSync(join(cache, 'ff.tmp'))).toBe(true);
  });

  test('--cache-dir serves other outputs', () => {
    const notes = emptyFolder();
    const folder = inputs(noted(notes, 'a', 'b'));
    const extract = () => tifa(['extract', 'in', '-f', 'yaml', '--mock', '--cache-dir', 'kept'], { cwd: folder });
    const first = extract();
    expect(first.status).toBe(0);
    expect(extract()).toEqual(first);
    expect(reads(notes)).toEqual({ a: 1, b: 1 });
    expect(readdirSync(folder).sort()).toEqual(['in', 'kept']);
  });

  test('kill -9 in the middle, and again: nothing is lost, nothing twice, equal bytes', async () => {
    const notes = emptyFolder();
    const all = Array.from({ length: 12 }, (_, i) => String.fromCharCode(97 + i));
    const folder = inputs({ ...noted(notes, ...all), 'f.txt': order(`note ${join(notes, 'f')}`, 'hang') });
    const child = spawn(process.execPath, [BIN, 'extract', 'in', '-o', 'out/', '--mock', '--jobs', '2'], {
      cwd: folder,
      stdio: 'ignore',
    });
    while (!('e' in reads(notes))) await setTimeout(20);
    const kept = Object.keys(reads(notes));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    expect(readdirSync(join(folder, 'out')).filter((name) => !name.startsWith('.'))).toEqual([]);
    writeFileSync(join(folder, 'in/f.txt'), order(`note ${join(notes, 'f')}`));
    expect(run(folder, '--jobs', '2').status).toBe(0);
    expect(names(output(folder))).toEqual(all.map((name) => `in/${name}.txt`));
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['.tifa-cache', 'documents.ndjson', 'manifest.json']);
    for (const name of kept.filter((name) => name < 'e')) expect(reads(notes)[name]).toBe(1);
    const resumed = output(folder);
    rmSync(join(folder, 'out'), { recursive: true });
    run(folder);
    expect(output(folder)).toBe(resumed);
  });

  test('a process that is stuck ends when its parent was killed', async () => {
    const folder = inputs({ 'm.txt': order('hang') });
    const child = spawn(process.execPath, [BIN, 'extract', 'in', '--mock', '--jobs', '2'], { cwd: folder });
    const children = (): string => readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
    while (children() === '') await setTimeout(20);
    const [stuck] = children().split(' ');
    await setTimeout(500);
    child.kill('SIGKILL');
    for (let i = 0; i < 300 && runs(stuck!); i++) await setTimeout(100);
    expect(runs(stuck!)).toBe(false);
  });
});

describe('the manifest', () => {
  test('lists every input with what came of it: done, warned, failed, skipped', () => {
    const folder = inputs({ 'a.txt': REPORT, 'b.txt': '', 'c.txt': '今天天气很好。\n' });
    writeFileSync(join(folder, 'in/e.ndjson'), `${stream({ id: '1', text: REPORT })}{"id": 2}\n`);
    const { status } = tifa(['extract', 'in', 'in/e.ndjson', '-o', 'out/'], { cwd: folder });
    expect(status).toBe(2);
    const manifest = manifestOf(folder);
    expect(manifest).toMatchObject({
      schema: 'tifa/manifest/1',
      tool: { name: 'tifa', version: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      codebook: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      segmenter: null,
      totals: { done: 1, warned: 2, failed: 1, skipped: 0 },
      files: ['documents.ndjson'],
    });
    const [a, b, c, e] = manifest.inputs;
    expect(a).toMatchObject({
      path: 'in/a.txt',
      status: 'done',
      encoding: 'utf-8',
      counts: { indicators: 1, dates: 0 },
    });
    expect(a.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(b).toMatchObject({
      path: 'in/b.txt',
      status: 'failed',
      error: { code: 'empty', remedy: expect.any(String) },
    });
    expect(c).toMatchObject({ path: 'in/c.txt', status: 'warned', warnings: { 'no-findings': 1 } });
    expect(e).toMatchObject({
      path: 'in/e.ndjson',
      status: 'warned',
      records: { done: 1, warned: 0, failed: 1 },
      errors: [{ line: 2, id: '2', code: 'broken-record' }],
    });
  });

  test('names no absolute path and no time: the same wherever and whenever', () => {
    const run = () => {
      const folder = inputs({ 'a.txt': REPORT, 'b\u001b[31m.txt': '' });
      tifa(['extract', join(folder, 'in'), '-o', join(folder, 'out/')]);
      return readFileSync(join(folder, 'out/manifest.json'), 'utf8');
    };
    const manifest = run();
    expect(manifest).not.toContain('tmp');
    expect(manifest).not.toContain('\u001b');
    expect(run()).toBe(manifest);
  });
});

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the processes too, and leaves no half file', async (signal, code) => {
    const folder = inputs({ 'a.txt': REPORT, 'm.txt': order('hang') });
    const child = spawn(process.execPath, [BIN, 'extract', 'in', '-o', 'out/', '--no-cache', '--mock', '--jobs', '2'], {
      cwd: folder,
    });
    const children = (): string => readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
    while (children() === '') await setTimeout(20);
    const pids = children().split(' ');
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(code);
    await setTimeout(200);
    expect(pids.filter(runs)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['in']);
  });

  test('what was done is kept, and that is told', async () => {
    const folder = inputs({ 'a.txt': REPORT, 'm.txt': order('hang') });
    const child = spawn(process.execPath, [BIN, 'extract', 'in', '-o', 'out/', '--mock', '--jobs', '2'], {
      cwd: folder,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    while (!existsSync(join(folder, 'out/.tifa-cache'))) await setTimeout(20);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    expect(said).toBe('tifa: stopped: what was done is kept, and the same command goes on from there\n');
  });

  test('a closed pipe ends the processes, quietly, with 0', async () => {
    const folder = inputs(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, REPORT.repeat(2000)])));
    const script = `${process.execPath} ${BIN} extract in -f ndjson --jobs 2 | head -n 1 >/dev/null; echo "code \${PIPESTATUS[0]}"`;
    const child = spawn('bash', ['-c', script], { cwd: folder });
    let said = '';
    for (const out of [child.stdout, child.stderr]) out.setEncoding('utf8').on('data', (text) => (said += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect(said).toBe('code 0\n');
  });
});

test('commands that count and compare have much read by processes', () => {
  const folder = inputs(
    Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, '存栏水牛3721头。\n'.repeat(2000)])),
  );
  const suggest = (path: string, env = {}) =>
    tifa(['codebook', 'suggest', path, '--min-count', '5'], { cwd: folder, env });
  expect(suggest('in')).toMatchObject({ status: 0, stdout: expect.stringContaining('heads: [水牛]') });
  expect(suggest('in', NO_PROCESS).stderr).toContain('no process is started');
});

const NO_PROCESS = { NODE_OPTIONS: `--require ${join(ROOT, 'test/no-fork.cjs')}` };

test('one small report starts no process', () => {
  expect(tifa(['extract', 'seeds', '-f', 'ndjson'], { env: NO_PROCESS }).status).toBe(0);
  const { stderr } = tifa(['extract', 'seeds', '-f', 'ndjson', '--jobs', '2'], { env: NO_PROCESS });
  expect(stderr).toContain('no process is started');
});
