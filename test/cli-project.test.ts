import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, tifa } from './command.ts';

test('init writes a project file for the folders that hold reports, and never over another', () => {
  const folder = emptyFolder();
  for (const name of ['texts', 'pictures']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'texts/水牛.txt'), '存栏水牛3721头。');
  writeFileSync(join(folder, 'pictures/a.png'), '');
  expect(tifa(['init'], { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: 'tifa: wrote tifa.yaml\n' });
  const begun = readFileSync(join(folder, 'tifa.yaml'), 'utf8');
  expect(begun).toMatch(/^inputs: \["texts\/"\]$/m);
  const again = tifa(['init'], { cwd: folder });
  expect([again.status, again.stderr]).toEqual([
    1,
    'tifa: tifa.yaml: is there already. Edit it, or move it away first.\n',
  ]);
  expect(readFileSync(join(folder, 'tifa.yaml'), 'utf8')).toBe(begun);
});

test('commands without paths do as the project file says', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts/a.txt'), '存栏水牛3721头。');
  writeFileSync(join(folder, 'tifa.yaml'), 'inputs: [texts/]\nmetadata: "{year}.txt"\n');
  const { status, stdout, stderr } = tifa(['codebook', 'suggest', '--min-count', '1'], { cwd: folder });
  expect([status, stderr]).toEqual([0, 'tifa: as tifa.yaml says\n']);
  expect(stdout).toContain('heads: [水牛]');
  writeFileSync(join(folder, 'tifa.yaml'), 'inputs: [texts/]\ninput: 3\n');
  const wrong = tifa(['codebook', 'suggest'], { cwd: folder });
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toContain('tifa.yaml:2: unknown key `input`. Correct its spelling or leave it out.');
  expect(tifa(['codebook', 'suggest', 'texts', '--min-count', '1'], { cwd: folder }).status).toBe(0);
});

test('extract reads, with own entries and what paths say, and writes as the project file says', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'texts/青海'), { recursive: true });
  writeFileSync(join(folder, 'texts/青海/2019.txt'), '全县存栏水牛3721头。');
  writeFileSync(
    join(folder, 'metrics-mine.yaml'),
    "- {id: buffalo/raised, name: 水牛, english: B, unit: livestock, kind: count, direction: more, heads: [水牛], examples: ['存栏水牛⟦9头⟧。']}",
  );
  const project = `inputs: [texts/]
codebook: [metrics-mine.yaml]
metadata: "{province}/{year}.txt"
output: out/
format: json
layers: [indicators]
`;
  writeFileSync(join(folder, 'tifa.yaml'), project);
  expect(tifa(['extract', '--quiet'], { cwd: folder }).status).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  expect(manifest.codebook.own).toEqual([
    { path: 'metrics-mine.yaml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  expect(manifest.options).toMatchObject({ layers: ['indicators'], metadata: '{province}/{year}.txt' });
  const name = manifest.files.find((file: string) => file !== 'manifest.json');
  const whole = JSON.parse(readFileSync(join(folder, 'out', name), 'utf8'));
  const document = Array.isArray(whole) ? whole[0] : whole;
  expect(document.metadata).toMatchObject({ published: '2019', region: { code: '630000' } });
  expect(document.indicators[0].metric).toBe('buffalo/raised');

  const other = tifa(['extract', '--project', 'tifa.yaml', '-o', '-', '-f', 'ndjson', '--jobs', '2'], { cwd: folder });
  expect(JSON.parse(other.stdout).indicators[0].metric).toBe('buffalo/raised');
  const plain = tifa(['extract', 'texts', '-f', 'ndjson'], { cwd: folder });
  expect(JSON.parse(plain.stdout)).toMatchObject({ metadata: { published: null }, indicators: [{ metric: null }] });
  const wrong = tifa(['extract', 'texts', '--metadata', '{provinz}.txt'], { cwd: folder });
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toContain('{provinz}.txt: unknown key {provinz}');
});

test('diff reads the project file once', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, '甲.txt'), '全市存栏水牛3721头。');
  writeFileSync(join(folder, 'tifa.yaml'), 'inputs: [甲.txt]\n');
  const { status, stdout, stderr } = tifa(['diff', '--by', 'document', '-f', 'csv'], { cwd: folder });
  expect([status, stderr]).toEqual([0, 'tifa: as tifa.yaml says\n']);
  expect(stdout).toContain('3721');
});
