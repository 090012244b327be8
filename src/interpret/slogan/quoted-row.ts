import type { Span } from '../../core/span.ts';
import { COMMA, PAUSE, split } from './parts.ts';

/** A part with one quotation in it, no formula (增强“四个意识”): 理论学习|必修课|, |深挖根治|决战决胜之年. */
const PART = /([^“”。;:!?]{0,12})“(?![一二两三四五六七八九十双\d])([^“”]{2,10})”([^“”。;:!?]{0,12})$/u;
/** So much must stand outside the quotation: “净网”行动 is the name of a campaign. */
const LEAST = 2;
/** No longer is a part with the marks of its quotation. */
const LONGEST = 36;

/** Three and more parts in a row with a quotation each, and outside it as many other words: 红色教育“党史课”、廉洁从政“教育课”、…. */
export function* quotedRows(text: string, sentence: Span): Generator<Span> {
  const end = /[。;!?]/.test(text[sentence.end - 1]!) ? sentence.end - 1 : sentence.end;
  const clauses = split(text, { start: sentence.start, end }, COMMA);
  for (const clause of clauses) {
    const parts = split(text, clause, PAUSE);
    yield* rowsAmong(text, parts);
    yield* waysAmong(text, parts);
  }
  yield* rowsAmong(text, clauses);
}

/** 高位布局加大“推动力”,党建领航发挥“牵引力”,结对帮扶催生“传动力”; 红色教育“党史课”、廉洁从政“教育课”、… */
function* rowsAmong(text: string, parts: readonly Span[]): Generator<Span> {
  for (let from = 0; from + 3 <= parts.length; from++) {
    const model = shapeOf(text, parts[from + 1]!);
    const first = model && shapeOf(text, parts[from]!, model.before);
    if (!model || !first || !alike(first, model)) continue;
    let to = from + 1;
    for (; to + 1 < parts.length; to++) {
      const next = shapeOf(text, parts[to + 1]!);
      if (!next || !alike(next, model)) break;
    }
    if (to - from < 2) continue;
    yield { start: first.start, end: parts[to]!.end };
    from = to;
  }
}

/** 从“要我学”到“我要学”、从“被动改”到“主动改”、…: ways that were gone. */
const WAY = /从“[^“”]{2,8}”[到向]“[^“”]{2,8}”/;

function* waysAmong(text: string, parts: readonly Span[]): Generator<Span> {
  const ways = parts.map(({ start, end }) => (end - start <= LONGEST ? WAY.exec(text.slice(start, end)) : null));
  const from = ways.findIndex((way) => way !== null);
  if (from < 0) return;
  let to = from;
  while (to < parts.length && ways[to]) to++;
  const last = ways[to - 1]!;
  if (to - from >= 3)
    yield {
      start: parts[from]!.start + ways[from]!.index,
      end: parts[to - 1]!.start + last.index + last[0].length,
    };
}

/** What clauses in a row begin with, one of which holds a quotation: 切实提高政治站位,切实增强“四个意识”,切实统一思想和行动. */
const MANNER = /^(?:切实|坚决|始终|自觉|真正|不断|带头|勇于|敢于|善于|着力|更加|进一步)/;
/** 正确认识处理…的关系,正确认识处理“激浊”与“扬清”的关系,正确认识处理…: so much in common makes a row by itself. */
const LONG_KEY = 4;
const HAN_KEY = /^(?!进一步)[\u4E00-\u9FFF]{4}$/;
const SHORTEST_CLAUSE = 6;
const LONGEST_CLAUSE = 24;
/** 一条条…,一个个…,一场场“…”活动…: counted over and over, the clauses may be longer. */
const COUNTED = /^一([\u4E00-\u9FFF])\1/;
const LONGEST_COUNTED = 36;

/** Three and more clauses in a row with the same word of manner, across quotations, which part them for other figures. */
export function* mannersAcross(text: string, sentence: Span): Generator<Span> {
  const end = /[。;!?]/.test(text[sentence.end - 1]!) ? sentence.end - 1 : sentence.end;
  const clauses = split(text, { start: sentence.start, end }, COMMA);
  for (let from = 0; from + 3 <= clauses.length; from++) {
    const counted = isCounted(text, clauses[from]!);
    const key = text.slice(clauses[from]!.start, clauses[from]!.start + LONG_KEY);
    const again =
      clauses[from + 1]!.end - clauses[from + 1]!.start > LONG_KEY && text.startsWith(key, clauses[from + 1]!.start);
    const manner = counted
      ? ''
      : again && HAN_KEY.test(key)
        ? key
        : MANNER.exec(text.slice(clauses[from]!.start, clauses[from]!.start + 4))?.[0];
    if (manner === undefined) continue;
    let to = from;
    while (to < clauses.length && (counted ? isCounted(text, clauses[to]!) : isOfManner(text, clauses[to]!, manner)))
      to++;
    const span = to - from >= 3 ? { start: clauses[from]!.start, end: clauses[to - 1]!.end } : null;
    if (span && text.slice(span.start, span.end).includes('“')) yield span;
    if (span) from = to - 1;
  }
}

const isCounted = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_COUNTED && COUNTED.test(text.slice(start, start + 3));

const isOfManner = (text: string, { start, end }: Span, manner: string): boolean =>
  text.startsWith(manner, start) &&
  end - start >= SHORTEST_CLAUSE &&
  end - start <= LONGEST_CLAUSE &&
  !/[\d%;:]/.test(text.slice(start, end));

/** 刮骨疗毒式的自我革命、激浊扬清式的“延安整风”、铸魂扬威式的主题教育 */
const KINDS =
  /[\u4E00-\u9FFF]{4}式的(?:“[^“”]{2,8}”|[\u4E00-\u9FFF]{2,8})(?:、[\u4E00-\u9FFF]{4}式的(?:“[^“”]{2,8}”|[\u4E00-\u9FFF]{2,8}?(?=[^\u4E00-\u9FFF]|$))){2,4}/;

/** Three and more set phrases in a row that each say of what kind a thing is, with a quotation among them. */
export function* kindsAcross(text: string, { start, end }: Span): Generator<Span> {
  const at = text.indexOf('式的', start);
  if (at < start + 4 || at >= end) return;
  const kinds = KINDS.exec(text.slice(at - 4, Math.min(end, at + 80)));
  if (kinds) yield { start: at - 4 + kinds.index, end: at - 4 + kinds.index + kinds[0].length };
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
