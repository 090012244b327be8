import type { Recognized } from '../../core/document.ts';
import type { SloganFinding } from '../../core/finding.ts';
import type { Mention } from '../../core/mention.ts';
import { mentionsOf } from '../../core/mentions.ts';
import type { Note } from '../../core/problem.ts';
import { slice } from '../../core/span.ts';

/** One finding a formula: its first mention, with the members from the mention that lists them best. */
export function formulaFindings(doc: Recognized): SloganFinding[] {
  const byText = new Map<string, Mention<'formula'>[]>();
  for (const mention of mentionsOf(doc, 'formula')) {
    const list = byText.get(mention.value.text);
    if (list) list.push(mention);
    else byText.set(mention.value.text, [mention]);
  }
  return [...byText].map(([text, mentions]) => {
    const first = mentions[0]!;
    const best =
      mentions.find(({ value }) => value.complete) ?? mentions.find(({ value }) => value.members.length > 0) ?? first;
    return {
      span: first.span,
      rule: first.rule,
      type: 'formula',
      text,
      head: mentions.find(({ value }) => value.head !== null)?.value.head ?? null,
      numbers: [...first.value.numbers],
      members: best.value.members.map((at) => slice(doc.work.text, at)),
      complete: best.value.complete,
      occurrences: mentions.map(({ span }) => span),
    };
  });
}

/** Notes on formulas whose members the report lists in another number than it says. */
export function countNotes(findings: readonly SloganFinding[]): Note[] {
  return findings
    .filter(({ complete }) => complete === false)
    .map(({ text, members, span }) => ({
      code: 'formula-count-mismatch',
      message: `${text} lists ${members.length} members`,
      span,
    }));
}
