import { bodyEntries, bodyForms, functionWords, groupThemes, isOfOneArea, isZone } from '../codebook/organizations.ts';
import { regionByCode } from '../codebook/regions.ts';
import type { BodyClass } from '../codebook/types.ts';
import { isHan } from '../core/units.ts';
import { boundaryBefore, type Context } from './organization-area.ts';
import { goesOn } from './organization-end.ts';
import type { Name } from './organization-name.ts';
import { localName, openName } from './organization-open.ts';
import { type Part, partAt, partsAt, plainPartAt, stationedAt } from './organization-parts.ts';

/** 厅党委, 院党组: the kind of body stands for the one that was named. */
const HOSTS = new Map<string, BodyClass>([
  ...[...'厅局部委署校行'].map((host) => [host, 'organ'] as const),
  ['院', 'court'],
]);

/** A name without area that begins at `at`, or whose kind begins there: 厅党委, 第一驻点指导组, 铁检分院|指导组, 领导小组办公室. */
export const unattachedAt = (context: Context, at: number, free: number): Name | undefined =>
  stationed(context, at) ??
  hosted(context, at) ??
  ofOwnArea(context, at) ??
  group(context, at, free) ??
  child(context, at) ??
  ofHost(context, at, free) ??
  openName(context, at, free) ??
  localName(context, at, free);

/** 驻院纪检监察组 */
function stationed({ text }: Context, at: number): Name | undefined {
  const part = stationedAt(text, at, 'discipline');
  return part && single(at, [part]);
}

const single = (start: number, parts: readonly Part[]): Name | undefined =>
  parts.length > 0 ? { start, end: parts.at(-1)!.end, area: null, parts, outer: null } : undefined;

/** 财政厅 in a report on a province or a part of it, 行署 in one on a 地区 or 盟, 高新区管委会 in one on a city: there is one only. */
function ofOwnArea({ text, codebook, region }: Context, at: number): Name | undefined {
  if (!region) return undefined;
  const form = bodyForms(codebook).longest(text, at);
  if (!form || !isOfOneArea(text.slice(at, form.end)) || !boundaryBefore(text, at, codebook)) return undefined;
  const part = partAt(text, at, 'area', null, codebook);
  const code = text[form.end - 1] === '厅' ? `${region.slice(0, 2)}0000` : `${region.slice(0, 4)}00`;
  const own = regionByCode(code);
  const zone = isZone(text.slice(at, form.end));
  const bearer = zone ? /市$/ : /(省|自治区|地区|盟)$/;
  if (!own || part?.end !== form.end || goesOn(text, part.end, codebook) || !bearer.test(own.name)) return undefined;
  const name = zone ? own.short : '';
  const area = { start: -1, end: -1, area: { text: name, codes: [code], word: null }, kind: 'place' } as const;
  return { start: at, end: part.end, area, parts: [part], outer: null };
}

/** 厅党委, 院党组, 厅教整办 */
function hosted({ text, codebook }: Context, at: number): Name | undefined {
  const on = HOSTS.get(text[at]!);
  if (!on || !boundaryBefore(text, at, codebook)) return undefined;
  const parts = partsAt(text, at + 1, on, null, codebook).filter((part, i) => i > 0 || part.is === 'inner');
  if (parts.length === 0 || parts[0]!.before.length > 0) return undefined;
  return single(at, [{ entry: '', form: text[at]!, before: '', is: on, end: at + 1 }, ...parts]);
}

/** 第一驻点指导组, 领导小组办公室, 教育整顿|领导小组办公室, 扫黑除恶专项斗争|领导小组 */
function group({ text, codebook }: Context, at: number, free: number): Name | undefined {
  const part = text[at] === '第' ? partAt(text, at, 'area', null, codebook) : plainPartAt(text, at, 'area', codebook);
  if (part?.is === 'steering' && /^第/.test(part.before) && !goesOn(text, part.end, codebook))
    return single(at, [part]);
  if (part?.is !== 'group' || part.before) return undefined;
  const parts = partsAt(text, part.end, 'group', null, codebook);
  const theme = quotedBefore(text, at) ?? groupThemes(codebook).longestBefore(text, at);
  const start = theme && theme.start >= free ? theme.start : at;
  const alone = part.form === '领导小组' && start < at && !goesOn(text, part.end, codebook);
  if (parts.length === 0 && !alone) return undefined;
  if (text[start] !== '“' && !boundaryBefore(text, start, codebook)) return undefined;
  return single(start, [{ ...part, before: text.slice(start, at) }, ...parts]);
}

/** “打黑除恶”|领导小组 */
function quotedBefore(text: string, at: number): { start: number } | undefined {
  if (text[at - 1] !== '”') return undefined;
  const from = Math.max(0, at - LONGEST_QUOTED);
  const open = text.slice(from, at).lastIndexOf('“');
  return open >= 0 ? { start: from + open } : undefined;
}

const LONGEST_QUOTED = 14;

/** 组织部, 政法委: whose they are, `resolve` finds in the sentence. */
function child({ text, codebook }: Context, at: number): Name | undefined {
  const part = plainPartAt(text, at, 'committee', codebook);
  const entry = part && bodyEntries(codebook).get(part.entry);
  if (!part || !entry?.bare || part.before || goesOn(text, part.end, codebook)) return undefined;
  return boundaryBefore(text, at, codebook) ? single(at, [part]) : undefined;
}

/** 铁检分院|指导组: a steering group named after a body that is not named in full. */
function ofHost({ text, codebook }: Context, at: number, free: number): Name | undefined {
  const hit = bodyForms(codebook).longest(text, at);
  const entry = hit?.value.find(({ is }) => is === 'steering');
  if (!hit || !entry || goesOn(text, hit.end, codebook) || !/[院厅局部委]/.test(text[at - 1] ?? '')) return undefined;
  let start = at;
  while (start > free && start > at - 8 && isHan(text.charCodeAt(start - 1))) {
    if (start < at && functionWords(codebook).longestBefore(text, start)) break;
    start--;
  }
  if (at - start < 2 || at - start > 7) return undefined;
  return single(start, [
    { entry: entry.id, form: text.slice(at, hit.end), before: text.slice(start, at), is: 'steering', end: hit.end },
  ]);
}
