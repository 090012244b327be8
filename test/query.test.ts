import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, tifa } from './command.ts';

const installed = (() => {
  try {
    return Boolean(createRequire(import.meta.url).resolve('@duckdb/node-api'));
  } catch {
    return false;
  }
})();

describe.runIf(installed)('a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-query-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ask = (sql: string, ...more: string[]) => tifa(['query', 'c.duckdb', sql, ...more], { cwd: folder });
  const json = (sql: string) => JSON.parse(ask(sql, '-f', 'json').stdout);

  beforeAll(() => {
    writeFileSync(
      join(folder, 'b.txt'),
      '全市政法系统开展政治轮训120余期,满意度达98.1%。着力抓好学习教育、查纠整改、总结提升三个环节。\n',
    );
    writeFileSync(join(folder, 'a.txt'), '截至2021年6月底,宁波市中级人民法院办结案件345件。\u001b[2J\n');
    const { status, stderr } = tifa(['extract', '.', '-o', 'c.duckdb'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('is one file, with all tables, typed and keyed', () => {
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.duckdb']);
    const tables = json('SELECT table_name AS t FROM information_schema.tables ORDER BY t').map(
      ({ t }: { t: string }) => t,
    );
    expect(tables).toEqual([
      ...[
        'dates',
        'documents',
        'indicators',
        'indicators_joined',
        'members',
        'mentions',
        'phases',
        'slogans',
        'units',
        'warnings',
      ],
    ]);
    const types = Object.fromEntries(
      json('DESCRIBE indicators').map((row: Record<string, string>) => [row.column_name, row.column_type]),
    );
    expect(types).toMatchObject({
      item: 'INTEGER',
      end: 'INTEGER',
      min: 'DOUBLE',
      as_of: 'VARCHAR',
      as_of_latest: 'DATE',
    });
    expect(
      json("SELECT table_name t FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY' ORDER BY t"),
    ).toHaveLength(9);
    expect(
      json("SELECT count(*) n FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'")[0].n,
    ).toBeGreaterThan(8);
  });

  test('answers about the layers, members and mentions', () => {
    expect(json("SELECT document, quote, min, max FROM indicators WHERE head = '政治轮训'")).toEqual([
      { document: 'b.txt', quote: '120余期', min: 120, max: 130 },
    ]);
    expect(json('SELECT member FROM members ORDER BY document_id, slogan, position')).toEqual(
      ['学习教育', '查纠整改', '总结提升'].map((member) => ({ member })),
    );
    expect(
      json(`SELECT m.quote, m.start, u.full_name, i.quote AS figure, i.subject_full_name, i.as_of_latest
        FROM mentions m JOIN units u ON u.document_id = m.document_id AND u.id = m.unit
        JOIN indicators_joined i ON i.document_id = u.document_id AND i.subject_unit = u.id`),
    ).toEqual([
      {
        ...{ quote: '宁波市中级人民法院', start: 11, full_name: '宁波市中级人民法院', figure: '345件' },
        ...{ subject_full_name: '宁波市中级人民法院', as_of_latest: '2021-06-30' },
      },
    ]);
    expect(json("SELECT occurrences, numbers, members FROM slogans WHERE head = '环节'")).toEqual([
      {
        occurrences: [[expect.any(Number), expect.any(Number)]],
        numbers: [3],
        members: ['学习教育', '查纠整改', '总结提升'],
      },
    ]);
  });

  test('as a table whose columns stand under one another, csv, json and ndjson', () => {
    const sql = 'SELECT quote, value, NULL AS 空 FROM indicators ORDER BY value DESC';
    const { stdout } = ask(sql);
    const [head, , ...rows] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^quote {2,}value {2}空$/);
    expect(rows.at(-1)).toBe('3 rows');
    const ends = rows.slice(0, 3).map((row) => stringWidth(row.trimEnd()));
    expect(new Set(ends).size).toBe(1);
    expect(ask(sql, '-f', 'csv').stdout).toBe('quote,value,空\n345件,345,\n120余期,120,\n98.1%,98.1,\n');
    expect(ask(sql, '-f', 'ndjson').stdout.split('\n')[2]).toBe('{"quote":"98.1%","value":98.1,"空":null}');
    expect(ask('SELECT \'=1+1\' AS "@x"', '-f', 'csv').stdout).toBe("'@x\n'=1+1\n");
    expect(json('SELECT 1 AS a WHERE false')).toEqual([]);
    expect(
      json("SELECT count(*) AS n, DATE '2021-10-08' AS d, 1.50::DECIMAL(4,2) AS e, {k: [1]} AS s FROM documents"),
    ).toEqual([{ n: 2, d: '2021-10-08', e: 1.5, s: { k: [1] } }]);
    expect(ask('SELECT chr(27) AS x, chr(8238) AS y').stdout).toMatch(/\\u001b {2}\\u202e/);
    expect(ask('SELECT 1 AS "__proto__", 2 AS "constructor"', '-f', 'ndjson').stdout).toBe(
      '{"__proto__":1,"constructor":2}\n',
    );
    expect(ask(sql, '-o', 'out.csv').status).toBe(0);
  });

  test.each([
    ['selec 1', /^tifa: SQL: Parser Error: .*"selec" \(line 1: selec 1\)\. .+\.\n$/],
    ['SELECT * FROM nope', /Table with name nope does not exist.*\(line 1: .*\)\. The tables are dates, documents, /],
    ['SELECT nope FROM units', /"nope" not found.* There is ".+/],
    ['', /^tifa: SQL: no query\. /],
    ['DELETE FROM units', /read-only.*\. A query reads the named tables and nothing else\.\n$/],
    ["COPY units TO 'x.csv'", /disabled by configuration.*nothing else\.\n$/],
    ["SELECT * FROM read_text('a.txt')", /disabled by configuration.*nothing else\.\n$/],
    ['SET enable_external_access = true', /^tifa: SQL: .*\n$/],
  ])('%j: one line that says what, where and the remedy', (sql, said) => {
    const { status, stdout, stderr } = ask(sql);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(readdirSync(folder)).not.toContain('x.csv');
  });

  test('a folder of tables, or one of them, is asked the same way', () => {
    expect(tifa(['extract', 'b.txt', 'a.txt', '--layers', 'units', '-o', 'u.parquet'], { cwd: folder }).status).toBe(0);
    writeFileSync(join(folder, 'd.ndjson'), '{"n": 1}\n{"n": 2}\n');
    const sql = 'SELECT count(*) AS n FROM u, d';
    expect(JSON.parse(tifa(['query', '.', sql, '-f', 'json'], { cwd: folder }).stdout)).toEqual([{ n: 2 }]);
    const { stderr } = tifa(['query', 'u.parquet', "SELECT * FROM 'c.duckdb'"], { cwd: folder });
    expect(stderr).toMatch(/^tifa: SQL: .*disabled by configuration/);
  });

  test('results in any form, and reports, are the tables that a database has', () => {
    mkdirSync(join(folder, 'reports'));
    for (const name of ['a.txt', 'b.txt']) copyFileSync(join(folder, name), join(folder, 'reports', name));
    for (const target of ['whole/', 'd.json', 'd.yaml'])
      expect(tifa(['extract', 'reports', '-o', target, '--quiet'], { cwd: folder }).status).toBe(0);
    const sql = `SELECT i.quote, i.subject_full_name, d.year FROM indicators_joined i JOIN documents d USING (document_id)
      ORDER BY ALL`;
    const expected = json(sql);
    expect(expected).toHaveLength(3);
    for (const path of ['whole/', 'whole/documents.ndjson', 'd.json', 'd.yaml', 'reports/'])
      expect(JSON.parse(tifa(['query', path, sql, '-f', 'json'], { cwd: folder }).stdout)).toEqual(expected);
    const refused = (sql: string) => tifa(['query', 'whole/', sql], { cwd: folder }).stderr;
    expect(refused("SELECT * FROM read_text('a.txt')")).toMatch(/^tifa: SQL: .*disabled by configuration/);
    expect(refused('DELETE FROM dates')).toMatch(/^tifa: SQL: .*read-only mode\. A query reads the named tables and/);
    const numbers = (path: string): string =>
      tifa(['query', path, 'SELECT count(*) > 0 FROM numbers', '-f', 'csv'], { cwd: folder }).stdout.split('\n')[1]!;
    expect([numbers('reports/'), numbers('whole/')]).toEqual(['true', 'false']);
  });

  test('a report that cannot be read is told, the others are asked', () => {
    mkdirSync(join(folder, 'mixed'));
    copyFileSync(join(folder, 'a.txt'), join(folder, 'mixed', 'a.txt'));
    writeFileSync(join(folder, 'mixed', 'b.txt'), '');
    const { status, stdout, stderr } = tifa(['query', 'mixed', 'SELECT count(*) AS n FROM documents', '-f', 'csv'], {
      cwd: folder,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'n\n1\n' });
    expect(stderr).toMatch(/^tifa: mixed\/b\.txt: .+\ntifa: 1 done, 1 failed\n$/);
  });

  test('what is no database is refused; what fails leaves none behind', () => {
    writeFileSync(join(folder, 'broken.duckdb'), 'x'.repeat(5000));
    const { status, stderr } = tifa(['query', 'broken.duckdb', 'SELECT 1'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^tifa: broken\.duckdb: no DuckDB database that can be read: .*\. Name a file that tifa extract/,
    );
    expect(tifa(['extract', 'gone.txt', '-o', 'none.duckdb'], { cwd: folder }).status).toBe(1);
    expect(tifa(['extract', 'a.txt', '-o', 'gone/none.duckdb'], { cwd: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^tifa: gone\/none\.duckdb: the folder to write to, gone, does not exist\. /),
    });
    expect(readdirSync(folder).filter((name) => /none|tmp|wal/.test(name))).toEqual([]);
  });
});

test('without the optional package: the command that installs it', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.txt'), '办结案件345件。\n');
  writeFileSync(join(folder, 'c.duckdb'), 'x');
  const hook = pathToFileURL(fileURLToPath(new URL('without-duckdb.mjs', import.meta.url))).href;
  const given = { cwd: folder, env: { NODE_OPTIONS: `--import ${hook}` } };
  for (const args of [
    ['extract', 'a.txt', '-o', 'x.duckdb'],
    ['query', 'c.duckdb', 'SELECT 1'],
  ]) {
    const { status, stderr } = tifa(args, given);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^tifa: .*@duckdb\/node-api.* is not installed\. Install it with: npm install @duckdb\/node-api\n$/,
    );
  }
  expect(readdirSync(folder)).toEqual(['a.txt', 'c.duckdb']);
});
