import type { Example, Suggestion } from '../corpus/suggest/index.ts';
import { count } from './count.ts';
import { escapeLine } from './escape.ts';

const INTRO = `# Metrics that these reports would need. Keep what you compare, and for each entry: give it an id of your own
# (topic/measure) and an English name, add other words for the same to heads, say which direction is better.
# Then: tifa codebook check FILE, and --codebook FILE wherever reports are read. How entries work: docs/codebook.md.
`;
const OTHER_NAMES = 5;

/** Suggested metrics as a file of a codebook, ready to be edited; `plain` brings a quote into the form that rules see. */
export const suggestionsFile = (found: readonly Suggestion[], plain: (quote: string) => string): string =>
  INTRO + found.map((one, i) => entry(one, i + 1, plain)).join('');

function entry(
  { head, kind, dimension, units, figures, documents, names, examples }: Suggestion,
  number: number,
  plain: (quote: string) => string,
): string {
  const example = examples[0] ?? { name: head, quote: '', change: null };
  const other = units.filter(([unit]) => unit !== '').map(([unit, n]) => `${unit} ${n}`);
  const remarks = [
    `${count(figures, 'figure')} in ${count(documents, 'document')}${other.length > 0 ? ` (${other.join(', ')})` : ''}`,
    ...(names.length > 0 ? [`said as ${names.slice(0, OTHER_NAMES).join(', ')}`] : []),
    ...(dimension === null ? [`no dimension holds ${units[0]![0]}: add it to dimensions.yaml`] : []),
  ];
  return `
${remarks.map((remark) => `# ${escapeLine(remark)}\n`).join('')}- id: suggested/${String(number).padStart(4, '0')}
  name: ${scalar(head)}
  english: to be named
  unit: ${scalar(dimension ?? units[0]![0])}
  kind: ${kind}
  direction: neutral
  heads: [${scalar(head)}]
  examples: [${scalar(`${plain(example.name ?? head)}${grown(example.change)}⟦${plain(example.quote)}⟧。`)}]
`;
}

const grown = (change: Example['change']): string =>
  change === null ? '' : change.direction === 'up' ? '增长' : '下降';

/** A text as YAML reads it back: bare where it is nothing but words, else in double quotes, which JSON's are. */
const scalar = (text: string): string =>
  /^(?=.*\p{Script=Han})[\p{Script=Han}⟦⟧。]+$|^[a-z-]+$/u.test(text) ? text : JSON.stringify(text);
