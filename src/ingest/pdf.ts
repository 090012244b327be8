import type { Source } from '../core/document.ts';
import type { Note } from '../core/problem.ts';
import { TifaError } from '../core/problem.ts';
import { pageLines, type Run } from './pdf-lines.ts';
import { openPdf, type PdfPage, unreadable } from './pdf-open.ts';
import { type Page, textOfPages } from './pdf-pages.ts';
import { refuseBomb } from './pdf-streams.ts';
import { described } from './text.ts';

const TAIL = 4096;
const MOST_PAGES = 5000;
const GARBLED = /[\uFFFD\uE000-\uF8FF]/g;
const MOST_GARBLED = 0.05;
const HEAD = 20;

/** Reads a PDF: its text by position, without running heads and page numbers. Pictures are not read, and never passed over silently. */
export async function readPdf(bytes: Uint8Array, path: string): Promise<Source> {
  if (!Buffer.from(bytes.subarray(-TAIL)).includes('%%EOF'))
    throw new TifaError('broken-file', `${path}: a PDF that is cut off, its end is missing`, 'Get it again.');
  refuseBomb(bytes, path);
  const pdf = await openPdf(bytes, path);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new TifaError('too-large', `${path}: a PDF of more than ${MOST_PAGES} pages`, 'Split it into its reports.');
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageOf(await pdf.getPage(number)));
    const { text, pages: spans } = textOfPages(pages);
    if (text === '')
      throw new TifaError(
        'no-text',
        `${path}: a PDF without text: its pages are pictures`,
        'Run an OCR program over it first.',
      );
    const { info } = await pdf.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
    const shown = title.length >= 4 && text.split('\n', HEAD).some((line) => line.trim() === title);
    return {
      ...described(bytes, path, text),
      format: 'pdf',
      stated: shown ? { title } : {},
      notes: notesOn(pages, text),
      pages: spans,
    };
  } catch (error) {
    throw error instanceof TifaError ? error : unreadable(path, error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function pageOf(page: PdfPage): Promise<Page> {
  const { height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b, , , x, y] = times(transform, item.transform);
    // turned text is a watermark or a seal
    if (Math.abs(b) > Math.abs(a) * 0.1) continue;
    runs.push({ text: item.str, x, y, width: item.width, size: Math.abs(a) || item.height || 1 });
  }
  page.cleanup();
  return { height, lines: pageLines(runs) };
}

type Matrix = readonly [number, number, number, number, number, number];

/** The product of two matrices: first `inner`, then `outer`. */
function times(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer as unknown as Matrix;
  const [p, q, r, s, t, u] = inner as unknown as Matrix;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function notesOn(pages: readonly Page[], text: string): Note[] {
  const notes: Note[] = [];
  const empty = pages.flatMap(({ lines }, i) => (lines.length === 0 ? [i + 1] : []));
  if (empty.length > 0) {
    const named = empty.slice(0, 20).join(', ') + (empty.length > 20 ? ` and ${empty.length - 20} more` : '');
    notes.push({ code: 'page-without-text', message: `no text on page ${named}: empty, or a picture`, span: null });
  }
  const garbled = text.match(GARBLED)?.length ?? 0;
  if (garbled > text.length * MOST_GARBLED)
    notes.push({
      code: 'unknown-characters',
      message: `${garbled} characters whose font says not which they are`,
      span: null,
    });
  return notes;
}
