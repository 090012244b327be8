import { type Span, span } from '../core/span.ts';
import type { PageLine } from './pdf-lines.ts';

export interface Page {
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Heads and page numbers stand in the outer part of a page. */
const MARGIN = 0.13;
const MOST_MARGIN_LINES = 3;
/** — 12 —, 第12页 共30页, 12/30 */
const PAGE_NUMBER =
  /^[-—–─·•\s]{0,6}(?:第\s{0,3})?\d{1,4}(?:\s{0,3}页)?(?:\s{0,3}[/,，共]{1,2}\s{0,3}\d{1,4}(?:\s{0,3}页)?)?[-—–─·•\s]{0,6}$/;

/**
 * The text of all pages without running heads and page numbers, and the part of it that each page has; paragraphs are
 * indented, parts have a blank line between them.
 */
export function textOfPages(pages: readonly Page[]): { readonly text: string; readonly pages: readonly Span[] } {
  const heads = runningHeads(pages);
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !inMargin(line, page) || !(heads.has(keyOf(line)) || isNumber(line, page))),
  }));
  const left = leftMargin(kept);
  const pitch = usualPitch(kept);
  let text = '';
  const spans = kept.map(({ lines }) => {
    const start = text.length;
    for (const [i, line] of lines.entries()) {
      const above = lines[i - 1];
      if (above && line.y - above.y > pitch * 1.7) text += '\n';
      const indent = (line.x - left) / line.size;
      text += `${indent > 1.2 && indent < 3.2 && text !== '' ? '\u3000\u3000' : ''}${line.text}\n`;
    }
    return span(start, text.length);
  });
  return { text, pages: spans };
}

const inMargin = (line: PageLine, { height, lines }: Page): boolean => {
  const at = lines.indexOf(line);
  return (
    (line.y < height * MARGIN && at < MOST_MARGIN_LINES) ||
    (line.y > height * (1 - MARGIN) && at >= lines.length - MOST_MARGIN_LINES)
  );
};

/** The last line at the foot, or the first at the head, if it is a number alone. */
const isNumber = (line: PageLine, { lines }: Page): boolean =>
  (line === lines.at(-1) || line === lines[0]) && PAGE_NUMBER.test(line.text);

/** Lines that stand in the margins of many pages at the same height, whatever their figures. */
function runningHeads(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => inMargin(line, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  // a row of a table may be figures alone, and stand at the top of some pages
  const least = (key: string): number => (/\p{L}{2}.*\p{L}{2}/u.test(key) ? 3 : Math.max(3, pages.length * 0.5));
  return new Set([...counts].filter(([key, count]) => count >= least(key)).map(([key]) => key));
}

const keyOf = ({ text, y }: PageLine): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').replace(/\s/g, '')}`;

/** Where most lines begin that begin far left. */
function leftMargin(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const { lines } of pages)
    for (const { x } of lines) {
      const count = (counts.get(Math.round(x)) ?? 0) + 1;
      counts.set(Math.round(x), count);
      most = Math.max(most, count);
    }
  return Math.min(...[...counts].filter(([, count]) => count >= most * 0.3).map(([x]) => x));
}

/** The usual distance between two lines. */
function usualPitch(pages: readonly Page[]): number {
  const gaps = pages.flatMap(({ lines }) => lines.slice(1).map(({ y }, i) => y - lines[i]!.y)).sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
}
