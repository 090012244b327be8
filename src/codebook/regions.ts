import { sieve } from '../core/beginnings.ts';
import { groupBy } from '../core/group.ts';
import { type Hit, lazyTrie, type Trie } from '../core/trie.ts';
import { builtinRegions, derived } from './load.ts';
import type { Area, Codebook } from './types.ts';
import { dictionary, words } from './words.ts';

/** A name as it may stand in a text, and the areas that bear it. */
export interface AreaName {
  /** the one that is meant without further evidence: the highest, 海南 the province before the prefecture */
  readonly area: Area;
  /** all bearers, the highest first: 鼓楼区 has four */
  readonly areas: readonly Area[];
  /** the name carries its level word (百色市, 延边州, 长阳县) */
  readonly full: boolean;
  /** may stand alone; else only with its level word or after its parent: 公安, 资源, 和平 */
  readonly bare: boolean;
}

let areas: ReadonlyMap<string, Area> | undefined;

/** All areas by code, the provinces first, then prefectures and counties. */
function areasByCode(): ReadonlyMap<string, Area> {
  areas ??= new Map(builtinRegions().map((area) => [area.code, area]));
  return areas;
}

/** The area of a GB/T 2260 code, or undefined. */
export const regionByCode = (code: string): Area | undefined => areasByCode().get(code);

/** Whether `inner` is `outer` or lies in it. */
export function within(inner: Area, outer: Area): boolean {
  for (let at: Area | undefined = inner; at; at = at.parent === null ? undefined : regionByCode(at.parent))
    if (at.code === outer.code) return true;
  return false;
}

/** Names that carry a level word: the full one, and for autonomous areas 广西自治区, 延边州, 长阳县. */
function fullNames({ name, short }: Area): string[] {
  const level = /自治([州县旗])$/.exec(name)?.[1];
  return level ? [name, `${short}自治${level}`, `${short}${level}`] : [name];
}

/** Names of the areas with the same first character (or of all): the longest hit is the right one. */
function namesOf(
  areas: Iterable<Area>,
  given: Iterable<readonly [name: string, code: string]>,
  words: ReadonlySet<string>,
) {
  const found = new Map<string, AreaName & { areas: Area[] }>();
  const add = (name: string, area: Area, full: boolean, bare: boolean): void => {
    const known = found.get(name);
    if (!known) found.set(name, { area, areas: [area], full, bare: bare && !words.has(name) });
    else if (known.full === full) known.areas.push(area);
  };
  const list = [...areas];
  for (const area of list) for (const name of fullNames(area)) add(name, area, true, true);
  for (const [name, code] of given) add(name, regionByCode(code)!, true, true);
  for (const area of list) {
    const { short, name, level } = area;
    if (short.length > 1 && short !== name) add(short, area, false, level !== 'county' || !name.endsWith('区'));
  }
  return found;
}

/** Every name of an area, full and short (广西壮族自治区, 广西, 延边州, 海西州), made when a text holds its first character. */
export const regionNames = derived((codebook): Trie<AreaName> => {
  const { ordinary, names } = codebook.regions;
  const ordinaries = new Set(words(ordinary));
  const given = groupBy(Object.entries(names), ([name]) => name.charCodeAt(0));
  const areas = groupBy(builtinRegions(), ({ name }) => name.charCodeAt(0));
  return lazyTrie(
    [...builtinRegions().map(({ name }) => name), ...Object.keys(names)],
    (first) => namesOf(areas.get(first) ?? [], given.get(first) ?? [], ordinaries),
    () => namesOf(builtinRegions(), Object.entries(names), ordinaries),
  );
});

const blocked = derived((codebook): Trie<true> => dictionary(codebook.regions.not));

/** How far before a name a longer word that holds it may begin: 隆重庆祝. */
const BEFORE = 3;

const sieveOf = derived((codebook) => sieve([regionNames(codebook).beginnings()]));

/** Where names of areas may begin in a text. */
const areaPlaces = (text: string, codebook: Codebook): readonly number[] => sieveOf(codebook)(text)[0]!;

/**
 * The names of areas in a text that hold there, from left to right, the longest at each place; 长治久安 holds none, and
 * 贯通江西 holds 江西 where 通江 does not hold. `places`: where they may begin.
 */
export function* regionsIn(
  text: string,
  codebook: Codebook,
  holds: (hit: Hit<AreaName>) => boolean = () => true,
  places = areaPlaces(text, codebook),
): Generator<Hit<AreaName>> {
  const names = regionNames(codebook);
  const not = blocked(codebook);
  const inside = (at: number): number => {
    for (let from = Math.max(0, at - BEFORE); from <= at; from++) {
      const word = not.longest(text, from);
      if (word && word.end > at) return word.end;
    }
    return at;
  };
  let free = 0;
  for (const at of places) {
    const hit = at < free ? undefined : names.longest(text, at);
    if (!hit) continue;
    const end = inside(at);
    if (end > at) free = end;
    else if (holds(hit)) {
      yield hit;
      free = hit.end;
    }
  }
}
