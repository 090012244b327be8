/**
 * Characters that steer a terminal or are not seen: C0 (but line feed and tab), DEL, C1, soft hyphen, zero-width and
 * direction marks, line and paragraph separators, BOM, tags, lone surrogates.
 */
const LIVE = /(?![\n\t])[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

const unicodeEscape = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** Shows control characters as \u001b instead of sending them to the terminal; line feeds and tabs too, unless `multiline`. */
export const escapeControls = (text: string, multiline = false): string =>
  (multiline ? text : text.replace(/[\n\t]/g, unicodeEscape)).replace(LIVE, unicodeEscape);

/** JSON in which no live character stands as itself: inside strings \uXXXX means the same. */
export const escapeJson = (json: string): string => json.replace(LIVE, unicodeEscape);
