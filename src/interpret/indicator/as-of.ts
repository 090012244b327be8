import type { Recognized } from '../../core/document.ts';
import { mentionsOf } from '../../core/mentions.ts';
import type { Span } from '../../core/span.ts';

/** The date a sentence gives for its figures: 截至6月底. Figures are asked for from left to right. */
export function datesUpTo(doc: Recognized): (at: number, sentence: Span) => string | null {
  const text = doc.work.text;
  const dates = mentionsOf(doc, 'date').filter(({ span }) =>
    /截[至止]/.test(text.slice(Math.max(0, span.start - 2), span.start + 2)),
  );
  let next = 0;
  return (at, sentence) => {
    while (next < dates.length && dates[next]!.span.end <= at) next++;
    const last = dates[next - 1];
    return last && last.span.start >= sentence.start ? last.value.edtf : null;
  };
}
