import { addBit, type Bits, hasBit, noBits, unitsIn } from './units.ts';

/** How the words of a dictionary begin: enough to refuse most places of a text by their first two units. */
export interface Beginnings {
  /** the units that words begin with */
  readonly firsts: Bits;
  /** those that are words, or of which no more is known */
  readonly alone: Bits;
  /** two bits for each pair that words begin with (a Bloom filter), which few of the others share */
  readonly pairs: Bits;
}

/** The beginnings of words; empty ones are passed over. */
export function beginningsOf(words: Iterable<string>): Beginnings {
  const begun = noBeginnings();
  for (const word of words) if (word.length > 0) note(begun, word.charCodeAt(0), word.charCodeAt(1));
  return begun;
}

/** Those of no words, to note some in. */
export const noBeginnings = (): Beginnings => ({ firsts: noBits(), alone: noBits(), pairs: noBits() });

/** Notes the first two units of a word; the second is NaN where it has but one. */
export function note({ firsts, alone, pairs }: Beginnings, first: number, second: number): void {
  addBit(firsts, first);
  if (Number.isNaN(second)) addBit(alone, first);
  else {
    const pair = pairOf(first, second);
    addBit(pairs, pair >>> 16);
    addBit(pairs, pair & 0xffff);
  }
}

/** Whether a word may begin with two units. */
export function mayBegin({ firsts, alone, pairs }: Beginnings, first: number, second: number): boolean {
  if (!hasBit(firsts, first)) return false;
  const pair = pairOf(first, second);
  return (hasBit(pairs, pair >>> 16) && hasBit(pairs, pair & 0xffff)) || hasBit(alone, first);
}

/** Two units as one number, well spread (a multiplicative hash), of which both halves are used. */
function pairOf(first: number, second: number): number {
  const spread = Math.imul((first << 16) ^ second, 0x9e3779b1);
  return Math.imul(spread ^ (spread >>> 15), 0x85ebca6b);
}

/** The places of a text (or of a part of it) where a word may begin, in order. */
export function placesWhere(text: string, begun: Beginnings, from = 0, to = text.length): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (hasBit(begun.firsts, unit) && mayBegin(begun, unit, at + 1 < text.length ? text.charCodeAt(at + 1) : -1))
      places.push(at);
  }
  return places;
}

/** The places of a text where the words of each dictionary may begin, in order. */
export type Sieve = (text: string) => readonly (readonly number[])[];

/** Looks for the words of up to eight dictionaries in one pass over a text, which costs little more than for one. */
export function sieve(dictionaries: readonly Beginnings[]): Sieve {
  // a bit for each dictionary: in `units` the lower eight for what begins there, the upper eight for what is a word
  const units = new Uint16Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  dictionaries.forEach((dictionary, k) => {
    mark(units, dictionary.firsts, 1 << k);
    mark(units, dictionary.alone, 0x100 << k);
    mark(pairs, dictionary.pairs, 1 << k);
  });
  return (text) => {
    const places: number[][] = dictionaries.map(() => []);
    const read = unitsIn(text);
    for (let at = 0; at < read.length; at++) {
      const known = units[read[at]!]!;
      const pair = pairOf(read[at]!, read[at + 1] ?? 0);
      // few places have a bit: one branch for them, and none for what a unit alone says
      for (
        let found = (known & pairs[pair >>> 16]! & pairs[pair & 0xffff]!) | (known >>> 8);
        found !== 0;
        found &= found - 1
      )
        places[31 - Math.clz32(found & -found)]!.push(at);
    }
    return places;
  };
}

function mark(table: Uint8Array | Uint16Array, numbers: Bits, bit: number): void {
  for (let word = 0; word < numbers.length; word++)
    for (let bits = numbers[word]!; bits !== 0; bits = (bits & (bits - 1)) >>> 0)
      table[word * 32 + 31 - Math.clz32(bits & -bits)]! |= bit;
}
