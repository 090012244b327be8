import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { DateFinding } from '../core/finding.ts';
import { mentionsOf } from '../core/mentions.ts';

export function dates(doc: Recognized, _codebook: Codebook): DateFinding[] {
  return mentionsOf(doc, 'date').map(({ span, rule, value: { edtf, earliest, latest } }) => ({
    span,
    rule,
    edtf,
    earliest,
    latest,
    event: null,
  }));
}
