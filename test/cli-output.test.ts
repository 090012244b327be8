import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { wantsColor } from '../src/cli/terminal.ts';
import { BIN, emptyFolder, ROOT, stream, tifa } from './command.ts';

const REPORT = '全市共开展警示教育1200余场。\n';

describe('-o', () => {
  test('the file holds what standard output would, the format by its ending', () => {
    const out = join(emptyFolder(), 'out.json');
    expect(tifa(['extract', 'seeds', '-o', out])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(tifa(['extract', 'seeds', '-f', 'json']).stdout);
  });

  test('nothing done: the old file stays, no temporary file is left', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'out.yaml'), 'old');
    expect(tifa(['extract', 'gone.txt', '-o', 'out.yaml'], { cwd: folder }).status).toBe(1);
    expect(readdirSync(folder)).toEqual(['out.yaml']);
    expect(readFileSync(join(folder, 'out.yaml'), 'utf8')).toBe('old');
  });

  test('some fail: the rest is written', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'report.txt'), REPORT);
    expect(tifa(['extract', '.', 'gone.txt', '-o', 'out.json'], { cwd: folder }).status).toBe(2);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['out.json', 'report.txt']);
  });

  test('a link stays a link, what it points to is replaced', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'target.json'), 'old');
    symlinkSync('target.json', join(folder, 'link.json'));
    expect(tifa(['extract', join(ROOT, 'seeds'), '-o', 'link.json'], { cwd: folder }).status).toBe(0);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'target.json'), 'utf8'))).toHaveLength(5);
  });

  test('a folder gets a file of its format, and a manifest', () => {
    const folder = emptyFolder();
    const args = ['extract', join(ROOT, 'seeds'), '--no-cache'];
    expect(tifa([...args, '-o', 'out/'], { cwd: folder }).status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['documents.ndjson', 'manifest.json']);
    expect(tifa([...args, '-f', 'csv', '-o', 'out'], { cwd: folder }).status).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toContain('indicators.csv');
    expect(readdirSync(join(folder, 'out'))).not.toContain('documents.ndjson'); // of the run before
    const { status, stderr } = tifa([...args, '-f', 'table', '-o', 'out'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^tifa: a table is for the screen\. Choose another format/);
  });

  test('a folder takes a stream alone, of which nothing is cached', () => {
    const folder = emptyFolder();
    const input = stream({ id: 'a', text: REPORT });
    const { status, stderr } = tifa(['extract', '-', '-o', 'out/'], { cwd: folder, input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^tifa: 1 done, 0 failed/) });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['documents.ndjson', 'manifest.json']);
  });

  test('documents with warnings are told at the end, once, by kind', () => {
    const folder = emptyFolder();
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), '天气很好。\n');
    const said = /^tifa: 2 documents with warnings: (?:encoding-guessed 2, )?no-findings 2 \(see warnings in /;
    const run = (...more: string[]) => tifa(['extract', 'a.txt', 'b.txt', ...more], { cwd: folder }).stderr;
    expect(run('--layers', 'units', '-f', 'csv')).toMatch(/warnings: no-findings 2 \(see warnings in -f json\)\n$/);
    expect(run('-o', 'out/')).toMatch(
      /^tifa: 2 documents with warnings: [^\n]+ \(see warnings in the results\)\n.*2 done/,
    );
    expect(run('-f', 'json')).toMatch(said);
    expect(run('-f', 'json', '--quiet')).toBe('');
  });

  test('an input as the target: 1, and the input is untouched', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'report.txt'), REPORT);
    const { status, stderr } = tifa(['extract', '.', '-o', 'report.txt'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/report\.txt: is an input too/);
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe(REPORT);
  });

  test.runIf(existsSync('/dev/full'))('a full disk: 1', () => {
    const { status, stderr } = tifa(['extract', 'seeds', '-o', '/dev/full']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^tifa: \/dev\/full: no space left on the device\. Free some space/);
  });
});

