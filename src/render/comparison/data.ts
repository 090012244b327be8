import type { Cell, Comparison, Row, Stated } from '../../corpus/compare/types.ts';
import { escapeLive } from '../escape.ts';
import { yamlDocument } from '../yaml.ts';

/** A comparison without what only evidence needs. */
const bare = (comparison: Comparison): object => ({ ...comparison, rows: comparison.rows.map(bareRow) });

const bareRow = (row: Row): object => ({ ...row, cells: row.cells.map((cell) => cell && bareCell(cell)) });

const bareCell = ({ quote: _, figures, ...cell }: Cell): object => ({ ...cell, figures: figures.map(bareFigure) });

const bareFigure = ({ document: _, span: __, quote: ___, sentence: ____, ...figure }: Stated): object => figure;

export const comparisonJson = (comparison: Comparison, evidence: boolean): string =>
  `${escapeLive(JSON.stringify(evidence ? comparison : bare(comparison), null, 2))}\n`;

export const comparisonYaml = (comparison: Comparison, evidence: boolean): string =>
  yamlDocument(evidence ? comparison : bare(comparison));

/** A row a line, with its cells and the groups that do not report it. */
export const comparisonNdjson = ({ by, base, per, groups, rows }: Comparison, evidence: boolean): string =>
  rows
    .map((row) => {
      const { cells, ...about } = row;
      const reported = cells.flatMap((cell) => (cell ? [evidence ? cell : bareCell(cell)] : []));
      const missing = groups.filter((_, i) => cells[i] === null).map(({ key }) => key);
      return `${escapeLive(JSON.stringify({ by, base, per, ...about, cells: reported, not_reported: missing }))}\n`;
    })
    .join('');
