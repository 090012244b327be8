import type { Span } from '../core/span.ts';
import { isDigit, unitsOf } from '../core/units.ts';

const LONGEST = 40;
const SHORTEST = 4;

/** What a date dates, in the words of its clause: 3月9日,⟦百色市举行政法队伍教育整顿新闻发布会⟧. Null when that is unclear. */
export function datedEvent(text: string, at: Span): string | null {
  if (SPEECH.test(text.slice(at.end, at.end + 6))) return speech(text, at);
  const before = clauseBefore(text, at.start);
  const after = clauseFrom(text, at.end);
  if (COMPARED.test(before) || after.startsWith('的')) return null;
  const subject = before.replace(PREPOSITION, '').replace(LIST_MARKER, '');
  if (after) return fitting(subject + after);
  // 去年9月,郭声琨到百色市考察: the clause after the comma
  return !subject && text[at.end] === ',' ? fitting(clauseFrom(text, at.end + 1)) : fitting(subject);
}

/** 比⟦1954年⟧增长, 等于⟦1949年⟧的两倍: a date that measures dates nothing. */
const COMPARED = /(?:[比较同与按以和]|等于|相当于|高于|低于|多于|少于|大于|超过|占|由|根据|据)$/;
const PREPOSITION = /(?:早在|截至|截止到?|自从|直到|[于在自从到至等])$/;
const LIST_MARKER = /^(?:—+|\d{1,3}\.|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)) */;
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
  const run = text.slice(Math.max(0, end - LONGEST - 1), end);
  let start = run.length;
  while (start > 0 && !isBoundary(run, start - 1)) start--;
  return run.slice(start).trim();
}

function clauseFrom(text: string, start: number): string {
  const run = text.slice(start, start + LONGEST + 1);
  let end = 0;
  while (end < run.length && !isBoundary(run, end)) end++;
  return run.slice(0, end).trim();
}

const isEnd = unitsOf('。;:!?\n');
const COMMA = ','.charCodeAt(0);

/** A comma within a figure (1,753亿) ends no clause. */
function isBoundary(run: string, at: number): boolean {
  const unit = run.charCodeAt(at);
  return isEnd(unit) || (unit === COMMA && !(isDigit(run.charCodeAt(at - 1)) && isDigit(run.charCodeAt(at + 1))));
}

function fitting(event: string): string | null {
  const words = event.replace(/^[,、]+/, '').replace(/[、和与及的]+$/, '');
  return words.length >= SHORTEST && words.length <= LONGEST ? words : null;
}
