import { regionByCode } from '../codebook/regions.ts';
import type { Extent, Region } from '../core/document.ts';
import type { Document } from '../core/output.ts';

/** By what documents are laid side by side. */
export const GROUPINGS = ['region', 'province', 'year', 'batch', 'document'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A group that a document belongs to; groups stand in order of `order`. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly order: string;
}

/** Of a document, what says where it belongs. */
export interface Placed {
  readonly source: { readonly path: string };
  readonly metadata: Document['metadata'];
}

/** What is not stated comes last. */
const LAST = '\uffff';

/** What reports of the nation are about. */
export const NATION = '全国';
/** Of reports that do not say what area they are about. */
export const NO_AREA: Place = { key: '?', name: 'area not known', order: LAST };
/** The group of a document. The year is that of publishing, else the one that the report calls 今年, else the one in its file's name. */
export function placeOf(doc: Placed, by: Grouping): Place {
  const { metadata, source } = doc;
  if (by === 'document') return { key: source.path, name: source.path, order: source.path };
  if (by === 'year') return known(yearOf(doc)?.year.toString() ?? null);
  if (by === 'batch') return batch(metadata.batch);
  const region = by === 'province' && metadata.region ? provinceOf(metadata.region) : metadata.region;
  if (region) return { key: region.code, name: region.name, order: region.code };
  return extentOf(metadata) === 'nation' ? { key: NATION, name: NATION, order: '' } : NO_AREA;
}

/** What a report is on; what was extracted before that was said is on its region, if it has one. */
export const extentOf = ({ extent, region }: Placed['metadata']): Extent => extent ?? (region ? 'region' : null);

const known = (key: string | null): Place =>
  key === null ? { key: '?', name: '?', order: LAST } : { key, name: key, order: key };

/** 第一批 before 第二批, whatever the characters. */
function batch(name: string | null): Place {
  const nth = '一二三四五六七八九十'.indexOf(/第(.)批/.exec(name ?? '')?.[1] ?? ' ');
  return { ...known(name), ...(nth >= 0 && { order: String(nth) }) };
}

function provinceOf({ code, name }: Region): Pick<Region, 'code' | 'name'> {
  const province = regionByCode(`${code.slice(0, 2)}0000`);
  return province ?? { code, name };
}

/** The year of a report, and whether only the name of its file says so. */
export function yearOf({ metadata, source }: Placed): { readonly year: number; readonly byName: boolean } | null {
  const stated = /^\d{4}/.exec(metadata.published ?? '')?.[0] ?? metadata.year;
  if (stated) return { year: Number(stated), byName: false };
  const years = [...source.path.replace(/^.*\//, '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)];
  return years.length === 1 ? { year: Number(years[0]![0]), byName: true } : null;
}
