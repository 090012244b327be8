import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { openOutput } from '../src/cli/output.ts';
import { openFolder } from '../src/cli/output-folder.ts';
import { emptyFolder } from './command.ts';

/** No process has it: greater than any that Linux or macOS gives. */
const DEAD = 2 ** 22 + 1;

test('a file of a folder stands when it is committed, under its name alone', async () => {
  const out = join(emptyFolder(), 'new/out');
  const folder = openFolder(out);
  const file = folder.open('units.csv');
  await file.write('编号\n');
  await file.write(Buffer.from('u1\n'));
  expect(existsSync(join(out, 'units.csv'))).toBe(false);
  await file.commit();
  folder.commit();
  expect(readdirSync(out)).toEqual(['units.csv']);
  expect(readFileSync(join(out, 'units.csv'), 'utf8')).toBe('编号\nu1\n');
});

test('a folder that is given up keeps what was whole, and nothing else', async () => {
  const out = join(emptyFolder(), 'out');
  const folder = openFolder(out);
  const whole = folder.open('a.json');
  await whole.commit();
  await folder.open('b.json').write('[');
  folder.abandon();
  expect(readdirSync(out)).toEqual(['a.json']);
});

test('a new folder in which nothing stands goes', async () => {
  const parent = emptyFolder();
  const folder = openFolder(join(parent, 'out'));
  await folder.open('b.json').write('[');
  folder.abandon();
  expect(readdirSync(parent)).toEqual([]);
});

test('the manifest goes before the first file changes', async () => {
  const out = emptyFolder();
  writeFileSync(join(out, 'manifest.json'), '{}');
  const folder = openFolder(out);
  const file = folder.open('a.json');
  expect(readdirSync(out)).toContain('manifest.json');
  await file.commit();
  expect(readdirSync(out)).toEqual(['a.json']);
});

test('what a run that was killed left goes, what one that lives writes stays', () => {
  const out = emptyFolder();
  for (const name of [`.a.csv.tifa-${DEAD}-1.tmp`, `.a.csv.tifa-${process.pid}-999.tmp`, '.tmp', 'a.tmp'])
    writeFileSync(join(out, name), '');
  openFolder(out);
  expect(readdirSync(out).sort()).toEqual(['.tmp', `.a.csv.tifa-${process.pid}-999.tmp`, 'a.tmp'].sort());
  writeFileSync(join(out, `.b.csv.tifa-${DEAD}-1.tmp`), '');
  openOutput(join(out, 'c.csv')).abandon();
  expect(readdirSync(out)).toContain(`.b.csv.tifa-${DEAD}-1.tmp`);
  openOutput(join(out, 'b.csv')).abandon();
  expect(readdirSync(out)).not.toContain(`.b.csv.tifa-${DEAD}-1.tmp`);
});

test('the longest names', async () => {
  const out = emptyFolder();
  const name = `${'报'.repeat(83)}.csv`;
  const file = openFolder(out).open(name);
  await file.commit();
  expect(readdirSync(out)).toEqual([name]);
});

test('a file where the folder should be', () => {
  const parent = emptyFolder();
  writeFileSync(join(parent, 'out'), '');
  expect(() => openFolder(join(parent, 'out'))).toThrow(/out: .+ a folder/);
  mkdirSync(join(parent, 'in'));
  expect(() => openFolder(join(parent, 'out/in'))).toThrow(/out\/in: part of the path is a file, not a folder/);
});
