import { type Span, slice } from '../../core/span.ts';

/** A list that stands in the text: the spans of its members, in order. */
export type Members = readonly Span[];

/** Members, and whether they are as many as the formula says (null: none are listed). */
export interface Listing {
  readonly members: Members;
  readonly complete: boolean | null;
}

const OPENS = '“‘《(〈"';
const CLOSES = '”’》)〉"';
const EDGE = /[\s,、;:。!?…—]/;
const CONJUNCTION = /以及|和|与|及/g;

/** Most characters by far, and none of them a mark. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Cuts a span at the given marks, none of them within quotation marks, titles or parentheses. */
export function cut(text: string, at: Span, marks: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = at.start;
  for (let i = at.start; i < at.end; i++) {
    if (isHan(text.charCodeAt(i))) continue;
    const char = text[i]!;
    if (depth > 0 && CLOSES.includes(char)) depth--;
    else if (OPENS.includes(char)) depth++;
    else if (depth === 0 && marks.includes(char)) {
      parts.push({ start, end: i });
      start = i + 1;
    }
  }
  parts.push({ start, end: at.end });
  return parts.map((part) => trim(text, part)).filter((part) => part.end > part.start);
}

/** Without blanks and punctuation at its edges, and without quotation marks that enclose it or stand alone. */
export function trim(text: string, { start, end }: Span): Span {
  for (let again = true; again && start < end; ) {
    const [from, to] = [start, end];
    const inside = text.slice(start + 1, end - 1);
    if (EDGE.test(text[start]!) || '”’'.includes(text[start]!)) start++;
    else if ('“‘"'.includes(text[start]!) && !/[”’"]/.test(inside)) start++;
    if (end > start && (EDGE.test(text[end - 1]!) || '“‘'.includes(text[end - 1]!))) end--;
    else if (end > start && '”’"'.includes(text[end - 1]!) && !/[“‘"]/.test(inside)) end--;
    again = start !== from || end !== to;
  }
  return { start, end };
}

/** Splits the member that holds 和, 与, 及 so that the list has `count` members; null when it cannot be told where. */
export function splitConjunction(text: string, members: Members, count: number): Members | null {
  if (members.length === count) return members;
  if (members.length !== count - 1) return null;
  const last = members.at(-1);
  if (!last || /[,;]/.test(slice(text, last))) return null;
  const spots = [...slice(text, last).matchAll(CONJUNCTION)]
    .map((m) => [
      { start: last.start, end: last.start + m.index },
      { start: last.start + m.index + m[0].length, end: last.end },
    ])
    .filter(([a, b]) => length(a!) >= 1 && length(b!) >= 1);
  const best = spots.sort((a, b) => imbalance(a) - imbalance(b))[0];
  return best ? [...members.slice(0, -1), ...best] : null;
}

export const length = ({ start, end }: Span): number => end - start;
const imbalance = (pair: readonly Span[]): number => Math.abs(length(pair[0]!) - length(pair[1]!));
