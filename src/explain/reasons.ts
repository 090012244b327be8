import type { Mention, MentionType } from '../core/mention.ts';
import type { NumberRole } from '../core/output.ts';
import { contains, type Span } from '../core/span.ts';

/** Whether a mention is part of a longer one. */
export const lies = (inner: Mention, outer: Mention): boolean =>
  contains(outer.span, inner.span) && !contains(inner.span, outer.span);

/** Where the figure of a number or quantity stands. */
export const numeralOf = (mention: Mention): Span | null =>
  mention.type === 'quantity' || mention.type === 'figure'
    ? mention.value.numeral
    : mention.type === 'number'
      ? mention.span
      : null;

const WHY: Readonly<Record<NumberRole, string>> = {
  indicator: 'a quantity, but no rule is sure what it counts',
  formula: 'it is part of a formula',
  ordinal: 'it tells the place in an order, not how many',
  date: 'it is part of a date',
  duration: 'a duration, but no rule is sure of what',
  name: 'it is part of a name',
  idiom: 'it is part of a set phrase that counts nothing',
  plain: 'it counts nothing here: no measure word, or an age, a base, one of a kind',
};

/** Why nothing was made of a mention; null when it is part of a longer one. */
export function reason(mention: Mention, mentions: readonly Mention[], role: NumberRole | undefined): string | null {
  const outer = mentions.filter((other) => lies(mention, other));
  const within = (type: MentionType): Mention | undefined => outer.find((other) => other.type === type);
  switch (mention.type) {
    case 'number':
      if (within('quantity') ?? within('figure') ?? within('date') ?? within('period') ?? within('ordinal'))
        return null;
      return role ? named(WHY[role], outer) : 'no rule reads it as a figure';
    case 'figure':
      return named(WHY[role ?? 'plain'], outer);
    case 'quantity':
      return named(WHY[role ?? 'indicator'], outer);
    case 'date':
      return within('period') ? null : named('no event or phase is dated by it', outer);
    case 'period':
      return 'no phase or event is dated by it';
    case 'quote':
      return 'no short coinage: a sentence, a title, a name or a plain word';
    case 'formula':
      return 'no rule keeps it';
    case 'organization':
      return within('organization') ? null : 'a class of bodies, or one whose area is not certain';
    case 'ordinal':
      return WHY.ordinal;
    case 'idiom':
      return WHY.idiom;
    default:
      return null;
  }
}

/** The reason with the words that it lies in. */
const named = (why: string, outer: readonly Mention[]): string => {
  const holder = outer.at(-1);
  return holder ? `${why} (in the ${holder.type} found by ${holder.rule})` : why;
};
