import type { Recognized } from './document.ts';
import type { Mention, MentionType } from './mention.ts';

const sorted = new WeakMap<readonly Mention[], Map<MentionType, Mention[]>>();

/** The mentions of one type, by span; sorted by type once for each document. */
export function mentionsOf<T extends MentionType>(doc: Pick<Recognized, 'mentions'>, type: T): readonly Mention<T>[] {
  let byType = sorted.get(doc.mentions);
  if (!byType) {
    byType = new Map();
    for (const mention of doc.mentions) {
      const list = byType.get(mention.type);
      if (list) list.push(mention);
      else byType.set(mention.type, [mention]);
    }
    sorted.set(doc.mentions, byType);
  }
  return (byType.get(type) ?? []) as unknown as readonly Mention<T>[];
}
