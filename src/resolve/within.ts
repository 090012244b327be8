import type { Span } from '../core/span.ts';

/** How many of the items, in order of span, begin before `at` (binary search). */
export function countBefore(items: readonly { readonly span: Span }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one of the spans, in order and apart, that holds `at`. */
export function spanAt(spans: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && found.start <= at ? found : undefined;
}
