/**
 * A set of UTF-16 units, a bit each, asked by `text.charCodeAt(at)`: for loops over every character of a text, where a
 * pattern or a `Set` of characters costs ten times as much. NaN, behind the end of a text, is in none.
 */
export function unitsIn(units: Iterable<number>): (unit: number) => boolean {
  const bits = new Uint32Array(0x10000 / 32);
  for (const unit of units) bits[unit >>> 5]! |= 1 << (unit & 31);
  return (unit) => ((bits[unit >>> 5]! >>> (unit & 31)) & 1) === 1;
}

/** The same for the characters of a string. */
export const unitsOf = (characters: string): ((unit: number) => boolean) =>
  unitsIn(Array.from(characters, (character) => character.charCodeAt(0)));
