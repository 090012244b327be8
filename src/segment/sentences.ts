import type { Span } from '../core/span.ts';
import { BLANKS, unitsIn, unitsOf } from '../core/units.ts';

const OPEN = '“‘(《[【';
const CLOSE = '”’)》]】';
const ENDS = '。!?…';
const endsSentence = unitsOf(ENDS);
const isMark = unitsOf(OPEN + CLOSE + ENDS);
const opens = unitsOf(OPEN);
const closesHere = unitsOf(CLOSE);
const isBlank = unitsOf(BLANKS);
/** Longer quotations and remarks are divided into their sentences. */
const LONG = 80;

/**
 * Sentences of one paragraph (folded marks). 。 ! ? end a sentence, with the marks that close after them; ; does not, nor
 * does anything inside a short quotation or bracket. …… ends one only before a quotation.
 */
export function sentencesOf(text: string, at: Span): Span[] {
  const marks: number[] = [];
  let paired = false;
  const units = unitsIn(text);
  for (let i = at.start; i < at.end; i++) {
    const unit = units[i]!;
    if (!isMark(unit)) continue;
    marks.push(i);
    paired ||= opens(unit);
  }
  const closes = paired ? pairs(text, marks) : NONE;
  const sentences: Span[] = [];
  let start = at.start;
  const end = (to: number): void => {
    let from = start;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    if (from < to) sentences.push({ start: from, end: to });
    start = to;
  };
  let past = at.start;
  for (const i of marks) {
    if (i < past) continue;
    const close = closes.get(i);
    if (close !== undefined && close - i <= LONG) {
      // 他说:“…。”会议… ends with the quotation, “…。”来自洪素蓉的分享 goes on after it
      if (isEnd(text, close - 1) && isSpeech(text, start, i, close)) end(afterMarks(text, close, at.end));
      past = Math.max(close + 1, start);
    } else if (isEnd(text, i)) {
      const to = afterMarks(text, i, at.end);
      if (text[i] === '…' ? '“‘'.includes(text[to] ?? 'x') : true) end(to);
      past = to;
    }
  }
  end(at.end);
  return sentences;
}

const isEnd = (text: string, at: number): boolean => endsSentence(text.charCodeAt(at));

/** A quotation that ends with a full stop ends the sentence when it was announced, or when another one follows. */
const isSpeech = (text: string, start: number, open: number, close: number): boolean =>
  text[open] === '“' && (/[:,]/.test(text[open - 1] ?? '') || text[close + 1] === '“') && open > start;

/** The end of a run of closing marks: 。” or ?! or ……) */
function afterMarks(text: string, at: number, limit: number): number {
  let to = at + 1;
  while (to < limit && (isEnd(text, to) || closesHere(text.charCodeAt(to)))) to++;
  return to;
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Where each opening mark closes; a mark without its other half is passed over. */
function pairs(text: string, marks: readonly number[]): Map<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (const i of marks) {
    const char = text[i]!;
    if (OPEN.includes(char)) open.push(i);
    else if (CLOSE.includes(char)) {
      const wanted = OPEN[CLOSE.indexOf(char)];
      for (let depth = open.length - 1; depth >= Math.max(0, open.length - 4); depth--)
        if (text[open[depth]!] === wanted) {
          closes.set(open[depth]!, i);
          open.length = depth;
          break;
        }
    }
  }
  return closes;
}
