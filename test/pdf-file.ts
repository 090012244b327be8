export interface Written {
  readonly text: string;
  readonly x: number;
  /** from below */
  readonly y: number;
  readonly size?: number;
  /** on its side */
  readonly turned?: boolean;
}

const HEIGHT = 842;
const WIDTH = 595;

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
const shown = ({ text, x, y, size = 16, turned = false }: Written): string =>
  `BT /F1 ${size} Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm <${hex(text)}> Tj ET`;

/** A PDF whose font is not in it, as those of offices are: its characters are known from a CMap alone. */
export function pdf(
  pages: readonly (readonly Written[])[],
  { title, encrypted = false, rotate = 0 }: { title?: string; encrypted?: boolean; rotate?: number } = {},
): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    title ? `<< /Title <feff${hex(title)}> >>` : '<< >>',
  ];
  for (const [i, page] of pages.entries()) {
    const content = page.map(shown).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const key = 'ab'.repeat(32);
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key}> <${key}>]`
    : '';
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R${lock} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
