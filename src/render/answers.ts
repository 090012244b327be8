import { count } from './count.ts';
import { csvRows } from './csv.ts';
import type { Answer } from './duckdb-query.ts';
import { escapeLine, escapeLive } from './escape.ts';
import { grid } from './grid.ts';
import { newPaint } from './paint.ts';

export interface AnswerOptions {
  readonly color: boolean;
  /** columns of the screen, for tables; Infinity where nothing is to be broken */
  readonly width: number;
  readonly bom?: boolean;
}

/** Turns an answer into text as its rows come. */
export interface AnswerWriter {
  readonly add: (answer: Answer) => string;
  readonly end: () => string;
}

/** The formats of answers to queries. */
export const ANSWER_WRITERS: Readonly<
  Record<'table' | 'csv' | 'json' | 'ndjson', (options: AnswerOptions) => AnswerWriter>
> = {
  table: ({ color, width }) => {
    const rows: Answer['rows'][number][] = []; // the widths of the columns are those of all rows
    let columns: readonly string[] = [];
    return {
      add: (answer) => {
        columns = answer.columns;
        for (const row of answer.rows) rows.push(row);
        return '';
      },
      end: () => `${answerTable(columns, rows, width, color)}\n${count(rows.length, 'row')}\n`,
    };
  },
  csv: ({ bom }) => {
    let begun = false;
    return {
      add: ({ columns, rows }) => {
        const head = begun ? [] : [columns];
        const mark = bom && !begun ? '\uFEFF' : '';
        begun = true;
        const table = { columns: columns.map((name) => ({ name })) };
        const lines = [...head, ...rows].map((row) => keyed(columns, row));
        return mark + csvRows(table, lines);
      },
      end: () => '',
    };
  },
  json: () => {
    let before = '[';
    return {
      add: ({ columns, rows }) =>
        rows
          .map((row) => {
            const text = `${before}\n  ${escapeLive(JSON.stringify(keyed(columns, row)))}`;
            before = ',';
            return text;
          })
          .join(''),
      end: () => (before === '[' ? '[]\n' : '\n]\n'),
    };
  },
  ndjson: () => ({
    add: ({ columns, rows }) => rows.map((row) => `${escapeLive(JSON.stringify(keyed(columns, row)))}\n`).join(''),
    end: () => '',
  }),
};

export type AnswerFormat = keyof typeof ANSWER_WRITERS;
export const ANSWER_FORMATS = Object.keys(ANSWER_WRITERS) as AnswerFormat[];

const keyed = (columns: readonly string[], row: readonly unknown[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(columns.map((name, i) => [name, row[i]]));

/** The rows under their columns; figures to the right. */
function answerTable(
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
  width: number,
  color: boolean,
): string {
  const columns = names.map((title, i) => ({
    title: escapeLine(title),
    cell: (row: readonly unknown[]) => shown(row[i]),
    ...(rows.some((row) => typeof row[i] === 'number') && { align: 'right' as const, firm: true as const }),
  }));
  return grid(columns, rows, width, newPaint(color), true);
}

const shown = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value) && value.every((v) => typeof v !== 'object')
      ? value.join(' | ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
