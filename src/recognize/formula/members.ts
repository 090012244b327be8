import type { SloganLexicon } from '../../codebook/slogans.ts';
import type { Span } from '../../core/span.ts';
import { membersAfter } from './after.ts';
import { membersBefore } from './before.ts';
import { membersOfCode } from './coded.ts';
import type { Listing, Members } from './enumeration.ts';
import { expectedMembers } from './expected.ts';
import type { Form } from './form.ts';
import { membersByHead, membersOfEach } from './headed.ts';
import { membersInItems } from './items.ts';
import { regionEnd } from './region.ts';

export interface FormulaAt {
  /** with its quotation marks, if it has any */
  readonly outer: Span;
  readonly inner: Span;
  readonly surface: string;
  readonly form: Form;
  /** members that are fixed for a known formula */
  readonly known?: readonly string[] | undefined;
  /** its wording is plain, so that it may stand for something else here */
  readonly plain?: boolean;
}

/** What the text lists right here as the members of a formula, before it or after it; empty when nothing is certain. */
export function membersAt(text: string, found: FormulaAt, words: SloganLexicon): Listing {
  const { outer, inner, surface, form } = found;
  const expected = expectedMembers(surface, form);
  const claim = { surface, known: found.known ?? [], plain: found.plain === true };
  const members =
    membersOfEach(text, inner, form.head, expected) ??
    membersBefore(text, outer, claim, expected, words) ??
    membersInItems(text, inner, expected) ??
    membersOfCode(text, inner, surface);
  if (!members) {
    const after = membersAfter(text, inner, form.head, claim, expected, words);
    const others = after
      ? null
      : (membersByHead(text, inner, form.head, expected) ?? knownMembers(text, outer, claim.known));
    return after ?? { members: others ?? [], complete: others && true };
  }
  return { members, complete: true };
}

/** 四项任务,要全面筑牢政治忠诚、坚决清除害群之马、…: all that a known formula stands for, in order, in the rest of its sentence. */
function knownMembers(text: string, { end }: Span, known: readonly string[]): Members | null {
  const [first] = known;
  if (!first || known.length < 3 || known.some((member) => member.length < 4)) return null;
  const sentence = text.slice(end, regionEnd(text, end, ''));
  const members: Span[] = [];
  let from = 0;
  for (const member of known) {
    const at = sentence.indexOf(member, from);
    if (at < 0 || at - from > FAR) return null;
    members.push({ start: end + at, end: end + at + member.length });
    from = at + member.length;
  }
  return members;
}

/** So much at most stands between the members of a list: 、坚决. */
const FAR = 12;
