import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listInputs, readList } from '../src/corpus/inputs.ts';
import { namePaths } from '../src/corpus/paths.ts';
import { emptyFolder, tifa } from './command.ts';

const REPORT = '全市共开展警示教育1200余场。\n';

/** A folder with these files; a name that ends in / is a folder. */
function folderOf(...names: (string | Buffer)[]): string {
  const folder = emptyFolder();
  for (const name of names) {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name as string)]);
    if (typeof name === 'string') mkdirSync(join(folder, name, name.endsWith('/') ? '' : '..'), { recursive: true });
    if (!String(name).endsWith('/')) writeFileSync(path, REPORT);
  }
  return folder;
}

/** What is read of paths, or passed over, or fails, by name from the folder on. */
function listed(folder: string, selection = {}): string[] {
  const before = folder.split('/').at(-1)!;
  return listInputs([folder], selection).map(({ name, error, skipped }) => {
    const own = name.slice(before.length + 1);
    return error ? `${own} ${skipped ? 'skipped' : 'failed'}: ${error.message.split(': ').at(-1)}` : own;
  });
}

test('absolute paths are named from the deepest folder that holds them all', () => {
  const names = (...paths: string[]): string[] => namePaths(paths).map(({ name }) => name);
  expect(names('/reports/b/1.txt', '/reports/bc/2.txt')).toEqual(['b/1.txt', 'bc/2.txt']);
  expect(names('/1.txt', '/reports/2.txt', 'own.txt')).toEqual(['1.txt', 'reports/2.txt', 'own.txt']);
});

describe('a folder', () => {
  test('gives its reports in code-point order, hidden ones left out', () => {
    const folder = folderOf(
      'b.txt',
      'B.txt',
      'sub/a.html',
      'sub/.x.txt',
      '.git/a.txt',
      'note.doc',
      '\u{20000}.txt',
      'ａ.md',
    );
    expect(listed(folder)).toEqual(['B.txt', 'b.txt', 'sub/a.html', 'ａ.md', '\u{20000}.txt']);
  });

  test('names that are no UTF-8 keep their bytes', () => {
    const folder = folderOf(Buffer.from([0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74]), 'a.txt'); // 报.txt in GBK
    const files = listInputs([folder]);
    expect(files.map(({ name }) => name.split('/')[1])).toEqual(['\\xb1\\xa8.txt', 'a.txt']);
    expect(Buffer.isBuffer(files[0]!.path)).toBe(true);
    const { status, stdout } = tifa(['extract', folder, '-f', 'ndjson']);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });

  test('links to files are followed, links to folders and circles are named and passed over', () => {
    const folder = folderOf('a.txt', 'sub/b.txt');
    symlinkSync('a.txt', join(folder, 'link.txt'));
    symlinkSync('..', join(folder, 'sub/up'));
    symlinkSync('self.txt', join(folder, 'self.txt'));
    symlinkSync('gone.txt', join(folder, 'broken.txt'));
    expect(listed(folder)).toEqual([
      'a.txt',
      'broken.txt',
      'link.txt',
      'self.txt skipped: symbolic links go in a circle',
      'sub/b.txt',
      'sub/up skipped: a link to a folder',
    ]);
    const { status, stderr } = tifa(['extract', folder, '-f', 'ndjson']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/broken\.txt: no such file/);
    expect(stderr).toMatch(/sub\/up: a link to a folder/);
    expect(stderr).toMatch(/3 done, 2 passed over, 1 failed/);
  });

  test.skipIf(process.platform === 'win32')('FIFOs and sockets are named and passed over: 0', async () => {
    const folder = folderOf('a.txt');
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => void server.listen(join(folder, 's.sock'), resolve));
    expect(listed(folder)).toEqual([
      'a.txt',
      'pipe.txt skipped: a FIFO, not a regular file',
      's.sock skipped: a socket, not a regular file',
    ]);
    const { status, stdout, stderr } = tifa(['extract', folder, '-f', 'ndjson']);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/pipe\.txt: a FIFO/);
    expect(tifa(['extract', folder, '-f', 'ndjson', '--quiet']).stderr).toBe('');
  });

  test.skipIf(process.platform === 'win32')('a FIFO that is named itself fails at once', () => {
    const folder = emptyFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { status, stderr } = tifa(['extract', 'pipe.txt'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^tifa: pipe\.txt: not a regular file\./);
  });

  test('in which nothing is a report fails, whatever else it holds', () => {
    const folder = folderOf('note.doc');
    symlinkSync('.', join(folder, 'loop'));
    expect(listed(folder)).toEqual([expect.stringMatching(/failed: no report in this folder$/), expect.any(String)]);
  });
});

