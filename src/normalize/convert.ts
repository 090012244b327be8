import type { Edit } from '../core/edits.ts';
import type { Span } from '../core/span.ts';
import type { Trie } from '../core/trie.ts';
import { type Characters, FOLD, foldAt, TRADITIONAL } from './characters.ts';

/** How a line is converted: `hans` folds only, `mixed` converts what only Traditional text writes, `hant` everything. */
export type Mode = 'hans' | 'mixed' | 'hant';

/** Edits that fold the characters of a line and, unless it is Simplified, convert its script. */
export function conversions(
  text: string,
  line: Span,
  { classes, folds }: Characters,
  words: Trie<string> | null,
  mode: Mode,
): Edit[] {
  const edits: Edit[] = [];
  for (let at = line.start; at < line.end; at++) {
    const bits = classes[text.charCodeAt(at)]!;
    if (words && mode === 'hant') {
      const hit = words.longest(text, at);
      if (hit && hit.end <= line.end) {
        replace(edits, text, at, hit.end, hit.value);
        at = hit.end - 1;
        continue;
      }
    } else if (words && bits & TRADITIONAL) replace(edits, text, at, at + 1, simplify(text[at]!, words));
    if (bits & FOLD) {
      const folded = foldAt(text, at, folds);
      if (folded !== undefined) replace(edits, text, at, at + 1, simplify(folded, words));
    }
  }
  return edits;
}

/** A variant may fold to a Traditional character (樂 → 樂 → 乐). */
const simplify = (folded: string, words: Trie<string> | null): string => words?.longest(folded, 0)?.value ?? folded;

/** Adds the edit from the text of a span to another one, without what they share at both ends. */
function replace(edits: Edit[], text: string, start: number, end: number, to: string): void {
  if (to.length === end - start) {
    if (!text.startsWith(to, start)) edits.push({ span: { start, end }, text: to });
    return;
  }
  let head = 0;
  while (head < to.length && start + head < end && text[start + head] === to[head]) head++;
  let tail = 0;
  while (tail < to.length - head && end - tail > start + head && text[end - tail - 1] === to[to.length - tail - 1])
    tail++;
  edits.push({ span: { start: start + head, end: end - tail }, text: to.slice(head, to.length - tail) });
}
