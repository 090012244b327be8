import type { Segmented } from '../core/document.ts';
import type { Note } from '../core/problem.ts';
import { isReviewed, titleLine } from '../core/reviewed-year.ts';

/**
 * The year (and month) of publishing that the path of a report gives, where its text states no date; null where the report has
 * another year in its title, or looks back on that year: 2022.txt may be the report of 2023 on 2022.
 */
export function yearByPath({ stated, work }: Segmented, title: string | null): string | null {
  const { year } = stated;
  if (year === undefined) return null;
  const line = titleLine(title, work.text);
  const titled = /(?<!\d)((?:19|20)\d\d)年(?![-–—至到])/.exec(line)?.[1];
  if (titled !== undefined && titled !== year.slice(0, 4)) return null;
  if (titled !== undefined && SURVEY.test(line)) return null;
  return isReviewed(work.text, Number(year.slice(0, 4))) ? null : year;
}

/** 2019年统计公报 is published in 2020. */
const SURVEY = /公报|工作总结/;

/** That the year of the path is not that of publishing. `published` is what the document is taken to be published on. */
export function yearNotes({ stated }: Segmented, published: string | null): Note[] {
  const { year } = stated;
  if (year === undefined || published?.startsWith(year.slice(0, 4))) return [];
  const told =
    published === null
      ? 'the report speaks of it as the year it is on, or of another one; when it was published is left open'
      : `the report is of ${published}, and that holds`;
  return [{ code: 'path-metadata', message: `the path says ${year}: ${told}`, span: null }];
}
