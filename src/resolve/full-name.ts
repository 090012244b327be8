import { bodyEntries, namedForms } from '../codebook/organizations.ts';
import { regionNames } from '../codebook/regions.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { UnitFinding, UnitSurface } from '../core/finding.ts';
import type { OrganizationPart } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { isLevel, titleOf } from './area-title.ts';
import { campaignOf, campaignPart } from './campaign.ts';
import { type AreaTitle, type Body, formIn, namedBody, onArea, onHost } from './name.ts';
import { type Memory, memory } from './named-before.ts';
import { type AreaFinder, areaFinder, lineage } from './region.ts';
import { sameCounty } from './unit.ts';

interface Resolver {
  readonly doc: Recognized;
  readonly codebook: Codebook;
  readonly areaOf: AreaFinder;
  readonly before: Memory;
  readonly campaign: () => string | null;
  /** the words for areas on which the report names bodies of the Party or of the law: 市 of 市委 */
  readonly localWords: () => ReadonlySet<string>;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Gives each surface its full name, in the order of the text: what was named before tells what 厅党委, 院党组, 领导小组办公室 are. */
export function resolveUnits(doc: Recognized, surfaces: readonly UnitSurface[], codebook: Codebook): UnitFinding[] {
  const before = memory(doc);
  const campaign = once(() => campaignOf(doc, codebook));
  const resolver: Resolver = {
    doc,
    codebook,
    areaOf: areaFinder(doc),
    before,
    campaign,
    localWords: once(() => localWordsOf(surfaces, codebook)),
  };
  const found: UnitFinding[] = [];
  for (const surface of surfaces) {
    const body = bodyOf(surface, resolver);
    if (!body) continue;
    const { full_name, level, type, region } = body;
    found.push({ span: surface.span, rule: surface.rule, full_name, level, type, region });
  }
  return sameCounty(found);
}

/** The body that a surface names; null when it names none without a context that is missing. */
function bodyOf({ span, name }: UnitSurface, resolver: Resolver): Body | null {
  const { area, outer } = name;
  if (!area) return unattached(name.parts, span, resolver);
  const parts = courtsNamed(name.parts, resolver, span);
  if (!parts) return null;
  const found = resolver.areaOf(area, span);
  const body = onTitle(titleOf(area, found), parts, span, resolver);
  if (!found && isLevel(area)) return unplaced(called(name.text, body), area.word!, resolver);
  const over = outer ? namedBody(outer, resolver.codebook) : undefined;
  if (!over) return body;
  return called(over.full_name + body.full_name, body, parts.length > 1 ? body.type : over.type);
}

const called = (full_name: string, { level, type, region }: Body, as = type): Body => ({
  full_name,
  level,
  type: as,
  region,
});

/** 省院 is 省检察院 in a report of procuratorates, 省法院 in one of courts: as the title says, or whichever was named last. */
function courtsNamed(
  [first, ...rest]: readonly OrganizationPart[],
  { doc, before }: Resolver,
  at: Span,
): OrganizationPart[] | null {
  if (first!.entry !== 'own-court') return [first!, ...rest];
  const title = doc.metadata.title ?? '';
  const [court, procuratorate] = [/法院|审判/.test(title), title.includes('检察')];
  const type = court === procuratorate ? before.host('院', at)?.type : court ? 'court' : 'procuratorate';
  if (type !== 'court' && type !== 'procuratorate') return null;
  return [{ entry: type, form: type === 'court' ? '法院' : '检察院', before: '' }, ...rest];
}

/**
 * 县委政法委 of no known county keeps its text. A government or department means any one in a national report (but 市政府
 * beside 市委 is that of a city which it does not name), and in one on an area above it (各盟行政公署、市人民政府 in one on 内蒙古).
 */
function unplaced(body: Body, word: string, { doc, localWords }: Resolver): Body | null {
  if (body.type !== 'government') return body;
  const { region } = doc.metadata;
  if (region === null) return localWords().has(word) ? body : null;
  return LEVELS.indexOf(body.level) > LEVELS.indexOf(region.level) ? null : body;
}

/** Bodies that a report means as such: those of no place that it names are few in national reports. */
const LOCAL = /^(?:party|discipline|plac|court|procuratorate|police|congress|cppcc)$/;

function localWordsOf(surfaces: readonly UnitSurface[], codebook: Codebook): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name } of surfaces)
    if (name.area?.word && LOCAL.test(bodyEntries(codebook).get(name.parts[0]!.entry)?.type ?? ''))
      words.add(name.area.word);
  return words;
}

const LEVELS: readonly string[] = ['province', 'prefecture', 'county'];

