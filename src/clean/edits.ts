import type { LineKind } from '../core/document.ts';
import type { Edit } from '../core/edits.ts';
import { IDEOGRAPH, INVISIBLE } from './characters.ts';
import { isProse } from './classify.ts';
import { isPageNumber } from './forms.ts';
import { habitsOf } from './habits.ts';
import { layoutOf } from './layout.ts';
import type { RawLine } from './lines.ts';
import { continues } from './rejoin.ts';

/** The edits that make `work` out of `text`, the normalized one with its marks folded, in order. */
export function workEdits(text: string, lines: readonly RawLine[], kinds: readonly LineKind[]): Edit[] {
  const kept = lines.filter((_, i) => kinds[i] === 'body' || kinds[i] === 'headline');
  const layout = layoutOf(kept);
  const habits = habitsOf(() => kept.map((line) => line.text).join('\n'));
  const machineMade = MACHINE_MADE.some((mark) => text.includes(mark));
  const edits: Edit[] = [];
  let at = 0;
  let before = '';
  let from = -1;
  lines.forEach((line, i) => {
    if (kinds[i] !== 'body' && kinds[i] !== 'headline') return;
    const previous = lines[from];
    const near = previous !== undefined && lines.slice(from + 1, i).every(({ key }) => isPageNumber(key));
    const joined = near && continues(before, previous, line, layout, habits);
    const gap = { start: at, end: line.span.start };
    const blank = joined && /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
    if (from >= 0) edits.push({ span: gap, text: joined ? blank : '\n' });
    else if (gap.end > gap.start) edits.push({ span: gap, text: '' });
    // one by one: a line may have more edits than a call takes arguments
    for (const edit of lineEdits(line, machineMade)) edits.push(edit);
    before = (joined ? before + line.text : line.text).slice(-300);
    at = line.span.end;
    from = i;
  });
  if (at < text.length) edits.push({ span: { start: at, end: text.length }, text: '' });
  return edits;
}

/** “七五” 计划; 群众 ,要: a blank beside a mark of running text */
const BLANK_BY_MARK = new RegExp(
  `(?<=[${IDEOGRAPH}]) +(?=[。、,;:?!”’)》])|(?<=[。、:;?!“‘(《”’)》]|[^\\d],) +(?=[${IDEOGRAPH}\\d“‘(《,。、;:])`,
  'g',
);

/** [文本](https://…) in Markdown: all but its text */
const LINK = /\[(?=[^[\]]{1,80}\]\(https?:)|\]\(https?:[^()\s]{1,400}\)/g;

/** Takes out what a machine left in a line (if it left anything in the text), and pairs its straight quotation marks. */
function lineEdits(line: RawLine, machineMade: boolean): readonly Edit[] {
  const { span, text: content } = line;
  const blank = line.key.length < content.length;
  if (!blank && !(machineMade && MACHINE_MADE.some((mark) => content.includes(mark)))) return NO_EDITS;
  const gone = new Set<number>();
  const drop = (pattern: RegExp): void => {
    for (const match of content.matchAll(pattern)) for (let k = 0; k < match[0].length; k++) gone.add(match.index + k);
  };
  if (blank) {
    drop(INVISIBLE);
    if (isProse(line)) drop(BLANK_BY_MARK);
  }
  if (content.includes('](')) drop(LINK);
  if (content.split('**').length % 2 === 1) drop(/\*\*/g);
  const changes = straightQuotes(content);
  for (const i of gone) changes.set(i, '');
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([i, to]) => ({ span: { start: span.start + i, end: span.start + i + 1 }, text: to }));
}

/** What is left of a link or of bold type, and quotation marks without direction. */
const MACHINE_MADE = ['](', '**', '"'];
const NO_EDITS: readonly Edit[] = [];

/** "四个意识" has the same mark at both ends: the first opens, the next closes, if their number is even. */
function straightQuotes(content: string): Map<number, string> {
  const at = [...content.matchAll(/"/g)].map(({ index }) => index);
  return new Map(at.length % 2 === 0 ? at.map((index, i) => [index, i % 2 === 0 ? '“' : '”']) : []);
}
