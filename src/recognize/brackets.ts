import type { Span } from '../core/span.ts';
import { placesOfUnits } from '../core/units.ts';

/** A pair of marks and what stands between them; `span` includes the marks. */
export interface Pair {
  readonly open: string;
  readonly span: Span;
}

const CLOSES: ReadonlyMap<string, string> = new Map(
  [...'《》〈〉“”‘’'.matchAll(/(.)(.)/g)].map(([, open, close]) => [close!, open!]),
);
const OPENS = new Set(CLOSES.values());

/** After a closing mark that was typed as an opening one: “一岗双责“, 落实… */
const AFTER_CLOSING = new Set([...',。、;:!?)的等\n', '']);
const SHORT = 12;
/** Pairs within more pairs than this are left out: a thousand in one another are nobody's, and each holds all the others. */
const DEEPEST = 16;

const known = new WeakMap<object, Pair[]>();

/** The pairs of a document's report text, looked for once. */
export function pairsOf(doc: { readonly work: { readonly text: string } }): readonly Pair[] {
  let found = known.get(doc);
  if (!found) {
    found = pairs(doc.work.text);
    known.set(doc, found);
  }
  return found;
}

const marksIn = placesOfUnits('《》〈〉“”‘’"＂\n');

/**
 * The paired marks of a text in one pass with a stack. A pair never crosses a line break; a mark without its partner is
 * left out and takes nothing with it (“两个责任与《意见》” gives both pairs, 《意见 and “ alone give none). The straight
 * mark " opens and closes in turn.
 */
export function pairs(text: string): Pair[] {
  const found: Pair[] = [];
  const stack: { mark: string; at: number }[] = [];
  const open = new Map<string, number>();
  const count = (mark: string): number => open.get(mark) ?? 0;

  const push = (mark: string, at: number): void => {
    stack.push({ mark, at });
    open.set(mark, count(mark) + 1);
  };
  const close = (mark: string, at: number): void => {
    while (count(mark) > 0) {
      const top = stack.pop()!;
      open.set(top.mark, count(top.mark) - 1);
      if (top.mark !== mark) continue;
      if (stack.length < DEEPEST) found.push({ open: mark, span: { start: top.at, end: at + 1 } });
      return;
    }
  };
  const mistyped = (at: number): boolean => {
    const top = stack.at(-1);
    if (top?.mark !== '“' || at - top.at < 3 || at - top.at > SHORT) return false;
    return AFTER_CLOSING.has(text.charAt(at + 1)) && !/[,。;:!?]/.test(text.slice(top.at + 1, at));
  };

  for (const at of marksIn(text)) {
    const char = text[at]!;
    if (char === '\n') {
      stack.length = 0;
      open.clear();
    } else if (char === '"' || char === '＂') {
      if (count(char) > 0) close(char, at);
      else push(char, at);
    } else if (char === '“' && mistyped(at)) close(char, at);
    else if (OPENS.has(char)) push(char, at);
    else if (CLOSES.has(char)) close(CLOSES.get(char)!, at);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
