import { regionByCode } from '../codebook/regions.ts';
import type { Area, Codebook } from '../codebook/types.ts';
import type { Described, Region, Segmented } from '../core/document.ts';
import type { Note } from '../core/problem.ts';
import { authorOf } from './author.ts';
import { batchOf } from './batch.ts';
import { frameOf } from './head.ts';
import { outletOf } from './outlet.ts';
import { publishedOf } from './published.ts';
import { regionOf } from './region.ts';
import { titleOf } from './title.ts';

/** What the report says of itself: title, date, outlet, author, region, batch; what is stated beside it goes first. */
export function describe(doc: Segmented, codebook: Codebook): Described {
  const { stated } = doc;
  const frame = frameOf(doc);
  const { text } = doc.work;
  const title = stated.title ?? titleOf(frame);
  const outlet = stated.outlet ?? outletOf(frame, codebook);
  const known = stated.region === undefined ? undefined : regionByCode(stated.region);
  const area = known ?? regionOf({ title, text, outlet }, codebook);
  const metadata = {
    title,
    published: stated.published ?? publishedOf(frame),
    outlet,
    author: stated.author ?? authorOf(frame),
    script: doc.script,
    region: area ? nameOf(area) : null,
    batch: stated.batch ?? batchOf(title, text),
  };
  const isUnknown = stated.region !== undefined && !known;
  return { ...doc, metadata, ...(isUnknown && { notes: [...doc.notes, unknownRegion(stated.region)] }) };
}

const unknownRegion = (code: string): Note => ({
  code: 'unknown-region',
  message: `GB/T 2260 has no area ${code}: the region is taken from the text`,
  span: null,
});

const nameOf = ({ code, name, level }: Area): Region => ({ code, name, level });
