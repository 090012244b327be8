import { type Span, slice } from '../../core/span.ts';
import { COMMA, FEWEST, length, runFrom, split, withoutStop } from './parts.ts';

/** Figures of three and more parts, one of which holds a quotation: for other figures its marks part the sentence. */

/** What clauses in a row begin with: 切实提高政治站位,切实增强“四个意识”,切实统一思想和行动. */
const MANNER = /^(?:切实|坚决|始终|自觉|真正|不断|带头|勇于|敢于|善于|着力|更加|进一步)/;
/** 正确认识处理…的关系,正确认识处理“激浊”与“扬清”的关系,正确认识处理…: so much in common makes a row by itself. */
const LONG_KEY = 4;
const HAN_KEY = /^(?!进一步)[\u4E00-\u9FFF]{4}$/;
const SHORTEST_CLAUSE = 6;
const LONGEST_CLAUSE = 24;
/** 一条条…,一个个…,一场场“…”活动…: counted over and over, the clauses may be longer. */
const COUNTED = /^一([\u4E00-\u9FFF])\1/;
const LONGEST_COUNTED = 36;

/** Clauses in a row that begin with the same words, or that each count over and over. */
export function* mannersAcross(text: string, sentence: Span): Generator<Span> {
  const clauses = split(text, withoutStop(text, sentence), COMMA);
  for (let from = 0; from + FEWEST <= clauses.length; from++) {
    const belongs = likeness(text, clauses[from]!, clauses[from + 1]!);
    if (!belongs) continue;
    const to = runFrom(clauses, from, belongs);
    if (to - from < FEWEST) continue;
    const span = { start: clauses[from]!.start, end: clauses[to - 1]!.end };
    if (slice(text, span).includes('“')) yield span;
    from = to - 1;
  }
}

/** Which clauses are of a row with the first two; null where these show nothing that a row is built on. */
function likeness(text: string, first: Span, second: Span): ((clause: Span) => boolean) | null {
  if (isCounted(text, first)) return (clause) => isCounted(text, clause);
  const key = text.slice(first.start, first.start + LONG_KEY);
  const again = length(second) > LONG_KEY && text.startsWith(key, second.start) && HAN_KEY.test(key);
  const manner = again ? key : MANNER.exec(key)?.[0];
  return manner === undefined ? null : (clause) => isOfManner(text, clause, manner);
}

const isCounted = (text: string, clause: Span): boolean =>
  length(clause) <= LONGEST_COUNTED && COUNTED.test(text.slice(clause.start, clause.start + 3));

const isOfManner = (text: string, clause: Span, manner: string): boolean =>
  text.startsWith(manner, clause.start) &&
  length(clause) >= SHORTEST_CLAUSE &&
  length(clause) <= LONGEST_CLAUSE &&
  !/[\d%;:]/.test(slice(text, clause));

/** 猛药去疴式的自查、抽丝剥茧式的“大体检”、春风化雨式的教育 */
const KINDS =
  /[\u4E00-\u9FFF]{4}式的(?:“[^“”]{2,8}”|[\u4E00-\u9FFF]{2,8})(?:、[\u4E00-\u9FFF]{4}式的(?:“[^“”]{2,8}”|[\u4E00-\u9FFF]{2,8}?(?=[^\u4E00-\u9FFF]|$))){2,4}/;

/** Set phrases in a row that each say of what kind a thing is. */
export function* kindsAcross(text: string, sentence: Span): Generator<Span> {
  const said = slice(text, sentence);
  const kinds = said.includes('式的') ? KINDS.exec(said) : null;
  if (kinds) yield { start: sentence.start + kinds.index, end: sentence.start + kinds.index + kinds[0].length };
}
