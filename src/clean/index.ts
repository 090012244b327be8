import type { Codebook } from '../codebook/types.ts';
import type { Cleaned, Line, Normalized } from '../core/document.ts';
import { applyEdits, toSource } from '../core/edits.ts';
import { extended } from '../core/extended.ts';
import { folded } from './characters.ts';
import { classify } from './classify.ts';
import { workEdits } from './edits.ts';
import { linesOf } from './lines.ts';

/** Keeps the report text, rejoins its broken lines and folds its punctuation. */
export function clean(doc: Normalized, codebook: Codebook): Cleaned {
  const { text } = doc.normal;
  const torn = doc.text.includes('\u200B')
    ? (start: number, end: number) => {
        const from = toSource(doc.normal.alignment, { start: Math.max(0, start - 1), end: start }).end;
        return doc.text
          .slice(from, toSource(doc.normal.alignment, { start: end, end: end + 1 }).start)
          .includes('\u200B');
      }
    : undefined;
  const marks = folded(text);
  const { lines: full, all } = linesOf(text, marks, torn);
  const kinds = classify(full, codebook);
  const lines: Line[] = all.map((span) => ({ span, kind: 'blank' }));
  full.forEach(({ row }, i) => {
    lines[row] = { span: all[row]!, kind: kinds[i]! };
  });
  return extended(doc, { lines, work: applyEdits(marks, workEdits(marks, full, kinds)) });
}
