import { byCodePoints } from '../../core/code-points.ts';
import type { Cited, Document, Slogan } from '../../core/output.ts';

/** One list of members, with the documents that give it. */
export interface MemberList {
  readonly members: readonly string[];
  /** as many as the numeral says; null where it says none */
  readonly complete: boolean | null;
  readonly mentions: readonly (Cited & { readonly document: string })[];
}

/** A formula that not all documents spell out alike. */
export type DifferingFormula = Pick<Slogan, 'text' | 'head' | 'numbers'> & { readonly lists: readonly MemberList[] };

export interface DifferingMembers {
  readonly schema: 'tifa/slogan-members/1';
  readonly documents: number;
  readonly rows: readonly DifferingFormula[];
}

/** Collects formulas whose members differ between documents; another order alone is no difference. */
export function newDifferingMembers() {
  const formulas = new Map<string, DifferingFormula & { readonly lists: MemberList[] }>();
  let documents = 0;
  return {
    add: ({ source, slogans }: Document): void => {
      documents++;
      for (const { type, text, head, numbers, members, complete, span, quote } of slogans) {
        if (type !== 'formula' || members.length === 0) continue;
        const formula = formulas.get(text) ?? { text, head, numbers, lists: [] };
        formulas.set(text, formula);
        const mention = { document: source.path, span, quote };
        const at = formula.lists.findIndex((list) => sameMembers(list.members, members));
        const known = formula.lists[at];
        if (known) formula.lists[at] = { ...known, mentions: [...known.mentions, mention] };
        else formula.lists.push({ members, complete, mentions: [mention] });
      }
    },
    /** The most often given list first; formulas by code points. */
    result: (): DifferingMembers => ({
      schema: 'tifa/slogan-members/1',
      documents,
      rows: [...formulas.values()]
        .filter(({ lists }) => lists.length > 1)
        .map((formula) => ({ ...formula, lists: [...formula.lists].sort(byMentions) }))
        .sort((a, b) => byCodePoints(a.text, b.text)),
    }),
  };
}

const byMentions = (a: MemberList, b: MemberList): number => b.mentions.length - a.mentions.length;

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((member) => b.includes(member));
