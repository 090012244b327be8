import { firstWhere } from '../core/search.ts';
import { lastFrom, type Span } from '../core/span.ts';

/** How many of the items, in order of span, begin before `at`. */
export const countBefore = (items: readonly { readonly span: Span }[], at: number): number =>
  firstWhere(items.length, (i) => items[i]!.span.start >= at);

/** The one of the spans, in order and apart, that holds `at`. */
export function spanAt(spans: readonly Span[], at: number): Span | undefined {
  const found = spans[lastFrom(spans, at)];
  return found && at < found.end ? found : undefined;
}
