import type { Place } from '../groups.ts';

/** A document as a part of the corpus. */
export interface Part {
  readonly document: string;
  /** how large its report text is, in whatever is counted against: words, characters */
  readonly size: number;
  /** EDTF date */
  readonly published: string | null;
  /** the group it belongs to; null where nothing is grouped */
  readonly group: Place | null;
}

/** How often what (words, slogans) occurs in which part. */
export interface Tally {
  readonly parts: readonly Part[];
  /** of each key, part after part, the part's index and the count there: [0, 2, 7, 1] */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** A tally that grows: counts are integers in one flat list a key, so that millions of them fit. */
export function newTally() {
  const parts: Part[] = [];
  const postings = new Map<string, number[]>();
  return {
    tally: { parts, postings } satisfies Tally as Tally,
    add: (part: Part, counts: Iterable<readonly [key: string, count: number]>): void => {
      const index = parts.push(part) - 1;
      for (const [key, count] of counts) {
        const posting = postings.get(key);
        if (posting) posting.push(index, count);
        else postings.set(key, [index, count]);
      }
    },
  };
}

/** Adds one, or as much as is said, to what is counted under a key. */
export const increase = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** The parts that a posting names, with the counts there. */
export function* occurrences(posting: readonly number[], parts: readonly Part[]): Iterable<Part & { count: number }> {
  for (let i = 0; i < posting.length; i += 2) yield { ...parts[posting[i]!]!, count: posting[i + 1]! };
}
