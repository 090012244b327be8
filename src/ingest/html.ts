import type { Source, Stated } from '../core/document.ts';
import { TifaError } from '../core/problem.ts';
import { decodePage } from './html-charset.ts';
import { contentOf } from './html-content.ts';
import { linesOf } from './html-lines.ts';
import { type Head, headOf } from './html-meta.ts';
import { type Element, parsePage } from './html-tree.ts';
import { described, type ReadOptions } from './text.ts';

/** 来源：新华社 2021-10-08 09:15: what stands between the headline and the report */
const BYLINE = /来源|來源|[发發][布佈表]|日期|[时時][间間]|作者|记者|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}/;
const LONGEST_BYLINE = 120;
const SOURCE_LINE = /[来來]源\s*[:：]\s*\S/;

/** Reads a web page: its text is the headline, the line with source and date, and the report. */
export function readHtml(bytes: Uint8Array, path: string, options: Pick<ReadOptions, 'encoding'> = {}): Source {
  const { text: html, encoding, notes } = decodePage(bytes, path, options);
  const { head, body } = parsePage(html, path);
  const page = headOf(head, body);
  const lines = reportLines(body, page);
  if (lines.length === 0)
    throw new TifaError(
      'empty',
      `${path}: a web page with no text in it`,
      'Check the file; its text may come from a script.',
    );
  const text = lines.join('\n');
  return { ...described(bytes, path, `${text}\n`), format: 'html', encoding, notes, stated: statedOf(page, lines) };
}

function reportLines(body: Element, { stated, windowTitle }: Head): string[] {
  const content = contentOf(body);
  const lines = linesOf(content);
  if (content === body) return lines;
  return [...headLines(linesOf(body, content), lines, [stated.title, windowTitle].map(bare)), ...lines];
}

/** The headline and what follows it up to the report, as far as it says where and when. */
function headLines(before: readonly string[], inside: readonly string[], titles: readonly string[]): string[] {
  const isTitle = (line: string): boolean => {
    const said = bare(line);
    return said.length >= 4 && titles.some((title) => said === title || (said.length >= 8 && title.startsWith(said)));
  };
  const isByline = (line: string): boolean => line.length <= LONGEST_BYLINE && BYLINE.test(line);
  const at = before.findLastIndex(isTitle);
  if (at < 0) return before.slice(-5).filter(isByline);
  const rest = before.slice(at + 1).filter((line, i) => isByline(line) || (i === 0 && /^(?:——|--|（|\()/.test(line)));
  return inside.slice(0, 3).some(isTitle) ? rest : [before[at]!, ...rest];
}

const bare = (text: string | undefined | null): string => (text ?? '').replace(/\s/g, '');

/** The title of the window counts if the page shows it; the site is the outlet if the page names no source. */
function statedOf({ stated, windowTitle, site }: Head, lines: readonly string[]): Stated {
  const top = lines.slice(0, 20);
  const title =
    stated.title ?? (windowTitle && top.some((line) => bare(line) === bare(windowTitle)) ? windowTitle : undefined);
  const outlet = stated.outlet ?? (top.some((line) => SOURCE_LINE.test(line)) ? undefined : (site ?? undefined));
  return { ...stated, ...(title && { title }), ...(outlet && { outlet }) };
}
