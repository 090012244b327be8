import type { Span } from '../../core/span.ts';
import { trie } from '../../core/trie.ts';
import { hasBit, unitsIn } from '../../core/units.ts';

/** Every place of each text, quoted or not, in one walk over the report. */
export function occurrencesOf(text: string, wanted: Iterable<string>): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const entries = [...wanted].map((word) => {
    const spans: Span[] = [];
    found.set(word, spans);
    return [word, spans] as const;
  });
  const dictionary = trie(entries);
  const { firsts } = dictionary.beginnings();
  const units = unitsIn(text);
  for (let at = 0; at < units.length; at++) {
    if (!hasBit(firsts, units[at]!)) continue;
    for (const { start, end, value } of dictionary.all(text, at))
      if (start >= (value.at(-1)?.end ?? 0)) value.push({ start, end });
  }
  return found;
}