describe('patterns', () => {
  const files = ['a.txt', 'a.html', 'sub/b.txt', 'sub/c.html', 'old/d.txt', 'notes.log'];

  test('--include takes what endings would not, --exclude leaves out', () => {
    const folder = folderOf(...files);
    expect(listed(folder, { include: ['*.html'] })).toEqual(['a.html', 'sub/c.html']);
    expect(listed(folder, { include: ['*.log'] })).toEqual(['notes.log']);
    expect(listed(folder, { include: ['sub/*'] })).toEqual(['sub/b.txt', 'sub/c.html']);
    expect(listed(folder, { exclude: ['old'] })).toEqual(['a.html', 'a.txt', 'sub/b.txt', 'sub/c.html']);
    expect(listed(folder, { exclude: ['*.html', 'old/'] })).toEqual(['a.txt', 'sub/b.txt']);
    expect(listed(folder, { include: ['*.{txt,log}'], exclude: ['sub/**'] })).toEqual([
      'a.txt',
      'notes.log',
      'old/d.txt',
    ]);
  });

  test('a pattern that the shell left as it is', () => {
    const folder = folderOf(...files, '[甲].txt');
    const names = (pattern: string): string[] => {
      const { status, stdout } = tifa(['extract', pattern, '-f', 'ndjson'], { cwd: folder });
      expect(status).toBe(0);
      return stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.path);
    };
    expect(names('**/*.txt')).toEqual(['[甲].txt', 'a.txt', 'old/d.txt', 'sub/b.txt']);
    expect(names('{sub,old}')).toEqual(['old/d.txt', 'sub/b.txt', 'sub/c.html']);
    expect(names('[甲].txt')).toEqual(['[甲].txt']); // a file of this name is no pattern
    expect(names(join(folder, 'sub/*.txt'))).toEqual(['b.txt']);
  });

  test('--exclude holds for what patterns name; one that excludes nothing is told', () => {
    const folder = folderOf(...files);
    const args = ['extract', '**/*.txt', '-f', 'ndjson', '--quiet'];
    const run = (...more: string[]) => tifa([...args, ...more], { cwd: folder });
    expect(run('--exclude', 'old', '--exclude', 'a*').stdout.match(/"path":"[^"]+"/g)).toEqual(['"path":"sub/b.txt"']);
    const idle = run('--exclude', 'b');
    expect(idle.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(idle.stderr).toMatch(/^tifa: --exclude b excludes nothing: /);
    expect(run('--exclude', '*.txt')).toMatchObject({ status: 1, stderr: expect.stringContaining('no file is left') });
  });

  test('a pattern that nothing matches: 1', () => {
    const { status, stderr } = tifa(['extract', '*.nothing']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^tifa: \*\.nothing: no such file or folder/);
  });
});

describe('--files-from', () => {
  const names = ['b.txt', '--a.txt', '*.txt', ' 甲 乙.txt', '-'];

  test.each([
    ['a line each', '\n'],
    ['with CR', '\r\n'],
    ['with NUL between', '\0'],
  ])('%s; none is an option or a pattern', (_, between) => {
    const folder = folderOf(...names);
    const input = names.join(between);
    const { status, stdout } = tifa(['extract', '--files-from', '-', '-f', 'ndjson'], { cwd: folder, input });
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.path),
    ).toEqual([' 甲 乙.txt', '*.txt', '-', '--a.txt', 'b.txt']);
  });

  test('NUL keeps line feeds in names', () => {
    expect(readList(Buffer.from('a\nb\0c\0')).map(String)).toEqual(['a\nb', 'c']);
    expect(readList(Buffer.from('a\n\nb')).map(String)).toEqual(['a', 'b']);
  });

  test.each([
    [['--files-from', 'gone'], /^tifa: gone: no such file/],
    [['--files-from', '-'], /standard input: names no file|-: names no file/],
    [['--files-from', '-', '-'], /standard input cannot be both/],
  ])('%j: 1', (args, says) => {
    const { status, stderr } = tifa(['extract', ...args]);
    expect(status).toBe(1);
    expect(stderr).toMatch(says);
  });
});
