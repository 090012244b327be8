import type { Run } from './pdf-lines.ts';

/** Fewer lines side by side than this are a table or a signature. */
const LEAST_LINES = 6;
/** Characters of a usual line of a column; the cells of tables are shorter. */
const LEAST_CHARACTERS = 9;
/** Width of the gap between columns, in sizes of the characters. */
const GUTTER = 1;

/** The rows of a page in reading order: where two columns of running text stand side by side, first the left one. */
export function inColumns(rows: readonly (readonly Run[])[]): Run[][] {
  const middle = middleOf(rows.flat());
  const ordered: Run[][] = [];
  let band: (readonly Run[])[] = [];
  const close = (): void => {
    for (const row of readBand(band, middle)) ordered.push(row);
    band = [];
  };
  for (const row of rows) {
    if (!isAcross(row, middle)) band.push(row);
    else {
      close();
      ordered.push([...row]);
    }
  }
  close();
  return ordered;
}

const endOf = ({ x, width }: Run): number => x + width;
const middleOf = (runs: readonly Run[]): number =>
  (runs.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY) +
    runs.reduce((most, run) => Math.max(most, endOf(run)), 0)) /
  2;

/** Whether a row has text at the middle of the page: a headline, or one wide column. */
function isAcross(row: readonly Run[], middle: number): boolean {
  const left = row.filter((run) => endOf(run) <= middle);
  const right = row.filter((run) => run.x >= middle);
  if (left.length + right.length < row.length) return true;
  if (left.length === 0 || right.length === 0) return false;
  const gap = Math.min(...right.map(({ x }) => x)) - Math.max(...left.map(endOf));
  return gap < GUTTER * row[0]!.size;
}

/** Rows without text at the middle: two columns if both sides have running text, else as they are. */
function readBand(band: readonly (readonly Run[])[], middle: number): Run[][] {
  const side = (isLeft: boolean): Run[][] =>
    band.map((row) => row.filter(({ x }) => x < middle === isLeft)).filter((row) => row.length > 0);
  const left = side(true);
  const right = side(false);
  if (!isRunningText(left) || !isRunningText(right)) return band.map((row) => [...row]);
  // indents are told from the left edge of the page
  const shift = edgeOf(right) - edgeOf(left);
  return [...left, ...right.map((row) => row.map((run) => ({ ...run, x: run.x - shift })))];
}

function isRunningText(lines: readonly (readonly Run[])[]): boolean {
  if (lines.length < LEAST_LINES) return false;
  const lengths = lines
    .map((line) => line.reduce((sum, { text }) => sum + text.trim().length, 0))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)]! >= LEAST_CHARACTERS;
}

const edgeOf = (lines: readonly (readonly Run[])[]): number => Math.min(...lines.map(([first]) => first!.x));
