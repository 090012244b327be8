import { type Beginnings, mayBegin, noBeginnings, note } from './beginnings.ts';
import { addBit, type Bits, hasBit, noBits, unitAt } from './units.ts';

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

type Entry<V> = readonly [word: string, value: V];

/**
 * The words in one direction, as numbered places: a unit leads from one place to the next, and a unit that words begin
 * with is itself the number of the place behind it. What begins with a unit is only laid out when a text leads there.
 */
interface Half<V> {
  readonly begun: Beginnings;
  readonly read: Read;
  /** the entries that begin with a unit */
  readonly entriesOf: (unit: number) => Iterable<Entry<V>>;
  /** the units whose words are laid out */
  readonly laid: Bits;
  /** the words of one unit */
  readonly singles: Map<number, V>;
  /** open addressing: place × 65,536 + unit of each slot, 0 of a free one, and the place that they lead to */
  keys: Float64Array;
  nexts: Int32Array;
  /** the value of the word that ends at a place, by how far it is from `FIRST_PLACE` */
  readonly values: (V | undefined)[];
}

/** The unit of a word at a depth, read forwards or backwards. */
type Read = (word: string, depth: number) => number;

const forwards: Read = (word, depth) => word.charCodeAt(depth);
const backwards: Read = (word, depth) => word.charCodeAt(word.length - 1 - depth);
const NONE: readonly never[] = [];
const NOWHERE = 0;
const FIRST_PLACE = 0x10000;

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
 * few. `prefixes` are the first character, or two, of all words.
 */
export function lazyTrie<V>(
  prefixes: readonly string[],
  beginningWith: (first: string) => Iterable<Entry<V>>,
  everything: () => Iterable<Entry<V>>,
): Trie<V> {
  return ofHalves(
    () => {
      const half = emptyHalf<V>(forwards, (unit) => beginningWith(String.fromCharCode(unit)));
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

const emptyHalf = <V>(read: Read, entriesOf: Half<V>['entriesOf']): Half<V> => ({
  begun: noBeginnings(),
  read,
  entriesOf,
  laid: noBits(),
  singles: new Map(),
  keys: new Float64Array(FEWEST_SLOTS),
  nexts: new Int32Array(FEWEST_SLOTS),
  values: [],
});

function halfOf<V>(entries: readonly Entry<V>[], read: Read): Half<V> {
  const byUnit = new Map<number, Entry<V>[]>();
  const half = emptyHalf<V>(read, (unit) => byUnit.get(unit)!);
  for (const entry of entries) {
    const [word] = entry;
    if (word.length === 0) continue;
    const unit = read(word, 0);
    note(half.begun, unit, read(word, 1));
    const known = byUnit.get(unit);
    if (known) known.push(entry);
    else byUnit.set(unit, [entry]);
  }
  return half;
}

/** Whether words may begin with a unit and the next one; those that begin with it are laid out from then on. */
function opens<V>(half: Half<V>, unit: number, next: number): boolean {
  if (!hasBit(half.begun.firsts, unit)) return false;
  if (hasBit(half.laid, unit)) return true;
  if (!mayBegin(half.begun, unit, next)) return false;
  layOut(half, unit);
  return true;
}

/** The place that a unit leads to from another one. */
function step({ keys, nexts }: Half<unknown>, place: number, unit: number): number {
  const key = place * 0x10000 + unit;
  const mask = keys.length - 1;
  let slot = firstSlot(place, unit) & mask;
  while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
  return nexts[slot]!;
}

const FEWEST_SLOTS = 16;

function firstSlot(place: number, unit: number): number {
  const hash = Math.imul(Math.imul(place, 0x9e3779b1) ^ unit, 0x85ebca6b);
  return (hash >>> 13) ^ hash;
}

/** Lays out the words that begin with a unit. */
function layOut<V>(half: Half<V>, first: number): void {
  addBit(half.laid, first);
  for (const [word, value] of half.entriesOf(first)) {
    if (word.length === 1) {
      if (!half.singles.has(first)) half.singles.set(first, value);
      continue;
    }
    let place = first;
    for (let depth = 1; depth < word.length; depth++) place = lead(half, place, half.read(word, depth));
    half.values[place - FIRST_PLACE] ??= value;
  }
}

/** The place that a unit leads to from another one, a new one where there was none. */
function lead<V>(half: Half<V>, from: number, unit: number): number {
  const known = step(half, from, unit);
  if (known !== NOWHERE) return known;
  const count = half.values.push(undefined);
  if (count * 2 > half.keys.length) enlarge(half);
  const place = FIRST_PLACE + count - 1;
  put(half, from * 0x10000 + unit, place);
  return place;
}

function put({ keys, nexts }: Half<unknown>, key: number, place: number): void {
  const mask = keys.length - 1;
  let slot = firstSlot(Math.floor(key / 0x10000), key % 0x10000) & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  nexts[slot] = place;
}

/** Twice as many slots: at least half of them stay free. */
function enlarge(half: Half<unknown>): void {
  const { keys, nexts } = half;
  half.keys = new Float64Array(keys.length * 2);
  half.nexts = new Int32Array(keys.length * 2);
  for (let slot = 0; slot < keys.length; slot++) if (keys[slot] !== 0) put(half, keys[slot]!, nexts[slot]!);
}
