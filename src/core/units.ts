/** A set of numbers below 65,536, such as UTF-16 units, a bit each. */
export type Bits = Uint32Array;

export const noBits = (): Bits => new Uint32Array(0x10000 / 32);

export function addBit(bits: Bits, n: number): void {
  bits[n >>> 5]! |= 1 << (n & 31);
}

/** Whether a set holds a number; NaN, behind the end of a text, is in none. */
export const hasBit = (bits: Bits, n: number): boolean => ((bits[n >>> 5]! >>> (n & 31)) & 1) === 1;

/**
 * A set of characters, asked by `text.charCodeAt(at)`: for loops over every character of a text, where a pattern or a
 * `Set` costs ten times as much. Marks stand before all ideographs, so that most of a text needs no look into the set.
 */
export function unitsOf(characters: string): (unit: number) => boolean {
  let last = 0;
  for (let i = 0; i < characters.length; i++) last = Math.max(last, characters.charCodeAt(i));
  const bits: Bits = new Uint32Array((last >>> 5) + 1);
  for (let i = 0; i < characters.length; i++) addBit(bits, characters.charCodeAt(i));
  return (unit) => unit <= last && hasBit(bits, unit);
}

/** The characters that a pattern for one character matches (\p{Script=Han}), each tried once. */
export function unitsLike(pattern: RegExp): (unit: number) => boolean {
  const known = new Uint8Array(0x10000);
  return (unit) => {
    if (known[unit] === 0) known[unit] = pattern.test(String.fromCharCode(unit)) ? 1 : 2;
    return known[unit] === 1;
  };
}

/** Whether a unit is a digit of half width. */
export const isDigit = unitsOf('0123456789');

/** Whether a unit is an ideograph. */
export const isHan = unitsLike(/\p{Script=Han}/u);

/** A unit of a text, or -1 outside of it: `charCodeAt` is slow once it gave NaN. */
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : -1);

let lastText = '';
let lastUnits = new Uint16Array(0);

/**
 * The UTF-16 units of a text: a loop over all of them reads numbers out of an array several times faster than out of a string.
 * Nobody writes into them: those of the text that was asked for last are kept.
 */
export function unitsIn(text: string): Uint16Array {
  if (text !== lastText) {
    const bytes = Buffer.from(text, 'utf16le');
    lastUnits = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
    lastText = text;
  }
  return lastUnits;
}

/** The text of such units. */
export const textOf = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');

/** Finds where characters stand in a text, in order. */
export function placesOfUnits(characters: string): (text: string) => number[] {
  const is = unitsOf(characters);
  return (text) => {
    const places: number[] = [];
    const units = unitsIn(text);
    for (let at = 0; at < units.length; at++) if (is(units[at]!)) places.push(at);
    return places;
  };
}

/** What `\s` matches. */
export const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
