import type { Source } from '../core/document.ts';
import { TifaError } from '../core/problem.ts';
import { spansOf, withNumbers } from './docx-numbering.ts';
import { partsOf } from './docx-parts.ts';
import { linesOf } from './html-lines.ts';
import { parsePage } from './html-tree.ts';
import { described } from './text.ts';
import { archive } from './zip.ts';

const NUMBERING = 'word/numbering.xml';
const HEAD = 20;
/** Characters of markup without the looks of the text: 100,000 paragraphs, which take mammoth some seconds and 1 GB. */
const MOST_MARKUP = 12_000_000;

/** Reads a Word document: a paragraph a line, its automatic numbers and the rows of its tables with it. */
export async function readDocx(bytes: Uint8Array, path: string): Promise<Source> {
  const parts = partsOf(bytes, path);
  const xml = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const numbering = xml(NUMBERING);
  for (const name of parts.keys())
    if (/^word\/document\w*\.xml$/.test(name)) {
      const numbered = numbering ? withNumbers(xml(name), numbering, xml('word/styles.xml')) : xml(name);
      const plain = withoutLooks(numbered);
      if (plain.length > MOST_MARKUP)
        throw new TifaError(
          'too-large',
          `${path}: longer than a Word document is read`,
          'Split it, or save it as .txt.',
        );
      parts.set(name, Buffer.from(plain));
    }
  parts.delete(NUMBERING); // its numbers are in the text now
  const { body } = parsePage(await pageOf(archive(parts), path), path);
  const lines = linesOf(body);
  if (lines.length === 0)
    throw new TifaError(
      'empty',
      `${path}: a Word document with no text in it`,
      'Pictures are not read: give its text.',
    );
  const title = /<dc:title>([^<]{4,200})<\/dc:title>/.exec(xml('docProps/core.xml'))?.[1]?.trim();
  const shown = title && lines.slice(0, HEAD).includes(title);
  return {
    ...described(bytes, path, `${lines.join('\n')}\n`),
    format: 'docx',
    encoding: 'utf-8',
    stated: shown ? { title } : {},
  };
}

/** The markup without the looks of its runs (fonts, sizes, colours), which are most of it and which nothing here reads. */
function withoutLooks(document: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spansOf(document, 'w:rPr')) {
    parts.push(document.slice(done, start));
    done = end;
  }
  return parts.join('') + document.slice(done);
}

async function pageOf(docx: Buffer, path: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: docx },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeEmbeddedStyleMap: false },
    );
    return value;
  } catch (cause) {
    const why = cause instanceof RangeError ? 'tables too deep in each other' : firstLine(cause);
    throw new TifaError('broken-file', `${path}: a damaged Word document: ${why}`, 'Save it again as .docx.', {
      cause,
    });
  }
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!.slice(0, 200).replace(/\s+/g, ' ');
