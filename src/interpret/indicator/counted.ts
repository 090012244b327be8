import type { Recognized } from '../../core/document.ts';
import type { Mention } from '../../core/mention.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { overlaps, type Span } from '../../core/span.ts';

/** Units that make a list of a number rather than a figure: 两级法院, 三个方面. */
const LISTING = /^(级|方面|阶段|层面|批|步|端|头|岸|面|条心|边|者|点|大)$/;

/** The quantities of the report text that are figures: not in titles, dates, formulas and names, and more than 一 and 多. */
export function counted(doc: Recognized): Mention<'quantity'>[] {
  const text = doc.work.text;
  const claims: Span[] = (['title', 'date', 'period', 'formula', 'idiom', 'ordinal'] as const).flatMap((type) =>
    mentionsOf(doc, type).map(({ span }) => span),
  );
  claims.sort((a, b) => a.start - b.start);
  const headlines = doc.paragraphs.filter((p) => p.role === 'headline').map((p) => p.span);
  return mentionsOf(doc, 'quantity').filter((quantity) => {
    const { value, min, max, unit, kind } = quantity.value;
    if (value === null && min === null && max === null && kind !== 'ratio') return false;
    if (
      kind === 'count' &&
      (LISTING.test(unit) ||
        (/^[一半]/.test(text.slice(quantity.value.numeral.start, quantity.value.numeral.end)) && value === 1))
    )
      return false;
    return !within(claims, quantity.span) && !within(headlines, quantity.span);
  });
}

/** Whether one of the spans (in order of start) overlaps `at`. */
function within(spans: readonly Span[], at: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at.end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 8; i--) if (overlaps(spans[i]!, at)) return true;
  return false;
}
