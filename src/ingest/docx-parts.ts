import { TifaError } from '../core/problem.ts';
import { entriesOf, unpack } from './zip.ts';

/** Bytes of XML in one document; the longest work report has 1 MB. */
const MOST_XML = 64 * 1024 * 1024;
/** What a text is made of: no pictures, fonts, themes, macros. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
const PASSED_OVER = /^word\/(?:theme|settings|webSettings|fontTable|comments\w*|people|header\d*|footer\d*)\.xml$/;
/** Other archives, by a file in them. */
const OTHERS: readonly (readonly [file: string, what: string, remedy: string])[] = [
  ['xl/workbook.xml', 'an Excel file', 'Give its text; tables alone are not read.'],
  ['ppt/presentation.xml', 'a PowerPoint file', 'Give its text.'],
  ['OFD.xml', 'an OFD file', 'Save it as PDF.'],
  ['content.xml', 'an OpenDocument file', 'Save it as .docx.'],
];

/** The parts of a Word document that its text is in. What would unpack to a bomb or could load other files is refused here. */
export function partsOf(bytes: Uint8Array, path: string): Map<string, Buffer> {
  const entries = entriesOf(bytes, path);
  if (![...entries.keys()].some((name) => /^word\/document\w*\.xml$/.test(name))) {
    const [, what, remedy] = OTHERS.find(([file]) => entries.has(file)) ?? [];
    throw new TifaError('binary', `${path}: ${what ?? 'a ZIP archive, no Word document'}`, remedy ?? 'Unpack it.');
  }
  const parts = new Map<string, Buffer>();
  let left = MOST_XML;
  for (const [name, entry] of entries) {
    if (!NEEDED.test(name) || PASSED_OVER.test(name)) continue;
    const part = unpack(bytes, entry, left, path);
    left -= part.length;
    if (part[0] !== 0x3c && part[0] !== 0xef)
      throw new TifaError('broken-file', `${path}: a damaged file: ${name} is no XML`, 'Save it again as .docx.');
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
      throw new TifaError(
        'unsafe',
        `${path}: ${name} declares entities, which no Word document does`,
        'Open it in Word and save it again, if you trust it.',
      );
    parts.set(name, part);
  }
  return parts;
}
