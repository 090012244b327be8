import { continuations } from '../codebook/organizations.ts';
import type { Codebook } from '../codebook/types.ts';

/** Whether the name that ends at `end` is only the beginning of a longer word: 市委|员, 公安部|门, 公安局|长. */
export function goesOn(text: string, end: number, codebook: Codebook): boolean {
  if (
    text[end] === '长' &&
    /[部厅局院处署所会行区]/.test(text[end - 1]!) &&
    !/^长[期效远春沙江三治]/.test(text.slice(end, end + 2))
  )
    return true;
  const table = continuations(codebook);
  const begins = (word: string): boolean => text.startsWith(word, end);
  for (const length of [1, 2, 3, 4]) {
    const entry = table.get(text.slice(end - length, end));
    if (entry?.longer.some(begins) && !entry.not.some(begins)) return true;
  }
  return false;
}
