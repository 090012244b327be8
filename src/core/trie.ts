import { type Beginnings, mayBegin, noBeginnings, note } from './beginnings.ts';
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

type Entry<V> = readonly [word: string, value: V];

/**
 * The words in one direction, as numbered places: a unit leads from one place to the next. What begins with a unit is
 * only laid out when a text leads there, and most places of a text are refused by their first two units before that.
 */
interface Half<V> {
  readonly begun: Beginnings;
  readonly read: Read;
  /** the entries that begin with a unit */
  readonly entriesOf: (unit: number) => Iterable<Entry<V>>;
  /** open addressing: place, unit and the place that it leads to, every four numbers; the place 0 is none */
  slots: Int32Array;
  /** the value of the word that ends at a place */
  readonly values: (V | undefined)[];
}

/** The unit of a word at a depth, read forwards or backwards. */
type Read = (word: string, depth: number) => number;

const forwards: Read = (word, depth) => word.charCodeAt(depth);
const backwards: Read = (word, depth) => word.charCodeAt(word.length - 1 - depth);
const NONE: readonly never[] = [];
const NOWHERE = 0;
const ROOT = 1;

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
    let place = enter(ahead, unitAt(text, at), unitAt(text, at + 1));
    let end = at;
    let value: V | undefined;
    for (let i = at + 1; place !== NOWHERE && i <= limit; i++) {
      const here = ahead.values[place];
      if (here !== undefined) {
        end = i;
        value = here;
      }
      place = step(ahead.slots, place, unitAt(text, i));
    }
    return value === undefined ? undefined : { start: at, end, value };
  };

  const all = (text: string, at: number): readonly Hit<V>[] => {
    ahead ??= forward();
    let place = enter(ahead, unitAt(text, at), unitAt(text, at + 1));
    if (place === NOWHERE) return NONE;
    const hits: Hit<V>[] = [];
    for (let i = at + 1; place !== NOWHERE; i++) {
      const value = ahead.values[place];
      if (value !== undefined) hits.push({ start: at, end: i, value });
      place = step(ahead.slots, place, unitAt(text, i));
    }
    return hits.reverse();
  };

  const longestBefore = (text: string, end: number): Hit<V> | undefined => {
    behind ??= backward();
    let place = enter(behind, unitAt(text, end - 1), unitAt(text, end - 2));
    let start = end;
    let value: V | undefined;
    for (let i = end - 1; place !== NOWHERE; i--) {
      const here = behind.values[place];
      if (here !== undefined) {
        start = i;
        value = here;
      }
      place = step(behind.slots, place, unitAt(text, i - 1));
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
  slots: new Int32Array(FEWEST_SLOTS * SLOT),
  values: [undefined, undefined],
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

/** The place of a first unit, if words may begin with it and the next one. */
function enter<V>(half: Half<V>, unit: number, next: number): number {
  if (unit < 0 || !mayBegin(half.begun, unit, next)) return NOWHERE;
  const place = step(half.slots, ROOT, unit);
  return place === NOWHERE ? layOut(half, unit) : place;
}

/** The place that a unit leads to from another one. */
function step(slots: Int32Array, place: number, unit: number): number {
  for (let slot = firstSlot(slots, place, unit); slots[slot] !== NOWHERE; slot = nextSlot(slots, slot))
    if (slots[slot] === place && slots[slot + 1] === unit) return slots[slot + 2]!;
  return NOWHERE;
}

/** Numbers of a slot: a power of two, so that no place has to be divided for. */
const SLOT = 4;
const FEWEST_SLOTS = 16;

const firstSlot = (slots: Int32Array, place: number, unit: number): number => {
  const hash = Math.imul(Math.imul(place, 0x9e3779b1) ^ unit, 0x85ebca6b);
  return (((hash >>> 13) ^ hash) << 2) & (slots.length - SLOT);
};

const nextSlot = (slots: Int32Array, slot: number): number => (slot + SLOT) & (slots.length - SLOT);

/** Lays out the words that begin with a unit. */
function layOut<V>(half: Half<V>, first: number): number {
  const begin = lead(half, ROOT, first);
  for (const [word, value] of half.entriesOf(first)) {
    let place = begin;
    for (let depth = 1; depth < word.length; depth++) place = lead(half, place, half.read(word, depth));
    half.values[place] ??= value;
  }
  return begin;
}

/** The place that a unit leads to from another one, a new one where there was none. */
function lead<V>(half: Half<V>, from: number, unit: number): number {
  const known = step(half.slots, from, unit);
  if (known !== NOWHERE) return known;
  const place = half.values.push(undefined) - 1;
  if (place * 2 * SLOT > half.slots.length) half.slots = enlarged(half.slots);
  put(half.slots, from, unit, place);
  return place;
}

function put(slots: Int32Array, from: number, unit: number, place: number): void {
  let slot = firstSlot(slots, from, unit);
  while (slots[slot] !== NOWHERE) slot = nextSlot(slots, slot);
  slots[slot] = from;
  slots[slot + 1] = unit;
  slots[slot + 2] = place;
}

/** Twice as many slots: at least half of them stay free. */
function enlarged(slots: Int32Array): Int32Array {
  const wide = new Int32Array(slots.length * 2);
  for (let slot = 0; slot < slots.length; slot += SLOT)
    if (slots[slot] !== NOWHERE) put(wide, slots[slot]!, slots[slot + 1]!, slots[slot + 2]!);
  return wide;
}
