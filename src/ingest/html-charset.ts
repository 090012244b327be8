import { type Decoded, decode, type Known } from './decode.ts';
import { encodingOf } from './encodings.ts';

const DECLARED =
  /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,30})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/i;
/** how far a browser looks for it, four times */
const LOOKED_AT = 4096;

/** Decodes a page: as it declares if that fits, else as a text that declares nothing. */
export function decodePage(bytes: Uint8Array, path: string, known: Pick<Known, 'encoding'> = {}): Decoded {
  const [, inMeta, inXml] = DECLARED.exec(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')) ?? [];
  return decode(bytes, path, { ...known, declared: encodingOf(inMeta ?? inXml ?? '') });
}
