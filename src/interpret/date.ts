import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { DateFinding } from '../core/finding.ts';

export function dates(_doc: Recognized, _codebook: Codebook): DateFinding[] {
  return [];
}
