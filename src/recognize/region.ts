import { type AreaName, regionByCode, regionsIn, within } from '../codebook/regions.ts';
import type { Area } from '../codebook/types.ts';
import type { Region } from '../core/document.ts';
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
    for (const { start, end, value } of regionsIn(text, codebook)) {
      const outer = last?.end === start ? last.area : own && regionByCode(own.code);
      const area = meant(value, outer, last?.end === start);
      if (!area) continue;
      last = { area, end };
      yield { span: { start, end }, value: regionOf(area) };
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

const regionOf = ({ code, name, level }: Area): Region => ({ code, name, level });

/** 我市 in a report on 百色市 is 百色市, 我区 in one on 内蒙古 the 自治区, in one on a city none. */
function ownArea({ code }: Region, word: string): Region | undefined {
  for (let area = regionByCode(code); area; area = area.parent ? regionByCode(area.parent) : undefined)
    if (area.name.endsWith(word) && (word !== '区' || area.level === 'county' || area.code === code))
      return regionOf(area);
  return undefined;
}
