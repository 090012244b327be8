import type { Cell, Comparison } from '../../corpus/compare/types.ts';
import { NOT_REPORTED, PART, shownPeriods, usualPeriods } from './cells.ts';

/** What the marks mean that a comparison shows, each once. */
export function legendOf(comparison: Comparison): string[] {
  const { base, per, rows } = comparison;
  const usual = usualPeriods(comparison);
  const some = (test: (cell: Cell, group: number) => boolean): boolean =>
    rows.some(({ cells }) => cells.some((cell, group) => cell && test(cell, group)));
  const marks: readonly (readonly [isShown: boolean, meaning: string])[] = [
    [true, `${NOT_REPORTED} not reported`],
    [rows.some((row) => row.difference !== null), 'certain: no two ranges of what the wordings allow meet'],
    [some(({ rank }) => rank !== null), '# place, ? not certain'],
    [some(({ figures, of }) => figures.length > of), '( ) other figures of the metric, ! contradicts'],
    [some(({ part }) => part), `${PART} of a body or a part of the area`],
    [some(({ of }) => of > 1), '(n) of n areas: their sum, or their range where they cannot be added up'],
    [some((cell, i) => shownPeriods(cell, usual[i]!).length > 0), '[ ] the time that a figure is of, ? not stated'],
    [rows.some(({ stretch }) => stretch === 'sequential'), '环比 on the month or quarter before'],
    [base !== null, '+ and × against the base'],
    [per !== null, 'counts by residents of the 2020 census'],
  ];
  return marks.flatMap(([isShown, meaning]) => (isShown ? [meaning] : []));
}
