import type { CodePointSpan } from '../core/output.ts';
import { occurrences, overlap, same } from './compare.ts';
import type { Case } from './layers.ts';
import { type Miss, newTally, type Tally } from './tally.ts';

/** Seven fields; a field that the report does not state must be null. */
export function scoreMetadata({ gold, doc }: Case, misses: Miss[]): Tally {
  const tally = newTally();
  const wanted: Record<string, unknown> = { ...gold.metadata, region: gold.metadata.region?.code };
  const got: Record<string, unknown> = { ...doc.metadata, region: doc.metadata.region?.code };
  for (const field of ['title', 'published', 'outlet', 'author', 'script', 'region', 'batch']) {
    const [want, have] = [stated(wanted[field]), stated(got[field])];
    if (want === null ? have === null : same(want, have)) tally.found++;
    else {
      tally.missed++;
      misses.push({ layer: 'metadata', what: field, quote: field, at: null, wanted: want, got: have });
    }
  }
  return tally;
}

const stated = (field: unknown): string | null =>
  field === null || field === undefined || field === 'null' ? null : String(field);

/** Its first and last words are inside the body, boilerplate is outside. */
export function scoreBody({ gold, text, doc }: Case, misses: Miss[]): Tally {
  const tally = newTally();
  const { body } = doc.text;
  const inside = (span: CodePointSpan): boolean => body.some(([start, end]) => start <= span[0] && span[1] <= end);
  const outside = (span: CodePointSpan): boolean => !body.some((run) => overlap(run, span));
  const check = (quote: string, what: string, fits: (span: CodePointSpan) => boolean): void => {
    const found = occurrences(text, quote);
    if (found.some(fits)) tally.found++;
    else {
      tally.missed++;
      misses.push({ layer: 'body', what, quote, at: found[0]?.[0] ?? null });
    }
  };
  for (const quote of [gold.body.first, gold.body.last]) check(quote, 'should be inside', inside);
  for (const quote of gold.body.boilerplate ?? []) check(quote, 'should be outside', outside);
  return tally;
}
