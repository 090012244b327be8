import { byCodePoints } from '../../core/code-points.ts';
import { yearOf } from '../groups.ts';
import type { Figure } from './figures.ts';
import { intervalOf, isCertain, isSame } from './interval.ts';

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

/** Areas in full: 晋中市 in a report on 山西省 is a part of it; 全市 and 我省 are the whole. */
const AREA = /^(?![全我本各]).+[省市县区州盟旗]$/;

/** Whether a figure is of the whole that its report is about, not of a named body or of another area. */
export const isWhole = (figure: Figure): boolean => figure.indicator.subject_unit === null && isOfArea(figure);

/** Whether a figure is of the area that its report is about, or of a body there, not of another area. */
export const isOfArea = ({ indicator: { subject }, doc }: Figure): boolean =>
  !AREA.test(subject ?? '') || subject === doc.metadata.region?.name;

/** The last year that a figure is of; without one it comes last. */
const endOf = ({ indicator: { period, as_of } }: Figure): string => /[^/]*$/.exec(period ?? as_of ?? '')![0];

/** Whether a figure says something else of the same thing, subject and time than the one that leads; of 案件 it is not known what was done to them. */
export function contradicts(figure: Figure, lead: Figure): boolean {
  const [a, b] = [figure.indicator, lead.indicator];
  const keys = ['name', 'subject', 'period', 'as_of', 'scope', 'unit'] as const;
  if (figure.doc !== lead.doc || figure.vague || isPartOfBefore(a, b) || keys.some((key) => a[key] !== b[key]))
    return false;
  const [said, led] = [intervalOf(figure.bounded), intervalOf(lead.bounded)];
  return isCertain(said, led) && !isSame(said, led);
}

/** 结案率97.19%。其中:受理民事案件5644件,结案率⟦97.25%⟧ is of a part of what the sentence before says. */
const isPartOfBefore = (a: Figure['indicator'], b: Figure['indicator']): boolean =>
  a.sentence !== b.sentence && /^其中/.test(a.sentence ?? '');

/** The later report of an area comes first: its figures stand for the area. */
export const laterFirst = (a: Figure, b: Figure): number =>
  byCodePoints(b.doc.metadata.published ?? '', a.doc.metadata.published ?? '') ||
  (yearOf(b.doc)?.year ?? 0) - (yearOf(a.doc)?.year ?? 0) ||
  byCodePoints(b.doc.source.path, a.doc.source.path);
