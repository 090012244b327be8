import type { SloganLexicon } from '../../codebook/slogans.ts';
import type { Span } from '../../core/span.ts';
import { membersAfter } from './after.ts';
import { membersBefore } from './before.ts';
import { membersOfCode } from './coded.ts';
import type { Listing } from './enumeration.ts';
import { expectedMembers } from './expected.ts';
import type { Form } from './form.ts';
import { membersByHead, membersOfEach } from './headed.ts';
import { membersInItems } from './items.ts';

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
    const headed = after ? null : membersByHead(text, inner, form.head, expected);
    return after ?? { members: headed ?? [], complete: headed && true };
  }
  return { members, complete: true };
}
