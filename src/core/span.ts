import { firstWhere } from './search.ts';

/** A half-open run of UTF-16 units in the text of its stage: only `<` and `>=` are ever needed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A checked span; throws RangeError when it is empty-negative or reversed. */
export function span(start: number, end: number): Span {
  if (!(start >= 0 && end >= start)) throw new RangeError(`span(${start}, ${end}): start must not lie behind end`);
  return { start, end };
}

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies within `outer`, edges included. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Index of the last of the spans (in order) that begins at a place or before it; -1 where none does. */
export const lastFrom = (spans: readonly Span[], at: number): number =>
  firstWhere(spans.length, (i) => spans[i]!.start > at) - 1;

/** The span that holds `inner`, out of spans in order that do not overlap. */
export function enclosing(spans: readonly Span[], inner: Span): Span | undefined {
  const last = lastFrom(spans, inner.start);
  const found = last < 0 ? undefined : spans[last];
  return found && contains(found, inner) ? found : undefined;
}

/** The text of a span. */
export const slice = (text: string, at: Span): string => text.slice(at.start, at.end);

/** Order by start, the longer one first. */
export const bySpan = (a: { span: Span }, b: { span: Span }): number =>
  a.span.start - b.span.start || b.span.end - a.span.end;
