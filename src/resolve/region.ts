import { regionByCode, within } from '../codebook/regions.ts';
import type { Area } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { OrganizationArea } from '../core/mention.ts';
import { mentionsOf } from '../core/mentions.ts';
import type { Span } from '../core/span.ts';
import { countBefore, spanAt } from './within.ts';

/** Finds the area that a name stands on. */
export type AreaFinder = (area: OrganizationArea, at: Span) => Area | null;

/** The areas in which an area lies, itself first: 鄞州区, 宁波市, 浙江省. */
export function lineage(code: string | null | undefined): Area[] {
  const found: Area[] = [];
  for (
    let area = code ? regionByCode(code) : undefined;
    area;
    area = area.parent ? regionByCode(area.parent) : undefined
  )
    found.push(area);
  return found;
}

/** How many places back the area of a name is looked for. */
const LOOK_BACK = 20;

/** A finder for one report: 市 is that of the report's area, else of the last place named before in the paragraph. */
export function areaFinder(doc: Recognized): AreaFinder {
  const own = lineage(doc.metadata.region?.code);
  const places = mentionsOf(doc, 'region');
  const paragraphs = doc.paragraphs.map(({ span }) => span);
  const before = (at: Span): Area[][] => {
    const from = spanAt(paragraphs, at.start)?.start ?? 0;
    const found: Area[][] = [];
    for (let i = countBefore(places, at.start); i-- > 0 && found.length < LOOK_BACK; ) {
      const { span, value } = places[i]!;
      if (span.start < from) break;
      found.push(lineage(value.code));
    }
    return found;
  };
  return ({ codes, word }, at) => {
    if (word === '兵团') return regionByCode('650000') ?? null;
    if (word !== null) {
      const bears = (area: Area): boolean => area.name.endsWith(word) && !(word === '区' && area.level !== 'county');
      const found = own.find(bears);
      if (found) return found;
      for (const line of before(at)) {
        const area = line.find(bears);
        if (area) return area;
      }
      return null;
    }
    return meant(codes, own, () => before(at));
  };
}

/** Of several areas of one name the one in the report's area or province, or near a place named before. */
function meant(codes: readonly string[], own: readonly Area[], before: () => Area[][]): Area | null {
  const areas = codes.flatMap((code) => regionByCode(code) ?? []);
  if (areas.length < 2) return areas[0] ?? null;
  for (const line of [own, ...before()])
    for (const outer of line) {
      const inner = areas.find((area) => within(area, outer));
      if (inner) return inner;
    }
  return areas[0]!.level === areas[1]!.level ? null : areas[0]!;
}
