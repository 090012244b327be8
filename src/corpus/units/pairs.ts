import { byCodePoints } from '../../core/code-points.ts';
import type { CodePointSpan, Unit } from '../../core/output.ts';
import { firstWhere } from '../../core/search.ts';
import { increase } from '../tally/tally.ts';

/** Another unit that is named in the same sentences. */
export interface Companion {
  readonly full_name: string;
  readonly sentences: number;
}

/** Between the two names of a pair, which stand in code-point order. */
const AND = '\t';

/** Which units are named together in a sentence, and in how many; a unit that is named twice in one counts once. */
export function pairsIn(units: readonly Unit[], sentences: readonly CodePointSpan[]): Map<string, number> {
  const named: Set<string>[] = [];
  for (const { full_name, mentions } of units)
    for (const { span } of mentions) {
      const at = sentenceAt(sentences, span[0]);
      if (at < 0) continue;
      named[at] ??= new Set();
      named[at].add(full_name);
    }
  const pairs = new Map<string, number>();
  for (const names of named) {
    const inOrder = [...(names ?? [])].sort(byCodePoints);
    inOrder.forEach((a, i) => {
      for (const b of inOrder.slice(i + 1)) increase(pairs, a + AND + b);
    });
  }
  return pairs;
}

/** The sentence that holds a place, or -1. */
function sentenceAt(sentences: readonly CodePointSpan[], place: number): number {
  const found = firstWhere(sentences.length, (i) => sentences[i]![0] > place) - 1;
  return found >= 0 && place < sentences[found]![1] ? found : -1;
}

export function namesIn(pair: string): { readonly a: string; readonly b: string } {
  const [a = '', b = ''] = pair.split(AND);
  return { a, b };
}

/** Of each unit the others that it is named with, the most frequent first. */
export function companionsOf(
  pairs: ReadonlyMap<string, { readonly sentences: number }>,
): ReadonlyMap<string, readonly Companion[]> {
  const found = new Map<string, Companion[]>();
  const put = (of: string, full_name: string, sentences: number): void => {
    const own = found.get(of);
    if (own) own.push({ full_name, sentences });
    else found.set(of, [{ full_name, sentences }]);
  };
  for (const [pair, { sentences }] of pairs) {
    const { a, b } = namesIn(pair);
    put(a, b, sentences);
    put(b, a, sentences);
  }
  for (const own of found.values())
    own.sort((x, y) => y.sentences - x.sentences || byCodePoints(x.full_name, y.full_name));
  return found;
}
