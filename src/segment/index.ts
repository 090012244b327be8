import type { Cleaned, Segmented } from '../core/document.ts';

/** Paragraphs, sections and sentences of the report text. */
export function segment(doc: Cleaned): Segmented {
  const paragraphs = [...doc.work.text.matchAll(/[^\n]+/g)].map((m) => ({
    span: { start: m.index, end: m.index + m[0].length },
    role: 'text' as const,
    runIn: null,
  }));
  return { ...doc, paragraphs, sections: [], sentences: paragraphs.map((p) => p.span) };
}
