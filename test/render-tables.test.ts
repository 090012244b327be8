import { readdirSync, readFileSync } from 'node:fs';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, onTestFinished, test } from 'vitest';
import { targetOf } from '../src/cli/target.ts';
import { analyze, type Document, LAYERS } from '../src/index.ts';
import { isBroken, type Result } from '../src/render/documents.ts';
import { FOLDER_WRITERS, PIECE_WRITERS } from '../src/render/folder.ts';
import type { Format } from '../src/render/index.ts';
import { parquetFile } from '../src/render/parquet.ts';
import { FOLDER_FORMS, FORMS, isPieced } from '../src/render/pieces.ts';
import { tablesOf } from '../src/render/tables.ts';

const SEEDS = new URL('../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS)
  .sort()
  .map((name) => analyze(readFileSync(new URL(name, SEEDS), 'utf8'), { path: `reports/${name}`, layers: LAYERS }));
const dated = analyze('截至6月底,全市共开展警示教育1200余场。', {
  path: '=甲/乙 丙.txt',
  stated: { published: '2021-10' },
});

/** What a folder holds in the end, as bytes by name. */
async function folderOf(
  format: Exclude<Format, 'table'>,
  results: readonly Result[],
  { bom = false, failAt = -1 } = {},
): Promise<{ files: Map<string, Buffer>; abandoned: string[] }> {
  const files = new Map<string, Buffer>();
  const abandoned: string[] = [];
  const each = (async function* () {
    for (const [at, result] of results.entries()) {
      if (at === failAt) throw new Error('the disk is gone');
      yield result;
    }
  })();
  const open = (name: string) => {
    const parts: Uint8Array[] = [];
    return {
      write: async (piece: string | Uint8Array) => {
        parts.push(Buffer.from(piece as string));
      },
      commit: async () => {
        files.set(name, Buffer.concat(parts));
      },
      abandon: () => {
        abandoned.push(name);
      },
    };
  };
  const write = async (): Promise<void> => {
    if (!isPieced(format))
      return (await FOLDER_WRITERS[format]())(each, { layers: LAYERS, color: false, width: 80, bom, open });
    const text = await FORMS[FOLDER_FORMS[format]]();
    const pieces = (async function* () {
      for await (const result of each) yield { path: isBroken(result) ? null : result.source.path, text: text(result) };
    })();
    return PIECE_WRITERS[format](pieces, open);
  };
  await write().catch((error) => {
    if (failAt < 0) throw error;
  });
  return { files, abandoned };
}

const TABLES = [
  ...['documents', 'indicators', 'slogans', 'members', 'units', 'mentions', 'phases', 'dates', 'numbers', 'warnings'],
];
const rowsIn = (docs: readonly Document[], name: string): number =>
  docs.flatMap((doc) =>
    tablesOf(LAYERS)
      .find((table) => table.name === name)!
      .rows(doc),
  ).length;
const buffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

describe('a folder', () => {
  test.each(['csv', 'parquet'] as const)('%s: a file a table, and nothing of it when writing fails', async (format) => {
    const { files } = await folderOf(format, seeds);
    expect([...files.keys()]).toEqual(TABLES.map((name) => `${name}.${format}`));
    const broken = await folderOf(format, seeds, { failAt: 2 });
    expect([...broken.files.keys()]).toEqual([]);
    expect(broken.abandoned).toHaveLength(TABLES.length);
  });

  test.each(['json', 'yaml'] as const)(
    '%s: a file a document, named after its path, never after its title',
    async (format) => {
      const twice = [dated, { ...dated, source: { ...dated.source, path: '丁/=甲/乙 丙.txt' } }, dated];
      const { files } = await folderOf(format, [
        ...twice,
        { error: { code: 'x', message: 'x', remedy: 'x' }, id: null, line: 3 },
      ]);
      const names = [...files.keys()];
      expect(names).toHaveLength(3);
      for (const name of names) expect(name).toMatch(new RegExp(`^乙-丙-[0-9a-f]{12}(-2)?\\.${format}$`));
      expect(names[2]).toBe(names[0]!.replace(`.${format}`, `-2.${format}`));
      if (format === 'json') expect(JSON.parse(files.get(names[0]!)!.toString())).toEqual(dated);
    },
  );

  test.each([
    ['-rf.txt', /^rf-[0-9a-f]{12}\.json$/],
    ['a/..', /^[0-9a-f]{12}\.json$/],
    ['\u001b]0;x\u0007\u202e甲\n乙\u{1f600}".txt', /^0-x-甲-乙-[0-9a-f]{12}\.json$/],
    [`${'长'.repeat(400)}.docx`, /^长{60}-[0-9a-f]{12}\.json$/],
  ])('the name %j is harmless in the output', async (path, name) => {
    const { files } = await folderOf('json', [{ ...dated, source: { ...dated.source, path } }]);
    expect([...files.keys()]).toEqual([expect.stringMatching(name)]);
  });

  test('ndjson: all in one, a broken line in its place', async () => {
    const { files } = await folderOf('ndjson', [
      dated,
      { error: { code: 'x', message: 'x', remedy: 'x' }, id: null, line: 2 },
    ]);
    const lines = files.get('documents.ndjson')!.toString().trim().split('\n');
    expect(lines.map((line) => 'error' in JSON.parse(line))).toEqual([false, true]);
  });

  test('csv: an empty table has its head; with a BOM on request', async () => {
    const { files } = await folderOf('csv', [dated], { bom: true });
    expect(files.get('units.csv')!.toString()).toMatch(/^\uFEFFdocument,region_code,.*,id,full_name,.*\n$/);
    expect(files.get('indicators.csv')!.toString().split('\n')[1]).toMatch(/^'=甲\/乙 丙\.txt,,,2021-10,,1,/);
  });
});

describe('parquet', () => {
  test('goes to files and programs, not to a screen', () => {
    const { stdout } = process;
    const before = stdout.isTTY;
    onTestFinished(() => {
      stdout.isTTY = before;
    });
    stdout.isTTY = true;
    const wanted = { format: 'parquet', layers: ['indicators'] } as const;
    expect(() => targetOf(wanted)).toThrow(/no text for a screen/);
    expect(targetOf({ ...wanted, output: 'i.parquet' })).toMatchObject({ kind: 'file', path: 'i.parquet' });
    stdout.isTTY = false;
    expect(targetOf(wanted)).toMatchObject({ kind: 'file', path: undefined });
  });

  test('reads back as what it was, of the types that are stated', async () => {
    const { files } = await folderOf('parquet', [dated, ...seeds]);
    const file = buffer(files.get('indicators.parquet')!);
    const types = parquetSchema(parquetMetadata(file)).children.map(({ element }) => [
      element.name,
      element.converted_type ?? element.type,
    ]);
    expect(Object.fromEntries(types)).toMatchObject({
      ...{ document: 'UTF8', item: 'INT32', start: 'INT32', value: 'DOUBLE', as_of: 'UTF8', as_of_latest: 'DATE' },
    });
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(rowsIn([dated, ...seeds], 'indicators'));
    expect(rows[0]).toMatchObject({
      ...{
        document: '=甲/乙 丙.txt',
        item: 1,
        quote: '1200余场',
        min: 1200,
        max: 1300,
        unit: '场',
        change_basis: null,
      },
      ...{ published: '2021-10', start: 15, end: 21 },
    });
    const slogans = await parquetReadObjects({ file: buffer(files.get('slogans.parquet')!) });
    const formula = seeds
      .flatMap((doc) => doc.slogans)
      .find(({ members, numbers }) => members.length > 1 && numbers.length > 0)!;
    expect(slogans).toContainEqual(
      expect.objectContaining({
        text: formula.text,
        members: formula.members,
        numbers: formula.numbers,
        occurrences: formula.occurrences,
      }),
    );
    const documents = await parquetReadObjects({ file: buffer(files.get('documents.parquet')!) });
    expect(documents[0]).toMatchObject({
      published_earliest: new Date('2021-10-01'),
      published_latest: new Date('2021-10-31'),
    });
  });

  test('rows go out in groups, so that memory does not grow with them', async () => {
    const file = parquetFile({ columns: [{ name: 'n', type: 'integer' }] });
    const parts = Array.from({ length: 25 }, (_, i) =>
      file.rows(Array.from({ length: 1000 }, (_, n) => ({ n: i * 1000 + n }))),
    );
    expect(parts.filter((part) => part !== null)).toHaveLength(2);
    const bytes = Buffer.concat([...parts.filter((part) => part !== null), file.end()]);
    const rows = await parquetReadObjects({ file: buffer(bytes) });
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 25_000 }, (_, n) => n));
    expect(parquetMetadata(buffer(bytes)).row_groups).toHaveLength(3);
  });
});

test.each(tablesOf(LAYERS))('no column of $name stands twice', ({ columns }) => {
  const names = columns.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
