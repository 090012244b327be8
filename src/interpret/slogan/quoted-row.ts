import type { Span } from '../../core/span.ts';
import { COMMA, FEWEST, PAUSE, split, withoutStop } from './parts.ts';
import { quotedWays } from './ways.ts';

/** A part with one quotation in it, no formula (增强“四个意识”): 理论学习|必修课|, |深挖根治|决战决胜之年. */
const PART = /([^“”。;:!?]{0,12})“(?![一二两三四五六七八九十双\d])([^“”]{2,10})”([^“”。;:!?]{0,12})$/u;
/** So much must stand outside the quotation: “净网”行动 is the name of a campaign. */
const LEAST = 2;
/** No longer is a part with the marks of its quotation. */
const LONGEST = 36;

/** Three and more parts in a row with a quotation each, and outside it as many other words: 红色教育“党史课”、廉洁从政“教育课”、…. */
export function* quotedRows(text: string, sentence: Span): Generator<Span> {
  const clauses = split(text, withoutStop(text, sentence), COMMA);
  for (const clause of clauses) {
    const parts = split(text, clause, PAUSE);
    yield* rowsAmong(text, parts);
    yield* quotedWays(text, parts);
  }
  yield* rowsAmong(text, clauses);
}

/** 高位布局加大“推动力”,党建领航发挥“牵引力”,结对帮扶催生“传动力”; 红色教育“党史课”、廉洁从政“教育课”、… */
function* rowsAmong(text: string, parts: readonly Span[]): Generator<Span> {
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const model = shapeOf(text, parts[from + 1]!);
    const first = model && shapeOf(text, parts[from]!, model.before);
    if (!model || !first || !alike(first, model)) continue;
    let to = from + 1;
    for (; to + 1 < parts.length; to++) {
      const next = shapeOf(text, parts[to + 1]!);
      if (!next || !alike(next, model)) break;
    }
    if (to - from < FEWEST - 1) continue;
    yield { start: first.start, end: parts[to]!.end };
    from = to;
  }
}

/** How many quotations begin in a span, three in every row; spans are asked for from left to right. */
export function quotationsIn(text: string): (span: Span) => number {
  const begun: number[] = [];
  for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) begun.push(at);
  let next = 0;
  return ({ start, end }) => {
    while (next < begun.length && begun[next]! < start) next++;
    let last = next;
    while (last < begun.length && last < next + 3 && begun[last]! < end) last++;
    return last - next;
  };
}

/** How a part is built around its quotation. */
interface Shape {
  readonly start: number;
  readonly before: number;
  readonly inside: number;
  readonly after: number;
  readonly outside: string;
}

/** The shape of a part; of a first part, which other words may open, `reach` characters before the quotation count. */
function shapeOf(text: string, { start, end }: Span, reach?: number): Shape | null {
  const part = PART.exec(text.slice(Math.max(start, end - LONGEST), end));
  if (!part) return null;
  const [, front = '', inside = '', tail = ''] = part;
  const before = front.slice(front.length - Math.min(front.length, reach ?? front.length));
  return {
    start: end - tail.length - inside.length - 2 - before.length,
    before: before.length,
    inside: inside.length,
    after: tail.length,
    outside: before + tail,
  };
}

const alike = (a: Shape, b: Shape): boolean =>
  b.outside.length >= LEAST &&
  a.outside !== b.outside &&
  a.before === b.before &&
  a.after === b.after &&
  Math.abs(a.inside - b.inside) <= 1;
