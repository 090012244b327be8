import type { SloganLexicon } from '../../codebook/slogans.ts';
import { type Span, slice } from '../../core/span.ts';
import { length, type Members } from './enumeration.ts';

/** Two members of such a length that begin alike are whole: 在…中勇争先;在…中勇争先. */
const PHRASE = 8;
/** In a list of one length the first member may also begin behind these: 当前队伍存在的政治不忠诚, 近两年来在总路线. */
const EVEN_LEAD = /[的了在对把将从以为是要用按由于]/;

/**
 * The first member of a list without the words that lead into it: 原则上按照学习教育、查纠整改… → 学习教育. A cut must
 * stand behind such a word (按照, 聚焦), so that nothing is cut inside a word; `known` members show the place themselves.
 */
export function stripLead(
  text: string,
  members: Members,
  words: SloganLexicon,
  known: readonly string[] = [],
): Members {
  const first = members[0];
  if (!first) return members;
  if (members.length === 1) return [{ start: first.start + (text[first.start] === '要' ? 1 : 0), end: first.end }];
  const others = members.slice(1).map(length);
  const cuts = leadEnds(text, first, words);
  const even = others.length >= 2 && others.every((n) => n === others[0]) ? others[0]! : null;
  const start =
    knownStart(text, first, known) ??
    numeralStart(text, first, members.slice(1)) ??
    ((others.length > 1 || length(first) > PHRASE) && members.every(({ start }) => text[start] === text[first.start])
      ? first.start
      : null) ??
    (even === null ? null : evenCut(text, first, cuts, even)) ??
    leadingCut(text, first, cuts, members.slice(1), words);
  return [{ start, end: first.end }, ...members.slice(1)];
}

/** Whether a span holds nothing but words that lead in: 做到 in 做到“两个维护”. */
export function onlyLeads(text: string, at: Span, { leads }: SloganLexicon): boolean {
  let from = at.start;
  while (from < at.end) {
    const hit = leads.longest(text, from);
    if (!hit || hit.end > at.end) return false;
    from = hit.end;
  }
  return true;
}

function knownStart(text: string, first: Span, known: readonly string[]): number | null {
  const chunk = slice(text, first);
  for (const member of known) {
    const at = chunk.lastIndexOf(member);
    if (at >= 0) return first.start + at;
  }
  return null;
}

/** ⟦举办⟧6次专题讲座、5次…学习、1期读书班: all members are counted. */
function numeralStart(text: string, first: Span, others: Members): number | null {
  if (others.length < 2 || !others.every(({ start }) => /[\d一两三四五六七八九十]/.test(text[start]!))) return null;
  const at = slice(text, first).search(/[\d一两三四五六七八九十]/);
  return at > 0 && at <= 4 ? first.start + at : null;
}

/** Where the first member begins when the others are all of one length. */
function evenCut(text: string, first: Span, cuts: readonly Cut[], size: number): number | null {
  const start = first.end - size;
  if (start < first.start) return null;
  const behindLead = cuts.some(({ at }) => at === start) || EVEN_LEAD.test(text.charAt(start - 1));
  return start === first.start || behindLead ? start : null;
}

/** Behind the last word that leads in and still leaves a member as long as the shortest of the others. */
function leadingCut(text: string, first: Span, cuts: readonly Cut[], others: Members, words: SloganLexicon): number {
  const shortest = Math.min(...others.map(length), length(first));
  const verbal = (at: number): boolean => {
    const hit = words.governors.longest(text, at);
    return hit !== undefined && (hit.end - hit.start >= 2 || text[at] === '抓');
  };
  if (others.some((member) => verbal(member.start)))
    return sameStart(text, first, others) ?? cuts.findLast(({ at }) => verbal(at))?.at ?? first.start;
  const least = Math.max(Math.min(2, shortest), shortest / 2);
  const fitting = cuts.filter(({ at, opening }) => first.end - at >= (opening ? least : shortest));
  const even = fitting.find(({ at, opening }) => opening && others.some((member) => length(member) === first.end - at));
  return (even ?? fitting.at(-1))?.at ?? first.start;
}

/** Where a member begins with the character that all others begin with: 推动抓思想、抓作风 → 抓思想. */
function sameStart(text: string, first: Span, others: Members): number | null {
  const char = text[others[0]!.start]!;
  if (!others.every((member) => text[member.start] === char)) return null;
  const at = text.lastIndexOf(char, first.end - 2);
  return at >= first.start ? at : null;
}

/** A place behind a leading word; `opening`: only such words stand before it. */
interface Cut {
  readonly at: number;
  readonly opening: boolean;
}

/** The places behind leading words: a run of them at the start, or one of two characters and more further on (开展了). */
function leadEnds(text: string, first: Span, { leads }: SloganLexicon): Cut[] {
  const cuts: Cut[] = [];
  let run = first.start;
  for (let at = first.start; at < first.end; ) {
    const hit = leads.longest(text, at);
    const follows = at === run || at === cuts.at(-1)?.at;
    if (!hit || hit.end >= first.end || (!follows && hit.end - hit.start < 2)) {
      at++;
      continue;
    }
    cuts.push({ at: hit.end, opening: at === run });
    if (at === run) run = hit.end;
    at = hit.end;
  }
  return cuts;
}
