import type { Recognized } from '../core/document.ts';
import type { Layer } from '../core/output.ts';
import type { Note } from '../core/problem.ts';

const IDEOGRAPH = /\p{Script=Han}/u;

/** Why a report has nothing in the layers that were asked for: nothing is silent. */
export const noFindings = (doc: Recognized, layers: readonly Layer[]): Note & { readonly span: null } => ({
  code: 'no-findings',
  message: `nothing found (${layers.join(', ')}): ${reason(doc)}`,
  span: null,
});

function reason(doc: Recognized): string {
  if (!IDEOGRAPH.test(doc.text)) return 'the text has no Chinese characters';
  if (doc.paragraphs.length === 0)
    return 'no line of it is report text; all are titles, navigation, captions or replies';
  if ([...doc.mentions.values()].every((list) => list.length === 0))
    return 'no number, quotation, date or body is named in its text';
  return 'what its text names is none of these; tifa explain shows why';
}
