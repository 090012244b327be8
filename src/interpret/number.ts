import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { NumberFinding } from '../core/finding.ts';

export function numbers(_doc: Recognized, _codebook: Codebook): NumberFinding[] {
  return [];
}
