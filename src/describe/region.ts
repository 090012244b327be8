import { derived } from '../codebook/load.ts';
import { regionByCode, regionNames, within } from '../codebook/regions.ts';
import type { Area, Codebook } from '../codebook/types.ts';
import { sieve } from '../core/beginnings.ts';
import type { Extent } from '../core/document.ts';
import { named } from './named-areas.ts';
import { isNational } from './nation.ts';
import { areaInOpening } from './opening.ts';
import { countOwn, OWN_LEVELS, type OwnLevel, ownWords } from './own-words.ts';

/** What a decision about the report's area rests on. */
export interface Evidence {
  readonly title: string | null;
  readonly text: string;
  readonly outlet: string | null;
}

const VENUE = /^[^。]{0,6}(?:召开|举行|举办|开幕|闭幕)/;
const sieveOf = derived((codebook) => sieve([regionNames(codebook).beginnings(), ownWords(codebook).beginnings()]));
const COMMON: readonly string[] = ['710000', '810000', '820000'];

/** What a report is on, and the area (GB/T 2260) where it is one, or a part of one. */
export interface Where {
  readonly area: Area | null;
  readonly extent: Extent;
}

const UNKNOWN: Where = { area: null, extent: null };
const NATION: Where = { area: null, extent: 'nation' };
const exactly = (area: Area | null | undefined): Where => (area ? { area, extent: 'region' } : UNKNOWN);

/** Macau first: its own words are Hong Kong's as well (特区政府, 立法会). */
const SPECIAL_REGIONS = [
  ['macau', '820000'],
  ['hong-kong', '810000'],
] as const;

/** The special administrative region whose words are said again and again, and twice as often as any other area is named. */
function specialRegion(words: OwnCounts, counts: ReadonlyMap<Area, number>): Area | null {
  for (const [of, special] of SPECIAL_REGIONS) {
    const others = Math.max(0, ...[...counts].flatMap(([{ code }, n]) => (code === special ? [] : [n])));
    if (words.get(of)! >= Math.max(2, words.get('nation')!, others * 2)) return regionByCode(special) ?? null;
  }
  return null;
}

type OwnCounts = ReturnType<typeof countOwn>;

/** **县2022年工作总结, 某市通报: the report is on a place whose name is left out. */
const isUnnamed = (title: string | null): boolean => /[*×某○]{1,3}[省市县区镇乡旗州]/.test(title ?? '');

/** What a report is on by its title and text; not known for one about several areas, or an unclear one. */
export function whereOf(evidence: Evidence, codebook: Codebook): Where {
  const { title, text, outlet } = evidence;
  const inner = innermostOf(title ? inTitle(title, codebook) : []);
  if (inner.length === 1 && isUnnamed(title)) return { area: inner[0]!, extent: 'part' };
  if (inner.length > 0) return exactly(inner.length === 1 ? inner[0] : null);

  const opening = areaInOpening(text, codebook);
  if (opening) return exactly(opening);

  const [areaPlaces, ownPlaces] = sieveOf(codebook)(text);
  const areas = named(text, codebook, areaPlaces).map(({ area }) => area);
  const counts = countAreas(areas);
  for (const { area } of outlet ? named(outlet, codebook) : []) add(counts, area, 2);
  const words = countOwn(text, ownPlaces!, codebook);
  const own = strongest(words, OWN_LEVELS);
  const national = words.get('nation')!;
  if (own.weight >= 2 && own.weight * 3 >= national)
    return exactly(leading(counts, (area) => bears(area, own.level), 1.5));
  if (own.weight >= 1 && own.weight * 3 >= national) {
    const bearing = [...counts].filter(([area]) => bears(area, own.level));
    const [only, n = 0] = bearing.length === 1 ? bearing[0]! : [];
    if (only && n >= 2 && text.includes(only.name)) return exactly(only);
  }
  const special = specialRegion(words, counts);
  if (special) return exactly(special);
  const area = innermost(areas, national) ?? dominant(counts, national);
  if (area) return { area, extent: isUnnamed(title) ? 'part' : 'region' };
  return own.weight * 3 <= national && isNational(evidence) ? NATION : UNKNOWN;
}

/**
 * What a report is on that is known to be on an area (`frame`) or a part of it: 2019/浙江 may be a report of 玉环市. A part that
 * the report does not name (全县, in the frame of a province) is said to be one.
 */
