import { bodyForms, genericWords, groupThemes, themeStops } from '../codebook/organizations.ts';
import type { BodyClass, BodyEntry, Codebook } from '../codebook/types.ts';
import type { OrganizationPart } from '../core/mention.ts';
import type { AreaAhead } from './organization-area.ts';
import { goesOn } from './organization-end.ts';
import { stands } from './organization-stands.ts';

/** A part of a name and what it is for the part that follows. */
export interface Part extends OrganizationPart {
  readonly is: BodyClass;
  readonly end: number;
}

const ORDINAL = /第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\D)/y;
const THEME = /[\p{Script=Han}\d]/u;
const GOVERNMENT = /、?(?:省|自治区|市|州|县|区)(?:人民)?政府/y;

/** The parts of a name from `at` on: 委|政法委, 公安厅|党委. Greedy; a part that is only the beginning of a longer word is none. */
export function partsAt(text: string, at: number, on: BodyClass, area: AreaAhead | null, codebook: Codebook): Part[] {
  const parts: Part[] = [];
  let is = on;
  for (let end = at; parts.length < 4; ) {
    const part = partAt(text, end, is, parts.length === 0 ? area : null, codebook) ?? stationedAt(text, end, is);
    if (!part) break;
    parts.push(part);
    ({ is, end } = part);
  }
  while (parts.length > 0 && goesOn(text, parts.at(-1)!.end, codebook)) parts.pop();
  return parts;
}

/** One part: as it stands, with a number (第二指导组), a subject (扫黑除恶领导小组) or a local name (西峪地区检察院) in front. */
export function partAt(
  text: string,
  at: number,
  on: BodyClass,
  area: AreaAhead | null,
  codebook: Codebook,
): Part | undefined {
  return (
    formAt(text, at, at, on, area, (e) => !e.numbered, codebook) ??
    jointly(text, at, on, codebook) ??
    numbered(text, at, on, area, codebook) ??
    themed(text, at, on, area, codebook) ??
    locallyNamed(text, at, on, area, codebook)
  );
}

/** A part as it stands, with nothing in front. */
export const plainPartAt = (text: string, at: number, on: BodyClass, codebook: Codebook): Part | undefined =>
  formAt(text, at, at, on, null, (e) => !e.numbered, codebook);

/** The longest form at `at` that may follow `on`; `from` is where the part begins. */
function formAt(
  text: string,
  from: number,
  at: number,
  on: BodyClass,
  area: AreaAhead | null,
  fits: (entry: BodyEntry) => boolean,
  codebook: Codebook,
): Part | undefined {
  for (const { end, value } of bodyForms(codebook).all(text, at).reverse()) {
    const form = text.slice(at, end);
    const entry = value.find((e) => (e.on ?? ['area']).includes(on) && fits(e) && (at > from || stands(e, form, area)));
    if (entry && !(goesOn(text, end, codebook) && !leadsOn(text, end, entry, codebook)))
      return { entry: entry.id, form, before: text.slice(from, at), is: entry.is ?? 'organ', end };
  }
  return undefined;
}

/** Whether a further part follows, so that a name that seems cut is not: 市委|会… but 公安局|系统. */
const leadsOn = (text: string, end: number, entry: BodyEntry, codebook: Codebook): boolean =>
  entry.is !== undefined && bodyForms(codebook).longest(text, end) !== undefined;

/** 第二指导组, 第一中级人民法院, 第一人民医院 */
function numbered(text: string, at: number, on: BodyClass, area: AreaAhead | null, codebook: Codebook) {
  ORDINAL.lastIndex = at;
  const number = ORDINAL.exec(text);
  if (!number) return undefined;
  const plain = number[0].startsWith('第');
  return formAt(
    text,
    at,
    at + number[0].length,
    on,
    area,
    (e) => e.ordinal === true && (plain || e.type === 'school'),
    codebook,
  );
}

/** 政法队伍教育整顿|领导小组: a known subject, or behind a place or a committee any that holds no word that cannot be in it. */
function themed(text: string, at: number, on: BodyClass, area: AreaAhead | null, codebook: Codebook) {
  const known = groupThemes(codebook).longest(text, at);
  const free = on === 'committee' || area?.kind === 'place' || area?.kind === 'center' || on === 'center';
  const limit = known ? known.end + 8 : free ? at + 22 : at;
  for (let end = known?.end ?? at + 1; end <= limit && end < text.length; end++) {
    if (end > (known?.end ?? at) && !themeGoesOn(text, end - 1, codebook)) return undefined;
    const part = formAt(
      text,
      at,
      end,
      on,
      area,
      (e) => e.theme === true && (known !== undefined || e.is === 'group'),
      codebook,
    );
    if (part && (known || part.before.length >= 4 || part.form.length > 3)) return part;
  }
  return undefined;
}

const themeGoesOn = (text: string, at: number, codebook: Codebook): boolean =>
  THEME.test(text[at]!) && !themeStops(codebook).longest(text, at);

const STATIONED = /驻[\p{Script=Han}]{1,14}?(?:纪检监察组|纪检组)/uy;

/** 省纪委监委|驻省公安厅纪检监察组; by itself too: 驻院纪检监察组. */
export function stationedAt(text: string, at: number, on: BodyClass): Part | undefined {
  if (on !== 'discipline' || text[at] !== '驻') return undefined;
  STATIONED.lastIndex = at;
  const hit = STATIONED.exec(text)?.[0];
  if (!hit) return undefined;
  const form = hit.endsWith('纪检组') ? '纪检组' : '纪检监察组';
  return { entry: 'stationed-discipline', form, before: hit.slice(0, -form.length), is: 'inner', end: at + hit.length };
}

/** 省委|、省政府第一督导组: a group of the committee and the government. */
function jointly(text: string, at: number, on: BodyClass, codebook: Codebook): Part | undefined {
  GOVERNMENT.lastIndex = at;
  const government = on === 'committee' ? GOVERNMENT.exec(text) : null;
  const end = government ? at + government[0].length : at;
  const part = government ? partAt(text, end, 'government', null, codebook) : undefined;
  return part?.is === 'steering' || part?.is === 'group'
    ? { ...part, before: text.slice(at, end) + part.before }
    : undefined;
}

/** 西峪|地区检察院, 东柳|派出所 behind a place or a police body. */
function locallyNamed(text: string, at: number, on: BodyClass, area: AreaAhead | null, codebook: Codebook) {
  if (area ? area.kind !== 'place' && area.kind !== 'short' : on === 'area') return undefined;
  for (let end = at + 1; end <= at + 12 && end < text.length; end++) {
    if (!themeGoesOn(text, end - 1, codebook) || genericWords(codebook).longest(text, end - 1)) return undefined;
    const part = formAt(
      text,
      at,
      end,
      on,
      area,
      (e) => e.named !== undefined && end - at > 1 && end - at <= e.named,
      codebook,
    );
    if (part) return part;
  }
  return undefined;
}
