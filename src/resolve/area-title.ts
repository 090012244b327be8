import { regionByCode } from '../codebook/regions.ts';
import type { Area } from '../codebook/types.ts';
import type { OrganizationArea } from '../core/mention.ts';
import type { UnitLevel } from '../core/output.ts';
import type { AreaTitle } from './name.ts';

const WORD_LEVEL: Readonly<Record<string, UnitLevel>> = {
  中央: 'central',
  国务院: 'central',
  全国: 'central',
  国家: 'central',
  省: 'province',
  自治区: 'province',
  兵团: 'province',
  市: 'prefecture',
  州: 'prefecture',
  盟: 'prefecture',
  自治州: 'prefecture',
};

const CENTER = /^(?:中央|全国|国务院|国家|兵团)$/;

/** Whether an area is named by its level alone: 省, 市, 自治区 of somewhere. */
export const isLevel = ({ word }: OrganizationArea): boolean => word !== null && !CENTER.test(word);

/** A zone that is no area of GB/T 2260: 平潭综合实验区, 宁波高新区 */
const ZONE = /(?:开发区|经开区|高新区|实验区|园区|保税区|试验区|自贸区|新区|合作区|示范区)$/;

/** How an area stands in the full names of its bodies; `found` is null where it cannot be known. */
export function titleOf(area: OrganizationArea, found: Area | null): AreaTitle {
  if (found && ZONE.test(area.text) && !area.text.endsWith(found.name))
    return { name: area.text, area: found, written: area.text, level: 'county' };
  const [first] = area.codes;
  const bearer = found ?? (first === undefined ? undefined : regionByCode(first));
  const level = bearer?.level ?? WORD_LEVEL[area.word ?? ''] ?? (area.word ? 'county' : 'other');
  const name = area.word === '兵团' ? '新疆生产建设兵团' : bearer ? nameIn(area.text, bearer) : area.text;
  return { name, area: found, written: area.word ? name : area.text, level };
}

/** 杭州市余杭区 where the text says so, the province left out: 浙江省杭州市余杭区, 广西百色市 are 杭州市余杭区, 百色市. */
function nameIn(written: string, { name, level, parent }: Area): string {
  const city = level === 'county' && parent ? regionByCode(parent) : undefined;
  const says = city?.name.endsWith('市') === true && written.length > name.length && written.includes(city.short);
  return city && says ? city.name + name : name;
}
