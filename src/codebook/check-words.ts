import { builtinScripts, SCRIPTS_FROM } from './load.ts';

/** The known word that begins alike or is at most two characters off. */
export const nearest = (given: string, known: readonly string[]): string | undefined =>
  known.find((word) => given.length > 2 && (word.startsWith(given) || given.startsWith(word))) ??
  known.find((word) => Math.abs(word.length - given.length) < 2 && differences(word, given) < 3);

function differences(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end;
}

const FOLDED = /[，：；？！（）「」『』％＋０-９Ａ-Ｚａ-ｚ]/;

/** Why a spelling can never match the text that the rules see (Simplified, half width, folded marks), or null. */
export function neverMatches(spelling: string): { readonly why: string; readonly remedy: string } | null {
  const full = FOLDED.exec(spelling)?.[0];
  if (full) return { why: `holds the full-width ${full}`, remedy: 'Write it in half width: the text is folded first.' };
  const traditional = [...spelling].find((c) => builtinScripts()[c.charCodeAt(0) - SCRIPTS_FROM] === 1);
  if (traditional)
    return {
      why: `holds the Traditional ${traditional}`,
      remedy: 'Write it in Simplified: reports are converted first.',
    };
  if (/\s/.test(spelling)) return { why: 'holds a blank', remedy: 'Leave the blank out.' };
  return null;
}
