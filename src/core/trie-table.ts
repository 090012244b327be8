import { type Beginnings, mayBegin, noBeginnings, note } from './beginnings.ts';
import { addBit, type Bits, hasBit, noBits } from './units.ts';

/** A word of a dictionary and what it stands for. */
export type Entry<V> = readonly [word: string, value: V];

/**
 * The words in one direction, as numbered places: a unit leads from one place to the next, and a unit that words begin
 * with is itself the number of the place behind it. What begins with a unit is only laid out when a text leads there.
 */
export interface Half<V> {
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

export const forwards: Read = (word, depth) => word.charCodeAt(depth);
export const backwards: Read = (word, depth) => word.charCodeAt(word.length - 1 - depth);
/** The place that no unit leads to. */
export const NOWHERE = 0;
/** The first place that is no unit. */
export const FIRST_PLACE = 0x10000;

/** A direction without words, which `entriesOf` gives when a text first leads to them. */
export const emptyHalf = <V>(read: Read, entriesOf: Half<V>['entriesOf']): Half<V> => ({
  begun: noBeginnings(),
  read,
  entriesOf,
  laid: noBits(),
  singles: new Map(),
  keys: new Float64Array(FEWEST_SLOTS),
  nexts: new Int32Array(FEWEST_SLOTS),
  values: [],
});

/** The words of entries in a direction. */
export function halfOf<V>(entries: readonly Entry<V>[], read: Read): Half<V> {
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
export function opens<V>(half: Half<V>, unit: number, next: number): boolean {
  if (!hasBit(half.begun.firsts, unit)) return false;
  if (hasBit(half.laid, unit)) return true;
  if (!mayBegin(half.begun, unit, next)) return false;
  layOut(half, unit);
  return true;
}

/** The place that a unit leads to from another one. */
export function step({ keys, nexts }: Half<unknown>, place: number, unit: number): number {
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
