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
  const spans = linesOf(text);
  const headlines: Span[] = [];
  for (const { kind, span } of doc.lines) if (kind === 'headline') headlines.push(span);
  let behind = headlines.length === 0;
  const isHeadline = (at: Span): boolean => {
    if (behind) return false;
    const { start, end } = toSource(alignment, at);
    behind = start >= headlines.at(-1)!.end;
    return headlines.some((line) => line.start < end && start < line.end);
  };
  const headed = headings(spans.map(({ start, end }) => text.slice(start, end)));
  const roles: Paragraph['role'][] = [];
  const own: (readonly Span[])[] = [];
  const sentences: Span[] = [];
  for (const [i, at] of spans.entries()) {
    const role = isHeadline(at) ? 'headline' : headed[i] ? 'heading' : 'text';
    const some = role === 'text' ? sentencesOf(text, at) : [at];
    roles.push(role);
    own.push(some);
    for (const sentence of some) sentences.push(sentence);
  }
  const leads = runIns(doc, spans, own);
  const paragraphs: Paragraph[] = [];
  for (const [i, span] of spans.entries())
    paragraphs.push({ span, role: roles[i]!, runIn: roles[i] === 'text' ? leads[i]! : null });
  return extended(doc, { paragraphs, sections: sectionsOf(text, paragraphs), sentences });
}

/** The lines of a text that hold something. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
