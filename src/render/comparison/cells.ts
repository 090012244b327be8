import type { Bounded, Cell, Comparison, Row, Stated } from '../../corpus/compare/types.ts';
import { perText, rowUnit, type Scale, shownChange, shownFigure } from './shown.ts';

export const NOT_REPORTED = '—';
/** What is of a body or a part of the area: 省公安厅 in a row of provinces. */
export const PART = '°';
const LISTED = 2;
/** a year that is not said */
const ONE_YEAR = 'P1Y';

/** What a cell says, in short lines: the figure; change and ratio against the base; rank; the other figures; the years. */
export function cellLines(
  cell: Cell | null,
  row: Row,
  comparison: Comparison,
  scale: Scale,
  usual: string | null,
): string[] {
  if (!cell) return [NOT_REPORTED];
  if (cell.missing) return [cell.missing];
  const measure = `${scale.name}${cell.unit}${cell.stated && comparison.per ? perText(comparison.per) : ''}`;
  const own = rowUnit(row, null, scale) === '' && measure !== '' ? ` ${measure}` : '';
  return [
    shownCell(cell, scale) + own + (cell.part ? PART : '') + (cell.of > 1 ? ` (${cell.of})` : ''),
    ...against(cell, scale),
    ...(cell.rank ? [`#${cell.rank.place}${cell.rank.certain ? '' : '?'}`] : []),
    ...others(cell, scale),
    ...shownPeriods(cell, usual),
    ...(cell.as_of ? [`as of ${cell.as_of}`] : []),
  ];
}

/** The figure of a cell; where several areas give no bounds together, or ratios no number, each as it is stated. */
function shownCell(cell: Cell, scale: Scale): string {
  if (cell.stated || hasNumber(cell)) return shownFigure(cell, scale, cell.quote);
  return cell.figures
    .filter(({ leads }) => leads)
    .map((figure) => shownStated(figure, scale))
    .join('; ');
}

const hasNumber = ({ value, min, max }: Bounded): boolean => value !== null || min !== null || max !== null;

/** A figure of a report; a ratio of several parts (2.8:41.1:56.1) has no number of its own and is shown as it is written. */
const shownStated = (figure: Stated, scale: Scale): string =>
  hasNumber(figure)
    ? shownFigure(figure, scale, figure.quote)
    : figure.quote.replace(/\s+/g, '').replace(/[：︰∶]/g, ':');

/** The time that a cell is of, where the head of its column does not say it; of several areas each time that one is of. */
export function shownPeriods(cell: Cell, usual: string | null): string[] {
  if (cell.of === 1) return cell.period === usual || cell.period === ONE_YEAR ? [] : [`[${cell.period ?? '?'}]`];
  const all = new Set(
    cell.figures
      .filter(({ leads }) => leads)
      .map(({ period }) => (period === null || period === ONE_YEAR ? '?' : period)),
  );
  return all.size === 1 && all.has(usual ?? '?') ? [] : [`[${[...all].sort().join(', ')}]`];
}

function against({ change, ratio }: Cell, scale: Scale): string[] {
  if (!change) return [];
  const doubt = change.certain ? '' : '?';
  return [shownChange(change, scale) + doubt, ...(ratio ? [`×${shownFigure(ratio, { power: 0, name: '' })}`] : [])];
}

/** The figures beside those that lead: two of them, then how many more; ! marks one that contradicts. */
function others({ figures, stated }: Cell, scale: Scale): string[] {
  const rest = figures.filter(({ leads }) => !leads);
  if (rest.length === 0 || stated) return [];
  const shown = rest.slice(0, LISTED).map((figure) => `${shownStated(figure, scale)}${figure.contradicts ? '!' : ''}`);
  return [`(${shown.join('; ')}${rest.length > LISTED ? `; +${rest.length - LISTED}` : ''})`];
}

/** The year that most figures of a column are of, which its head says once; null where most say none. */
export function usualPeriods({ groups, rows }: Comparison): (string | null)[] {
  return groups.map((_, i) => {
    const counts = new Map<string, number>();
    for (const { cells, stretch, status } of rows) {
      const cell = stretch === 'report' && status === 'reported' ? cells[i] : null;
      if (!cell) continue;
      const period = cell.period === null || cell.period === ONE_YEAR ? '' : cell.period;
      counts.set(period, (counts.get(period) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return best?.[0] || null;
  });
}
