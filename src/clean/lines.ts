import type { Span } from '../core/span.ts';
import { unitsIn } from '../core/units.ts';
import { BLANK, BREAKS, IS_BLANK, IS_WIDE, layoutOfUnit } from './characters.ts';

/** A line of the normalized text that holds something, without the blanks at its ends. */
export interface RawLine {
  /** in `normal.text`, without the blanks */
  readonly span: Span;
  /** number among all lines, blank ones included */
  readonly row: number;
  /** its characters with folded punctuation, one for one */
  readonly text: string;
  /** the same without any blanks: what the lists of boilerplate are matched against */
  readonly key: string;
  /** blanks before its first character */
  readonly indent: number;
  /** how wide it is on a page, with its indentation (an ideograph counts two) */
  readonly width: number;
  /** level of a heading in Markdown (## is 2), else 0 */
  readonly heading: number;
  /** blank lines before it */
  readonly gap: number;
  /** one of them held an invisible character: 交出一份人⏎U+200B⏎民满意 */
  readonly torn: boolean;
  /** it stands in a block of lines one of which begins with a comma or the like: a link or bold word was torn out */
  readonly fragmented: boolean;
  /** lines in its block, without blank lines between */
  readonly block: number;
}

/** No paragraph begins with it. */
export const NO_BEGINNING = /^[,。、;:?!)\]》】”’%…]/;

/** Indentation, and the marks of a heading or quotation in Markdown. */
const LEADING = new RegExp(`^[${BLANK}]*(?:(?:#{1,6}|>{1,3})[${BLANK}]+)?`);
const mayLead = (unit: number): boolean => (layoutOfUnit(unit) & IS_BLANK) !== 0 || unit === HASH || unit === GREATER;
const [HASH, GREATER] = ['#'.charCodeAt(0), '>'.charCodeAt(0)];
const BLANKS = new RegExp(`[${BLANK}]+`, 'g');

/**
 * The lines of a text that are not blank, and the spans of all lines. `marks` is the text with its marks folded; `isTorn`
 * says whether an invisible character stood in the source between two places of the text.
 */
export function linesOf(
  text: string,
  marks: string,
  isTorn: (start: number, end: number) => boolean = () => false,
): { lines: RawLine[]; all: Span[] } {
  const lines: RawLine[] = [];
  const all: Span[] = [];
  let gap = 0;
  let last = 0;
  const add = (from: number, to: number, wide: number, blanks: number): void => {
    all.push({ start: from, end: to });
    const leading = from < to && mayLead(text.charCodeAt(from)) ? (LEADING.exec(text.slice(from, to))?.[0] ?? '') : '';
    const indent = leading.length;
    let end = to;
    let columns = to - from + wide;
    for (; end > from + indent && layoutOfUnit(text.charCodeAt(end - 1)) & IS_BLANK; end--)
      columns -= layoutOfUnit(text.charCodeAt(end - 1)) & IS_WIDE ? 2 : 1;
    if (end === from + indent) {
      gap++;
      return;
    }
    const content = marks.slice(from + indent, end);
    const key = blanks === 0 ? content : content.replace(BLANKS, '');
    const torn = gap <= 2 && isTorn(last, from + indent);
    lines.push({
      span: { start: from + indent, end },
      row: all.length - 1,
      text: content,
      key,
      indent: indent > 0 && /[#>]/.test(leading) ? 0 : indent,
      width: columns,
      heading: indent > 0 ? leading.split('#').length - 1 : 0,
      gap,
      torn,
      fragmented: false,
      block: 1,
    });
    gap = 0;
    last = end;
  };
  const units = unitsIn(text);
  for (let start = 0; start <= text.length; ) {
    const { end, wide, blanks } = lineFrom(units, start);
    add(start, end, wide, blanks);
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return { lines: markFragments(lines), all };
}

/** Where the line ends that begins at a place, and how many of its characters are wide or blanks. */
function lineFrom(units: Uint16Array, start: number): { end: number; wide: number; blanks: number } {
  let wide = 0;
  let blanks = 0;
  let end = start;
  for (; end < units.length; end++) {
    const is = layoutOfUnit(units[end]!);
    if (is & BREAKS) break;
    if (is & IS_WIDE) wide++;
    if (is & IS_BLANK) blanks++;
  }
  return { end, wide, blanks };
}

/** Written out: spread objects are slow to make and to read. */
const inBlock = (line: RawLine, fragmented: boolean, block: number): RawLine => ({
  span: line.span,
  row: line.row,
  text: line.text,
  key: line.key,
  indent: line.indent,
  width: line.width,
  heading: line.heading,
  gap: line.gap,
  torn: line.torn,
  fragmented,
  block,
});

/** Lines of one block are fragments of a paragraph when a later one cannot begin one, or only the first is indented. */
function markFragments(lines: readonly RawLine[]): RawLine[] {
  const marked: RawLine[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to++;
    const block = lines.slice(from, to);
    const rest = block.slice(1);
    const torn = rest.some(({ text }) => NO_BEGINNING.test(text));
    const hanging = block[0]!.indent > 0 && rest.length > 0 && rest.every(({ indent }) => indent === 0);
    const fragmented = torn || hanging;
    for (const line of block) marked.push(inBlock(line, fragmented, block.length));
    from = to;
  }
  return marked;
}
