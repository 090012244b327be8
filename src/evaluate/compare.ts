import type { CodePointSpan } from '../core/output.ts';
import type { Annotation } from './gold.ts';

/** Text as it is compared: width, blanks, quotation marks and punctuation do not count. */
export const fold = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」『』《》]/g, '')
    .replace(/[,，、;；。.:：!！?？—\-·]/g, '');

export const same = (a: string | null | undefined, b: string | null | undefined): boolean => fold(a) === fold(b);

export const overlap = (a: CodePointSpan, b: CodePointSpan): boolean => a[0] < b[1] && b[0] < a[1];

/** Equal up to the rounding of a calculation. */
export const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

/** Every place of a quote in a text, in code points; an empty one, which would stand everywhere, has none. */
export function occurrences(text: string, quote: string): CodePointSpan[] {
  const found: CodePointSpan[] = [];
  if (quote === '') return found;
  const length = [...quote].length;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const start = [...text.slice(0, at)].length;
    found.push([start, start + length]);
  }
  return found;
}

/** Where an annotation stands; outside of every text when the quote is not in it. */
export const placeOf = (text: string, { quote, n = 1 }: Annotation): CodePointSpan =>
  occurrences(text, quote)[n - 1] ?? [-1, -1];

/** Whether two EDTF expressions mean the same days. */
export const sameDays = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && String(days(a)) === String(days(b)));

/** First and last day of an EDTF expression; null = open. 2021-33 is a quarter, 2021-40 a half year. */
function days(edtf: string): [string | null, string | null] {
  if (edtf.includes('/')) {
    const [from = '', to = ''] = edtf.split('/');
    return [from === '..' ? null : days(from)[0], to === '..' ? null : days(to)[1]];
  }
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf);
  if (!parts) return [edtf, edtf];
  const [, year = '', month, day] = parts;
  if (day) return [parts[0], parts[0]];
  const [first, last] = months(Number(month ?? 0));
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return [`${year}-${two(first)}-01`, `${year}-${two(last)}-${two(lastDay)}`];
}

function months(n: number): [first: number, last: number] {
  if (n >= 1 && n <= 12) return [n, n];
  if (n >= 33 && n <= 36) return [(n - 33) * 3 + 1, (n - 32) * 3];
  if (n === 40 || n === 41) return [(n - 40) * 6 + 1, (n - 39) * 6];
  return [1, 12];
}

const two = (n: number): string => String(n).padStart(2, '0');
