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

/** How an area stands in the full names of its bodies; `found` is null where it cannot be known. */
export function titleOf(area: OrganizationArea, found: Area | null): AreaTitle {
  const level = found?.level ?? WORD_LEVEL[area.word ?? ''] ?? (area.word ? 'county' : 'other');
  const name = area.word === '兵团' ? '新疆生产建设兵团' : found ? nameIn(area.text, found) : area.text;
  return { name, area: found, written: area.word ? name : area.text, level };
}

/** 杭州市余杭区 where the text says so, the province left out: 浙江省杭州市余杭区, 广西百色市 are 杭州市余杭区, 百色市. */
function nameIn(written: string, { name, level, parent }: Area): string {
  const city = level === 'county' && parent ? regionByCode(parent) : undefined;
  const says = city?.name.endsWith('市') === true && written.length > name.length && written.includes(city.short);
  return city && says ? city.name + name : name;
}
