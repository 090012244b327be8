import { bodyForms, genericWords, groupThemes, themeStops } from '../codebook/organizations.ts';
import type { BodyClass, BodyEntry, Codebook } from '../codebook/types.ts';
import type { OrganizationPart } from '../core/mention.ts';
import { unitsLike, unitsOf } from '../core/units.ts';
import type { AreaAhead } from './organization-area.ts';
import { goesOn } from './organization-end.ts';
import { stands } from './organization-stands.ts';

/** A part of a name and what it is for the part that follows. */
export interface Part extends OrganizationPart {
  readonly is: BodyClass;
  readonly end: number;
}

const ORDINAL = /第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\D)/y;
const isOrdinal = unitsOf('第一二三四五六七八九十0123456789');
const isTheme = unitsLike(/[\p{Script=Han}\d]/u);
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
    formAt(text, at, at, on, area, isPlain, codebook) ??
    jointly(text, at, on, codebook) ??
    numbered(text, at, on, area, codebook) ??
    themed(text, at, on, area, codebook) ??
    locallyNamed(text, at, on, area, codebook)
  );
}

/** A part as it stands, with nothing in front. */
export const plainPartAt = (text: string, at: number, on: BodyClass, codebook: Codebook): Part | undefined =>
  formAt(text, at, at, on, null, isPlain, codebook);

/** The longest form at `at` that may follow `on`; `from` is where the part begins. */
function formAt(
  text: string,
  from: number,
  at: number,
  on: BodyClass,
  area: AreaAhead | null,
  fits: Fits,
  codebook: Codebook,
): Part | undefined {
  for (const { end, value } of bodyForms(codebook).all(text, at)) {
    const form = text.slice(at, end);
    const entry = bearerOf(value, form, on, area, at - from, fits);
    if (entry && !(goesOn(text, end, codebook) && !leadsOn(text, end, entry, codebook)))
      return { entry: entry.id, form, before: text.slice(from, at), is: entry.is ?? 'organ', end };
  }
  return undefined;
}

/** Which kinds of bodies a form may stand for, behind so many characters that belong to its name. */
type Fits = (entry: BodyEntry, before: number) => boolean;

/** The first kind that a form may stand for. */
function bearerOf(
  entries: readonly BodyEntry[],
  form: string,
  on: BodyClass,
  area: AreaAhead | null,
  before: number,
  fits: Fits,
): BodyEntry | undefined {
  for (const entry of entries)
    if ((entry.on ?? ON_AREA).includes(on) && fits(entry, before) && (before > 0 || stands(entry, form, area)))
      return entry;
  return undefined;
}

const ON_AREA: readonly BodyClass[] = ['area'];
const isPlain: Fits = (entry) => !entry.numbered;

/** Whether a further part follows, so that a name that seems cut is not: 市委|会… but 公安局|系统. */
const leadsOn = (text: string, end: number, entry: BodyEntry, codebook: Codebook): boolean =>
  entry.is !== undefined && bodyForms(codebook).longest(text, end) !== undefined;

/** 第二指导组, 第一中级人民法院, 第一人民医院, 第十四届人民代表大会 */
function numbered(text: string, at: number, on: BodyClass, area: AreaAhead | null, codebook: Codebook) {
  if (!isOrdinal(text.charCodeAt(at))) return undefined;
  ORDINAL.lastIndex = at;
  const number = ORDINAL.exec(text);
  if (!number) return undefined;
  const plain = number[0].startsWith('第');
  const end = at + number[0].length;
  if (plain && text[end] === '届')
    return formAt(text, end + 1, end + 1, on, area, (e) => e.is === 'congress' && e.type === 'congress', codebook);
  return formAt(text, at, end, on, area, (e) => e.ordinal === true && (plain || e.type === 'school'), codebook);
}

/** 政法队伍教育整顿|领导小组: a known subject, or behind a place or a committee any that holds no word that cannot be in it. */
function themed(text: string, at: number, on: BodyClass, area: AreaAhead | null, codebook: Codebook) {
  const close = quotedTheme(text, at);
  if (close > at) return behindWords(text, at, on, area, codebook, close, close + 8, GROUP);
  const known = groupThemes(codebook).longest(text, at);
  if (known) return behindWords(text, at, on, area, codebook, known.end, known.end + 8, THEMED);
  const free = on === 'committee' || area?.kind === 'place' || area?.kind === 'center' || on === 'center';
  if (!free && area?.kind !== 'level') return undefined;
  return behindWords(text, at, on, area, codebook, at, at + 22, free ? LONG_GROUP : FIELD_GROUP);
}

/** Where the quoted subject of a group ends that begins at `at`: 市|“断卡”|行动领导小组; else -1. */
function quotedTheme(text: string, at: number): number {
  const close = text[at] === '“' ? text.slice(at, at + LONGEST_QUOTED).indexOf('”') : -1;
  return close > 0 ? at + close + 1 : -1;
}

const LONGEST_QUOTED = 14;

/** What ends the subject of a group behind 省, 市 alone: 省|环保专项行动|领导小组. */
const FIELD =
  /..(?:行动|整治|斗争|工作|建设|创建|活动|教育|改革|防控|治理|攻坚|试点|保障|筹备|管理|发展|保护|救灾|防治|督察|普查|整顿|开发|扶贫|移民|征收|安置)$/;

/** What words may stand in front of a part. */
interface WordsBefore {
  /** whether the words may hold the character at a place */
  readonly goesOn: (text: string, at: number, codebook: Codebook) => boolean;
  readonly fits: Fits;
  readonly holds?: (part: Part) => boolean;
}

const themeGoesOn = (text: string, at: number, codebook: Codebook): boolean =>
  isTheme(text.charCodeAt(at)) && !themeStops(codebook).longest(text, at);

const THEMED: WordsBefore = { goesOn: themeGoesOn, fits: (entry) => entry.theme === true };
const GROUP: WordsBefore = { goesOn: themeGoesOn, fits: (entry) => entry.theme === true && entry.is === 'group' };
const LONG_GROUP: WordsBefore = { ...GROUP, holds: ({ before, form }) => before.length >= 4 || form.length > 3 };
const FIELD_GROUP: WordsBefore = { ...GROUP, holds: ({ before, form }) => FIELD.test(before) && form.length > 3 };
const LOCAL: WordsBefore = {
  goesOn: (text, at, codebook) => themeGoesOn(text, at, codebook) && !genericWords(codebook).longest(text, at),
  fits: ({ named }, before) => named !== undefined && before > 1 && before <= named,
};

/** The first part behind words that belong to its name (扫黑除恶专项斗争|领导小组, 西峪|地区检察院), of which those up to `known` are known. */
function behindWords(
  text: string,
  at: number,
  on: BodyClass,
  area: AreaAhead | null,
  codebook: Codebook,
  known: number,
  reach: number,
  { goesOn: words, fits, holds }: WordsBefore,
): Part | undefined {
  for (let end = Math.max(known, at + 1); end <= reach && end < text.length; end++) {
    if (end > known && !words(text, end - 1, codebook)) return undefined;
    const part = formAt(text, at, end, on, area, fits, codebook);
    if (part && (!holds || holds(part))) return part;
  }
  return undefined;
}

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
export function locallyNamed(text: string, at: number, on: BodyClass, area: AreaAhead | null, codebook: Codebook) {
  if (area ? area.kind !== 'place' && area.kind !== 'short' : on === 'area') return undefined;
  return behindWords(text, at, on, area, codebook, at, at + 12, LOCAL);
}