/** Starts a shell command in which $TIFA is ours; the shell sees the exit code of each part. */
const shell = (script: string, input = ''): Promise<{ status: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = spawn('bash', ['-c', script], {
      cwd: ROOT,
      env: { ...process.env, TIFA: `${process.execPath} ${BIN}` },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });

describe('standard output', () => {
  test('a closed pipe ends quietly with 0, and reads no further', async () => {
    const script = `yes '{"id": "1", "text": "${REPORT.trim()}"}' | $TIFA extract - -f ndjson | head -n 1; echo "code \${PIPESTATUS[1]}"`;
    const { stdout, stderr } = await shell(script);
    expect(stdout).toMatch(/^\{[^\n]+\}\ncode 0\n$/);
    expect(stderr).toBe('');
  });

  test.runIf(existsSync('/dev/stdout'))('/dev/stdout is a pipe too, that may be closed', async () => {
    const { status, stdout, stderr } = await shell(
      '$TIFA extract seeds -f ndjson -o /dev/stdout | (sleep 0.2; head -c 9); exit ${PIPESTATUS[0]}',
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{"schema"', stderr: '' });
  });

  test('a closed pipe with help: 0', async () => {
    expect((await shell(`$TIFA --help | true; exit \${PIPESTATUS[0]}`)).status).toBe(0);
  });

  test.runIf(existsSync('/dev/full'))('a full disk: 1, and one line', async () => {
    const { status, stderr } = await shell('$TIFA extract seeds -f json > /dev/full');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^tifa: standard output: no space[^\n]+\n$/),
    });
  });

  test('a pipe gets everything, more than its buffer holds', async () => {
    const records = stream(...Array.from({ length: 3000 }, (_, i) => ({ id: String(i), text: REPORT })));
    const { status, stdout } = await shell(`$TIFA extract - -f ndjson | (sleep 0.3; wc -l)`, records);
    expect({ status, lines: stdout.trim() }).toEqual({ status: 0, lines: '3000' });
  });
});

describe('signals', () => {
  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: %i, and no half file', async (signal, code) => {
    const folder = emptyFolder();
    const child = spawn(process.execPath, [BIN, 'extract', '-', '-o', 'out.ndjson'], { cwd: folder });
    child.stdin.write(stream({ id: '1', text: REPORT }));
    while (readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('V8’s code cache is passed over where it does not fit', () => {
  const folder = emptyFolder();
  for (const name of ['bin', 'dist/cli.cjs', 'package.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const version = () => spawnSync(process.execPath, [join(folder, 'bin/tifa.js'), '--version'], { encoding: 'utf8' });
  const { stdout, stderr, status } = version();
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  writeFileSync(join(folder, 'dist/cli.cache'), 'of another version');
  expect(version()).toMatchObject({ stdout, stderr, status });
});

test('the same bytes in every locale and time zone', () => {
  const base = tifa(['extract', 'seeds', '-f', 'json']).stdout;
  for (const env of [
    { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'America/Anchorage', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '200', FORCE_COLOR: '3' },
  ])
    expect(tifa(['extract', 'seeds', '-f', 'json'], { env }).stdout).toBe(base);
});

describe('colour', () => {
  test('the option decides, then NO_COLOR, then FORCE_COLOR, then the screen', () => {
    expect(wantsColor('auto', true, {})).toBe(true);
    expect(wantsColor('auto', false, {})).toBe(false);
    expect(wantsColor('auto', true, { TERM: 'dumb' })).toBe(false);
    expect(wantsColor('auto', true, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColor('auto', true, { NO_COLOR: '' })).toBe(true);
    expect(wantsColor('auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(wantsColor('auto', false, { FORCE_COLOR: '1' })).toBe(true);
    expect(wantsColor('auto', true, { FORCE_COLOR: '0' })).toBe(false);
    expect(wantsColor('always', false, { NO_COLOR: '1', TERM: 'dumb' })).toBe(true);
    expect(wantsColor('never', true, { FORCE_COLOR: '1' })).toBe(false);
  });

  test('none in a pipe unless it is asked for', () => {
    const args = ['extract', 'seeds', '-f', 'table'];
    const plain = tifa(args).stdout;
    expect(plain).not.toContain('\u001b');
    expect(tifa([...args, '--color', 'always']).stdout).toContain('\u001b[1m');
    expect(tifa(args, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).toBe(plain);
  });
});

test.each(['json', 'ndjson', 'yaml', 'table'])('%s passes no live character on', (format) => {
  const { stdout } = tifa(['extract', '-', '-f', format], {
    input: stream({ id: '\u001b[31m\u202e\u200b', text: '整治“\u001b]0;x\u0007\u202e后半篇”文章\u0085。' }),
  });
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e\u200b]/u);
  expect(stdout.toLowerCase()).toContain('\\u202e');
});
