import type { Source } from '../core/document.ts';
import { TifaError } from '../core/problem.ts';
import { LARGEST_FILE, type ReadOptions, readFileBytes, sourceOfBytes, tooLarge } from './text.ts';

/** What a folder is searched for; a file that is named itself may have any ending. */
export const REPORT_ENDINGS = ['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.shtml', '.docx', '.pdf'];

/** What others begin with, and what to do with them. */
const FOREIGN: readonly (readonly [begins: string, what: string, remedy: string])[] = [
  ['\xd0\xcf\x11\xe0', 'a Word, Excel or WPS file of the form before 2007', 'Save it as .docx.'],
  ['{\\rtf', 'an RTF file', 'Save it as .docx.'],
  ['\x89PNG', 'a picture (PNG), no text', 'Give its text; pictures are not read.'],
  ['\xff\xd8\xff', 'a picture (JPEG), no text', 'Give its text; pictures are not read.'],
  ['GIF8', 'a picture (GIF), no text', 'Give its text; pictures are not read.'],
  ['\x1f\x8b', 'compressed (gzip)', 'Unpack it.'],
  ['7z\xbc\xaf', 'an archive (7z)', 'Unpack it.'],
  ['Rar!', 'an archive (RAR)', 'Unpack it.'],
];
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,900}-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const HTML_ENDING = /\.(?:s|x)?html?$/i;
const BOM = /^(?:ï»¿|ÿþ|þÿ)/;
const LOOKED_AT = 1024;

/** What a file is: by what it begins with, whatever its name; a page without a head by its ending. */
function formatOf(bytes: Uint8Array, path: string): Exclude<Source['format'], 'ndjson'> {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  const foreign = FOREIGN.find(([begins]) => head.startsWith(begins));
  if (foreign) throw new TifaError('binary', `${path}: ${foreign[1]}`, foreign[2]);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  if (/^\s*%PDF-/.test(head) || (/\.pdf$/i.test(path) && head.includes('%PDF-'))) return 'pdf';
  const text = head.replaceAll('\0', '').replace(BOM, '');
  return HTML.test(text) || (HTML_ENDING.test(path) && /<[a-z!]/i.test(text)) ? 'html' : 'text';
}

/** Reads a report file of any format. */
export const readReportFile = (path: string, options: ReadOptions = {}): Promise<Source> =>
  reportOfBytes(readFileBytes(path, path, options), path, options);

/** The bytes of a report of any format as a source. What reads a format is loaded when the first such file comes. */
export async function reportOfBytes(bytes: Uint8Array, path = '-', options: ReadOptions = {}): Promise<Source> {
  const { largest = LARGEST_FILE } = options;
  if (bytes.length > largest) throw tooLarge(path, largest);
  const format = formatOf(bytes, path);
  if (format === 'html') return (await import('./html.ts')).readHtml(bytes, path, options);
  if (format === 'docx') return (await import('./docx.ts')).readDocx(bytes, path);
  if (format === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, path);
  return sourceOfBytes(bytes, path, options);
}
