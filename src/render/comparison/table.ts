import type { Comparison, Row } from '../../corpus/compare/types.ts';
import { escapeLine } from '../escape.ts';
import { padEnd, padStart, widest } from '../padding.ts';
import { newPaint, type Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';
import { cellLines, usualPeriods } from './cells.ts';
import { legendOf } from './legend.ts';
import { rowName, rowUnit, scaleOf } from './shown.ts';

export interface TableOptions {
  readonly color: boolean;
  /** columns of the screen */
  readonly width: number;
}

const NAME = 24;
const WIDEST = 20;
const GAP = 2;

/** The comparison for people: blocks of as many groups as fit the width, each under the names of the rows. */
export function comparisonTable(comparison: Comparison, { color, width }: TableOptions): string {
  const paint = newPaint(color);
  const { groups, rows, notes } = comparison;
  if (rows.length === 0) return `nothing to compare\n${notes.map((note) => `${note}\n`).join('')}`;
  const usual = usualPeriods(comparison);
  const heads = groups.map(({ name, key }, i) => [
    name + (key === comparison.base ? ' (base)' : ''),
    ...(usual[i] ? [`of ${usual[i]}`] : []),
  ]);
  const names = rows.map((row) => nameLines(row, comparison));
  const cells = rows.map((row) => {
    const scale = scaleOf(row);
    return groups.map((_, i) => cellLines(row.cells[i]!, row, comparison, scale, usual[i]!));
  });
  const nameWidth = Math.min(NAME, widest(names.flat().map(escapeLine)));
  const widths = groups.map((_, i) =>
    Math.min(WIDEST, widest([...heads[i]!, ...cells.flatMap((row) => row[i]!)].map(escapeLine))),
  );
  const all = groups.map((_, i) => i);
  const whole = blocksOf(all, widths, width - nameWidth);
  // where one block cannot hold all, groups and rows that would be empty are left out of it
  const silent = whole.length > 1 ? all.filter((i) => rows.every((row) => row.cells[i] === null)) : [];
  const blocks =
    silent.length > 0
      ? blocksOf(
          all.filter((i) => !silent.includes(i)),
          widths,
          width - nameWidth,
        )
      : whole;
  const shown = blocks.map((block) => {
    const columns = [nameWidth, ...block.map((i) => widths[i]!)];
    const head = lines([[''], ...block.map((i) => heads[i]!)], columns, paint.dim);
    const rule = columns.map((w) => '─'.repeat(w)).join(' '.repeat(GAP));
    const body = rows.map((row, r) =>
      blocks.length > 1 && block.every((i) => row.cells[i] === null)
        ? ''
        : lines([names[r]!, ...block.map((i) => cells[r]![i]!)], columns),
    );
    return `${head}${paint.dim(rule)}\n${body.join('')}`;
  });
  const left = silent.map((i) => groups[i]!.name);
  const more = left.length > 0 ? [`nothing of this reported: ${left.join(', ')}`] : [];
  return `${shown.join('\n')}\n${legend(comparison, more, width, paint)}`;
}

/** A row's name with its unit, and whether the groups differ for certain. */
function nameLines(row: Row, { per }: Comparison): string[] {
  const unit = rowUnit(row, row.cells.some((cell) => cell?.stated) ? per : null, scaleOf(row));
  return [`${rowName(row)}${unit ? ` (${unit})` : ''}`, ...(row.difference ? [`  ${row.difference}`] : [])];
}

/** Columns in blocks, as many in each as fit; one at least. */
function blocksOf(columns: readonly number[], widths: readonly number[], room: number): number[][] {
  const blocks: number[][] = [];
  let used = room;
  for (const i of columns) {
    const w = widths[i]!;
    if (used + GAP + w > room) {
      blocks.push([]);
      used = 0;
    }
    blocks.at(-1)!.push(i);
    used += GAP + w;
  }
  return blocks;
}

/** Cells side by side, each wrapped to its column; figures to the right. */
function lines(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  paint = (text: string) => text,
): string {
  const wrapped = cells.map((cell, i) => cell.flatMap((line) => wrapIndented(escapeLine(line), widths[i]!)));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped.map((cell, i) => (i > 0 ? padStart : padEnd)(cell[at] ?? '', widths[i]!)).join(' '.repeat(GAP)),
  )
    .map((line) => `${paint(line.trimEnd())}\n`)
    .join('');
}

const wrapIndented = (line: string, width: number): string[] => {
  const indent = /^ */.exec(line)![0];
  return wrap(line.trimStart(), width - indent.length).map((part) => indent + part);
};

function legend(comparison: Comparison, more: readonly string[], width: number, paint: Paint): string {
  const notes = [...more, ...comparison.notes].map((note) => wrap(escapeLine(note), width));
  return [wrap(legendOf(comparison).join('; '), width), ...notes]
    .flat()
    .map((line) => `${paint.dim(line)}\n`)
    .join('');
}
