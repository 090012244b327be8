import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { UnitFinding } from '../core/finding.ts';

export function units(_doc: Recognized, _codebook: Codebook): UnitFinding[] {
  return [];
}
