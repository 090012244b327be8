import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { IndicatorFinding } from '../core/finding.ts';

export function indicators(_doc: Recognized, _codebook: Codebook): IndicatorFinding[] {
  return [];
}
