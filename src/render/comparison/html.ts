import type { Cell, Comparison, Row, Stated } from '../../corpus/compare/types.ts';
import { escapeLine } from '../escape.ts';
import { cellLines, NOT_REPORTED, usualPeriods } from './cells.ts';
import { legendOf } from './legend.ts';
import { rowName, rowUnit, scaleOf } from './shown.ts';

/** The comparison as a piece of a page: a table without style or script, all text escaped. */
export function comparisonHtml(comparison: Comparison, evidence: boolean): string {
  const { groups, rows, notes, base } = comparison;
  const usual = usualPeriods(comparison);
  const heads = groups.map(
    ({ name, key }, i) =>
      `<th scope="col">${safe(name)}${key === base ? ' (base)' : ''}${usual[i] ? `<br>of ${safe(usual[i])}` : ''}</th>`,
  );
  const body = rows.map((row) => {
    const scale = scaleOf(row);
    const unit = rowUnit(row, row.cells.some((cell) => cell?.stated) ? comparison.per : null, scale);
    const sure = row.difference ? `<br><small>${row.difference}</small>` : '';
    const cells = row.cells.map((cell, i) =>
      cellOf(cell, cellLines(cell, row, comparison, scale, usual[i]!), evidence),
    );
    return `<tr${metricOf(row)}><th scope="row">${safe(rowName(row))}${unit ? ` (${safe(unit)})` : ''}${sure}</th>${cells.join('')}</tr>\n`;
  });
  return `<table class="tifa-comparison">
<thead><tr><td></td>${heads.join('')}</tr></thead>
<tbody>
${body.join('')}</tbody>
</table>
<p class="tifa-legend">${safe(legendOf(comparison).join('; '))}</p>
${notes.map((note) => `<p class="tifa-note">${safe(note)}</p>\n`).join('')}`;
}

const metricOf = ({ metric }: Row): string => (metric === null ? '' : ` data-metric="${safe(metric)}"`);

function cellOf(cell: Cell | null, lines: readonly string[], evidence: boolean): string {
  if (!cell) return `<td class="not-reported"><abbr title="not reported">${NOT_REPORTED}</abbr></td>`;
  const numbers = (['value', 'min', 'max'] as const).map((key) =>
    cell[key] === null ? '' : ` data-${key}="${cell[key]}"`,
  );
  const shown = lines.map(safe).join('<br>');
  return `<td${numbers.join('')}>${shown}${evidence ? `<details><summary>evidence</summary>${cell.figures.map(citation).join('')}</details>` : ''}</td>`;
}

const citation = ({ document, span, quote, sentence, leads }: Stated): string =>
  `<p${leads ? '' : ' class="other"'}><cite>${safe(document)} ${span[0]}–${span[1]}</cite> <q>${safe(quote)}</q> ${safe(sentence)}</p>`;

/** Text as it may stand in a page, also within an attribute. */
const safe = (text: string): string => escapeLine(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
