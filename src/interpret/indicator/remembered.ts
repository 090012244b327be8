import type { Span } from '../../core/span.ts';
import type { Word } from './words.ts';

/** Keeps the words of a run: the clauses before a figure are looked at again for each figure of their sentence. */
export function remembered(cut: (at: Span) => Word[]): (at: Span) => Word[] {
  /** the runs that begin at a place */
  const known = new Map<number, { readonly end: number; readonly words: Word[] }[]>();
  return (at) => {
    const runs = known.get(at.start);
    if (runs) for (const run of runs) if (run.end === at.end) return run.words;
    const words = cut(at);
    if (runs) runs.push({ end: at.end, words });
    else {
      if (known.size >= MOST) known.clear();
      known.set(at.start, [{ end: at.end, words }]);
    }
    return words;
  };
}

/** How many places runs are kept for: a list without a full stop (投资2亿元、投资3亿元、…) may fill the memory with them. */
const MOST = 4096;