/** 省|公安厅|党委: the first part on the area, each further one on what stands before it. */
function onTitle(title: AreaTitle, parts: readonly OrganizationPart[], at: Span, resolver: Resolver): Body {
  const { codebook, before } = resolver;
  const [first, ...rest] = parts;
  let body = onArea(title, campaignPart(first!, title, resolver.campaign, codebook), codebook);
  before.keep(body, first!, title, at);
  for (const part of rest) {
    body = onHost(body, stationedAt(part, title), codebook);
    before.keep(body, part, title, at);
  }
  return body;
}

/** 省纪委监委|驻省公安厅|纪检监察组: the area of the inner name too. */
const stationedAt = (part: OrganizationPart, { name }: AreaTitle): OrganizationPart => ({
  entry: part.entry,
  form: part.form,
  before: part.before.replace(/^驻[省市县区州](?=.)/, `驻${name}`),
});

/** A name without area: its own (最高检), or a part of one whose host was named before (厅党委, 领导小组办公室). */
function unattached(parts: readonly OrganizationPart[], at: Span, resolver: Resolver): Body | null {
  const { codebook, before } = resolver;
  const [first, ...rest] = parts;
  const own = namedBody(first!.entry, codebook);
  if (own) {
    before.keepNamed(own, at);
    return rest.reduce((host, part) => onHost(host, part, codebook), own);
  }
  if (first!.entry === '') {
    const host = before.host(first!.form, at);
    return host && rest.reduce((body, part) => onHost(body, part, codebook), host);
  }
  const entry = bodyEntries(codebook).get(first!.entry)!;
  if (entry.open) {
    const own = entry.open === 'local' ? resolver.doc.metadata.region : null;
    const region = /^\d/.test(entry.open) ? entry.open : own && own.level !== 'province' ? own.code : null;
    const full_name = first!.before + (entry.short?.[first!.form] ?? first!.form);
    const national = entry.type === 'enterprise' && isNational(full_name, resolver.codebook);
    const level = national ? 'central' : (entry.level ?? 'other');
    return { full_name, level, type: entry.type ?? 'other', region };
  }
  if (entry.id === 'stationed-discipline') return stationedGroup(first!, at, resolver);
  if (entry.is === 'group') {
    const host = before.group(at);
    const same = host?.full_name.endsWith(formIn(entry, first!, 'any', codebook)) ?? false;
    if (!same && first!.before.startsWith('“')) return ownGroup(parts, resolver);
    // 扫黑除恶专项斗争领导小组 is the one of that name
    if (!host || (rest.length === 0 && !same)) return null;
    return rest.reduce((body, part) => onHost(body, part, codebook), host);
  }
  if (entry.is === 'steering') return steeringGroup(first!, at, resolver);
  const committee = before.committee(at);
  if (!committee) return null;
  const child = entry.on?.includes('committee') && entry.id !== 'discipline';
  return child ? onHost(committee.body, first!, codebook) : onArea(committee.title, first!, codebook);
}

/** 中国某某集团有限公司; what begins with the name of another (中国石化|上海石油化工股份有限公司) or holds a place is a daughter. */
const isNational = (name: string, codebook: Codebook): boolean =>
  /^(?:中国|国家).*(?:集团|总公司|控股).{0,8}$/.test(name) &&
  !namedForms(codebook).longest(name, 0) &&
  ![...name].some((_, at) => regionNames(codebook).longest(name, at));

/** “打黑除恶”领导小组 in a report on one area is of that area. */
function ownGroup([first, ...rest]: readonly OrganizationPart[], { doc, codebook }: Resolver): Body | null {
  const [area] = lineage(doc.metadata.region?.code);
  if (!area) return null;
  const title: AreaTitle = { name: area.name, area, written: area.name, level: area.level };
  return rest.reduce((body, part) => onHost(body, part, codebook), onArea(title, first!, codebook));
}

/** 驻院纪检监察组 of 山西省纪委监委 in 山西省高级人民法院 */
function stationedGroup({ before: front, form }: OrganizationPart, at: Span, { before }: Resolver): Body | null {
  const host = before.host(front.slice(-1), at);
  const area = host && lineage(host.region)[0];
  if (front.length !== 2 || !host || !area) return null;
  const full_name = `${area.name}纪委监委驻${host.full_name}${form}`;
  return { full_name, level: host.level, type: 'discipline', region: host.region };
}

/** 铁检分院指导组 of the body that set it up; 第一驻点指导组 of the report's area. */
function steeringGroup(part: OrganizationPart, at: Span, resolver: Resolver): Body | null {
  const { doc, codebook, before, campaign } = resolver;
  if (!part.before.startsWith('第'))
    return before.once(part.before + part.form, () => {
      const host = before.organ(at);
      return host && onHost(host, part, codebook);
    });
  const area = lineage(doc.metadata.region?.code)[0];
  const name = area ? `${area.name}${campaign() ?? ''}` : '';
  const title: AreaTitle = { name, area: area ?? null, written: name, level: area?.level ?? 'other' };
  return onArea(title, part, codebook);
}
