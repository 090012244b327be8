import { createRequire } from 'node:module';
import { SCRIPTS_FROM } from './load.ts';

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
 * Which characters give a script away, from OpenCC's character tables: 1 for Traditional, those that Simplified text does
 * not write (not in GB 2312, so 乾 and 於 tell nothing), 2 for Simplified, those that Traditional text does not write
 * (not in Big5, so 后 and 里 tell nothing), 0 for the rest; a byte a character from `SCRIPTS_FROM` on. Characters beyond
 * the first plane are too rare to decide a line.
 */
export function scriptCharacters(): Uint8Array {
  const { Locale } = createRequire(import.meta.url)('opencc-js') as typeof import('opencc-js');
  const changed = (dictionary: unknown): string[] =>
    String(dictionary)
      .split('|')
      .map((entry) => entry.split(' '))
      .filter(([from, to]) => from !== to && from?.length === 1)
      .map(([from]) => from!);
  const gb2312 = repertoire('gb18030', [0xb0, 0xa1], 0xf7);
  const big5 = repertoire('big5', [0xa4, 0x40], 0xf9);
  const scripts = new Uint8Array(0xa000 - SCRIPTS_FROM);
  for (const c of changed(Locale.to.cn![0]![1])) if (!gb2312.has(c)) scripts[c.charCodeAt(0) - SCRIPTS_FROM] = 1;
  for (const c of changed(Locale.from.cn![0]![1]))
    if (!big5.has(c) && gb2312.has(c)) scripts[c.charCodeAt(0) - SCRIPTS_FROM] = 2;
  return scripts;
}
