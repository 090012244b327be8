import { derived } from '../codebook/load.ts';
import { functionWords, notAreas } from '../codebook/organizations.ts';
import { regionByCode, regionNames, within } from '../codebook/regions.ts';
import type { Area, Codebook } from '../codebook/types.ts';
import type { OrganizationArea } from '../core/mention.ts';
import { trie } from '../core/trie.ts';
import { isHan, unitsOf } from '../core/units.ts';

/** An area in front of the name of a body. */
export interface AreaAhead {
  readonly start: number;
  readonly end: number;
  readonly area: OrganizationArea;
  /** 百色市 place, 百色 short, 大同 or 鄞州 unsafe (a word, or a district), 市 level, 中央 center */
  readonly kind: 'place' | 'short' | 'unsafe' | 'level' | 'center';
}

const LEVELS = ['自治区', '自治州', '自治县', '自治旗', '省', '市', '县', '区', '州', '盟', '旗', '兵团'];
const CENTER = ['中央', '全国', '国务院', '国家'];
const words = trie<'level' | 'center'>([
  ...LEVELS.map((word) => [word, 'level'] as const),
  ...CENTER.map((word) => [word, 'center'] as const),
]);
/** What stands for a name that is left out: XX|县人民医院 is none. */
const isPlaceholder = unitsOf('Xx×*○某');
const RARE = new Set(['州', '盟', '旗', '兵团']);

/** The areas that a name beginning at `at` may start with: 百色市, 广西百色, 市, 中央. 市中级法院 is no 市中(区). */
export const areasAt = (context: Context, at: number): AreaAhead[] =>
  [placeAt(context, at), levelAt(context, at)].filter((area) => area !== undefined);

/** What the rules for names look at. */
export interface Context {
  readonly text: string;
  readonly codebook: Codebook;
  /** GB/T 2260 code of the area that the report is about */
  readonly region: string | null;
}

/**
 * A place by name, the innermost where several follow one another, with the zone that stands on it (平潭|综合实验区). A name
 * that is an ordinary word counts after the area above it (湖北公安县) or near the report's area: 和县 is 和|县 elsewhere.
 */
export function placeAt({ text, codebook, region }: Context, at: number): AreaAhead | undefined {
  const names = regionNames(codebook);
  const first = names.longest(text, at);
  if (!first) return undefined;
  const { area: highest } = first.value;
  let { end } = first;
  let { full, bare, areas } = first.value;
  for (let next = names.longest(text, end); next; next = names.longest(text, end)) {
    const inner = next.value.areas.filter((area) =>
      areas.some((outer) => area.code !== outer.code && within(area, outer)),
    );
    if (inner.length === 0) break;
    areas = inner;
    full = next.value.full;
    bare = true;
    end = next.end;
  }
  if (!bare && full && !areas.some((area) => near(area, region))) return undefined;
  if (!bare && !full && highest.level === 'county' && isWord(highest.short, codebook)) return undefined;
  const zone = zoneAt(text, end);
  const area = { text: text.slice(at, end + zone), codes: areas.map(({ code }) => code), word: null };
  return { start: at, end: end + zone, area, kind: full || zone > 0 ? 'place' : bare ? 'short' : 'unsafe' };
}

/** Whether an area is the report's, or in the same prefecture. */
const near = ({ code }: Area, region: string | null): boolean =>
  region !== null && code.slice(0, 4) === region.slice(0, 4);

const ZONE =
  /(?:(?:国家级)?(?:经济技术|高新技术产业|高新|旅游|经济)?开发区|经开区|高新区|综合实验区|工业园区|综合保税区|保税区|自贸试验区|自由贸易试验区|自贸区|高新技术产业园区|新区|深度合作区|示范区)/y;

const opensZone = unitsOf('国经高旅开综工保自新深示');

const zoneAt = (text: string, at: number): number => {
  if (!opensZone(text.charCodeAt(at))) return 0;
  ZONE.lastIndex = at;
  return ZONE.exec(text)?.[0].length ?? 0;
};

const ordinaryWords = derived((codebook): ReadonlySet<string> => new Set(codebook.regions.ordinary.split(/\s+/)));

/** Whether the short name of a county is an ordinary word: 公安, 合作 */
const isWord = (short: string, codebook: Codebook): boolean => ordinaryWords(codebook).has(short);

/** 省, 市, 自治区 by themselves: those of the report. Not in 城市, 社区, 各省, nor in 省、市计委, 534所县医院. */
export function levelAt({ text, codebook }: Context, at: number): AreaAhead | undefined {
  const hit = words.longest(text, at);
  if (!hit) return undefined;
  const word = text.slice(at, hit.end);
  if (hit.value === 'level') {
    const longer = notAreas(codebook).longestBefore(text, hit.end) ?? notAreas(codebook).longest(text, at);
    // 省|市场监管局 is of the province
    const ownWord = text.startsWith('市场监', hit.end);
    if (longer && longer.end - longer.start > word.length && !ownWord) return undefined;
    if (/[所个家名些座]$|[省市县区州][、和]$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
    if (isPlaceholder(text.charCodeAt(at - 1))) return undefined;
    if (RARE.has(word) && !boundaryBefore(text, at, codebook)) return undefined;
  }
  return { start: at, end: hit.end, area: { text: word, codes: [], word }, kind: hit.value };
}

/** Whether a word may begin at `at`: after punctuation, a figure, or a function word. */
export const boundaryBefore = (text: string, at: number, codebook: Codebook): boolean =>
  at === 0 || !isHan(text.charCodeAt(at - 1)) || functionWords(codebook).longestBefore(text, at) !== undefined;

/** The level that the areas of a name have; null for level words. */
export const levelOf = ({ codes }: OrganizationArea): 'province' | 'prefecture' | 'county' | null =>
  (codes[0] !== undefined && regionByCode(codes[0])?.level) || null;
