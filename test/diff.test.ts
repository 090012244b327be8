import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Comparison } from '../src/corpus/compare/types.ts';
import { emptyFolder, ROOT, stream, tifa } from './command.ts';

let extracted = '';
beforeAll(() => {
  extracted = tifa(['extract', 'seeds', '-f', 'ndjson']).stdout;
});

/** The seeds as extracted output, so that each run takes no time. */
function seeds(): string {
  const file = join(emptyFolder(), 'seeds.ndjson');
  writeFileSync(file, extracted);
  return file;
}

const diff = (...args: string[]) => tifa(['diff', seeds(), ...args]);
const json = (...args: string[]): Comparison => JSON.parse(diff(...args, '-f', 'json').stdout) as Comparison;

describe('the seeds by region', () => {
  test('five groups side by side', () => {
    expect(json('--by', 'region').groups.map(({ name }) => name)).toEqual([
      '全国',
      '山西省',
      '宁波市',
      '百色市',
      '青海省',
    ]);
  });

  test('便民措施 of 宁波 and 青海 in one row, different for certain', () => {
    const [row] = json('--by', 'region', '--metric', '便民措施').rows;
    expect(row).toMatchObject({ metric: 'convenience/measures', difference: 'certain', units: ['条', '项'] });
    expect(row!.cells.map((cell) => cell && [cell.min, cell.max, cell.unit])).toEqual([
      null,
      null,
      [280, 290, '条'],
      null,
      [26, 26, '项'],
    ]);
  });

  test('满意度 and 满意率 of 宁波 are two figures of one metric', () => {
    const [row] = json('--by', 'region', '--metric', 'satisfaction').rows;
    expect(row!.cells[2]!.figures.map(({ name, value }) => [name, value])).toEqual([
      ['满意度', 98.1],
      ['教育整顿工作整体效果满意率', 98.2],
    ]);
  });

  test('reports and what was extracted of them give the same', () => {
    expect(tifa(['diff', 'seeds/', '--by', 'region', '-f', 'json']).stdout).toBe(
      diff('--by', 'region', '-f', 'json').stdout,
    );
  });
});

describe('formats', () => {
  test('evidence leads every figure back to its sentence', () => {
    const figures = (comparison: Comparison) =>
      comparison.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figures ?? []));
    for (const { document, span, quote, sentence } of figures(json('--by', 'region', '--evidence'))) {
      const source = [...readFileSync(join(ROOT, document), 'utf8').replace(/^\uFEFF/, '')];
      expect(source.slice(...span).join('')).toBe(quote);
      expect(source.join('')).toContain(sentence);
      expect(sentence).toContain(quote);
    }
    expect(Object.keys(figures(json('--by', 'region'))[0]!)).not.toContain('sentence');
  });

  test('yaml and ndjson hold the same rows as json', () => {
    const { rows } = json('--by', 'region', '--min-coverage', '2');
    expect((parse(diff('--by', 'region', '--min-coverage', '2', '-f', 'yaml').stdout) as Comparison).rows).toEqual(
      rows,
    );
    const lines = diff('--by', 'region', '--min-coverage', '2', '-f', 'ndjson').stdout.trim().split('\n');
    const parsed = lines.map((line) => JSON.parse(line) as { cells: unknown[]; not_reported: string[] });
    expect(parsed.map(({ cells }) => cells)).toEqual(rows.map(({ cells }) => cells.filter((cell) => cell !== null)));
    expect(parsed.map(({ cells, not_reported }) => cells.length + not_reported.length)).toEqual(rows.map(() => 5));
  });

  test('csv has a line for every group, reported or not', () => {
    const [head, ...lines] = diff('--by', 'region', '--metric', '便民措施', '-f', 'csv').stdout.trim().split('\n');
    const reported = head!.split(',').indexOf('reported');
    expect(lines.map((line) => line.split(',')[reported])).toEqual(['false', 'false', 'true', 'false', 'true']);
  });

  test('html is escaped and has no script', () => {
    const evil = '<script>alert(1)</script>"&';
    const folder = emptyFolder();
    writeFileSync(join(folder, 'x.ndjson'), stream({ id: evil, text: `开展“${evil}”活动30场,出台便民措施26项。` }));
    const { stdout } = tifa(['diff', join(folder, 'x.ndjson'), '-f', 'html', '--evidence']);
    expect(stdout).toContain('&#60;script&#62;');
    expect(stdout).not.toMatch(/<script|<style|on\w+=/);
    expect(stdout).toMatch(/^<table class="tifa-comparison">/);
  });

  test('a table of many groups comes in blocks that fit 80 columns', () => {
    const folder = emptyFolder();
    const records = Array.from({ length: 30 }, (_, i) => ({
      id: `r${i}`,
      text: `累计出台便民措施${1200 + 10 * i}余条。`,
      published: String(1990 + i),
    }));
    writeFileSync(join(folder, 'x.ndjson'), stream(...records));
    const { stdout } = tifa(['diff', join(folder, 'x.ndjson'), '--by', 'year', '-f', 'table']);
    for (const { id, published } of records) expect(stdout, id).toContain(published);
    const wide = (line: string): number => [...line].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
    expect(Math.max(...stdout.split('\n').map(wide))).toBeLessThanOrEqual(80);
    expect(stdout.match(/便民措施数/g)!.length).toBeGreaterThan(1);
  });
});

describe('usage', () => {
  test('an unknown metric: 1, with what is near', () => {
    const { status, stderr } = diff('--metric', 'gdp.grwth');
    expect(status).toBe(1);
    expect(stderr).toMatch(/unknown metric "gdp\.grwth" \(did you mean gdp\/growth/);
  });

  test('nothing that fits is told beside the empty result', () => {
    const { status, stdout, stderr } = diff('--unit', '公里', '-f', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ rows: [] });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'tifa: nothing to compare: no figure fits the options\n',
    });
  });

  test('what cannot be read is told, the rest is compared: 2', () => {
    const { status, stdout, stderr } = tifa(['diff', seeds(), 'gone.txt', '-f', 'table']);
    expect(status).toBe(2);
    expect(stderr).toContain('gone.txt: no such file');
    expect(stdout).toContain('便民措施数');
  });

  test('paths are groups of their own', () => {
    const names = ['seeds/002_bb569b6bf25ca542.txt', 'seeds/000_fe61126af6e31f3a.txt'];
    const { groups, rows, base } = JSON.parse(
      tifa(['diff', ...names, '--base', '000_fe61126af6e31f3a.txt', '--metric', '便民措施', '-f', 'json']).stdout,
    ) as Comparison;
    expect(groups.map(({ name }) => name)).toEqual(['002_bb569b6bf25ca542.txt', '000_fe61126af6e31f3a.txt']);
    expect(base).toBe('000_fe61126af6e31f3a.txt');
    expect(rows[0]!.cells[0]!.ratio).toMatchObject({ min: 10.77, max: 11.15 });
  });
});
