import type { Comparison } from '../../corpus/compare/types.ts';
import { escapeLine } from '../escape.ts';
import { wrap } from '../wrap.ts';
import { rowName } from './shown.ts';

/** Under the table: for every cell where its figures stand, and their sentences. */
export function evidenceList({ groups, rows }: Comparison, width: number): string {
  const names = new Map(groups.map(({ key, name }) => [key, name]));
  return rows
    .flatMap((row) =>
      row.cells.flatMap((cell) =>
        (cell?.figures ?? []).map(({ document, span, quote, sentence, leads }) => {
          const what = `${rowName(row)} · ${names.get(cell!.group)}${leads ? '' : ' (other)'}: ${quote}`;
          const text = `${escapeLine(document)} ${span[0]}–${span[1]}: ${escapeLine(sentence)}`;
          return [...wrap(escapeLine(what), width), ...wrap(text, width - 2).map((line) => `  ${line}`)];
        }),
      ),
    )
    .flat()
    .map((line) => `${line}\n`)
    .join('');
}
