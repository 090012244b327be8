import { builtinCodebook } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Source } from '../../core/document.ts';
import type { Note } from '../../core/problem.ts';
import { metadataOf, prepare } from '../../pipeline.ts';
import { lexiconOf } from '../../segment/lexicon.ts';
import type { EngineName } from '../../segment/segmenter.ts';
import { words } from '../../segment/words.ts';
import { type Grouping, placeOf } from '../groups.ts';
import { type Keyness, keyness } from '../tally/keyness.ts';
import { type Spread, spreads } from '../tally/spread.ts';
import { newTally } from '../tally/tally.ts';
import { countWords, type WordFilter, wordOf } from './words-of.ts';

export type WordRow = { readonly word: string; readonly pos?: string } & (Spread | Keyness);

/** Words of report texts with their frequencies; with groups, what each group says more and less than the rest. */
export interface Frequencies {
  readonly schema: 'tifa/frequencies/1';
  /** package and version that cut the words; null of nothing */
  readonly segmenter: string | null;
  readonly documents: number;
  /** all words of the report texts, listed or not: what the relative frequencies are of */
  readonly words: number;
  readonly rows: readonly WordRow[];
}

export interface FrequencyOptions extends WordFilter {
  /** words with their part of speech; implied by `pos` */
  readonly tags?: boolean;
  /** what each of these groups says more and less than the rest, instead of what all say */
  readonly by?: Grouping | null;
  /** least count in the whole corpus */
  readonly least?: number;
  readonly segmenter?: EngineName;
  readonly codebook?: Codebook;
  /** Hears of what went otherwise than asked: the other engine was taken. */
  readonly note?: (note: Note) => void;
}

/** Counts the words of one report after the other; nothing of a report but its counts is kept. */
export function newFrequencies(options: FrequencyOptions = {}) {
  const { by, least, segmenter, codebook = builtinCodebook(), note, ...filter } = options;
  const tags = options.tags === true || filter.pos !== undefined;
  const { tally, add } = newTally();
  let engine: string | null = null;
  return {
    add: (source: Source): void => {
      const doc = prepare(source, codebook);
      const cut = words(doc.work.text, { tags, lexicon: lexiconOf(codebook), ...(segmenter && { engine: segmenter }) });
      engine = cut.engine;
      for (const each of cut.notes) note?.(each);
      const { size, counts } = countWords(cut.words, filter);
      const group = by ? placeOf({ source: { path: doc.path }, metadata: metadataOf(doc, codebook) }, by) : null;
      add({ document: doc.path, size, published: doc.metadata.published, group }, counts);
    },
    result: (): Frequencies => ({
      schema: 'tifa/frequencies/1',
      segmenter: engine,
      documents: tally.parts.length,
      words: tally.parts.reduce((sum, { size }) => sum + size, 0),
      rows: by
        ? keyness(tally, least).map(([key, { group, group_key, ...row }]) => ({
            group,
            group_key,
            ...wordOf(key),
            ...row,
          }))
        : spreads(tally, least).map(([key, spread]) => ({ ...wordOf(key), ...spread })),
    }),
  };
}
