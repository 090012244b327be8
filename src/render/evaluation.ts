import type { Evaluation, Miss, Score } from '../evaluate/index.ts';
import { escapeLine } from './escape.ts';

/** The scores as a table of plain text. */
export function scoreTable(total: Readonly<Record<string, Score>>): string {
  const head = `${'layer'.padEnd(12)}${['P', 'R', 'F1', 'found', 'extra', 'missed'].map((h) => h.padStart(8)).join('')}`;
  const lines = Object.entries(total).flatMap(([layer, { precision, recall, f1, tp, fp, fn, attrs }]) => {
    const rates = [precision, recall, f1].map((rate) => rate.toFixed(3).padStart(8)).join('');
    const counts = [tp, fp, fn].map((n) => String(n).padStart(8)).join('');
    const right = Object.entries(attrs).map(([name, rate]) => `${name} ${rate.toFixed(3)}`);
    return [
      `${layer.padEnd(12)}${rates}${counts}`,
      ...(right.length > 0 ? [`${' '.repeat(12)}  ${right.join(', ')}`] : []),
    ];
  });
  return `${[head, ...lines].join('\n')}\n`;
}

const AROUND = 14;

/** What was wrong in a report, a line each, with the words around it. */
export function missList({ name, misses, broken, text }: Evaluation): string {
  const points = [...text];
  const lines = misses.map((miss) => `  ${miss.layer} ${miss.what}: ${escapeLine(shown(miss, points))}`);
  if (broken > 0) lines.unshift(`  spans: ${broken} whose text is not their quote`);
  return `${name}\n${lines.length > 0 ? lines.join('\n') : '  nothing'}\n`;
}

function shown({ what, quote, at, wanted, got }: Miss, points: readonly string[]): string {
  const parts = [];
  if (at === null || at < 0) parts.push(quote);
  else {
    const end = at + [...quote].length;
    parts.push(
      `${points.slice(Math.max(0, at - AROUND), at).join('')}⟦${quote}⟧${points.slice(end, end + AROUND).join('')}`,
    );
    parts[0] = `${at} ${parts[0]}`;
  }
  if (wanted !== undefined) parts.push(`wanted ${value(wanted, what)}`);
  if (got !== undefined) parts.push(`got ${value(got, what)}`);
  return parts.join('  ');
}

/** Of an item, what the attribute is about. */
function value(item: unknown, what: string): string {
  if (item === null || typeof item !== 'object') return JSON.stringify(item);
  const fields = item as Readonly<Record<string, unknown>>;
  const keys: readonly string[] = { bounds: ['min', 'max'], span: ['quote'], head: ['head', 'name'] }[what] ?? [what];
  return keys.map((key) => JSON.stringify(fields[key] ?? null)).join(' ');
}
