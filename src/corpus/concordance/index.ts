import { builtinCodebook } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Source } from '../../core/document.ts';
import type { Note } from '../../core/problem.ts';
import { prepare } from '../../pipeline.ts';
import { lexiconOf } from '../../segment/lexicon.ts';
import type { EngineName } from '../../segment/segmenter.ts';
import { words } from '../../segment/words.ts';
import { type ConcordanceLine, linesOf, type Sort, type SortableLine, sorted } from './line.ts';
import { type Match, placesFor } from './places.ts';

export type { ConcordanceLine } from './line.ts';
export { SORTS, type Sort } from './line.ts';
export { MATCHES, type Match } from './places.ts';

/** Every place of a pattern in the report texts, with its context. */
export interface Concordance {
  readonly schema: 'tifa/concordance/1';
  readonly pattern: string;
  readonly match: Match;
  /** package and version that cut the words; null when none were cut */
  readonly segmenter: string | null;
  readonly documents: number;
  readonly rows: readonly ConcordanceLine[];
}

export interface ConcordanceOptions {
  readonly match?: Match;
  /** characters on either side */
  readonly context?: number;
  readonly sort?: Sort;
  readonly segmenter?: EngineName;
  readonly codebook?: Codebook;
  /** Hears of what went otherwise than asked: the other engine was taken. */
  readonly note?: (note: Note) => void;
}

const CONTEXT = 20;

/**
 * Looks for a pattern in one report after the other.
 * @throws TifaError when the pattern is empty or no regular expression.
 */
export function newConcordance(pattern: string, options: ConcordanceOptions = {}) {
  const { match = 'text', context = CONTEXT, sort = 'none', segmenter, codebook = builtinCodebook(), note } = options;
  let engine: string | null = null;
  let documents = 0;
  const lines: SortableLine[] = [];
  const places = placesFor(pattern, match, (text) => {
    const cut = words(text, { lexicon: lexiconOf(codebook), ...(segmenter && { engine: segmenter }) });
    engine = cut.engine;
    for (const each of cut.notes) note?.(each);
    return cut;
  });
  return {
    add: (source: Source): void => {
      const doc = prepare(source, codebook);
      documents++;
      for (const line of linesOf(doc, places(doc.work.text), context)) lines.push(line);
    },
    result: (): Concordance => ({
      schema: 'tifa/concordance/1',
      pattern,
      match,
      segmenter: engine,
      documents,
      rows: sorted(lines, sort),
    }),
  };
}
