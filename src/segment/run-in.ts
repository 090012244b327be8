import type { Cleaned } from '../core/document.ts';
import { toSource } from '../core/edits.ts';
import type { Span } from '../core/span.ts';
import { unitsOf } from '../core/units.ts';
import { type Mark, markOf } from './marks.ts';

/** The first sentence of a paragraph, as far as it could be a heading that runs in. */
interface Lead {
  readonly span: Span;
  readonly mark: number | null;
  /** a line break stood after it in the source: it was set apart, in bold */
  readonly broken: boolean;
  readonly clauses: readonly number[];
}

const MARKED_LONGEST = 36;
const LONGEST = 26;
/** What a sentence says that is no heading, whatever its mark. */
const SPOKEN = /^[是这那]|我们|^让|^不过|^以上|[:?!]|^[^“]*”/;
/** What only a sentence of running text says. */
const NARRATIVE =
  /[\d“《:?!(]|我们|我的|这|那|他|她|它|其中|今年|去年|今天|百分之|目前|当前|同时|此外|据|近日|日前|但|也|还|都|了$|^我国/;

/**
 * The headings that open paragraphs of running text: 精心谋划,加强领导。省法院党组… They have a mark before them (——, 一、),
 * were set apart in the source, or are built alike in neighbouring paragraphs.
 */
export function runIns(doc: Cleaned, texts: readonly Span[], sentences: readonly (readonly Span[])[]): (Span | null)[] {
  const { text } = doc.work;
  const marks = texts.map(({ start }) => markOf(text.slice(start, start + 12)));
  const leads = texts.map((at, i) => leadOf(doc, at, sentences[i]!, marks[i]));
  const isPlain = ({ span }: Lead, not: RegExp): boolean => !not.test(text.slice(span.start, span.end));
  // 12. 我们定下了…: where figures number all paragraphs, they head none
  const numbered = [5, 6].filter((level) => {
    const all = marks.filter((mark) => mark?.level === level).length;
    return leads.filter((lead) => lead?.mark === level && isPlain(lead, NARRATIVE)).length >= Math.max(2, all * 0.6);
  });
  return leads.map((lead, i) => {
    if (!lead) return dashed(text, texts[i]!, leads, i);
    if (lead.broken) return isPlain(lead, SPOKEN) ? lead.span : null;
    if (lead.mark === 5 || lead.mark === 6)
      return numbered.includes(lead.mark) && isPlain(lead, NARRATIVE) ? lead.span : null;
    if (lead.mark !== null) return isPlain(lead, SPOKEN) ? lead.span : null;
    const near = [i - 2, i - 1, i + 1, i + 2].flatMap((k) => leads[k] ?? []);
    const siblings = near.filter((other) => other.mark === null && alike(lead, other)).length;
    // 稳步推进,结合“深”字抓督导。 among two others of the same form
    const same = near.filter((other) => other.mark === null && String(other.clauses) === String(lead.clauses)).length;
    const said = text.slice(lead.span.start, lead.span.end);
    const quoted = same > 1 && /“.”/.test(said) && !NARRATIVE.test(said.replace(/“.”/g, ''));
    return quoted || (siblings > 0 && isPlain(lead, NARRATIVE)) ? lead.span : null;
  });
}

const closes = unitsOf('。!?’)');

function leadOf(doc: Cleaned, at: Span, sentences: readonly Span[], mark: Mark | undefined): Lead | null {
  const first = sentences[0];
  const second = sentences[1];
  const { text, alignment } = doc.work;
  if (!first || !second || text[first.end - 1] !== '。') return null;
  const span = { start: at.start + (mark?.length ?? 0), end: first.end };
  while (span.end > span.start && closes(text.charCodeAt(span.end - 1))) span.end--;
  const said = text.slice(span.start, span.end);
  if (said.length < 4) return null;
  if (said.length > (mark ? MARKED_LONGEST : LONGEST) && mark?.level !== 4) return null;
  if (said.length > 50) return null;
  const gap = doc.normal.text.slice(toSource(alignment, first).end, toSource(alignment, second).start);
  return {
    span,
    mark: mark?.level ?? null,
    broken: gap.includes('\n'),
    clauses: said.split(/[,、]/).map((part) => part.length),
  };
}

/** 学习教育学深学实 / 问题查纠走深走实; 精心谋划,加强领导 / 明确任务,突出重点: clauses of the same length. */
function alike(a: Lead, b: Lead): boolean {
  const even = (lead: Lead): boolean => lead.clauses.every((length) => Math.abs(length - lead.clauses[0]!) <= 1);
  return (
    even(a) &&
    even(b) &&
    a.clauses.length === b.clauses.length &&
    a.clauses.every((length, i) => Math.abs(length - b.clauses[i]!) <= 1)
  );
}

/** 督促指导从严从实——用好…: after leads of the same length, a dash ends one as well. */
function dashed(text: string, at: Span, leads: readonly (Lead | null)[], i: number): Span | null {
  const dash = text.slice(at.start, Math.min(at.end, at.start + LONGEST)).indexOf('——');
  if (dash < 4) return null;
  const others = [leads[i - 1], leads[i - 2], leads[i + 1]].filter(
    (lead) => lead?.clauses.length === 1 && lead.clauses[0] === dash,
  );
  return others.length >= 2 ? { start: at.start, end: at.start + dash } : null;
}
