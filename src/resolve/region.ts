import { regionByCode, within } from '../codebook/regions.ts';
import type { Area } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { Mention, OrganizationArea } from '../core/mention.ts';
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
      const found = own.find(bears) ?? (word === '区' && own[0]?.name.endsWith('自治区') ? own[0] : undefined); // 区党委
      if (found) return found;
      for (const line of before(at)) {
        const area = line.find(bears);
        if (area) return area;
      }
      return own.length > 0 ? null : mostNamed(places, at, bears);
    }
    return meant(codes, own, () => before(at));
  };
}

/** How many places of a report on no known area are looked through. */
const PLACES = 200;

/** 县委 in a report that names one county before, or several times and far more often than any other: that of this county. */
function mostNamed(places: readonly Mention<'region'>[], at: Span, bears: (area: Area) => boolean): Area | null {
  const counts = new Map<Area, number>();
  for (const { value } of places.slice(0, PLACES)) {
    const area = lineage(value.code).find(bears);
    if (area) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < MORE * (second?.[1] ?? 0)) return null;
  const isBefore = (): boolean =>
    places.some(({ span, value }) => span.start < at.start && lineage(value.code).find(bears));
  return first[1] > 1 || isBefore() ? first[0] : null;
}

/** How many times as often. */
const MORE = 3;

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
