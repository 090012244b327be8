import type { Recognized } from './document.ts';
import type { Mention, MentionType } from './mention.ts';
import { bySpan } from './span.ts';

const NONE: readonly never[] = [];

/** The mentions of one type, by span. */
export const mentionsOf = <T extends MentionType>(
  { mentions }: Pick<Recognized, 'mentions'>,
  type: T,
): readonly Mention<T>[] => (mentions.get(type) ?? NONE) as unknown as readonly Mention<T>[];

/** The mentions of all types, by span; of equal ones those of the type that was looked for first. */
export const allMentions = ({ mentions }: Pick<Recognized, 'mentions'>): Mention[] =>
  [...mentions.values()].flat().sort(bySpan);
