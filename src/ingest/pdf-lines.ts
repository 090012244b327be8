import { inColumns } from './pdf-columns.ts';

/** A run of characters as a page shows it, in points from its upper left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF、。“”‘’—…]/;
/** Gaps, in sizes of the characters: between words, and between the cells of a table's row. */
const WORD_GAP = 0.2;
const WIDE_GAP = 0.6;
const CELL_GAP = 1.6;

/** The lines of a page, from above to below, column by column: what stands at one height, from left to right. */
export function pageLines(runs: readonly Run[]): PageLine[] {
  const order = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Run[][] = [];
  for (const run of order) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && run.y - first.y < Math.max(first.size, run.size) * 0.45) row.push(run);
    else rows.push([run]);
  }
  return inColumns(rows.map((row) => row.sort((a, b) => a.x - b.x))).map(lineOf);
}

function lineOf(runs: readonly Run[]): PageLine {
  const { x, y } = runs[0]!;
  const size = Math.max(...runs.map((run) => run.size));
  let text = '';
  let last: Run | null = null;
  for (const run of runs) {
    // bold by printing twice
    if (last && run.text === last.text && Math.abs(run.x - last.x) < size * 0.3) continue;
    text += (last ? gapBetween(last, run) : '') + run.text;
    last = run;
  }
  return { text: text.trim(), x, y, size };
}

function gapBetween(left: Run, right: Run): string {
  const size = Math.max(left.size, right.size);
  const gap = (right.x - left.x - left.width) / size;
  if (gap > CELL_GAP) return '\t';
  const wide = WIDE.test(left.text.at(-1)!) || WIDE.test(right.text[0]!);
  return gap > (wide ? WIDE_GAP : WORD_GAP) ? ' ' : '';
}
