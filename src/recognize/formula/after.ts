import type { SloganLexicon } from '../../codebook/slogans.ts';
import type { Span } from '../../core/span.ts';
import { cut, type Listing, length, type Members, splitConjunction, trim } from './enumeration.ts';
import type { Expected } from './expected.ts';
import { stripLead } from './lead.ts';
import { type Claim, plausible } from './plausible.ts';
import { firstStop, regionEnd } from './region.ts';
import { etcetera, stripHead, stripNoun, withoutTail } from './tidy.ts';

const INTRO =
  /^[^,。;:!?\n“”()]{0,14}?[,:]?(?:也就是|就是指|就是|具体是指|具体是|具体为|具体包括|指的是|是指|主要是指|主要包括|主要是|分别是|分别为|分别指|包括|包含|涵盖|即|——|:|\((?:[特专统]?指)?)+[:“]?/;
/** “两个维护”是最高政治原则: 是 alone rarely opens a list. */
const COPULA = /^(?:是|为)(?!了|此|什么)/;

const CARRIED_OUT = /^[^,。;:!?\n“”()]{0,6},(?:实现|做到|推动|确保|坚持|突出|抓好|抓实|聚焦|围绕|推进|落实|强化)/;
/** What announces all members, so that a list of another number is the report's slip. */
const EXPLAINS = /^[,(]?(?:即|就是|也就是|分别是|分别为|具体是|具体为|包括|指的是|是指)$|^\((?:[特专统]?指)?$/;

/**
 * The list that a formula is explained by: “三级评估”,就是…自评、…复评、…评估; “四看”,即看…、…; 四个自信(道路自信、…);
 * “三个确保”,确保…,确保…,确保…. A list of another
 * number is given only where it is announced as all of them.
 */
export function membersAfter(
  text: string,
  formula: Span,
  head: string | null,
  claim: Claim,
  expected: Expected,
  words: SloganLexicon,
): Listing | null {
  const from = text[formula.end] === '”' ? formula.end + 1 : formula.end;
  const following = text.slice(from, from + 40);
  const strong = INTRO.exec(following);
  const intro = strong ?? weakIntro(following, expected);
  if (intro) {
    const start = from + intro[0].length;
    const region = { start, end: regionEnd(text, start, intro[0].includes('(') ? '(' : intro[0].at(-1)!) };
    for (const count of expected.counts)
      for (const [stops, marks] of strong ? LAYOUTS : LAYOUTS.slice(0, 1)) {
        const end = firstStop(text, region, stops);
        if (count !== expected.counts[0] && end < region.end) continue;
        const parts = fitted(text, { start, end }, marks, claim.surface, count, expected);
        const list =
          parts &&
          stripHead(
            text,
            stripLead(text, stripNoun(text, parts, { surface: claim.surface, head }), words, claim.known),
            head,
          );
        if (list && plausible(text, list, claim, words)) return { members: list, complete: true };
      }
    const partial = EXPLAINS.test(intro[0]) ? uneven(text, region, claim, words) : null;
    if (partial) return { members: partial, complete: false };
  }
  const members = repeated(text, from, head, expected) ?? carriedOut(text, from, claim, expected, words);
  return members && { members, complete: true };
}

/** “四项任务”,即筑牢…、清除…、整治…。: a plain list of like members that does not count as many as announced. */
function uneven(text: string, region: Span, claim: Claim, words: SloganLexicon): Members | null {
  const parts = cut(text, { start: region.start, end: firstStop(text, region, ',;') }, '、');
  if (parts.length < 2 || parts.some((part) => /等|和|与|及|[“”]/.test(text.slice(part.start, part.end)))) return null;
  const list = stripLead(text, parts, words, claim.known);
  const even = Math.max(...list.map(length)) - Math.min(...list.map(length)) <= 1;
  return even && plausible(text, list, claim, words) ? list : null;
}

/** Where a list may end, and what parts its members. */
const LAYOUTS: readonly (readonly [stops: string, marks: string])[] = [
  [',;', '、+'],
  [';', '、,+'],
  ['', ';'],
  ['', '、,;+'],
];

function fitted(
  text: string,
  at: Span,
  marks: string,
  surface: string,
  count: number,
  expected: Expected,
): Members | null {
  if (count === 1) {
    const whole = trim(text, at);
    return whole.end > whole.start ? [whole] : null;
  }
  const parts = cut(text, at, marks);
  const ended = parts.findIndex((part) => etcetera(text, part) !== null);
  const open = withoutTail(text, ended >= 0 ? parts.slice(0, ended + 1) : parts, surface);
  const list = splitConjunction(text, open, count) ?? expected.fit(open, [count]);
  if (!list || list.length < 2) return null;
  return marks.length < 3 || !mixed(text, list) || new Set(list.slice(1).map(length)).size === 1 ? list : null;
}

/** Members parted by 、 here and by commas there are only sure when they are of one length. */
function mixed(text: string, list: Members): boolean {
  const marks = new Set(list.slice(1).map(({ start }) => text[start - 1]));
  return marks.size > 1 && marks.has('、');
}

/** 是 alone opens plain lists of three and more only. */
const weakIntro = (following: string, { counts }: Expected): RegExpExecArray | null =>
  Math.max(...counts) > 2 ? COPULA.exec(following) : null;

/** 开展“六清行动”,实现线索清仓、逃犯清零、…: the next clause lists as many parts of one length. */
function carriedOut(
  text: string,
  from: number,
  claim: Claim,
  expected: Expected,
  words: SloganLexicon,
): Members | null {
  const verb = CARRIED_OUT.exec(text.slice(from, from + 16));
  if (!verb || Math.max(...expected.counts) < 3) return null;
  const start = from + verb[0].length;
  const end = firstStop(text, { start, end: regionEnd(text, start, '') }, ',;');
  const list = expected.fit(withoutTail(text, cut(text, { start, end }, '、'), claim.surface));
  if (!list || new Set(list.map(length)).size > 1) return null;
  return plausible(text, list, claim, words) ? list : null;
}

/** “三个确保”,确保…,确保…,确保…: clauses that all begin with the head. */
function repeated(text: string, from: number, head: string | null, expected: Expected): Members | null {
  if (!head || head.length > 2) return null;
  const intro = /^[^,。;:!?\n“”()]{0,8}[,:。;]/.exec(text.slice(from, from + 12));
  if (!intro) return null;
  const start = from + intro[0].length;
  if (!text.startsWith(head, start)) return null;
  const parts = cut(text, { start, end: regionEnd(text, start, '') }, '、,;');
  const other = parts.findIndex((part) => !text.startsWith(head, part.start));
  return expected.fit(other < 0 ? parts : parts.slice(0, other));
}
