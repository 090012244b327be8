import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { SloganFinding } from '../core/finding.ts';

export function slogans(_doc: Recognized, _codebook: Codebook): SloganFinding[] {
  return [];
}
