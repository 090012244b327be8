import type { Codebook } from '../codebook/types.ts';
import type { IndicatorFinding } from '../core/finding.ts';

/** The codebook's metric for an indicator, or null where none fits. */
export const metricOf = (
  _finding: Pick<IndicatorFinding, 'head' | 'name' | 'unit' | 'kind'>,
  _codebook: Codebook,
): string | null => null;
