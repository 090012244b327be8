import { derived } from '../codebook/load.ts';
import { type AreaName, regionByCode, regionsIn, within } from '../codebook/regions.ts';
import type { Area, Codebook } from '../codebook/types.ts';
import type { Region } from '../core/document.ts';
import { type Hit, trie } from '../core/trie.ts';
import { boundaryBefore } from './organization-area.ts';
import { placesOf } from './places.ts';
import { defineRecognizer } from './recognizer.ts';

const OWN = /(?:我|全|本)(自治区|自治州|自治县|省|市|县|区|州|盟|旗)(?![场民级直辖域政])/gu;

/** Places: by name (百色市, 香港, 广西百色), and the report's own area (我省, 全市). */
export const region = defineRecognizer({
  name: 'region',
  yields: 'region',
  needs: [],
  *scan({ text, codebook, doc }) {
    const own = doc.metadata.region;
    let last: { area: Area; end: number } | undefined;
    const areaOf = ({ start, value }: Hit<AreaName>): Area | undefined => {
      const adjacent = last?.end === start;
      const outer = adjacent ? last?.area : own && regionByCode(own.code);
      const area = meant(value, outer, adjacent);
      return area && (adjacent || stands(text, start, value, area, outer, codebook)) ? area : undefined;
    };
    const places = placesOf(doc, codebook).regions;
    for (const hit of regionsIn(text, codebook, (one) => areaOf(one) !== undefined, places)) {
      const area = areaOf(hit)!;
      last = { area, end: hit.end };
      yield { span: { start: hit.start, end: hit.end }, value: regionOf(area) };
    }
    for (const match of text.matchAll(OWN)) {
      const area = own && ownArea(own, match[1]!);
      if (area)
        yield { span: { start: match.index, end: match.index + match[0].length }, value: area, rule: 'region/own' };
    }
  },
});

/** The bearer of a name that is meant: the one in the area before it or in the report's, else the highest. */
function meant(
  { area, areas, full, bare }: AreaName,
  outer: Area | undefined | null,
  adjacent: boolean,
): Area | undefined {
  const near = outer ? areas.find((one) => within(one, outer) && one.code !== outer.code) : undefined;
  if (near && adjacent) return near;
  if (!bare) return undefined;
  if (outer && areas.some((one) => one.code === outer.code)) return outer;
  return near && full ? near : area;
}

const verbs = derived((codebook) => trie(codebook.predicates.verbs.map((verb) => [verb, true])));

/**
 * Whether a name is no seam of two words: 制定西部 holds no 定西, 增加载重 no 万载. The name of a county needs its level word
 * and a boundary before it, unless it is near the report's area; the short name of a prefecture a boundary or a verb.
 */
function stands(
  text: string,
  at: number,
  { full }: AreaName,
  area: Area,
  own: Area | null | undefined,
  codebook: Codebook,
): boolean {
  if (area.level === 'province' || (area.level === 'prefecture' && full)) return true;
  const close = own ? within(area, own) || (own.parent !== null && area.parent === own.parent) : false;
  if (area.level === 'county' && !full && !close) return false;
  return (
    boundaryBefore(text, at, codebook) ||
    /[赴抵驻访来去回入往离游援赛省市县区州盟]/.test(text[at - 1]!) ||
    verbs(codebook).longestBefore(text, at) !== undefined
  );
}

const regionOf = ({ code, name, level }: Area): Region => ({ code, name, level });

/** 我市 in a report on 百色市 is 百色市, 我区 in one on 内蒙古 the 自治区, in one on a city none. */
function ownArea({ code }: Region, word: string): Region | undefined {
  for (let area = regionByCode(code); area; area = area.parent ? regionByCode(area.parent) : undefined)
    if (area.name.endsWith(word) && (word !== '区' || area.level === 'county' || area.code === code))
      return regionOf(area);
  return undefined;
}
