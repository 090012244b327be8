import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import { placesWhere } from '../../core/beginnings.ts';
import type { Recognized } from '../../core/document.ts';
import type { SloganFinding } from '../../core/finding.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { contains, overlaps, type Span, slice } from '../../core/span.ts';
import { trie } from '../../core/trie.ts';
import { kindsAcross, mannersAcross } from './across-quotations.ts';
import { addAnaphoras } from './anaphora.ts';
import { type Clause, clausesIn } from './clauses.ts';
import { addEchoes } from './echo.ts';
import { closingSize, isFigure } from './matched.ts';
import { COMMA, FEWEST, length, type Mark, PAUSE, type Row } from './parts.ts';
import { addPivoted } from './pivot.ts';
import { quotationsIn, quotedRows } from './quoted-row.ts';
import { addWays } from './ways.ts';

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
  const taken: Span[] = [];
  const keep = (span: Span): void => {
    if (taken.some((at) => overlaps(at, span))) return;
    taken.push(span);
    const figure = slice(text, span);
    const spans = found.get(figure);
    if (spans) spans.push(span);
    else found.set(figure, [span]);
  };
  const clausesOf = clausesIn(text, fewestMarks(codebook));
  const quotations = quotationsIn(text);
  for (const sentence of doc.sentences) {
    taken.length = 0;
    for (const clause of clausesOf(sentence))
      for (const span of figuresIn(text, clause, codebook))
        if (!listed.some((member) => overlaps(member, span)) && !coined.some((at) => contains(at, span))) keep(span);
    const quotes = quotations(sentence);
    if (quotes > 2) for (const span of quotedRows(text, sentence)) keep(span);
    if (quotes === 0) continue;
    for (const span of mannersAcross(text, sentence)) keep(span);
    for (const span of kindsAcross(text, sentence)) keep(span);
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

/** How many 、 and commas a figure has at the least. */
const fewestMarks = derived((codebook) =>
  Math.min(FEWEST - 1, ...codebook.slogans.figures.map((figure) => figure.split(/[、,]/).length - 1)),
);

/** What may be figures in a clause, the surest first: those that the codebook knows, rows built alike, that begin alike, around one word. */
function figuresIn(text: string, clause: Clause, codebook: Codebook): Span[] {
  const found = knownIn(text, clause, codebook);
  const { rows } = clause;
  for (const row of rows) addMatched(text, row, codebook, found);
  for (const row of rows) addAnaphoras(text, row, codebook, found);
  for (const row of rows) addPivoted(text, row, codebook, found);
  for (const row of rows) {
    addEchoes(text, row, codebook, found);
    addWays(text, row, found);
  }
  return found;
}

/** The set figures that the codebook knows which lie within a clause, one behind the other, the longest at each place. */
function knownIn(text: string, { start, end }: Span, codebook: Codebook): Span[] {
  const figures = setFigures(codebook);
  const found: Span[] = [];
  let free = start;
  for (const at of placesWhere(text, figures.beginnings(), start, end)) {
    const hit = at < free ? undefined : figures.longest(text, at);
    if (!hit || hit.end > end) continue;
    found.push({ start: at, end: hit.end });
    free = hit.end;
  }
  return found;
}

/** Adds the figures of a row whose parts are built alike. */
function addMatched(text: string, { mark, parts }: Row, codebook: Codebook, found: Span[]): void {
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const figure = longestFigure(text, parts, from, mark, codebook);
    if (!figure) continue;
    found.push(figure.span);
    from = figure.last;
  }
}

/** The longest figure that begins with part `from`; the first part may have words in front of it, the last behind. */
function longestFigure(
  text: string,
  parts: readonly Span[],
  from: number,
  mark: Mark,
  codebook: Codebook,
): { span: Span; last: number } | null {
  const size = length(parts[from + 1]!);
  const first = parts[from]!;
  const third = length(parts[from + 2]!);
  if (length(first) < size || third < size || (mark === COMMA && third > size)) return null;
  const start = first.end - size;
  const whole =
    length(first) === size ||
    mark === PAUSE ||
    text[start] === text[parts[from + 1]!.start] ||
    MODAL.test(text.slice(first.start, start));
  if (!whole) return null;
  // 凡涉|黑涉恶案件必深挖、凡群众举报必核查 is cut in the middle
  const initial = text[parts[from + 1]!.start]!;
  const shared = text[parts[from + 2]!.start] === initial && text[start] !== initial;
  if (shared && text.slice(first.start, start).includes(initial)) return null;
  const figure = [text.slice(start, first.end)];
  let best: { span: Span; last: number } | null = null;
  for (let to = from + 1; to < Math.min(parts.length, from + MOST_PARTS); to++) {
    const part = parts[to]!;
    if (length(part) < size) break;
    figure.push(text.slice(part.start, part.start + size));
    const closing = mark === COMMA && length(part) > size ? null : closingSize(slice(text, part), size);
    const alike = figure.length >= FEWEST && isFigure(figure, codebook);
    if (figure.length > FEWEST && !alike) break;
    if (closing !== null && alike) best = { span: { start, end: part.start + closing }, last: to };
    if (length(part) > size) break;
  }
  return best;
}
