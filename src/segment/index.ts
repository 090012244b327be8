import type { Cleaned, Paragraph, Segmented } from '../core/document.ts';
import { toSource } from '../core/edits.ts';
import { extended } from '../core/extended.ts';
import type { Span } from '../core/span.ts';
import { headings } from './headings.ts';
import { runIns } from './run-in.ts';
import { sectionsOf } from './sections.ts';
import { sentencesOf } from './sentences.ts';

/** Paragraphs with their headings, sections and sentences of the report text. */
export function segment(doc: Cleaned): Segmented {
  const { text, alignment } = doc.work;
  const spans = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  const headlines = doc.lines.filter(({ kind }) => kind === 'headline').map(({ span }) => span);
  let behind = headlines.length === 0;
  const isHeadline = (at: Span): boolean => {
    if (behind) return false;
    const { start, end } = toSource(alignment, at);
    behind = start >= headlines.at(-1)!.end;
    return headlines.some((line) => line.start < end && start < line.end);
  };
  const headed = headings(spans.map(({ start, end }) => text.slice(start, end)));
  const roles = spans.map((at, i) => (isHeadline(at) ? 'headline' : headed[i] ? 'heading' : 'text'));
  const own = spans.map((at, i) => (roles[i] === 'text' ? sentencesOf(text, at) : [at]));
  const leads = runIns(doc, spans, own);
  const sentences: Span[] = [];
  for (const some of own) for (const sentence of some) sentences.push(sentence);
  const paragraphs: Paragraph[] = spans.map((span, i) => ({
    span,
    role: roles[i]!,
    runIn: roles[i] === 'text' ? leads[i]! : null,
  }));
  return extended(doc, { paragraphs, sections: sectionsOf(text, paragraphs), sentences });
}
