import type { Recognized } from '../../core/document.ts';
import type { Read } from './figure.ts';

/** What was told before a figure, which it may go on with or refer to. */
export interface Told {
  /** the figures before it in its sentence, or in its paragraph where that only says how they grew */
  readonly before: readonly Read[];
  /** the last figure of each unit in its paragraph */
  readonly passage: ReadonlyMap<string, Read>;
  /** the total that a list of paragraphs is about: 投资427亿元,是这样分配的: */
  readonly announced: Read | null;
}

/** Figures that one further on may refer to; a list without a full stop may hold thousands. */
export const REMEMBERED = 60;

/** Keeps the figures that were read, from left to right: `reach` goes on to the next one, `keep` takes what was read of it. */
export function memory(doc: Recognized) {
  let reads: Read[] = [];
  let passage = new Map<string, Read>();
  let announced: Read | null = null;
  let [sentence, paragraph] = [-1, -1];
  /** how many of the figures stand before the next one in its sentence */
  let held = 0;
  return {
    /** `goesOn`: whether a sentence only goes on with the one before (实现4.5亿元。|比上年增长17%) */
    reach(at: { readonly sentence: number; readonly paragraph: number }, goesOn: () => boolean): Told {
      if (at.paragraph !== paragraph) {
        announced = announcement(doc, paragraph, at.paragraph, announced, reads.at(-1) ?? null);
        reads = [];
        passage = new Map();
      }
      if (at.sentence !== sentence) held = reads.length > 0 && goesOn() ? reads.length : 0;
      ({ sentence, paragraph } = at);
      return { before: reads.slice(reads.length - held), passage, announced };
    },
    keep(read: Read): void {
      reads.push(read);
      if (reads.length > REMEMBERED) reads.shift();
      held = Math.min(held + 1, REMEMBERED);
      if (read.named && !read.bare) passage.set(read.quantity.value.unit, read);
    },
  };
}

/**
 * The total that a list is about: the last figure of a paragraph that ends with a colon, for the paragraphs behind it as long
 * as each goes on (投资427亿元,是这样分配的:⏎工业部门为248亿元;⏎…).
 */
function announcement(doc: Recognized, from: number, to: number, known: Read | null, last: Read | null): Read | null {
  const end = doc.paragraphs[to - 1]?.span.end;
  if (end === undefined) return null;
  const mark = doc.work.text[end - 1]!;
  if (mark === ':') return from === to - 1 ? last : null;
  return mark === ';' || mark === ',' ? known : null;
}
