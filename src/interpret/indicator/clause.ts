import type { Span } from '../../core/span.ts';
import { BLANKS, isDigit, unitAt, unitsOf } from '../../core/units.ts';

/** Marks between clauses; a bullet begins one: ●粮食总产2785.5万吨 */
const ENDS = ',;:。!?\n…—●■◆★▲◎○□☆※';
const isMarkUnit = unitsOf(`${ENDS}()`);
const DASH = '—'.charCodeAt(0);

/** 2021年1—6月 is one word */
function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isMarkUnit(unit) && !(unit === DASH && isDigit(unitAt(text, at + 1)));
}

/** How far a clause may reach to either side of a figure. */
const REACH = 120;

/**
 * The clause around `at`: between commas, colons and full stops; a bracket before or after the figure is passed over
 * (全市生产总值(GDP)6795亿元), a figure inside brackets has its clause there.
 */
export function clauseAround(text: string, at: Span): Span {
  return { start: clauseStart(text, at.start), end: clauseEnd(text, at.end) };
}

/** Where the clause before a place begins. */
export function clauseStart(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (!isMark(text, i)) continue;
    if (text[i] === ')') depth++;
    else if (text[i] === '(') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0) return i + 1;
  }
  return Math.max(0, at - REACH);
}

function clauseEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + REACH); i++) {
    if (!isMark(text, i)) continue;
    if (text[i] === '(') depth++;
    else if (text[i] === ')') {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0) return i;
  }
  return Math.min(text.length, at + REACH);
}

/** Where the run before `at` begins: behind the last comma, colon or semicolon, or with its sentence; none is longer than LONGEST_RUN. */
export function runStart(text: string, sentence: Span, at: number): number {
  const start = Math.max(sentence.start, at - LONGEST_RUN);
  const before = text.slice(start, at);
  return start + Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1;
}

const LONGEST_RUN = 200;
const isBefore = unitsOf(`${BLANKS}、,和及与”’`);
const isBehind = unitsOf(`${BLANKS}、,`);

/** Shrinks a span over separators and spaces at its edges. */
export function trim(text: string, { start, end }: Span): Span {
  while (start < end && isBefore(text.charCodeAt(start))) start++;
  while (end > start && isBehind(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
