import type { Span } from '../../core/span.ts';
import type { Anchor } from './anchor.ts';

/** 一季度至三季度GDP增速分别为, 一、二、三季度分别增长: what follows is of one after the other. */
const EACH = /^[^,;:。\d]{0,20}分别/;
const BETWEEN = /^(?:、|和|及|与|以及)$/;

/**
 * Gives each figure of a list the time that it is of: 一季度至三季度增速分别为18.3%、7.9%、4.9%. Asked from left to right; null where the
 * times are said of all figures alike.
 */
export function eachOfSeveral(text: string, anchors: readonly Anchor[]) {
  let list: readonly string[] = [];
  let from: Anchor | undefined;
  let nth = 0;
  return (last: Anchor, figure: Span): string | null => {
    if (last !== from) {
      from = last;
      nth = 0;
      list = EACH.test(text.slice(last.span.end, figure.start)) ? timesBefore(text, anchors, last) : [];
    }
    return list.length > 1 ? (list[nth++] ?? null) : null;
  };
}

/** The times that an anchor closes the list of: 一季度、二季度和三季度; the quarters of 一季度至三季度. */
function timesBefore(text: string, anchors: readonly Anchor[], last: Anchor): string[] {
  const quarters = quartersOf(text.slice(last.span.start, last.span.end), last.period);
  if (quarters.length > 1) return quarters;
  const listed = [last.period];
  let next = last;
  for (let i = anchors.indexOf(last) - 1; i >= 0; i--) {
    const anchor = anchors[i]!;
    if (!BETWEEN.test(text.slice(anchor.span.end, next.span.start))) break;
    listed.unshift(anchor.period);
    next = anchor;
  }
  return listed;
}

/** 2021-01/2021-03, 2021-04/2021-06 … of 一季度至三季度 */
function quartersOf(said: string, period: string): string[] {
  const [, year, first, last] = /^(\d{4})-(\d\d)\/\1-(\d\d)$/.exec(period) ?? [];
  if (year === undefined || !/季度?[至到—~-]/.test(said)) return [];
  const starts: number[] = [];
  for (let month = Number(first); month < Number(last); month += 3) starts.push(month);
  return starts.map((month) => `${year}-${two(month)}/${year}-${two(month + 2)}`);
}

const two = (month: number): string => String(month).padStart(2, '0');
