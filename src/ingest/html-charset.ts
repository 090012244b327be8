import { type Decoded, decode } from './decode.ts';

const DECLARED =
  /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,30})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/i;
/** how far a browser looks for it, four times */
const LOOKED_AT = 4096;

/** Decodes a page: by its BOM, as UTF-8, as it declares if that fits, else as a text that declares nothing. */
export function decodePage(bytes: Uint8Array, path: string): Decoded {
  const [, inMeta, inXml] = DECLARED.exec(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')) ?? [];
  const declared = (inMeta ?? inXml ?? '').toLowerCase();
  // TextDecoder('gbk') is wrong on Node 20; UTF-8 and UTF-16 are told without a declaration
  const encoding = /^gb|^x-gbk$|^hz/.test(declared) ? 'gb18030' : /^(?:x-x-)?big5/.test(declared) ? 'big5' : null;
  const hasMark = /^(?:ÿþ|þÿ|ï»¿)/.test(Buffer.from(bytes.subarray(0, 3)).toString('latin1'));
  if (encoding === null || hasMark || isUtf8(bytes)) return decode(bytes, path);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!/[\uE000-\uF8FF]/.test(text)) return { text, encoding, notes: [] };
  } catch {
    // a lying declaration
  }
  return decode(bytes, path);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
