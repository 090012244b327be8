import type { Segmented } from '../core/document.ts';
import type { Note } from '../core/problem.ts';
import { titleLine } from '../core/report-title.ts';
import { isReviewed } from '../core/reviewed-year.ts';

/**
 * The year (and month) of publishing that the path of a report gives, where its text states no date. A report whose title names the
 * year before is published in the year of the path (2019年统计公报 in 2020/); null where the title names another year, or the report
 * looks back on that of the path: 2022.txt may be the report of 2023 on 2022.
 */
export function yearByPath({ stated, work }: Segmented, title: string | null): string | null {
  const { year } = stated;
  if (year === undefined) return null;
  const published = Number(year.slice(0, 4));
  const line = titleLine(title, work.text);
  const titled = /(?<!\d)((?:19|20)\d\d)年(?![-–—至到])/.exec(line)?.[1];
  const isOn = titled === undefined ? null : Number(titled);
  if (isOn === published - 1 ? DELIVERED.test(line) : isOn !== null && (isOn !== published || SURVEY.test(line)))
    return null;
  return isReviewed(work.text, published) ? null : year;
}

/** 2019年统计公报 is published in 2020. */
const SURVEY = /公报|工作总结/;
/** 2019年政府工作报告 is delivered in 2019. */
const DELIVERED = /政府工作报告|施政报告|预算(?:案|报告)/;

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
