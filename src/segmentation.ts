import { builtinCodebook } from './codebook/load.ts';
import type { Codebook } from './codebook/types.ts';
import type { Source } from './core/document.ts';
import { mentionsOf } from './core/mentions.ts';
import type { CodePointSpan, Document } from './core/output.ts';
import type { Note } from './core/problem.ts';
import { slice } from './core/span.ts';
import { citing, understand } from './pipeline.ts';
import { lexiconOf } from './segment/lexicon.ts';
import type { EngineName } from './segment/segmenter.ts';
import { type Word, words } from './segment/words.ts';

/** A report cut into its parts: texts as the rules read them, spans in code points of the source. */
export interface Segmentation {
  readonly schema: 'tifa/segmentation/1';
  readonly source: Document['source'];
  /** package and version that cut the words; null when none were cut */
  readonly segmenter: string | null;
  readonly sections: Document['text']['sections'];
  readonly sentences: readonly Piece[];
}

export interface Piece {
  readonly span: CodePointSpan;
  readonly text: string;
  /** only when words were asked for */
  readonly words?: readonly SegmentedWord[];
}

export interface SegmentedWord {
  readonly span: CodePointSpan;
  readonly text: string;
  /** part of speech in ICTCLAS letters, when it was asked for */
  readonly tag?: string;
}

export interface SegmentOptions {
  readonly words?: boolean;
  readonly tags?: boolean;
  /** nodejieba where it runs, else @node-rs/jieba, when left out */
  readonly segmenter?: EngineName;
  readonly codebook?: Codebook;
  /** Hears of what went otherwise than asked: the other engine was taken. */
  readonly note?: (note: Note) => void;
}

/** Cuts a report into sections and sentences and, on request, words; names of bodies and formulas stay whole. */
export function segmentReport(source: Source, options: SegmentOptions = {}): Segmentation {
  const { words: wanted = false, tags = false, segmenter, codebook = builtinCodebook(), note } = options;
  const doc = understand(source, codebook);
  const { toCodePoints } = citing(doc);
  const found = [...mentionsOf(doc, 'organization'), ...mentionsOf(doc, 'formula')].map(({ span }) =>
    slice(doc.work.text, span),
  );
  const lexicon = new Set([...lexiconOf(codebook), ...found]);
  const cut =
    wanted || tags ? words(doc.work.text, { tags, lexicon, ...(segmenter && { engine: segmenter }) }) : undefined;
  for (const each of cut?.notes ?? []) note?.(each);
  let next = 0;
  const wordsTo = (end: number, all: readonly Word[]): SegmentedWord[] => {
    const own: SegmentedWord[] = [];
    for (let word = all[next]; word && word.start < end; word = all[++next])
      if (word.text !== '\n')
        own.push({ span: toCodePoints(word), text: word.text, ...(word.tag !== undefined && { tag: word.tag }) });
    return own;
  };
  const sentences = doc.sentences.map((span): Piece => {
    const piece = { span: toCodePoints(span), text: slice(doc.work.text, span) };
    return cut ? { ...piece, words: wordsTo(span.end, cut.words) } : piece;
  });
  return {
    schema: 'tifa/segmentation/1',
    source: { path: doc.path, sha256: doc.sha256, bytes: doc.bytes, format: doc.format, encoding: doc.encoding },
    segmenter: cut?.engine ?? null,
    sections: doc.sections.map(({ heading, span }) => ({
      heading: heading && slice(doc.work.text, heading),
      span: toCodePoints(span),
    })),
    sentences,
  };
}
