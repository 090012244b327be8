import { attribute, type Element, isElement, isUnseen, type Node, textOf, walk } from './html-tree.ts';

const BLOCK = new Set(
  'address article blockquote body br caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr li main menu ol option p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
);
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…]/;
/** (1. )一、…, (1. )1. …: the number is typed as well. */
const TYPED = /^\d+\. (?=[\d(（一二三四五六七八九十第①-⑳])/;
/** A cell of several lines and more than this is part of the page's layout, not of a table. */
const LONGEST_CELL = 120;

interface Row {
  /** lines of each cell */
  readonly cells: string[][];
  /** where the row stands */
  readonly outer: string[];
  hasTable: boolean;
}

/** What a reader sees of an element, a paragraph a line; the cells of a table's row with tabs between them. Up to `end`, if given. */
export function linesOf(root: Element, end?: Element): string[] {
  const page: string[] = [];
  const rows: Row[] = [];
  const counters: { list: Element; next: number }[] = [];
  let lines = page;
  let line = '';
  let pre = 0;
  let done = false;
  const finish = (): void => {
    const text = tidy(line).replace(TYPED, '');
    if (text && !/^\d+\.$/.test(text)) lines.push(text);
    line = '';
  };
  const say = (text: string): void => {
    if (pre === 0) line += text;
    else
      for (const [i, part] of text.split('\n').entries()) {
        if (i > 0) finish();
        line += part;
      }
  };
  const closeRow = (): void => {
    const row = rows.pop()!;
    lines = row.outer;
    for (const text of rowLines(row)) lines.push(text);
  };
  const enter = (node: Node): boolean => {
    if (node === end) done = true;
    if (done) return false;
    const text = textOf(node);
    if (text !== null) say(text);
    if (!isElement(node) || isUnseen(node)) return false;
    const { tagName } = node;
    if (BLOCK.has(tagName) || isCell(tagName) || tagName === 'tr') finish();
    if (tagName === 'pre') pre++;
    if (tagName === 'table' && rows.length > 0) rows.at(-1)!.hasTable = true;
    if (tagName === 'tr') rows.push({ cells: [], outer: lines, hasTable: false });
    const row = rows.at(-1);
    if (isCell(tagName) && row) {
      lines = [];
      row.cells.push(lines);
    }
    if (tagName === 'ol') counters.push({ list: node, next: Number(attribute(node, 'start') ?? 1) || 1 });
    const counter = counters.at(-1);
    if (tagName === 'li' && counter && node.parentNode === counter.list) line = `${counter.next++}. `;
    return true;
  };
  const leave = ({ tagName }: Element): void => {
    if (BLOCK.has(tagName) || isCell(tagName) || tagName === 'tr') finish();
    if (tagName === 'pre') pre--;
    if (tagName === 'ol') counters.pop();
    const row = rows.at(-1);
    if (isCell(tagName) && row) lines = row.outer;
    if (tagName === 'tr' && row) closeRow();
  };
  walk(root, { enter, leave, isDone: () => done });
  finish();
  while (rows.length > 0) closeRow();
  return page;
}

const isCell = (tagName: string): boolean => tagName === 'td' || tagName === 'th';

/** A row of a table as one line; the cells of a page laid out by a table as they are. */
function rowLines({ cells, hasTable }: Row): string[] {
  if (cells.length === 1 || hasTable || cells.some((cell) => cell.length > 1 && cell.join('').length > LONGEST_CELL))
    return cells.flat();
  const text = cells
    .map((cell) => cell.join(' ').replaceAll('\t', ' '))
    .join('\t')
    .replace(/^\t+/, '')
    .trimEnd();
  return text ? [text] : [];
}

/** Blanks as a browser shows them; a line break of the file between two ideographs is none. */
const tidy = (line: string): string =>
  line
    .replace(/[ \t\r\f\n]+/g, (blank, at: number) =>
      blank.includes('\n') && WIDE.test(line[at - 1] ?? '') && WIDE.test(line[at + blank.length] ?? '') ? '' : ' ',
    )
    .trim();
