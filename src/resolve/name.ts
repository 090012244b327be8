import { bodyEntries, groupThemes, namedBodies } from '../codebook/organizations.ts';
import { regionByCode } from '../codebook/regions.ts';
import type { Area, BodyEntry, Codebook } from '../codebook/types.ts';
import type { OrganizationPart } from '../core/mention.ts';
import type { UnitLevel, UnitType } from '../core/output.ts';

/** A body as far as its parts have been read. */
export interface Body {
  readonly full_name: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly region: string | null;
}

/** The name of an area in the full name of its bodies, and how 委 is called there. */
export interface AreaTitle {
  readonly name: string;
  readonly area: Area | null;
  /** as written: 北京 in 北京大学 */
  readonly written: string;
  readonly level: UnitLevel;
}

/** A body with a name of its own: 最高检 is 最高人民检察院. */
export function namedBody(id: string, codebook: Codebook): Body | undefined {
  const entry = namedBodies(codebook).get(id);
  return entry && { full_name: entry.name, level: entry.level, type: entry.type, region: entry.regionCode };
}

/** The body that a part names on an area: 省|法院 is 青海省高级人民法院. */
export function onArea(title: AreaTitle, part: OrganizationPart, codebook: Codebook): Body {
  const entry = bodyEntries(codebook).get(part.entry)!;
  const { area } = title;
  // 天津自贸试验区人民法院 is no court of the municipality
  const form = formIn(entry, part, title.level === 'county' ? 'county' : key(area), codebook);
  const host = entry.via === 'committee' ? committeeOf(area) : '';
  const name = entry.own_name ? title.written : title.name;
  return {
    full_name: form.includes('{') ? filled(form, title, part) : name + doubled(name, part) + host + form,
    level: entry.level ?? title.level,
    type: entry.type ?? 'other',
    region: area?.code ?? null,
  };
}

/** 浦东新区|区委 */
const doubled = (name: string, { form, entry }: OrganizationPart): string =>
  entry === 'committee' && form === '委' && name.endsWith('新区') ? '区' : '';

/** 共青团{area}委, {parent}公安局{short}分局 */
function filled(form: string, { name, area }: AreaTitle, part: OrganizationPart): string {
  const parent = area?.parent ? regionByCode(area.parent) : undefined;
  if (form.includes('{parent}') && (!parent || !area?.name.endsWith('区'))) return name + part.form;
  const values: Record<string, string> = {
    area: name,
    form: part.form,
    parent: parent?.name ?? '',
    short: area?.short ?? '',
  };
  return form.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}

/** The body that a part names on a host: 青海省公安厅|党委. */
export function onHost(host: Body, part: OrganizationPart, codebook: Codebook): Body {
  const entry = bodyEntries(codebook).get(part.entry)!;
  return {
    full_name: host.full_name + formIn(entry, part, 'any', codebook),
    level: entry.level ?? host.level,
    type: entry.type ?? host.type,
    region: host.region,
  };
}

/** The part in full: 发改委 → 发展和改革委员会, 教整领导小组 → 教育整顿领导小组 */
export function formIn(
  entry: BodyEntry,
  { form, before }: OrganizationPart,
  level: string,
  codebook: Codebook,
): string {
  const full = entry.full?.[level] ?? entry.full?.any ?? entry.short?.[form] ?? form;
  return (groupThemes(codebook).longest(before, 0)?.end === before.length ? themeIn(before, codebook) : before) + full;
}

const themeIn = (before: string, codebook: Codebook): string =>
  groupThemes(codebook).longest(before, 0)?.value ?? before;

const key = (area: Area | null): string => (area?.name.endsWith('自治区') ? 'region' : (area?.level ?? 'any'));

const committeeOf = (area: Area | null): string => (key(area) === 'region' ? '党委' : '委');
