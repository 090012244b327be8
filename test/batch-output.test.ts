import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { openOutput } from '../src/cli/output.ts';
import { openFolder } from '../src/cli/output-folder.ts';
import { emptyFolder } from './command.ts';

/** No process has it: greater than any that Linux or macOS gives. */
const DEAD = 2 ** 22 + 1;

test('files of a folder stand when the folder does, the manifest last, under their names alone', async () => {
  const out = join(emptyFolder(), 'new/out');
  const folder = openFolder(out);
  for (const name of ['manifest.json', 'units.csv']) {
    const file = folder.open(name);
    await file.write('编号\n');
    await file.write(Buffer.from('u1\n'));
    await file.commit();
    expect(existsSync(join(out, name))).toBe(false);
  }
  folder.commit();
  expect(readdirSync(out).sort()).toEqual(['manifest.json', 'units.csv']);
  expect(readFileSync(join(out, 'units.csv'), 'utf8')).toBe('编号\nu1\n');
});

test('a folder that is given up is as it was', async () => {
  const out = emptyFolder();
  for (const name of ['a.json', 'manifest.json']) writeFileSync(join(out, name), 'old');
  const folder = openFolder(out);
  await folder.open('a.json').commit();
  await folder.open('b.json').write('[');
  folder.abandon();
  expect(readdirSync(out).sort()).toEqual(['a.json', 'manifest.json']);
  expect(readFileSync(join(out, 'a.json'), 'utf8')).toBe('old');
});

test('a file of somebody else is not replaced, but what a run that was killed left half done', () => {
  const out = emptyFolder();
  for (const name of ['documents.csv', 'units.csv']) writeFileSync(join(out, name), 'mine');
  const folder = openFolder(out, (name) => name === 'units.csv');
  expect(() => folder.open('documents.csv')).toThrow(
    expect.objectContaining({ code: 'not-ours', message: expect.stringContaining('documents.csv: is there already') }),
  );
  expect(() => folder.open('units.csv')).not.toThrow();
  folder.abandon();
  expect(readdirSync(out).sort()).toEqual(['documents.csv', 'units.csv']);
  writeFileSync(join(out, `.manifest.json.tifa-${DEAD}-1.tmp`), '');
  const again = openFolder(out, () => false);
  expect(() => again.open('documents.csv')).not.toThrow();
  again.abandon();
});

test('a new folder in which nothing stands goes', async () => {
  const parent = emptyFolder();
  const folder = openFolder(join(parent, 'out'));
  await folder.open('b.json').write('[');
  folder.abandon();
  expect(readdirSync(parent)).toEqual([]);
});

test('a manifest of before does not stand beside files of now; files of before alone go', async () => {
  const out = emptyFolder();
  for (const name of ['manifest.json', 'units.csv', 'mine.csv']) writeFileSync(join(out, name), '');
  const folder = openFolder(out);
  await folder.open('a.json').commit();
  folder.commit(['a.json', 'units.csv']);
  expect(readdirSync(out).sort()).toEqual(['a.json', 'mine.csv']);
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
  const folder = openFolder(out);
  await folder.open(name).commit();
  folder.commit();
  expect(readdirSync(out)).toEqual([name]);
});

test('a file where the folder should be', () => {
  const parent = emptyFolder();
  writeFileSync(join(parent, 'out'), '');
  expect(() => openFolder(join(parent, 'out'))).toThrow(/out: .+ a folder/);
  mkdirSync(join(parent, 'in'));
  expect(() => openFolder(join(parent, 'out/in'))).toThrow(/out\/in: the place to write to, .*out, is no folder/);
});
