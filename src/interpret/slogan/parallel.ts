import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Recognized } from '../../core/document.ts';
import type { SloganFinding } from '../../core/finding.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { contains, overlaps, type Span, slice } from '../../core/span.ts';
import { trie } from '../../core/trie.ts';
import { unitsOf } from '../../core/units.ts';
import { anaphoras } from './anaphora.ts';
import { closingSize, isFigure } from './matched.ts';
import { length, split } from './parts.ts';
import { pivoted } from './pivot.ts';

const MOST_PARTS = 16;
/** ⟦要⟧提高政治站位,强化政治担当,履行政治责任 */
const MODAL = /^(?:更|就|真正|切实|坚决|不断|进一步|努力)?(?:要|应|应当|须|必须)?(?:切实|坚决|不断|进一步|努力|着力)?$/;
/** Members of a formula that are whole clauses are a figure as well: 问题不解决决不松手、… “三个决不”. */
const CLAUSE = 7;

/** Three and more matched parts in a row: 党和人民信得过、靠得住、能放心; 问题不解决不松手、解决不彻底不放手、群众不认可不罢休. */
export function parallelFindings(
  doc: Recognized,
  quoted: readonly SloganFinding[],
  codebook: Codebook,
): SloganFinding[] {
  const { text } = doc.work;
  const listed = mentionsOf(doc, 'formula').flatMap(({ value }) =>
    value.members.slice(0, 1).filter((member) => length(member) < CLAUSE),
  );
  const coined = quoted.map(({ span }) => span);
  const found = new Map<string, Span[]>();
  let taken: Span[] = [];
  for (const sentence of doc.sentences)
    for (const clause of clausesOf(text, sentence)) {
      taken = [];
      for (const span of [
        ...knownFigures(text, clause, codebook),
        ...(clause.pauses >= FEWEST_MARKS ? figures(text, clause, '、', codebook) : []),
        ...(clause.commas >= FEWEST_MARKS ? figures(text, clause, ',', codebook) : []),
        ...(clause.pauses >= FEWEST_MARKS ? anaphoras(text, clause, '、', codebook) : []),
        ...(clause.commas >= FEWEST_MARKS ? anaphoras(text, clause, ',', codebook) : []),
        ...(clause.pauses >= FEWEST_MARKS ? pivoted(text, clause, '、') : []),
        ...(clause.commas >= FEWEST_MARKS ? pivoted(text, clause, ',') : []),
      ]) {
        if (listed.some((member) => overlaps(member, span)) || coined.some((at) => contains(at, span))) continue;
        if (taken.some((at) => overlaps(at, span))) continue;
        taken.push(span);
        const figure = slice(text, span);
        const spans = found.get(figure);
        if (spans) spans.push(span);
        else found.set(figure, [span]);
      }
    }
  return [...found].map(([figure, spans]) => ({
    span: spans[0]!,
    rule: 'parallel',
    type: 'parallel',
    text: figure,
    head: null,
    numbers: [],
    members: [],
    complete: null,
    occurrences: spans,
  }));
}

const setFigures = derived((codebook) => trie(codebook.slogans.figures.map((figure) => [figure, true] as const)));

/** Set figures that the codebook knows. */
function* knownFigures(text: string, clause: Span, codebook: Codebook): Generator<Span> {
  const known = setFigures(codebook);
  for (let at = clause.start; at < clause.end; at++) {
    if (!known.begins(text.charCodeAt(at))) continue;
    const hit = known.longest(text, at);
    if (!hit || hit.end > clause.end) continue;
    yield { start: hit.start, end: hit.end };
    at = hit.end - 1;
  }
}

interface Clause extends Span {
  /** how many 、 and how many commas stand in it */
  readonly pauses: number;
  readonly commas: number;
}

/** A figure has three parts or more. */
const FEWEST_MARKS = 2;
const PAUSE = '、'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const isMark = unitsOf('“”‘’:;。!?…—()《》\n、,');

/** A sentence cut where no figure goes across: at quotation marks, semicolons, colons, dashes. */
function clausesOf(text: string, at: Span): Clause[] {
  const clauses: Clause[] = [];
  let start = at.start;
  let pauses = 0;
  let commas = 0;
  for (let i = at.start; i <= at.end; i++) {
    const unit = text.charCodeAt(i);
    if (i < at.end && !isMark(unit)) continue;
    if (i < at.end && unit === PAUSE) pauses++;
    else if (i < at.end && unit === COMMA) commas++;
    else {
      if (i - start > 7) clauses.push({ start, end: i, pauses, commas });
      start = i + 1;
      pauses = commas = 0;
    }
  }
  return clauses;
}

/** The figures of a clause whose parts stand between the given marks. */
function* figures(text: string, clause: Span, mark: '、' | ',', codebook: Codebook): Generator<Span> {
  for (const run of mark === '、' ? split(text, clause, ',') : [clause]) {
    const parts = split(text, run, mark);
    for (let from = 0; from + 3 <= parts.length; from++) {
      const figure = longestFigure(text, parts, from, mark, codebook);
      if (!figure) continue;
      yield figure.span;
      from = figure.last;
    }
  }
}

/** The longest figure that begins with part `from`; the first part may have words in front of it, the last behind. */
function longestFigure(
  text: string,
  parts: readonly Span[],
  from: number,
  mark: string,
  codebook: Codebook,
): { span: Span; last: number } | null {
  const size = length(parts[from + 1]!);
  const first = parts[from]!;
  if (length(first) < size) return null;
  const start = first.end - size;
  const whole =
    length(first) === size ||
    mark === '、' ||
    text[start] === text[parts[from + 1]!.start] ||
    MODAL.test(text.slice(first.start, start));
  if (!whole) return null;
  // 凡涉|黑涉恶案件必深挖、凡群众举报必核查 is cut in the middle
  const initial = text[parts[from + 1]!.start]!;
  if (text[start] !== initial && text.slice(first.start, start).includes(initial)) return null;
  const figure = [text.slice(start, first.end)];
  let best: { span: Span; last: number } | null = null;
  for (let to = from + 1; to < Math.min(parts.length, from + MOST_PARTS); to++) {
    const part = parts[to]!;
    if (length(part) < size) break;
    figure.push(text.slice(part.start, part.start + size));
    const closing = mark === ',' && length(part) > size ? null : closingSize(slice(text, part), size);
    if (figure.length >= 3 && !isFigure(figure, codebook)) break;
    if (closing !== null && figure.length >= 3) best = { span: { start, end: part.start + closing }, last: to };
    if (length(part) > size) break;
  }
  return best;
}
