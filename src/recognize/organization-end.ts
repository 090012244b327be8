import { derived } from '../codebook/load.ts';
import { continuations } from '../codebook/organizations.ts';
import type { Codebook } from '../codebook/types.ts';
import { unitsOf } from '../core/units.ts';

/** With what names end that longer words may go on from. */
const isEnding = derived((codebook) => unitsOf([...continuations(codebook).keys()].map((end) => end.at(-1)).join('')));

/** Whether 长 at a place makes its head of a body or an area: 公安局|长, 区|长; no 长期, 长沙, 长三角, 长治. */
export const namesHead = (text: string, at: number): boolean =>
  text[at] === '长' && !'期效远春沙江三治'.includes(text[at + 1] ?? ' ');

/** Whether the name that ends at `end` is only the beginning of a longer word: 市委|员, 公安部|门, 公安局|长. */
export function goesOn(text: string, end: number, codebook: Codebook): boolean {
  if (namesHead(text, end) && /[部厅局院处署所会行区]/.test(text[end - 1]!)) return true;
  if (NUMBER_OF_A_PAPER.test(text.slice(end, end + 8))) return true;
  if (!isEnding(codebook)(text.charCodeAt(end - 1))) return false;
  const table = continuations(codebook);
  const begins = (word: string): boolean => text.startsWith(word, end);
  for (const length of [1, 2, 3, 4]) {
    const entry = table.get(text.slice(end - length, end));
    if (entry?.longer.some(begins) && !entry.not.some(begins)) return true;
  }
  return false;
}

/** 国办|发〔2003〕13号, 市委|办发[2019]3号 */
const NUMBER_OF_A_PAPER = /^(?:办|党|政|厅)?[发函电字通]{1,2}[〔[(]\d{4}/;
