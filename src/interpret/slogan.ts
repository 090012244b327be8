import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { SloganFinding } from '../core/finding.ts';
import { bySpan } from '../core/span.ts';
import { countNotes, formulaFindings } from './slogan/formula.ts';
import { mottoFindings } from './slogan/motto.ts';
import { parallelFindings } from './slogan/parallel.ts';
import { quotedFindings } from './slogan/quoted.ts';

/** The slogans (提法) of a report: formulas, quoted coinages, mottos and parallels, each text once. */
export function slogans(doc: Recognized, codebook: Codebook): SloganFinding[] {
  const quoted = quotedFindings(doc, codebook);
  return [
    ...formulaFindings(doc),
    ...quoted,
    ...mottoFindings(doc, codebook),
    ...parallelFindings(doc, quoted, codebook),
  ].sort(bySpan);
}

export { countNotes };
