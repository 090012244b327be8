import type { Span } from '../../core/span.ts';
import { unitsIn, unitsOf } from '../../core/units.ts';
import { COMMA, FEWEST, type Mark, PAUSE, type Row } from './parts.ts';

/** A stretch that no figure goes across, with the rows in it. */
export interface Clause extends Span {
  readonly rows: readonly Row[];
}

/** The 、 and commas of a clause; the list is used again for the next one, so that `count` says how many are its own. */
interface Marks {
  readonly at: number[];
  count: number;
}

/** Three parts of two characters, and what parts them. */
const SHORTEST = 8;
const isMark = unitsOf('“”‘’:;。!?…—()《》\n、,');

/**
 * Cuts sentences into the clauses that may hold a figure, with so many 、 and commas as a figure has at the least: at quotation
 * marks, semicolons, colons, dashes.
 */
export function clausesIn(text: string, fewest: number): (sentence: Span) => Clause[] {
  const units = unitsIn(text);
  const marks: Marks = { at: [], count: 0 };
  return (sentence) => {
    const clauses: Clause[] = [];
    let start = sentence.start;
    marks.count = 0;
    for (let i = start; i <= sentence.end; i++) {
      const unit = i < sentence.end ? units[i]! : 0;
      if (i < sentence.end && !isMark(unit)) continue;
      if (unit === PAUSE || unit === COMMA) {
        marks.at[marks.count++] = i;
        continue;
      }
      if (i - start >= SHORTEST && marks.count >= fewest)
        clauses.push({
          start,
          end: i,
          rows: marks.count >= FEWEST - 1 ? rowsOf(text, { start, end: i }, marks) : NONE,
        });
      start = i + 1;
      marks.count = 0;
    }
    return clauses;
  };
}

const NONE: readonly Row[] = [];

/** The rows of a clause, cut at its 、 and commas: what 、 parts between two commas, and what commas part. */
function rowsOf(text: string, { start, end }: Span, { at, count }: Marks): Row[] {
  const rows: Row[] = [];
  /** the row that the marks part which stand in a list from `first` up to `last` */
  const add = (mark: Mark, from: number, to: number, places: readonly number[], first: number, last: number): void => {
    if (last - first < FEWEST - 1) return;
    const parts = partsBetween(from, to, places, first, last);
    if (parts.length >= FEWEST) rows.push({ mark, parts });
  };
  const commas: number[] = [];
  let run = start;
  for (let i = 0, first = 0; i <= count; i++) {
    if (i < count && text.charCodeAt(at[i]!) === PAUSE) continue;
    const to = i < count ? at[i]! : end;
    add(PAUSE, run, to, at, first, i);
    if (i < count) commas.push(to);
    run = to + 1;
    first = i + 1;
  }
  add(COMMA, start, end, commas, 0, commas.length);
  return rows;
}

/** What lies between marks; nothing between two that follow one another. */
function partsBetween(start: number, end: number, marks: readonly number[], first: number, last: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let i = first; i <= last; i++) {
    const to = i < last ? marks[i]! : end;
    if (to > from) parts.push({ start: from, end: to });
    from = to + 1;
  }
  return parts;
}
