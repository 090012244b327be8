import type { Note } from '../core/problem.ts';
import { TifaError } from '../core/problem.ts';

/** A text and the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notes: readonly Note[];
}

/** The commonest characters of official prose, Simplified and Traditional: a text in the right encoding is full of them. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过产种面而方后多定行学法所民得经十三之进等部度家力实加量都两体制机当使点从业本' +
    '去把性好应开合还因由其然前外政四日社义事平形相全表间与关各重新内数正心明利比质气第向道变条结解问意建月公系情很最立代想已通提题党程展五果料员革位常文总次品设及管特求老基' +
    '资边级路少图山统接知较将组见计角期根论运农指几九区强放决被做必先任取据处府市县省委院检警整治教育指导督查群众安保服务财政经济' +
    '個為這國來時們對會過發動學說種後經進當業應開還關點間從無與長體員實現黨總統質區辦組計導條務領電產備級標約職責護維際處據團結環節顯眾續證構築評價',
);
/** Fewer common characters than this among the ideographs: no text, or another encoding. */
const LEAST = 0.25;
const PRIVATE = /[\uE000-\uF8FF]/g;
const SAMPLE = 200_000;

/** Decodes a file: by its BOM, as UTF-8, or as the national encoding whose reading makes sense. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return plain('utf-16le', bytes, path);
  if (a === 0xfe && b === 0xff) return plain('utf-16be', bytes, path);
  if (bytes.includes(0))
    throw new TifaError('binary', `${path}: binary data, not text`, 'Give plain text, in UTF-8 if possible.');
  try {
    return { text: read('utf-8', bytes), encoding: 'utf-8', notes: [] };
  } catch {
    return national(bytes, path);
  }
}

function plain(encoding: string, bytes: Uint8Array, path: string): Decoded {
  try {
    return { text: read(encoding, bytes), encoding, notes: [] };
  } catch (cause) {
    throw new TifaError('encoding', `${path}: begins like ${encoding}, but is not`, 'Save it as UTF-8.', { cause });
  }
}

const read = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

/** GB18030 or Big5: both read nearly any bytes, so the one with more of the common characters is right. */
function national(bytes: Uint8Array, path: string): Decoded {
  const found = ['gb18030', 'big5'].flatMap((encoding) => {
    try {
      const text = read(encoding, bytes);
      return [{ encoding, text, sense: senseOf(text.slice(0, SAMPLE)) }];
    } catch {
      return [];
    }
  });
  const best = found.sort((x, y) => y.sense - x.sense)[0];
  if (!best || best.sense < LEAST)
    throw new TifaError(
      'encoding',
      `${path}: neither UTF-8 nor GB18030 nor Big5 text`,
      'Save it as UTF-8, for example with iconv -t UTF-8.',
    );
  const { encoding, text } = best;
  const message = `read as ${encoding}, which the file does not state; quotes and offsets are those of the decoded text`;
  return { text, encoding, notes: [{ code: 'encoding-guessed', message, span: null }] };
}

/** The share of common characters among those outside ASCII; private ones, which a wrong reading makes, count against it. */
function senseOf(text: string): number {
  let wide = 0;
  let common = 0;
  for (const char of text)
    if (char > '\u2E80') {
      wide++;
      if (COMMON.has(char)) common++;
    }
  return wide === 0 ? 0 : (common - (text.match(PRIVATE)?.length ?? 0)) / wide;
}
