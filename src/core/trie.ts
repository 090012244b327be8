import { type Beginnings, note } from './beginnings.ts';
import {
  backwards,
  type Entry,
  emptyHalf,
  FIRST_PLACE,
  forwards,
  type Half,
  halfOf,
  NOWHERE,
  opens,
  step,
} from './trie-table.ts';
import { hasBit, unitAt } from './units.ts';

/** A dictionary of words over UTF-16 units: one look-up walks the text once, whatever the number of entries. */
export interface Trie<V> {
  /** Whether an entry begins with this unit of a text (`charCodeAt`): a loop over all places asks this first. */
  readonly begins: (unit: number) => boolean;
  /** How its entries begin, for a `sieve`. */
  readonly beginnings: () => Beginnings;
  /** The longest entry that begins at `at` (and ends at `limit` at the latest), or undefined. */
  readonly longest: (text: string, at: number, limit?: number) => Hit<V> | undefined;
  /** Every entry that begins at `at`, the longest first. */
  readonly all: (text: string, at: number) => readonly Hit<V>[];
  /** The longest entry that ends before `end`, or undefined: for what stands before a figure. */
  readonly longestBefore: (text: string, end: number) => Hit<V> | undefined;
}

export interface Hit<V> {
  readonly start: number;
  readonly end: number;
  readonly value: V;
}

const NONE: readonly never[] = [];

/** Builds a trie; of two equal words the first one is kept, empty words are passed over. */
export function trie<V>(entries: Iterable<Entry<V>>): Trie<V> {
  const list = Array.isArray(entries) ? (entries as Entry<V>[]) : [...entries];
  return ofHalves(
    () => halfOf(list, forwards),
    () => halfOf(list, backwards),
  );
}

/**
 * A trie whose words are only made when a text holds their first character: for thousands of names, of which it holds
 * few. `prefixes` say how all words begin, by their first two characters; `first` is a unit.
 */
export function lazyTrie<V>(
  prefixes: readonly string[],
  beginningWith: (first: number) => Iterable<Entry<V>>,
  everything: () => Iterable<Entry<V>>,
): Trie<V> {
  return ofHalves(
    () => {
      const half = emptyHalf<V>(forwards, beginningWith);
      for (const prefix of prefixes) note(half.begun, prefix.charCodeAt(0), prefix.charCodeAt(1));
      return half;
    },
    () => halfOf([...everything()], backwards),
  );
}

/** The look-ups over both directions, each of which is laid out when it is first asked for. */
function ofHalves<V>(forward: () => Half<V>, backward: () => Half<V>): Trie<V> {
  let ahead: Half<V> | undefined;
  let behind: Half<V> | undefined;

  const longest = (text: string, at: number, limit = text.length): Hit<V> | undefined => {
    ahead ??= forward();
    const first = unitAt(text, at);
    if (first < 0 || limit <= at || !opens(ahead, first, unitAt(text, at + 1))) return undefined;
    let value = hasBit(ahead.begun.alone, first) ? ahead.singles.get(first) : undefined;
    let end = at + 1;
    const last = Math.min(limit, text.length);
    for (let i = at + 1, place = first; i < last; i++) {
      place = step(ahead, place, text.charCodeAt(i));
      if (place === NOWHERE) break;
      const here = ahead.values[place - FIRST_PLACE];
      if (here === undefined) continue;
      end = i + 1;
      value = here;
    }
    return value === undefined ? undefined : { start: at, end, value };
  };

  const all = (text: string, at: number): readonly Hit<V>[] => {
    ahead ??= forward();
    const first = unitAt(text, at);
    if (first < 0 || !opens(ahead, first, unitAt(text, at + 1))) return NONE;
    let hits: Hit<V>[] | undefined;
    const single = hasBit(ahead.begun.alone, first) ? ahead.singles.get(first) : undefined;
    if (single !== undefined) hits = [{ start: at, end: at + 1, value: single }];
    for (let i = at + 1, place = first; i < text.length; i++) {
      place = step(ahead, place, text.charCodeAt(i));
      if (place === NOWHERE) break;
      const value = ahead.values[place - FIRST_PLACE];
      if (value === undefined) continue;
      const hit = { start: at, end: i + 1, value };
      if (hits) hits.unshift(hit);
      else hits = [hit];
    }
    return hits ?? NONE;
  };

  const longestBefore = (text: string, end: number): Hit<V> | undefined => {
    behind ??= backward();
    const first = unitAt(text, end - 1);
    if (first < 0 || !opens(behind, first, unitAt(text, end - 2))) return undefined;
    let value = hasBit(behind.begun.alone, first) ? behind.singles.get(first) : undefined;
    let start = end - 1;
    for (let i = end - 2, place = first; i >= 0; i--) {
      place = step(behind, place, text.charCodeAt(i));
      if (place === NOWHERE) break;
      const here = behind.values[place - FIRST_PLACE];
      if (here === undefined) continue;
      start = i;
      value = here;
    }
    return value === undefined ? undefined : { start, end, value };
  };
  return {
    begins: (unit) => {
      ahead ??= forward();
      return hasBit(ahead.begun.firsts, unit);
    },
    beginnings: () => {
      ahead ??= forward();
      return ahead.begun;
    },
    longest,
    all,
    longestBefore,
  };
}
