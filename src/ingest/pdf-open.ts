import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { TifaError } from '../core/problem.ts';

type Pdf = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type PdfDocument = Awaited<ReturnType<Pdf['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** What pdfjs wants when it is loaded, though only drawing needs it, and takes from a package that may not be there. */
const FOR_DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];

/** Opens a PDF; no program in it runs, no font of the system is looked for. */
export async function openPdf(bytes: Uint8Array, path: string): Promise<PdfDocument> {
  const { getDocument, VerbosityLevel } = await load();
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      data: Uint8Array.from(bytes), // it takes the bytes away
      cMapUrl: join(home, 'cmaps') + sep, // without them texts in GBK-EUC-H come out empty
      cMapPacked: true,
      standardFontDataUrl: join(home, 'standard_fonts') + sep,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new TifaError('encrypted', `${path}: a PDF with a password`, 'Save it without one.', { cause });
    throw unreadable(path, cause);
  }
}

async function load(): Promise<Pdf> {
  const globals = globalThis as Record<string, unknown>;
  const missing = hasCanvas() ? [] : FOR_DRAWING.filter((name) => !(name in globals));
  for (const name of missing) globals[name] = function nothing() {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    for (const name of missing) delete globals[name];
  }
}

function hasCanvas(): boolean {
  try {
    const require = createRequire(import.meta.url);
    createRequire(require.resolve('pdfjs-dist/package.json')).resolve('@napi-rs/canvas');
    return true;
  } catch {
    return false;
  }
}

/** What the reader of PDF says of a damaged one. */
export function unreadable(path: string, cause: unknown): TifaError {
  const why = cause instanceof Error ? cause.message.split('\n')[0]!.slice(0, 200) : String(cause);
  return new TifaError('broken-file', `${path}: a damaged PDF: ${why}`, 'Get it again, or save it again.', { cause });
}
