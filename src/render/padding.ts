import stringWidth from 'string-width';

/** The columns of a screen that the widest of the texts takes; an ideograph takes two. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);

/** A text with blanks behind it up to so many columns. */
export const padEnd = (text: string, width: number): string => text + blanks(text, width);

/** A text with blanks before it up to so many columns. */
export const padStart = (text: string, width: number): string => blanks(text, width) + text;

const blanks = (text: string, width: number): string => ' '.repeat(Math.max(0, width - stringWidth(text)));
