import type { Span } from '../../core/span.ts';
import { isHan } from './enumeration.ts';

/** How far from a formula its members may end. */
const REACH = 480;

/** The end of the sentence that begins at `start`, or of the parenthesis or quotation that was opened before it. */
export function regionEnd(text: string, start: number, opened: string): number {
  const parenthesis = opened === '(';
  if (opened === '“') {
    const close = text.slice(start, start + REACH).indexOf('”');
    if (close >= 0) return start + close;
  }
  let depth = 0;
  const limit = Math.min(text.length, start + REACH);
  for (let at = start; at < limit; at++) {
    if (isHan(text.charCodeAt(at))) continue;
    const char = text[at]!;
    if (char === '\n') return at;
    if ('“《('.includes(char)) depth++;
    else if ('”》)'.includes(char)) {
      if (depth === 0 && parenthesis && char === ')') return at;
      if (depth === 0 && char !== '”') return at;
      depth = Math.max(0, depth - 1);
    } else if (!parenthesis && depth === 0 && '。!?'.includes(char)) return at;
  }
  return limit;
}

/** The first of the stops outside marks, or the end. */
export function firstStop(text: string, at: Span, stops: string): number {
  return stops === '' ? at.end : (cutEnd(text, at, stops) ?? at.end);
}

function cutEnd(text: string, at: Span, stops: string): number | null {
  let depth = 0;
  for (let i = at.start; i < at.end; i++) {
    if (isHan(text.charCodeAt(i))) continue;
    const char = text[i]!;
    if ('“《('.includes(char)) depth++;
    else if ('”》)'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(char)) return i;
  }
  return null;
}
