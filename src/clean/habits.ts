/** What a text shows of itself where its sentences are whole: how they end and begin, and which characters go together. */
export interface Habits {
  /** `before` could be a sentence that only lacks its full stop, and `next` the next one */
  readonly couldEnd: (before: string, next: string) => boolean;
  /** the last character of `before` and the first of `next` are written together elsewhere */
  readonly together: (before: string, next: string) => boolean;
}

const CLAUSE_END = /([\u4E00-\u9FFF]{2})(?=[,。;:!?])/g;
const SENTENCE_START = /(?:^|[。!?]”?)[\s]*([\u4E00-\u9FFF])/gm;

/**
 * 开辟了改造资本主义商业的道路⏎对资本主义工商业的改造是…: 道路 ends clauses elsewhere, 对 begins sentences, and 路对 is
 * never written together, so that a full stop was left out. 确保党中⏎央集中统一领导: 中央 is written all over the text.
 */
export function habitsOf(textOf: () => string): Habits {
  let whole: string | undefined;
  let ends: Set<string> | undefined;
  let starts: Set<string> | undefined;
  const text = (): string => (whole ??= textOf());
  const together = (before: string, next: string): boolean => text().includes(before.slice(-1) + (next[0] ?? '\n'));
  return {
    together,
    couldEnd(before, next) {
      ends ??= new Set([...text().matchAll(CLAUSE_END)].map((m) => m[1]!));
      starts ??= new Set([...text().matchAll(SENTENCE_START)].map((m) => m[1]!));
      return ends.has(before.slice(-2)) && starts.has(next[0] ?? '') && !together(before, next);
    },
  };
}
