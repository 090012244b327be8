import { createRequire } from 'node:module';
import type { ScriptCharacters } from './types.ts';

/** The ideographs of a two-byte encoding between two pairs of lead and trail bytes. */
function repertoire(encoding: string, [lead0, trail0]: readonly [number, number], lead1: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = lead0; lead <= lead1; lead++)
    for (let trail = trail0; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^[\u4e00-\u9fff]$/.test(character)) characters.add(character);
    }
  return characters;
}

/**
 * Which characters give a script away, from OpenCC's character tables: Traditional are those that Simplified text does
 * not write (not in GB 2312, so 乾 and 於 tell nothing), Simplified those that Traditional text does not write (not in
 * Big5, so 后 and 里 tell nothing). Characters beyond the first plane are too rare to decide a line.
 */
export function scriptCharacters(): ScriptCharacters {
  const { Locale } = createRequire(import.meta.url)('opencc-js') as typeof import('opencc-js');
  const changed = (dictionary: unknown): string[] =>
    String(dictionary)
      .split('|')
      .map((entry) => entry.split(' '))
      .filter(([from, to]) => from !== to && from?.length === 1)
      .map(([from]) => from!);
  const gb2312 = repertoire('gb18030', [0xb0, 0xa1], 0xf7);
  const big5 = repertoire('big5', [0xa4, 0x40], 0xf9);
  return {
    traditional: changed(Locale.to.cn![0]![1])
      .filter((c) => !gb2312.has(c))
      .join(''),
    simplified: changed(Locale.from.cn![0]![1])
      .filter((c) => !big5.has(c) && gb2312.has(c))
      .join(''),
  };
}
