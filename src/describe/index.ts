import type { Codebook } from '../codebook/types.ts';
import type { Described, Segmented } from '../core/document.ts';

/** What the report says of itself: title, date, outlet, author, region, batch. */
export function describe(doc: Segmented, _codebook: Codebook): Described {
  const metadata = {
    title: null,
    published: doc.stated.published ?? null,
    outlet: null,
    author: null,
    script: doc.script,
    region: null,
    batch: null,
  };
  return { ...doc, metadata };
}
