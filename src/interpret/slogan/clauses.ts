import { lastFrom, type Span } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';
import { COMMA, FEWEST, PAUSE, type Row } from './parts.ts';

/** A stretch that no figure goes across, with the rows in it. */
export interface Clause extends Span {
  readonly rows: readonly Row[];
}

/** Three parts of two characters, and what parts them. */
const SHORTEST = 8;
const isMark = unitsOf('“”‘’:;。!?…—()《》\n、,');

/**
 * The clauses of a sentence that may hold a figure, with a row or one of the figures that are `known`: cut at quotation marks,
 * semicolons, colons, dashes.
 */
export function clausesOf(text: string, at: Span, known: readonly Span[]): Clause[] {
  const clauses: Clause[] = [];
  let start = at.start;
  let marks: number[] = [];
  for (let i = at.start; i <= at.end; i++) {
    const unit = i < at.end ? text.charCodeAt(i) : 0;
    if (i < at.end && !isMark(unit)) continue;
    if (unit === PAUSE || unit === COMMA) {
      marks.push(i);
      continue;
    }
    if (i - start >= SHORTEST) {
      const rows = marks.length >= FEWEST - 1 ? rowsOf(text, { start, end: i }, marks) : [];
      const holdsKnown = lastFrom(known, i - 1) > lastFrom(known, start - 1);
      if (rows.length > 0 || holdsKnown) clauses.push({ start, end: i, rows });
    }
    start = i + 1;
    if (marks.length > 0) marks = [];
  }
  return clauses;
}

/** The rows of a clause, cut at its 、 and commas: what 、 parts between two commas, and what commas part. */
function rowsOf(text: string, { start, end }: Span, marks: readonly number[]): Row[] {
  const rows: Row[] = [];
  const byCommas: Span[] = [];
  let byPauses: Span[] = [];
  let part = start;
  let run = start;
  for (let i = 0; i <= marks.length; i++) {
    const at = marks[i] ?? end;
    if (at > part) byPauses.push({ start: part, end: at });
    part = at + 1;
    if (i < marks.length && text.charCodeAt(at) === PAUSE) continue;
    if (byPauses.length >= FEWEST) rows.push({ mark: PAUSE, parts: byPauses });
    byPauses = [];
    if (at > run) byCommas.push({ start: run, end: at });
    run = at + 1;
  }
  if (byCommas.length >= FEWEST) rows.push({ mark: COMMA, parts: byCommas });
  return rows;
}
