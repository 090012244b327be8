import type { LineKind, Segmented } from '../core/document.ts';
import { slice } from '../core/span.ts';

/** What stands around the running text: where title, date, source and author are stated. */
export interface Frame {
  /** lines that are no report text, in order: kind and text with half-width marks and single blanks */
  readonly lines: readonly { readonly kind: LineKind; readonly text: string; readonly after: boolean }[];
  /** the headline, or null */
  readonly headline: string | null;
  /** paragraphs before the first one of running text, the headline left out */
  readonly head: readonly string[];
  /** the first paragraphs of running text */
  readonly lead: readonly string[];
  /** the last paragraphs */
  readonly end: readonly string[];
}

const NOT_REPORT: readonly LineKind[] = ['meta', 'reply', 'navigation', 'footer'];
const RUNNING = 40;
/** So many paragraphs at most can stand above the running text. */
const MOST_HEAD = 30;
const MARKS: Record<string, string> = {
  '：': ':',
  '（': '(',
  '）': ')',
  '，': ',',
  '｜': '|',
  '；': ';',
  '－': '-',
  '\u3000': ' ',
  '\u00a0': ' ',
};

/** The frame of a report. */
export function frameOf(doc: Segmented): Frame {
  const texts = doc.paragraphs.map(({ span, role }) => ({ role, text: slice(doc.work.text, span) }));
  const running = texts.findIndex(({ role, text }) => role === 'text' && text.length >= RUNNING);
  const first = running < 0 ? texts.length : running;
  const lastBody = doc.lines.reduce((last, { kind }, i) => (kind === 'body' ? i : last), -1);
  const lines = doc.lines.flatMap(({ kind, span }, i) =>
    NOT_REPORT.includes(kind)
      ? [
          {
            kind,
            text: half(doc.normal.text.slice(span.start, Math.min(span.end, span.start + 400))),
            after: i > lastBody,
          },
        ]
      : [],
  );
  const rest = texts.filter(({ role }) => role !== 'headline');
  return {
    lines,
    headline: texts.find(({ role }) => role === 'headline')?.text ?? null,
    head: texts.slice(0, Math.min(first, MOST_HEAD)).flatMap(({ role, text }) => (role === 'headline' ? [] : [text])),
    lead: texts.slice(first, first + 3).map(({ text }) => text),
    end: rest.slice(-3).map(({ text }) => text),
  };
}

const half = (text: string): string =>
  text
    .replace(/[：（），｜；－\u3000\u00a0]/g, (mark) => MARKS[mark]!)
    .replace(/\s+/g, ' ')
    .trim();
