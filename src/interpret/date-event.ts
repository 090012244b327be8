import type { Span } from '../core/span.ts';

const BOUNDARY = /[,。;:!?\n]/;
const LONGEST = 40;
const SHORTEST = 4;

/** What a date dates, in the words of its clause: 3月9日,⟦百色市举行政法队伍教育整顿新闻发布会⟧. Null when that is unclear. */
export function datedEvent(text: string, at: Span): string | null {
  if (SPEECH.test(text.slice(at.end, at.end + 6))) return speech(text, at);
  const before = clauseBefore(text, at.start).replace(/(?:早在|截至|截止到?|自从|于|在|自|从|到|至|等)$/, '');
  const after = clauseFrom(text, at.end);
  if (after) return fitting(`${before}${after}`);
  // 去年9月,郭声琨到百色市考察: the clause after the comma; one that is dated itself (早在2020年,) lends none
  return !before && text[at.end] === ',' ? fitting(clauseFrom(text, at.end + 1)) : fitting(before);
}

/** 习近平总书记⟦“七一”⟧重要讲话: the day names what it dates. */
const SPEECH = /^(?:重要)?讲话/;

function speech(text: string, at: Span): string {
  const speaker = /[\p{Script=Han}]{2,3}(?:总书记|主席|总理|同志)$/u.exec(
    text.slice(Math.max(0, at.start - 8), at.start),
  );
  const what = SPEECH.exec(text.slice(at.end, at.end + 6))![0];
  return `${speaker?.[0] ?? ''}${text.slice(at.start, at.end)}${what}`;
}

function clauseBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start <= LONGEST && !BOUNDARY.test(text[start - 1]!)) start--;
  return text.slice(start, end).trim();
}

function clauseFrom(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start <= LONGEST && !BOUNDARY.test(text[end]!)) end++;
  return text.slice(start, end).trim();
}

function fitting(event: string): string | null {
  const words = event.replace(/^(?:的|,|、)+/, '').replace(/[、和与及的]+$/, '');
  return words.length >= SHORTEST && words.length <= LONGEST ? words : null;
}
