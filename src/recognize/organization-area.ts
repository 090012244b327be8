import { derived } from '../codebook/load.ts';
import { functionWords, notAreas } from '../codebook/organizations.ts';
import { regionByCode, regionNames, within } from '../codebook/regions.ts';
import type { Codebook } from '../codebook/types.ts';
import { dictionary } from '../core/dictionary.ts';
import type { OrganizationArea } from '../core/mention.ts';

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
const words = dictionary(
  new Map([
    ...LEVELS.map((word): [string, 'level' | 'center'] => [word, 'level']),
    ...CENTER.map((word): [string, 'level' | 'center'] => [word, 'center']),
  ]),
);
const RARE = new Set(['州', '盟', '旗', '兵团']);

/** The areas that a name beginning at `at` may start with: 百色市, 广西百色, 市, 中央. 市中级法院 is no 市中(区). */
export const areasAt = (text: string, at: number, codebook: Codebook): AreaAhead[] =>
  [placeAt(text, at, codebook), levelAt(text, at, codebook)].filter((area) => area !== undefined);

/** A place by name, the innermost where several follow one another; after the area above it also one that is an ordinary word: 湖北公安县, 甘肃合作. */
export function placeAt(text: string, at: number, codebook: Codebook): AreaAhead | undefined {
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
  const area = { text: text.slice(at, end), codes: areas.map(({ code }) => code), word: null };
  if (!full && !bare && highest.level === 'county' && isWord(highest.short, codebook)) return undefined;
  return { start: at, end, area, kind: full ? 'place' : bare ? 'short' : 'unsafe' };
}

const ordinaryWords = derived((codebook): ReadonlySet<string> => new Set(codebook.regions.ordinary.split(/\s+/)));

/** Whether the short name of a county is an ordinary word: 公安, 合作 */
const isWord = (short: string, codebook: Codebook): boolean => ordinaryWords(codebook).has(short);

/** 省, 市, 自治区 by themselves: those of the report. Not in 城市, 社区, 各省, nor in 省、市计委, 534所县医院. */
function levelAt(text: string, at: number, codebook: Codebook): AreaAhead | undefined {
  const hit = words.longest(text, at);
  if (!hit) return undefined;
  const word = text.slice(at, hit.end);
  if (hit.value === 'level') {
    const longer = notAreas(codebook).longestBefore(text, hit.end) ?? notAreas(codebook).longest(text, at);
    if (longer && longer.end - longer.start > word.length) return undefined;
    if (/[所个家名些座]$|[省市县区州][、和]$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
    if (RARE.has(word) && !boundaryBefore(text, at, codebook)) return undefined;
  }
  return { start: at, end: hit.end, area: { text: word, codes: [], word }, kind: hit.value };
}

/** Whether a word may begin at `at`: after punctuation, a figure, or a function word. */
export const boundaryBefore = (text: string, at: number, codebook: Codebook): boolean =>
  at === 0 || !/\p{Script=Han}/u.test(text[at - 1]!) || functionWords(codebook).longestBefore(text, at) !== undefined;

/** The level that the areas of a name have; null for level words. */
export const levelOf = ({ codes }: OrganizationArea): 'province' | 'prefecture' | 'county' | null =>
  (codes[0] !== undefined && regionByCode(codes[0])?.level) || null;
