import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { SloganFinding } from '../core/finding.ts';
import { bySpan } from '../core/span.ts';
import { formulaFindings } from './slogan/formula.ts';

/** The slogans (提法) of a report: formulas, quoted coinages, mottos and parallels, each text once. */
export function slogans(doc: Recognized, _codebook: Codebook): SloganFinding[] {
  return [...formulaFindings(doc)].sort(bySpan);
}
