import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { PhaseFinding } from '../core/finding.ts';

export function phases(_doc: Recognized, _codebook: Codebook): PhaseFinding[] {
  return [];
}
