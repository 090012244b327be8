/**
 * Characters that steer a terminal or are not seen: C0 (but line feed and tab), DEL, C1, soft hyphen, zero-width and
 * direction marks, line and paragraph separators, BOM, tags, lone surrogates.
 */
const LIVE = /(?![\n\t])[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** The units that these consist of: most texts hold none, and are passed at three times the speed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const UNITS = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]/;

/** One \uXXXX for each UTF-16 unit. */
export const unicodeEscape = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** Whether a text holds a live character. */
export const hasLive = (text: string): boolean => UNITS.test(text) && text.search(LIVE) >= 0;

/** Shows live characters as \u001b instead of passing them on; in a JSON string that means the same. */
export const escapeLive = (text: string, show = unicodeEscape): string =>
  UNITS.test(text) ? text.replace(LIVE, (char) => show(char)) : text;

/** The same for text that must stay on one line: line feeds and tabs too. */
export const escapeLine = (text: string): string => escapeLive(text.replace(/[\n\t]/g, unicodeEscape));
