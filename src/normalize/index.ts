import type { Codebook } from '../codebook/types.ts';
import type { Normalized, Script, Source } from '../core/document.ts';
import { applyEdits, type Edit } from '../core/edits.ts';
import type { Note } from '../core/problem.ts';
import type { Trie } from '../core/trie.ts';
import { figureBlanks, wrapBlanks, wrappedLines } from './blanks.ts';
import { BLANK, characters, FOLD } from './characters.ts';
import { conversions, type Mode } from './convert.ts';
import { characterDictionary, dictionary } from './dictionary.ts';
import { figureEdits } from './figures.ts';
import { linesOf, type SourceLine, scriptOf } from './lines.ts';
import { MOST_MARKS, markEdits } from './marks.ts';

/** Simplified characters, half-width digits and letters, whole figures; punctuation as written. */
export function normalize(source: Source, codebook: Codebook): Normalized {
  const { text } = source;
  const known = characters(codebook);
  const lines = linesOf(text, known.classes);
  const script = scriptOf(lines);
  const wrapped = wrappedLines(lines);
  let words: Trie<string> | undefined;
  const edits: Edit[] = [];
  const notes: Note[] = [...source.notes];
  for (const line of lines) {
    const mode = modeOf(line, script);
    if (mode === 'hans' && !line.needs && line.marks <= MOST_MARKS && !wrapped.has(line)) continue;
    if (mode !== 'hans') words ??= isOfHongKong(text) ? characterDictionary(codebook) : dictionary(codebook);
    const conversion = conversions(text, line, known, mode === 'hans' ? null : words!, mode);
    const marks = line.marks > MOST_MARKS ? markEdits(text.slice(line.start, line.end), line.start) : [];
    if (marks.length > 0) notes.push(MARKS_CUT);
    for (const edit of inOrder([...marks, ...spacing(text, line, wrapped.has(line)), ...conversion])) edits.push(edit);
  }
  return { ...source, notes, script, normal: applyEdits(text, edits) };
}

const MARKS_CUT: Note = {
  code: 'combining-marks',
  message: `a run of more than ${MOST_MARKS} combining marks was cut`,
  span: null,
};

/** A line with characters of both scripts is Traditional when these prevail; one with neither goes with the text. */
function modeOf({ traditional, simplified }: SourceLine, script: Script): Mode {
  if (traditional === 0) return simplified === 0 && script === 'hant' ? 'hant' : 'hans';
  return traditional >= simplified ? 'hant' : 'mixed';
}

/** Edits that look beyond single characters, before any folding. */
function spacing(text: string, { start, end, needs }: SourceLine, wrapped: boolean): Edit[] {
  if (!(needs & ~FOLD) && !wrapped) return [];
  const line = text.slice(start, end);
  return [
    ...figureEdits(line, start, needs),
    ...(needs & BLANK ? figureBlanks(line, start) : []),
    ...(wrapped ? wrapBlanks(line, start) : []),
  ];
}

/** Sorts edits by their place; of two that meet, the one that was given first stays (８．８: the point, before any folding). */
function inOrder(edits: Edit[]): Edit[] {
  let from = 0;
  return edits
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < from) return false;
      from = span.end;
      return true;
    });
}

/** A text that names Hong Kong more than in passing. */
function isOfHongKong(text: string): boolean {
  let at = -1;
  for (let times = 0; times < 3; times++) {
    at = text.indexOf('香港', at + 1);
    if (at < 0) return false;
  }
  return true;
}
