import type { Script } from '../core/document.ts';
import type { Span } from '../core/span.ts';
import { unitsIn } from '../core/units.ts';
import {
  BLANK,
  CHINESE_DIGIT,
  COMMA,
  DIGIT,
  FOLD,
  INVISIBLE,
  MARK,
  POINT,
  SIMPLIFIED,
  TRADITIONAL,
  WIDE_BLANK,
  ZERO,
} from './characters.ts';
import { MOST_MARKS } from './marks.ts';

/** A line of the source and what one look at each of its characters says about it. */
export interface SourceLine extends Span {
  /** how many characters only Traditional text writes, and only Simplified text */
  readonly traditional: number;
  readonly simplified: number;
  /** what there may be to edit, as bits: FOLD and INVISIBLE characters, BLANK, COMMA, POINT or ZERO beside a
   * figure, WIDE_BLANK between two ideographs */
  readonly needs: number;
  /** single blanks between two ideographs */
  readonly gaps: number;
  /** the longest run of combining marks */
  readonly marks: number;
}

/** The lines of a text, in one pass over its characters. */
export function linesOf(text: string, classes: Uint16Array): SourceLine[] {
  const lines: SourceLine[] = [];
  const units = unitsIn(text);
  for (let start = 0; start <= text.length; ) {
    const line = lineAt(units, start, classes);
    lines.push(line);
    start = line.end + 1;
  }
  return lines;
}

function lineAt(units: Uint16Array, start: number, classes: Uint16Array): SourceLine {
  let traditional = 0;
  let simplified = 0;
  let needs = 0;
  let gaps = 0;
  let marks = 0;
  let run = 0;
  let before = 0;
  let at = start;
  for (; at < units.length; at++) {
    const unit = units[at]!;
    if (unit === 10) break;
    const bits = classes[unit]!;
    if (bits !== 0) {
      if (bits & TRADITIONAL) traditional++;
      else if (bits & SIMPLIFIED) simplified++;
      needs |= bits & (FOLD | INVISIBLE);
      if (bits & BESIDE && before & DIGIT) needs |= bits & BESIDE;
      if (bits & DIGIT && before & BLANK) needs |= BLANK;
      if (bits & ZERO && before & CHINESE_DIGIT) needs |= ZERO;
      if (bits & (BLANK | WIDE_BLANK) && isIdeograph(units[at - 1]) && isIdeograph(units[at + 1]))
        if (bits & BLANK) gaps++;
        else needs |= WIDE_BLANK;
      if (bits & MARK) {
        run = before & MARK ? run + 1 : 1;
        if (run > marks) marks = run;
      }
    }
    before = bits;
  }
  return { start, end: at, traditional, simplified, needs, gaps, marks };
}

/** Whether a line holds a run of combining marks that has to be cut. */
export const hasMarks = (line: SourceLine): boolean => line.marks > MOST_MARKS;

const BESIDE = BLANK | COMMA | POINT;

const isIdeograph = (unit: number | undefined): boolean => unit !== undefined && unit >= 0x4e00 && unit <= 0x9fff;

/** The script of a whole text by the characters that only one of the two writes; `mixed` when neither prevails. */
export function scriptOf(lines: readonly SourceLine[]): Script {
  let traditional = 0;
  let simplified = 0;
  for (const line of lines) {
    traditional += line.traditional;
    simplified += line.simplified;
  }
  if (traditional === 0 || traditional * 9 < simplified) return 'hans';
  return simplified * 9 < traditional ? 'hant' : 'mixed';
}
