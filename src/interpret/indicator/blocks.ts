import type { Recognized } from '../../core/document.ts';
import type { Mention, MentionType } from '../../core/mention.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { addBit, type Bits, hasBit } from '../../core/units.ts';

/** Mentions that are one word each for the grammar, by where they begin. */
export interface Blocks {
  readonly starts: Bits;
  readonly mentions: ReadonlyMap<number, Mention>;
}

/** Of equal ones the first counts, as in `allMentions`. */
const TYPES: readonly MentionType[] = ['title', 'date', 'period', 'quantity', 'figure', 'region', 'organization'];

/** The blocks of a report: the longest mention where several begin; a quotation with its marks (“六访”活动). */
export function blocksOf(doc: Recognized): Blocks {
  const mentions = new Map<number, Mention>();
  for (const type of TYPES)
    for (const mention of mentionsOf(doc, type)) {
      const known = mentions.get(mention.span.start);
      const isName = mention.type === 'organization' && known?.span.end === mention.span.end; // 三局
      if (!known || isName || known.span.end < mention.span.end) mentions.set(mention.span.start, mention);
    }
  for (const quote of mentionsOf(doc, 'quote')) {
    const span = { start: quote.span.start - 1, end: quote.span.end + 1 };
    const known = mentions.get(span.start);
    if (known?.type === 'date' && known.span.end > span.end) continue; // “十三五”时期
    // written out, as in all that follows many: what a spread makes has a shape of its own in V8 (Node 20)
    mentions.set(span.start, { type: 'quote', span, value: quote.value, rule: quote.rule });
  }
  const starts: Bits = new Uint32Array((doc.work.text.length >>> 5) + 1);
  for (const at of mentions.keys()) addBit(starts, at);
  return { starts, mentions };
}

/** The block that begins at a place. */
export const blockAt = ({ starts, mentions }: Blocks, at: number): Mention | undefined =>
  hasBit(starts, at) ? mentions.get(at) : undefined;

/** Whether a block begins in a stretch of the text. */
export function beginsWithin({ starts }: Blocks, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hasBit(starts, at)) return true;
  return false;
}
