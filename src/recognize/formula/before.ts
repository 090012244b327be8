import type { SloganLexicon } from '../../codebook/slogans.ts';
import type { Span } from '../../core/span.ts';
import { cut, isHan, length, type Members, splitConjunction } from './enumeration.ts';
import type { Expected } from './expected.ts';
import { stripLead } from './lead.ts';
import { type Claim, plausible } from './plausible.ts';

const REACH = 240;
const LONGEST_CLAUSE = 8;
/** Between list and formula: A、B、C等“三个…”, A、B、C这三个…, A、B、C的“三个…”, 以A、B、C为主题的“三…”. */
const BRIDGE =
  /(?:,?这|这一|等|等所谓|所谓|共|作为|(?:等?为(?:主题|内容|主要内容|重点|核心|主线|抓手|载体|特征|标志|基础|支撑|主体|主|代表)|组成|构成)?的?)$/;
const LONGEST_BRIDGE = 8;

/**
 * The list that stands right before a formula: 学习教育、查纠整改、总结提升“三个环节”, 宽严政策攻心与重点案件线索攻坚“双轮
 * 驱动”, “听、查、访、谈、看、议、评、考”八字工作法. Given only when it has as many members as the formula says.
 */
export function membersBefore(
  text: string,
  formula: Span,
  claim: Claim,
  expected: Expected,
  words: SloganLexicon,
): Members | null {
  if ((expected.counts[0] ?? 0) < 2 || text[formula.end] === '、') return null;
  const bridge = BRIDGE.exec(text.slice(Math.max(0, formula.start - LONGEST_BRIDGE), formula.start));
  const end = formula.start - (bridge?.[0].length ?? 0);
  if (/(?:[、和与或]|以及|及)$/.test(text.slice(Math.max(0, end - 2), end))) return null;
  const checked = (list: Members | null): Members | null => {
    const stripped = list && stripLead(text, list, words, claim.known);
    return stripped && plausible(text, stripped, claim, words) ? stripped : null;
  };
  const quoted = quotedList(text, end, expected) ?? quotedRow(text, end, expected);
  if (quoted) return quoted;
  const parts = cut(text, { start: clauseStart(text, end, '。;:!?,\n'), end }, '、');
  const grouped = parts.length > 1 ? checked(groups(text, end, expected)) : null;
  if (grouped) return grouped;
  const list = checked(expected.fit(parts) ?? fitConjunction(text, parts, expected));
  if (list) return governed(text, list, words) ? null : list;
  const even = parts.length === 1 ? checked(evenClauses(text, end, expected, words)) : null;
  return even && !even.some((at) => words.governors.longest(text, at.start)) ? even : null;
}

/** 增强“四个意识”、做到“两个维护”: what stands before the formula is its verb, not the last of a list. */
function governed(text: string, list: Members, { governors }: SloganLexicon): boolean {
  const last = list.at(-1)!;
  const verb = governors.longestBefore(text, last.end);
  if (!verb || verb.end - verb.start < 2 || verb.start < last.start) return false;
  return list.length < 3 || list.some((at) => length(at) !== length(last));
}

function fitConjunction(text: string, parts: Members, expected: Expected): Members | null {
  for (const count of expected.counts) {
    const list = splitConjunction(text, parts, count);
    if (list && list.length > 1) return list;
  }
  return null;
}

/** Where the clause before `end` begins; marks within quotation marks, titles and parentheses do not end it. */
function clauseStart(text: string, end: number, marks: string): number {
  let depth = 0;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    if (isHan(text.charCodeAt(at))) continue;
    const char = text[at]!;
    if ('”’》)'.includes(char)) depth++;
    else if ('“‘《('.includes(char)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (char === '\n' || (depth === 0 && marks.includes(char))) return at + 1;
  }
  return Math.max(0, end - REACH);
}

/** Where the quotation that ends at `end` was opened. */
function openBefore(text: string, end: number, reach: number): number | null {
  const from = Math.max(0, end - reach);
  const at = text.slice(from, end - 1).lastIndexOf('“');
  return at < 0 ? null : from + at;
}

/** “听、查、访、谈、看、议、评、考”八字工作法 */
function quotedList(text: string, end: number, expected: Expected): Members | null {
  if (text[end - 1] !== '”') return null;
  const open = openBefore(text, end, REACH);
  if (open === null) return null;
  return expected.fit(cut(text, { start: open + 1, end: end - 1 }, '、,;+'));
}

/** “讲解员”“宣传员”“调解员”三员合一 */
function quotedRow(text: string, end: number, expected: Expected): Members | null {
  const list: Span[] = [];
  for (let at = end; text[at - 1] === '”' && list.length <= Math.max(...expected.counts); ) {
    const open = openBefore(text, at, 40);
    if (open === null) break;
    list.push({ start: open + 1, end: at - 1 });
    at = open;
  }
  return list.length > 1 ? expected.fit(list.reverse()) : null;
}

/** A clause for each numeral: 发案下降、事故下降、信访下降,群众满意度上升、破案率上升、队伍战斗力上升的“三降三升”. */
function groups(text: string, end: number, expected: Expected): Members | null {
  const [sum, numerals] = expected.counts;
  if (numerals === undefined || numerals < 2) return null;
  const clauses = cut(text, { start: clauseStart(text, end, '。;:!?\n'), end }, ',').slice(-numerals);
  const lists = clauses.map((clause) => cut(text, clause, '、'));
  return lists.length === numerals && lists.every((list) => list.length > 1) && lists.flat().length === sum
    ? lists.flat()
    : null;
}

/** Clauses of one length: 打基础,补短板,强弱项“三步走” */
function evenClauses(text: string, end: number, expected: Expected, words: SloganLexicon): Members | null {
  const clauses = cut(text, { start: clauseStart(text, end, '。;:!?\n'), end }, ',');
  for (const count of expected.counts) {
    if (count < 3 || clauses.length < count) continue;
    const list = stripLead(text, clauses.slice(-count), words);
    if (new Set(list.map(length)).size === 1 && length(list[0]!) <= LONGEST_CLAUSE) return list;
  }
  return null;
}
