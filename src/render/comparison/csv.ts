import type { Cell, Comparison, Group, Row } from '../../corpus/compare/types.ts';
import { csvFile } from '../csv.ts';
import { cellLines } from './cells.ts';
import { scaleOf } from './shown.ts';

const COLUMNS =
  'metric name english kind direction status stretch months coverage difference group group_name population reported value min max modifier unit per of subject part scope period as_of rank rank_certain change change_min change_max change_certain ratio ratio_min ratio_max stated_value stated_min stated_max missing others contradicted shown'.split(
    ' ',
  );
const EVIDENCE = ['document', 'start', 'end', 'quote', 'sentence'];

/** A line for each row and group, also where it is not reported. */
export function comparisonCsv(comparison: Comparison, evidence: boolean, bom = false): string {
  const names = [...COLUMNS, ...(evidence ? EVIDENCE : [])];
  const file = csvFile({ columns: names.map((name) => ({ name })) }, { bom });
  return file.rows(
    comparison.rows.flatMap((row) =>
      comparison.groups.map((group, i) => lineOf(row, group, row.cells[i] ?? null, comparison)),
    ),
  );
}

function lineOf(row: Row, group: Group, cell: Cell | null, comparison: Comparison): Record<string, unknown> {
  const { cells: _, units: __, ...about } = row;
  const line = { ...about, group: group.key, group_name: group.name, population: group.population };
  if (!cell) return { ...line, reported: false };
  const leads = cell.figures.filter((figure) => figure.leads);
  const { value, min, max, modifier, unit, of, subject, part, scope, period, as_of, missing } = cell;
  const { change, ratio, stated } = cell;
  return {
    ...line,
    ...{ reported: true, value, min, max, modifier, unit, of, subject, part, scope, period, as_of, missing },
    per: stated ? comparison.per : null,
    rank: cell.rank?.place,
    rank_certain: cell.rank?.certain,
    ...{ change: change?.value, change_min: change?.min, change_max: change?.max, change_certain: change?.certain },
    ...{ ratio: ratio?.value, ratio_min: ratio?.min, ratio_max: ratio?.max },
    ...{ stated_value: stated?.value, stated_min: stated?.min, stated_max: stated?.max },
    others: cell.figures.filter((figure) => !figure.leads).map(({ quote }) => quote),
    contradicted: cell.figures.some(({ contradicts }) => contradicts),
    shown: cellLines(cell, row, comparison, scaleOf(row), null)[0],
    document: leads.map(({ document }) => document),
    ...{ start: leads.map(({ span }) => String(span[0])), end: leads.map(({ span }) => String(span[1])) },
    ...{ quote: leads.map(({ quote }) => quote), sentence: leads.map(({ sentence }) => sentence) },
  };
}
