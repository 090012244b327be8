import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { UnitSurface } from '../core/finding.ts';
import { mentionsOf } from '../core/mentions.ts';

/** The mentions that name a unit; `resolve` gives their full names. */
export function units(doc: Recognized, _codebook: Codebook): UnitSurface[] {
  return mentionsOf(doc, 'organization').map(({ span, rule, value }) => ({ span, rule, name: value }));
}
