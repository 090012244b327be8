import type { Span } from '../core/span.ts';
import { BLANK, folded, width } from './characters.ts';

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

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Indentation, and the marks of a heading or quotation in Markdown. */
const LEADING = new RegExp(`^[${BLANK}]*(?:(?:#{1,6}|>{1,3})[${BLANK}]+)?`);
const TRAILING = new RegExp(`[${BLANK}]$`);
const BLANKS = new RegExp(`[${BLANK}]+`, 'g');

/**
 * The lines of a text that are not blank, and the spans of all lines. `isTorn` says whether an invisible character stood
 * in the source between two places of the text.
 */
export function linesOf(
  text: string,
  isTorn: (start: number, end: number) => boolean = () => false,
): { lines: RawLine[]; all: Span[] } {
  const lines: RawLine[] = [];
  const all: Span[] = [];
  let gap = 0;
  let last = 0;
  const add = (from: number, to: number): void => {
    all.push({ start: from, end: to });
    const raw = text.slice(from, to);
    const leading = LEADING.exec(raw)?.[0] ?? '';
    const indent = leading.length;
    let end = to;
    while (end > from + indent && TRAILING.test(text[end - 1]!)) end--;
    if (end === from + indent) {
      gap++;
      return;
    }
    const content = folded(text.slice(from + indent, end));
    const key = content.replace(BLANKS, '');
    const torn = gap <= 2 && isTorn(last, from + indent);
    lines.push({
      span: { start: from + indent, end },
      row: all.length - 1,
      text: content,
      key,
      indent: /[#>]/.test(leading) ? 0 : indent,
      width: width(raw.slice(0, end - from)),
      heading: leading.split('#').length - 1,
      gap,
      torn,
      fragmented: false,
      block: 1,
    });
    gap = 0;
    last = end;
  };
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    add(start, index);
    start = index + mark.length;
  }
  add(start, text.length);
  return { lines: markFragments(lines), all };
}

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
    for (const line of block) marked.push({ ...line, fragmented, block: block.length });
    from = to;
  }
  return marked;
}
