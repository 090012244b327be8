import { regionByCode } from '../codebook/regions.ts';
import type { Area, Codebook } from '../codebook/types.ts';
import type { Described, Region, Segmented } from '../core/document.ts';
import { extended } from '../core/extended.ts';
import type { Note } from '../core/problem.ts';
import { authorOf } from './author.ts';
import { batchOf } from './batch.ts';
import { frameOf } from './head.ts';
import { outletOf } from './outlet.ts';
import { publishedOf } from './published.ts';
import { type Evidence, isElsewhere, type Where, whereIn, whereOf } from './region.ts';
import { titleOf } from './title.ts';
import { yearByPath, yearNotes } from './year-by-path.ts';

/** What the report says of itself: title, date, outlet, author, region, batch; what is stated beside it goes first. */
export function describe(doc: Segmented, codebook: Codebook): Described {
  const { stated } = doc;
  const frame = frameOf(doc);
  const { text } = doc.work;
  const title = stated.title ?? titleOf(frame);
  const day = stated.published ?? publishedOf(frame);
  const byPath = day === null ? yearByPath(doc, title) : null;
  const outlet = stated.outlet ?? outletOf(frame, codebook);
  const { area, extent } = whereIs(doc, { title, text, outlet }, codebook);
  const metadata = {
    title,
    published: day ?? byPath,
    outlet,
    author: stated.author ?? authorOf(frame, codebook),
    script: doc.script,
    region: area ? nameOf(area) : null,
    extent,
    batch: stated.batch ?? batchOf(title, text),
  };
  const notes = [...doc.notes, ...notesOn(doc, title, codebook), ...yearNotes(doc, day ?? byPath)];
  return extended(doc, { notes, metadata });
}

/** What the report is on: what is stated beside it goes first; in the frame that its path gives, the text says more. */
function whereIs({ stated }: Segmented, evidence: Evidence, codebook: Codebook): Where {
  const [exact, frame] = [stated.region, stated.frame].map((code) => code && regionByCode(code));
  if (exact) return { area: exact, extent: 'region' };
  if (stated.national) return { area: null, extent: 'nation' };
  return frame ? whereIn(frame, evidence, codebook) : whereOf(evidence, codebook);
}

/** What is stated of the area and cannot be: there is none, or the title names another one. */
function notesOn({ stated }: Segmented, title: string | null, codebook: Codebook): Note[] {
  const [region, frame] = [stated.region, stated.frame].map((code) => code && regionByCode(code));
  if (stated.region !== undefined && !region) return [unknownRegion(stated.region)];
  return frame && title && isElsewhere(frame, title, codebook) ? [conflict(frame, title)] : [];
}

const unknownRegion = (code: string): Note => ({
  code: 'unknown-region',
  message: `GB/T 2260 has no area ${code}: the region is taken from the text`,
  span: null,
});

const conflict = ({ name }: Area, title: string): Note => ({
  code: 'path-metadata',
  message: `the path says ${name}, the title ${title}`,
  span: null,
});

const nameOf = ({ code, name, level }: Area): Region => ({ code, name, level });
