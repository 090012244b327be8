import type { SloganLexicon } from '../../codebook/slogans.ts';
import { slice } from '../../core/span.ts';
import { length, type Members } from './enumeration.ts';
import { onlyLeads } from './lead.ts';

const LONGEST = 32;
/** What a word alone (全面、直接、双向) is too short for. */
const PHRASE = 4;
/** 它与原来的“五讲四美”, 各级政府及其工作人员: a clause that happened to have the right number of parts. */
const NO_MEMBER = /^(?:它|其|他|这|该|我们|此|所谓|原来|之|一是|二是)|[。;!?\n]/;

/** What a list is checked against. */
export interface Claim {
  readonly surface: string;
  /** members that are fixed for a known formula */
  readonly known: readonly string[];
  /** a plain wording may stand for other phrases here: 实地踏勘、硬隔离设置、力量集结“三同步” */
  readonly plain: boolean;
}

/**
 * Whether a list of the right number may be what a formula stands for: members of like size, none of them a mere verb
 * (做到), none holding the formula itself, and for a known formula at least half of what it is known to say.
 */
export function plausible(
  text: string,
  list: Members,
  { surface, known, plain }: Claim,
  words: SloganLexicon,
): boolean {
  const sizes = list.map(length);
  const shortest = Math.min(...sizes);
  const longest = Math.max(...sizes);
  if (shortest < 1 || (longest > LONGEST && list.length > 1)) return false;
  if (list.length === 2 && longest > Math.max(4, shortest * 1.7)) return false;
  if (longest > Math.max(8, shortest * 6)) return false;
  const parts = list.map((at) => slice(text, at));
  if (new Set(parts).size < parts.length) return false;
  if (parts.some((part, i) => NO_MEMBER.test(part) || part.includes(surface) || governs(text, list, i, words)))
    return false;
  const said = known.filter((member) => parts.some((part) => sharesWord(part, member))).length;
  return said >= Math.min(known.length, parts.length) / 2 || (plain && shortest >= PHRASE);
}

/** A member that is a mere leading verb, unless all are of one length (学习教育、查纠整改、总结提升). */
function governs(text: string, list: Members, i: number, words: SloganLexicon): boolean {
  const at = list[i]!;
  if (!onlyLeads(text, at, words)) return false;
  return list.length < 3 || list.some((other) => length(other) !== length(at));
}

function sharesWord(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 2) return a.includes(b) || b.includes(a);
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}
