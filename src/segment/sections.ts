import type { Paragraph, Section } from '../core/document.ts';
import type { Span } from '../core/span.ts';
import { markOf, UNMARKED } from './marks.ts';

/** Sections by their headings: each holds all that stands under it, lower headings included. What comes before the first has no heading. */
export function sectionsOf(text: string, paragraphs: readonly Paragraph[]): Section[] {
  const opening = paragraphs.findIndex(({ role }) => role === 'text');
  const heads: { at: number; heading: Span; level: number }[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const { role, span } = paragraphs[i]!;
    if (role !== 'heading') continue;
    const level = markOf(text.slice(span.start, span.end))?.level ?? UNMARKED;
    // a kicker beside the headline opens no section
    if (level === UNMARKED && i < opening && paragraphs.some((p) => p.role === 'headline')) continue;
    const last = heads.at(-1);
    // 深入总结督导工作经验⏎认真谋划做好第二批教育整顿督导工作: a couplet on two lines is one heading
    if (last && last.at === i - 1 && last.level === UNMARKED && level === UNMARKED) {
      last.at = i;
      last.heading = { start: last.heading.start, end: span.end };
    } else heads.push({ at: i, heading: span, level });
  }
  const body = paragraphs.filter(({ role }) => role !== 'headline');
  const ends = endsOf(heads, text.length);
  const lastBefore = (limit: number): Span | undefined => {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.span.start < limit) low = middle + 1;
      else high = middle;
    }
    return paragraphs[low - 1]?.span;
  };
  const sections: Section[] = [];
  const first = body[0]?.span.start;
  const start = heads[0]?.heading.start ?? text.length + 1;
  if (first !== undefined && first < start)
    sections.push({ heading: null, span: { start: first, end: lastBefore(start)!.end } });
  heads.forEach(({ heading }, i) => {
    sections.push({ heading, span: { start: heading.start, end: lastBefore(ends[i]!)!.end } });
  });
  return sections;
}

/** Where each section ends: at the next heading that is not lower. */
function endsOf(heads: readonly { heading: Span; level: number }[], end: number): number[] {
  const ends = heads.map(() => end + 1);
  const open: number[] = [];
  heads.forEach(({ heading, level }, i) => {
    while (open.length > 0 && heads[open.at(-1)!]!.level >= level) ends[open.pop()!] = heading.start;
    open.push(i);
  });
  return ends;
}
