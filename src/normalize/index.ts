import type { Codebook } from '../codebook/types.ts';
import type { Normalized, Script, Source } from '../core/document.ts';
import { applyEdits, type Edit, type Edited, toSource } from '../core/edits.ts';
import { extended } from '../core/extended.ts';
import type { Note } from '../core/problem.ts';
import type { Trie } from '../core/trie.ts';
import { figureBlanks, spreadBlanks, wrapBlanks, wrappedLines } from './blanks.ts';
import { BLANK, characters, FOLD, INVISIBLE } from './characters.ts';
import { conversions, type Mode } from './convert.ts';
import { characterDictionary, dictionary } from './dictionary.ts';
import { figureEdits } from './figures.ts';
import { hasMarks, linesOf, type SourceLine, scriptOf } from './lines.ts';
import { MOST_MARKS, markEdits } from './marks.ts';

/** Simplified characters, half-width digits and letters, whole figures; punctuation as written. */
export function normalize(source: Source, codebook: Codebook): Normalized {
  const { text } = source;
  const known = characters(codebook);
  const written = linesOf(text, known.classes);
  const hidden = invisible(text, written, known.classes);
  const visible = applyEdits(text, hidden);
  const lines = hidden.length === 0 ? written : linesOf(visible.text, known.classes);
  const script = scriptOf(lines);
  const edits = editsOf(visible.text, lines, script, codebook);
  const normal = applyEdits(text, hidden.length === 0 ? edits : inOrder([...carriedBack(edits, visible), ...hidden]));
  const notes = lines.some(hasMarks) ? [...source.notes, MARKS_CUT] : source.notes;
  return extended(source, { stated: statedOf(source, codebook), notes, script, normal });
}

/** What is stated beside the text, in the characters that the text gets: 立法會 → 立法会. */
function statedOf(source: Source, codebook: Codebook): Source['stated'] {
  const { stated } = source;
  const names = (['title', 'outlet', 'author'] as const).flatMap((key) => {
    const written = stated[key];
    if (written === undefined) return [];
    return [[key, normalize({ ...source, text: written, stated: {}, notes: [] }, codebook).normal.text] as const];
  });
  return names.length === 0 ? stated : { ...stated, ...Object.fromEntries(names) };
}

/** Deletions of the characters that nobody sees, so that no rule has to look past them (人\u200B民). */
function invisible(text: string, lines: readonly SourceLine[], classes: Uint16Array): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, needs } of lines)
    if (needs & INVISIBLE)
      for (let at = start; at < end; at++)
        if (classes[text.charCodeAt(at)]! & INVISIBLE) {
          const gone = { start: at, end: at + hiddenLength(text, at) };
          edits.push({ span: gone, text: '' });
          at = gone.end - 1;
        }
  return edits;
}

/** What colours a terminal or sets its title: ESC [ 31 m, ESC ] 0 ; … BEL. Without the ESC, 31 would be a figure. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: such a sequence begins with one
const ESCAPE = /\u001b(?:\[[\d;?]{0,32}[@-~]|\][^\u0007\u001b\n]{0,400}(?:\u0007|\u001b\\))/y;

function hiddenLength(text: string, at: number): number {
  ESCAPE.lastIndex = at;
  return text[at] === '\u001b' ? (ESCAPE.exec(text)?.[0].length ?? 1) : 1;
}

/** Edits of a text that was itself edited, as edits of the text before. */
const carriedBack = (edits: readonly Edit[], { alignment }: Edited): Edit[] =>
  edits.map(({ span, text }) => ({ span: toSource(alignment, span), text }));

function editsOf(text: string, lines: readonly SourceLine[], script: Script, codebook: Codebook): Edit[] {
  const known = characters(codebook);
  const wrapped = wrappedLines(text, lines);
  let words: Trie<string> | undefined;
  const edits: Edit[] = [];
  for (const line of lines) {
    const mode = modeOf(line, script);
    if (mode === 'hans' && !line.needs && line.gaps === 0 && !hasMarks(line)) continue;
    if (mode !== 'hans') words ??= isOfHongKong(text) ? characterDictionary(codebook) : dictionary(codebook);
    const conversion = conversions(text, line, known, mode === 'hans' ? null : words!, mode);
    for (const edit of inOrder([...spacing(text, line, wrapped.has(line)), ...conversion])) edits.push(edit);
  }
  return edits;
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
function spacing(text: string, at: SourceLine, wrapped: boolean): Edit[] {
  const { start, end, needs } = at;
  if (!(needs & ~FOLD) && at.gaps === 0 && !hasMarks(at)) return [];
  const line = text.slice(start, end);
  return [
    ...(hasMarks(at) ? markEdits(line, start) : []),
    ...figureEdits(line, start, needs),
    ...(needs & BLANK ? figureBlanks(line, start) : []),
    ...(wrapped ? wrapBlanks(line, start) : spreadBlanks(line, start)),
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
