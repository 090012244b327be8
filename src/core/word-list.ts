/** A set of words, of which no more is asked than where the longest one ends. */
export interface WordList {
  /** End of the longest word that begins at `at` and ends at `limit` at the latest; `at` where there is none. */
  readonly endOf: (text: string, at: number, limit: number) => number;
}

/** What is known of the words that begin with two units: whether these are a word, and where the longer ones stand. */
const IS_WORD = 1;
const LONGER = 2;
/** Two numbers a slot: the two units, and what is known of them. */
const SLOT = 2;
/** Units of a longer word behind its first two; those of three units are filled up with 0. */
const WIDTH = 2;

/**
 * Tens of thousands of words of two to four units, by their first two in a table that stays in the processor's cache where
 * a tree would not. Those that begin with a unit are laid out when a text first holds it: `restsOf` gives them without it.
 */
export function wordList(restsOf: (first: string) => readonly string[]): WordList {
  const known = new Uint8Array(0x10000);
  let slots: Int32Array = new Int32Array(0x2000 * SLOT);
  let pairs = 0;
  /** the longer words: those of two units one after the other, closed by 0 */
  const longer: number[] = [0];

  const layOut = (first: number): void => {
    known[first] = 1;
    const byPair = new Map<number, string[]>();
    for (const rest of restsOf(String.fromCharCode(first))) {
      const pair = (first << 16) | rest.charCodeAt(0);
      const rests = byPair.get(pair);
      if (rests) rests.push(rest);
      else byPair.set(pair, [rest]);
    }
    for (const [pair, rests] of byPair) {
      const more = rests.filter((rest) => rest.length > 1);
      const place = more.length > 0 ? longer.length : 0;
      for (const rest of more) longer.push(rest.charCodeAt(1), rest.length > WIDTH ? rest.charCodeAt(2) : 0);
      if (place > 0) longer.push(0);
      if (++pairs * SLOT * 2 > slots.length) slots = enlarged(slots);
      put(slots, pair, place * LONGER + (more.length < rests.length ? IS_WORD : 0));
    }
  };

  const endOf = (text: string, at: number, limit: number): number => {
    const last = Math.min(limit, text.length);
    if (at + 2 > last) return at;
    const first = text.charCodeAt(at);
    if (known[first] === 0) layOut(first);
    const found = slots[slotOf(slots, (first << 16) | text.charCodeAt(at + 1)) + 1]!;
    let end = (found & IS_WORD) === 0 ? at : at + 2;
    if (found >= LONGER && at + 3 <= last)
      for (let place = (found / LONGER) | 0; longer[place] !== 0; place += WIDTH) {
        if (longer[place] !== text.charCodeAt(at + 2)) continue;
        const fourth = longer[place + 1]!;
        if (fourth === 0) end = Math.max(end, at + 3);
        else if (at + 4 <= last && fourth === text.charCodeAt(at + 3)) end = at + 4;
      }
    return end;
  };
  return { endOf };
}

/** The slot of two units, or the free one where it would be (open addressing). */
function slotOf(slots: Int32Array, pair: number): number {
  const mask = slots.length - 1;
  let slot = ((Math.imul(pair, 0x9e3779b1) >>> 12) * SLOT) & mask;
  while (slots[slot] !== pair && slots[slot] !== 0) slot = (slot + SLOT) & mask;
  return slot;
}

function put(slots: Int32Array, pair: number, what: number): void {
  const slot = slotOf(slots, pair);
  slots[slot] = pair;
  slots[slot + 1] = what;
}

function enlarged(slots: Int32Array): Int32Array {
  const wide = new Int32Array(slots.length * 2);
  for (let slot = 0; slot < slots.length; slot += SLOT)
    if (slots[slot] !== 0) put(wide, slots[slot]!, slots[slot + 1]!);
  return wide;
}
