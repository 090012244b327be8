import { schemeAfter, schemeIn, sloganLexicon } from '../../codebook/slogans.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Recognized } from '../../core/document.ts';
import type { SloganFinding } from '../../core/finding.ts';
import { mentionsOf } from '../../core/mentions.ts';
import type { Span } from '../../core/span.ts';
import { isCoinage, nicknames } from './coinage.ts';
import { occurrencesOf } from './occurrences.ts';

/** Quoted coinages that are no formulas: one finding a text, with every place where it stands, quoted or not. */
export function quotedFindings(doc: Recognized, codebook: Codebook): SloganFinding[] {
  const { text } = doc.work;
  const lexicon = sloganLexicon(codebook);
  const names = nicknames(codebook);
  const formulas = new Set(mentionsOf(doc, 'formula').map(({ value }) => value.text));
  const parts = (quote: string): boolean =>
    quote.startsWith('一') && [...formulas].some((text) => text.startsWith(quote));
  const first = new Map<string, Span>();
  for (const { span, value } of mentionsOf(doc, 'quote'))
    if (
      !first.has(value.text) &&
      !formulas.has(value.text) &&
      !parts(value.text) &&
      isCoinage(text, span, names, lexicon)
    )
      first.set(value.text, span);
  const places = occurrencesOf(text, first.keys());
  return [...first].map(([quote, span]) => ({
    span,
    rule: 'quoted',
    type: 'quoted',
    text: quote,
    head: schemeAfter(text, span.end + 1, lexicon) ?? schemeIn(quote, lexicon),
    numbers: [],
    members: [],
    complete: null,
    occurrences: places.get(quote) ?? [span],
  }));
}
