import { byCodePoints } from '../../core/code-points.ts';
import { yearOf } from '../groups.ts';
import type { Figure } from './figures.ts';
import { isCertain, isSame } from './interval.ts';

/**
 * The figures of one row in one report, the one that leads first: the total (累计, 共), then what is said of the whole area, then
 * the latest year, then as they stand.
 */
export const ordered = (figures: readonly Figure[]): Figure[] =>
  [...figures].sort(
    (a, b) =>
      Number(isTotal(b)) - Number(isTotal(a)) ||
      Number(isWhole(b)) - Number(isWhole(a)) ||
      byCodePoints(endOf(b), endOf(a)) ||
      a.indicator.span[0] - b.indicator.span[0],
  );

const isTotal = ({ indicator }: Figure): boolean => indicator.scope === 'total';

/** 全市, 我省, 全市政法系统; a report that names no subject speaks of the whole. */
const WHOLE = /^(?:全|我|本)(?:国|省|市|县|区|州|盟|旗|自治区|系统)/;

/** Whether a figure is of the whole area that its report is about, not of a body or a part of it. */
export function isWhole({ indicator: { subject }, doc }: Figure): boolean {
  const name = doc.metadata.region?.name;
  return subject === null || WHOLE.test(subject) || subject === name;
}

/** The last year that a figure is of; without one it comes last. */
const endOf = ({ indicator: { period, as_of } }: Figure): string => /[^/]*$/.exec(period ?? as_of ?? '')![0];

/** Whether a figure says something else of the same thing, subject and time than the one that leads. */
export function contradicts(figure: Figure, lead: Figure): boolean {
  const [a, b] = [figure.indicator, lead.indicator];
  const keys = ['name', 'subject', 'period', 'as_of', 'scope', 'unit'] as const;
  return (
    figure.doc === lead.doc &&
    keys.every((key) => a[key] === b[key]) &&
    isCertain(figure.interval, lead.interval) &&
    !isSame(figure.interval, lead.interval)
  );
}

/** The later report of an area comes first: its figures stand for the area. */
export const laterFirst = (a: Figure, b: Figure): number =>
  byCodePoints(b.doc.metadata.published ?? '', a.doc.metadata.published ?? '') ||
  (yearOf(b.doc)?.year ?? 0) - (yearOf(a.doc)?.year ?? 0) ||
  byCodePoints(b.doc.source.path, a.doc.source.path);
