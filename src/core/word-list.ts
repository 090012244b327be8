/**
 * Tens of thousands of words of two to four units, of which no more is asked than where the longest one ends, in a table
 * that stays in the processor's cache where a tree would not. The build lays it out, so that a start only reads it.
 */
export interface WordList {
  /** open addressing, two numbers a slot: the first two units of words (0 in a free slot), and what is known of them */
  readonly slots: Int32Array;
  /** the further units of longer words, a number a word: the third unit, and 65,536 times the fourth; rows end with 0 */
  readonly longer: Int32Array;
}

const SLOT = 2;
/** What is known of two units: whether they are a word, and twice the place of the row of longer ones, 0 where there are none. */
const IS_WORD = 1;
const ROW = 2;

/** A list as one row of numbers: how many the slots take, the slots, the longer words. */
export function laidOut(words: Iterable<string>): Int32Array {
  const rows = new Map<number, number[]>();
  const whole = new Set<number>();
  for (const word of words) {
    const pair = pairAt(word, 0);
    const row = rows.get(pair) ?? [];
    rows.set(pair, row);
    if (word.length === 2) whole.add(pair);
    else row.push(word.charCodeAt(2) + (word.length > 3 ? word.charCodeAt(3) * 0x10000 : 0));
  }
  const slots = new Int32Array(SLOT * 2 ** Math.ceil(Math.log2(rows.size * 1.5)));
  const longer = [0];
  for (const [pair, row] of rows) {
    const slot = slotOf(slots, pair);
    slots[slot] = pair;
    slots[slot + 1] = (row.length > 0 ? longer.length * ROW : 0) + (whole.has(pair) ? IS_WORD : 0);
    if (row.length > 0) longer.push(...row, 0);
  }
  return Int32Array.from([slots.length, ...slots, ...longer]);
}

/** A list that was laid out. */
export function wordList(numbers: Int32Array): WordList {
  const slots = numbers[0]!;
  return { slots: numbers.subarray(1, 1 + slots), longer: numbers.subarray(1 + slots) };
}

/** End of the longest word that begins at `at` and ends at `limit` at the latest; `at` where there is none. */
export function wordEnd({ slots, longer }: WordList, text: string, at: number, limit: number): number {
  const last = Math.min(limit, text.length);
  if (at + 2 > last) return at;
  const known = slots[slotOf(slots, pairAt(text, at)) + 1]!;
  let end = (known & IS_WORD) === 0 ? at : at + 2;
  if (known < ROW || at + 3 > last) return end;
  const third = text.charCodeAt(at + 2);
  const fourth = at + 4 <= last ? text.charCodeAt(at + 3) : 0;
  for (let place = known >>> 1; longer[place] !== 0; place++) {
    const units = longer[place]!;
    if ((units & 0xffff) !== third) continue;
    if (units >>> 16 === 0) end = Math.max(end, at + 3);
    else if (units >>> 16 === fourth) end = at + 4;
  }
  return end;
}

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** The slot of two units, or the free one where it would be. */
function slotOf(slots: Int32Array, pair: number): number {
  const mask = slots.length - 1;
  let slot = ((Math.imul(pair, 0x9e3779b1) >>> 12) * SLOT) & mask;
  while (slots[slot] !== pair && slots[slot] !== 0) slot = (slot + SLOT) & mask;
  return slot;
}
