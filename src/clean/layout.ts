import { SENTENCE_END, width } from './characters.ts';
import type { RawLine } from './lines.ts';

/** How the lines of a text are laid out; broken lines are told from paragraphs by it. */
export interface Layout {
  /** blank lines stand between the paragraphs: a single line break is no paragraph's end */
  readonly spaced: boolean;
  /** the width at which lines were broken by machine (an ideograph counts two), or null */
  readonly wrap: number | null;
  /** paragraphs begin with an indentation */
  readonly indented: boolean;
  /** blank lines between most paragraphs */
  readonly gap: number;
}

const ENDED = /[:：]$/;

/** Reads the layout from the lines of the report text. */
export function layoutOf(lines: readonly RawLine[]): Layout {
  const breaks = lines.length - 1;
  const spacedBreaks = lines.filter(({ gap }, i) => i > 0 && gap > 0).length;
  return {
    spaced: breaks >= 1 && spacedBreaks / breaks >= 0.5,
    wrap: wrapOf(lines),
    gap: commonGap(lines),
    indented: lines.filter(({ indent }) => indent > 0).length >= lines.length * 0.1,
  };
}

/** 1 for paragraphs with a blank line between them; 2 and more stand around headings. */
function commonGap(lines: readonly RawLine[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of lines.slice(1)) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Most lines are about equally wide and do not end a sentence: the width they were broken at. */
function wrapOf(lines: readonly RawLine[]): number | null {
  if (lines.length < 6) return null;
  const open = lines.filter(({ text }, i) => i + 1 < lines.length && !SENTENCE_END.test(text) && !ENDED.test(text));
  if (open.length < lines.length * 0.4) return null;
  const widths = open.map(({ text }) => width(text)).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.75)]!;
  const near = widths.filter((wide) => Math.abs(wide - full) <= 4).length;
  return full >= 24 && full <= 240 && near >= widths.length * 0.6 ? full : null;
}
