import { placesWhere } from '../../core/beginnings.ts';
import type { Span } from '../../core/span.ts';
import { trie } from '../../core/trie.ts';

/** Every place of each text, quoted or not, in one walk over the report. */
export function occurrencesOf(text: string, wanted: Iterable<string>): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const entries = [...wanted].map((word) => {
    const spans: Span[] = [];
    found.set(word, spans);
    return [word, spans] as const;
  });
  const dictionary = trie(entries);
  for (const at of placesWhere(text, dictionary.beginnings()))
    for (const { start, end, value } of dictionary.all(text, at))
      if (start >= (value.at(-1)?.end ?? 0)) value.push({ start, end });
  return found;
}
