import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { isBroken, type Result } from './documents.ts';
import type { RenderOptions } from './index.ts';
import { type ColumnType, type Row, type Table, type TableColumn, tableOf } from './tables.ts';

/** Rows that are held until they are written together. */
const ROW_GROUP = 10_000;

/** One layer as Parquet. */
export async function* parquet(results: AsyncIterable<Result>, { layers }: RenderOptions): AsyncGenerator<Uint8Array> {
  const table = tableOf(layers[0] ?? 'indicators');
  let file: ReturnType<typeof parquetFile> | undefined;
  for await (const result of results) {
    if (isBroken(result)) continue;
    file ??= parquetFile(table);
    const bytes = file.rows(table.rows(result));
    if (bytes) yield bytes;
  }
  if (file) yield file.end();
}

/** A table as Parquet, a row group at a time, so that memory does not grow with the rows. */
export function parquetFile({ columns }: Pick<Table, 'columns'>) {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'tifa' });
  let waiting: Row[] = [];
  const take = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0; // what was taken is not held twice; offsets count on
    return bytes;
  };
  const group = (): void => {
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: waiting.map((row) => parquetValue(row[name], type)),
    }));
    file.write({ columnData, rowGroupSize: ROW_GROUP });
    waiting = [];
  };
  return {
    rows(rows: readonly Row[]): Uint8Array | null {
      for (const row of rows) waiting.push(row);
      if (waiting.length < ROW_GROUP) return null;
      group();
      return take();
    },
    end(): Uint8Array {
      if (waiting.length > 0) group();
      file.finish();
      return take();
    },
  };
}

const PLAIN: Readonly<Record<Exclude<ColumnType, 'texts' | 'numbers'>, Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

const schemaOf = (columns: readonly TableColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(({ name, type }) =>
    type === 'texts' || type === 'numbers'
      ? listOf(name, PLAIN[type === 'texts' ? 'text' : 'number'])
      : [{ name, repetition_type: 'OPTIONAL' as const, ...PLAIN[type] }],
  ),
];

/** The three levels that Parquet writes a list in. */
const listOf = (name: string, element: Partial<SchemaElement>): SchemaElement[] => [
  { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { name: 'element', repetition_type: 'REQUIRED', ...element },
];

const parquetValue = (value: unknown, type: ColumnType): unknown =>
  value === undefined ? null : type === 'date' && typeof value === 'string' ? new Date(value) : value;