export function whereIn(frame: Area, { title, text }: Evidence, codebook: Codebook): Where {
  const isIn = (area: Area): boolean => within(area, frame);
  const inner = innermostOf(title ? inTitle(title, codebook).filter(isIn) : []);
  if (inner.length === 1) return exactly(inner[0]);
  if (inner.length > 1) return { area: frame, extent: 'part' };
  const opening = areaInOpening(text, codebook, (area) => isIn(area) && area !== frame);
  if (opening) return exactly(opening);
  if (isUnnamed(title)) return { area: frame, extent: 'part' };
  const [areaPlaces, ownPlaces] = sieveOf(codebook)(text);
  const possible = NARROWER_FIRST.filter((level) => !PROVINCIAL.includes(level) || bears(frame, level));
  const own = strongest(countOwn(text, ownPlaces!, codebook), possible);
  if (own.weight < 1 || bears(frame, own.level)) return exactly(frame);
  const areas = named(text, codebook, areaPlaces).map(({ area }) => area);
  const counts = countAreas(areas.filter(isIn));
  const area = own.weight >= 2 && leading(counts, (one) => isIn(one) && bears(one, own.level), 1.5);
  return area ? exactly(area) : { area: frame, extent: 'part' };
}

/** Whether a title names areas, and none that lies in `frame` or holds it. */
export function isElsewhere(frame: Area, title: string, codebook: Codebook): boolean {
  const titled = inTitle(title, codebook);
  return titled.length > 0 && !titled.some((area) => within(area, frame) || within(frame, area));
}

const PROVINCIAL: readonly OwnLevel[] = ['province', 'autonomous'];
/** 全市经济增长高于全省: of two that are said as often, the narrower one. */
const NARROWER_FIRST: readonly OwnLevel[] = [...OWN_LEVELS.filter((level) => level !== 'province'), 'province'];

/** The kind of area that a text most often speaks of as its own. */
function strongest(words: OwnCounts, levels: readonly OwnLevel[]) {
  const marks = levels.map((level) => ({ level, weight: words.get(level)! }));
  return marks.sort((a, b) => b.weight - a.weight)[0]!;
}

/** Of areas those that hold no other of them: 南宁市 of 广西 and 南宁市. */
const innermostOf = (areas: readonly Area[]): Area[] => [
  ...new Set(areas.filter((area) => !areas.some((other) => other !== area && within(other, area)))),
];

/** Areas named in a title, a venue left out: 全国政法工作会议在北京召开. */
function inTitle(title: string, codebook: Codebook): Area[] {
  return named(title, codebook)
    .filter(({ start, end }) => !(title[start - 1] === '在' && VENUE.test(title.slice(end))))
    .map(({ area }) => area);
}

const add = (counts: Map<Area, number>, area: Area, weight: number): void => {
  counts.set(area, (counts.get(area) ?? 0) + weight);
};

/** How often each area is named; what lies in it counts a third for it. */
function countAreas(areas: readonly Area[]): Map<Area, number> {
  const counts = new Map<Area, number>();
  for (const area of areas) {
    add(counts, area, 1);
    for (let outer = area.parent; outer !== null; ) {
      const above = regionByCode(outer);
      if (!above) break;
      add(counts, above, 1 / 3);
      outer = above.parent;
    }
  }
  return counts;
}

/** Whether an area may call itself 省, 自治区, 市 … */
function bears({ name, level, code }: Area, word: OwnLevel): boolean {
  if (word === 'province') return name.endsWith('省');
  if (word === 'autonomous') return level === 'province' && name.endsWith('自治区');
  if (word === 'city') return name.endsWith('市');
  if (word === 'prefecture') return level === 'prefecture' && !name.endsWith('市');
  if (word === 'county') return level === 'county' && /[县旗]$/.test(name);
  return name.endsWith('区') && !COMMON.includes(code);
}

/** The area of a kind that is named clearly more often than any other. */
function leading(counts: ReadonlyMap<Area, number>, fits: (area: Area) => boolean, times: number): Area | null {
  const [first, second] = [...counts]
    .filter(([area]) => fits(area))
    .sort((a, b) => b[1] - a[1] || (a[0].code < b[0].code ? -1 : 1));
  return first && first[1] >= 1 && first[1] >= times * (second?.[1] ?? 0) ? first[0] : null;
}

/** A short report whose areas all lie one in another (陕西省, 榆林市, 子洲县) is on the innermost, if it is named again and again. */
function innermost(areas: readonly Area[], national: number): Area | null {
  const times = new Map<Area, number>();
  for (const area of areas) add(times, area, 1);
  const inner = [...times.keys()].find((area) => [...times.keys()].every((outer) => within(area, outer)));
  return inner && times.get(inner)! >= Math.max(3, national) ? inner : null;
}

/** Without own words: an area that nearly all names belong to, and that is named more often than the nation. */
function dominant(counts: ReadonlyMap<Area, number>, national: number): Area | null {
  const all = [...counts].filter(([{ code }]) => !COMMON.includes(code));
  const top = all.sort((a, b) => b[1] - a[1] || (a[0].code < b[0].code ? -1 : 1))[0];
  if (!top || top[1] < 4 || top[1] < national) return null;
  const others = all.reduce((sum, [area, n]) => sum + (within(area, top[0]) || within(top[0], area) ? 0 : n), 0);
  return top[1] >= others * 2 ? top[0] : null;
}
