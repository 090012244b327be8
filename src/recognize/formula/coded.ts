import type { Span } from '../../core/span.ts';
import { type Members, trim } from './enumeration.ts';

const REACH = 2400;
/** What is done to a quotation that names a member is no longer. */
const VERB = 4;

/**
 * What each part of a code stands for: “1”是“一个目标”…“3”是“三个环节”… → 一个目标, 三个环节; “一核”即… for 一核两翼.
 * Given only when every part is explained, in order.
 */
export function membersOfCode(text: string, formula: Span, surface: string): Members | null {
  const parts = partsOf(surface);
  if (parts.length < 2) return null;
  const window = text.slice(formula.end, formula.end + REACH);
  const list: Span[] = [];
  let at = 0;
  for (const part of parts) {
    const hit = explained(window, part, at);
    if (!hit) return null;
    list.push(trim(text, { start: formula.end + hit.start, end: formula.end + hit.end }));
    at = hit.end;
  }
  return list.every(({ start, end }) => end > start) ? list : null;
}

/** 1345 → 1, 3, 4, 5; 1+5 → 1, 5; 一核两翼三带 → 一核, 两翼, 三带 */
function partsOf(surface: string): string[] {
  if (/^\d+$/.test(surface)) return [...surface];
  if (/^[\dNXnx+]+$/.test(surface)) return surface.split('+').filter(Boolean);
  return surface.match(/[一二两三四五六七八九十双][^一二两三四五六七八九十双、,]{1,4}/g) ?? [];
}

function explained(window: string, part: string, from: number): { start: number; end: number } | null {
  for (let at = window.indexOf(`“${part}”`, from); at >= 0; at = window.indexOf(`“${part}”`, at + 1)) {
    const after = at + part.length + 2;
    const intro = /^,?(?:就是指|就是|也就是|指的是|是指|即指|是|即|指|为|代表|:)/.exec(window.slice(after, after + 6));
    if (!intro) continue;
    const start = after + intro[0].length;
    if (window[start] === '“') {
      const close = window.indexOf('”', start);
      return close > start ? { start: start + 1, end: close } : null;
    }
    const length = window.slice(start, start + 80).search(/[,。;!?\n“]/);
    const named = length <= VERB && window[start + length] === '“' ? window.indexOf('”', start) : -1;
    if (named > start) return { start: start + length + 1, end: named }; // “2”,即致力“两个争先”
    return length > 0 ? { start, end: start + length } : null;
  }
  return null;
}
