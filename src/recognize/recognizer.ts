import type { Codebook } from '../codebook/types.ts';
import type { Described } from '../core/document.ts';
import type { Mention, MentionType, MentionValues } from '../core/mention.ts';
import type { Span } from '../core/span.ts';

/** What a rule may look at: the report text, what earlier rules found in it, and the knowledge. */
export interface Scene {
  readonly doc: Described;
  /** `doc.work.text` */
  readonly text: string;
  readonly codebook: Codebook;
  /** What the rules before this one found, by span. */
  readonly mentions: <T extends MentionType>(type: T) => readonly Mention<T>[];
}

export interface Found<T extends MentionType> {
  readonly span: Span;
  readonly value: MentionValues[T];
  /** A finer name for `explain`; the recognizer's name when left out. */
  readonly rule?: string;
}

/** A rule: reads the scene and yields mentions of one type, in any order. Unsure, it yields nothing. */
export interface Recognizer<T extends MentionType = MentionType> {
  readonly name: string;
  readonly yields: T;
  /** Types of mention that must have been looked for before; checked when the list is put together. */
  readonly needs: readonly MentionType[];
  readonly scan: (scene: Scene) => Iterable<Found<T>>;
}

export const defineRecognizer = <T extends MentionType>(recognizer: Recognizer<T>): Recognizer<T> => recognizer;
