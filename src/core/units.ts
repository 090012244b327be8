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

/** What `\s` matches. */
export const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
