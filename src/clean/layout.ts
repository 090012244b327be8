import { endsSentence } from './characters.ts';
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
  return {
    spaced: isSpaced(lines),
    wrap: wrapOf(lines),
    gap: commonGap(lines),
    indented: lines.filter(({ indent }) => indent > 0).length >= lines.length * 0.1,
  };
}

/** Blank lines stand at most breaks, or the other breaks are mainly inside sentences. */
function isSpaced(lines: readonly RawLine[]): boolean {
  const close = lines.filter(({ gap }, i) => i > 0 && gap === 0).length;
  const spaced = lines.length - 1 - close;
  const open = lines.filter(({ text }, i) => lines[i + 1]?.gap === 0 && !endsSentence(text)).length;
  return spaced >= 1 && (spaced >= close || (open >= close * 0.6 && lines.some(({ fragmented }) => fragmented)));
}

/** 1 for paragraphs with a blank line between them; 2 and more stand around headings. */
function commonGap(lines: readonly RawLine[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of lines.slice(1)) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Lines that end in mid-sentence are about equally wide and none is wider: the width they were broken at. */
function wrapOf(lines: readonly RawLine[]): number | null {
  const open = lines.filter(({ text }, i) => lines[i + 1]?.gap === 0 && !endsSentence(text) && !ENDED.test(text));
  if (open.length < 4 || open.length < lines.length * 0.35) return null;
  const widths = open.map((line) => line.width).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.75)]!;
  const near = widths.filter((wide) => Math.abs(wide - full) <= 4).length;
  const wider = lines.filter((line) => line.width > full + 6).length;
  return full >= 32 && full <= 240 && near >= widths.length * 0.6 && wider <= lines.length * 0.05 ? full : null;
}
