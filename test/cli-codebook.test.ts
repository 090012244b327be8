import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, tifa } from './command.ts';

const ENTRY = `- id: water-buffalo/raised
  name: 水牛存栏
  english: Water buffaloes
  unit: livestock
  kind: count
  direction: more
  heads: [水牛存栏, …水牛]
  examples: [年末水牛存栏⟦3721头⟧。]
`;

test('list shows the metrics that hold a word', () => {
  const { status, stdout } = tifa(['codebook', 'list', 'gdp/growth', '结案率']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^court\/clearance-rate +结案率 +percent +rate +more +Clearance rate$/m);
  expect(stdout).toMatch(/^gdp\/growth /m);
  expect(stdout).not.toMatch(/^cpi\/change /m);
  const [first] = JSON.parse(tifa(['codebook', 'list', 'gdp/growth', '-f', 'json']).stdout);
  expect(first).toMatchObject({ id: 'gdp/growth', unit: 'percent', kind: 'change' });
});

test('list with a word that no metric holds: 1', () => {
  const { status, stdout, stderr } = tifa(['codebook', 'list', '水牛']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('tifa: no metric holds 水牛. See tifa codebook list for all.\n');
});

test('check names file, line and remedy: 1, and is quiet over what is right: 0', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'mine/metrics'), { recursive: true });
  writeFileSync(join(folder, 'mine/metrics/buffalo.yaml'), ENTRY);
  const right = tifa(['codebook', 'check', 'mine'], { cwd: folder });
  expect(right).toEqual({ status: 0, stdout: '', stderr: 'tifa: 1 file checked, no faults\n' });
  writeFileSync(join(folder, 'mine/metrics/buffalo.yaml'), ENTRY.replace('heads', 'hedas'));
  const wrong = tifa(['codebook', 'check', 'mine'], { cwd: folder });
  expect(wrong.status).toBe(1);
  expect(wrong.stdout).toBe(
    'mine/metrics/buffalo.yaml:7: unknown key `hedas`. Correct its spelling or leave it out.\n',
  );
  expect(wrong.stderr).toBe('tifa: 1 file checked, 1 fault\n');
});

test('suggest proposes entries that check takes', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'report.txt'), '全县存栏水牛3721头。\n存栏水牛41头。\n年末存栏水牛97头。\n');
  expect(tifa(['codebook', 'suggest', 'report.txt', '-o', 'metrics-mine.yaml'], { cwd: folder })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(tifa(['codebook', 'check', 'metrics-mine.yaml'], { cwd: folder }).status).toBe(0);
  const own = tifa(['codebook', 'list', '水牛', '--codebook', 'metrics-mine.yaml'], { cwd: folder });
  expect(own.stdout).toMatch(/^suggested\/0001 +水牛 /);
  const none = tifa(['codebook', 'suggest', 'report.txt', '--min-count', '9'], { cwd: folder });
  expect(none).toEqual({ status: 0, stdout: '', stderr: 'tifa: no head without a metric has 9 figures or more\n' });
});

test('suggest says at once which name check will want', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'report.txt'), '全县存栏水牛3721头。\n');
  expect(tifa(['codebook', 'suggest', 'report.txt', '-o', 'mine.yaml'], { cwd: folder })).toEqual({
    status: 1,
    stdout: '',
    stderr: 'tifa: check takes no metrics from mine.yaml. Call it metrics-NAME.yaml, like metrics-mine.yaml.\n',
  });
});

test('suggest leaves out what check would refuse, and says so', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'report.txt'), '存栏水牛3721头。\n刻制水牛印章7枚。\n');
  const args = ['codebook', 'suggest', 'report.txt', '--min-count', '1', '-o', 'metrics-mine.yaml'];
  expect(tifa(args, { cwd: folder }).stderr).toContain('left out, as no dimension holds their unit');
  expect(tifa(['codebook', 'check', 'metrics-mine.yaml'], { cwd: folder }).status).toBe(0);
});

test('an own entry that is wrong: file, line and remedy, 1', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'metrics-mine.yaml'), ENTRY.replace('livestock', 'livestok'));
  const { status, stderr } = tifa(['codebook', 'list', '--codebook', 'metrics-mine.yaml'], { cwd: folder });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^tifa: metrics-mine\.yaml:4: .*unknown dimension livestok\. Did you mean livestock\?/);
});
