import type { Comparison, Row } from '../../corpus/compare/types.ts';
import { NOT_REPORTED, PART } from './cells.ts';

/** What the marks mean that a comparison shows, each once. */
export function legendOf({ base, per, rows }: Comparison): string[] {
  const some = (test: (row: Row) => boolean): boolean => rows.some(test);
  return [
    `${NOT_REPORTED} not reported`,
    ...(some(({ difference }) => difference !== null)
      ? ['certain: no two ranges of what the wordings allow meet']
      : []),
    ...(some(({ cells }) => cells.some((cell) => cell?.rank)) ? ['# place, ? not certain'] : []),
    ...(some(({ cells }) => cells.some((cell) => (cell?.figures.length ?? 0) > (cell?.of ?? 0)))
      ? ['( ) other figures of the metric, ! contradicts']
      : []),
    ...(some(({ cells }) => cells.some((cell) => cell?.part)) ? [`${PART} of a body or a part of the area`] : []),
    ...(some(({ cells }) => cells.some((cell) => (cell?.of ?? 0) > 1))
      ? ['(n) of n areas: their sum, or their range where they cannot be added up']
      : []),
    ...(rows.some(({ stretch }) => stretch === 'sequential') ? ['环比 on the month or quarter before'] : []),
    ...(base === null ? [] : ['+ and × against the base']),
    ...(per === null ? [] : ['counts by residents of the 2020 census']),
  ];
}
