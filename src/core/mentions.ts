import type { Recognized } from './document.ts';
import type { Mention, MentionType } from './mention.ts';

/** The mentions of one type, by span. */
export const mentionsOf = <T extends MentionType>(doc: Recognized, type: T): readonly Mention<T>[] =>
  doc.mentions.filter((mention) => mention.type === type) as unknown as readonly Mention<T>[];
