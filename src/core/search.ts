import type { Span } from './span.ts';

/** The first of so many indices at which something holds that does not hold before and holds ever after; `length` if at none. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the span (in order, not overlapping) that holds a place; places are asked for from left to right. */
export function locate(spans: readonly Span[]): (at: number) => number {
  let last = 0;
  return (at) => {
    while (last < spans.length - 1 && spans[last]!.end <= at) last++;
    return last;
  };
}
