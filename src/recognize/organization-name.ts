import { ANY_START, bodyPrefixes, NAME_START, NATION, type NamedForm, namedForms } from '../codebook/organizations.ts';
import type { BodyClass, BodyEntry } from '../codebook/types.ts';
import type { OrganizationName } from '../core/mention.ts';
import type { UnitType } from '../core/output.ts';
import type { Span } from '../core/span.ts';
import { type AreaAhead, areasAt, boundaryBefore, type Context, levelAt, placeAt } from './organization-area.ts';
import { goesOn, namesHead } from './organization-end.ts';
import { daughterName } from './organization-open.ts';
import { type Part, partsAt } from './organization-parts.ts';

/** A name as it stands, before it becomes a mention. */
export interface Name extends Span {
  readonly area: AreaAhead | null;
  readonly parts: readonly Part[];
  readonly outer: string | null;
}

const CLASS: Partial<Record<UnitType, BodyClass>> = {
  congress: 'congress',
  cppcc: 'congress',
  court: 'court',
  procuratorate: 'procuratorate',
  police: 'police',
  discipline: 'discipline',
  leading_group: 'group',
  enterprise: 'enterprise',
  school: 'school',
};

/** The longest name of a body that begins at `at`; `kinds` and `place`: what may begin there. */
export function nameAt(
  context: Context,
  at: number,
  kinds: number = ANY_START,
  place = placeAt(context, at),
): Name | undefined {
  const named = kinds & NAME_START.named ? namedAt(context, at) : undefined;
  const prefixed = kinds & NAME_START.prefix ? prefixedAt(context, at) : undefined;
  if (prefixed && !(named && named.end > prefixed.end)) return prefixed;
  const built = builtAt(context, at, kinds, place);
  return built && !(named && named.end >= built.end) ? built : named;
}

/** 国务院, 公安部|党委, 国家税务总局|宁波市|税务局 */
function namedAt(context: Context, at: number): Name | undefined {
  const { text, codebook } = context;
  const hit = heldAt(context, at);
  if (!hit) return undefined;
  const { end, form } = hit;
  const first: Part = {
    entry: form.body.id,
    form: text.slice(at, end),
    before: '',
    is: CLASS[form.body.type] ?? 'organ',
    end,
  };
  const inner = partsAt(text, end, first.is, null, codebook);
  if (inner.length > 0) return { start: at, end: inner.at(-1)!.end, area: null, parts: [first, ...inner], outer: null };
  const place = placeAt(context, end);
  const local = place && partsAt(text, place.end, 'area', null, codebook);
  if (local && local.length > 0)
    return { start: at, end: local.at(-1)!.end, area: place, parts: local, outer: form.body.id };
  const daughter = first.is === 'enterprise' ? daughterName(context, at, end) : undefined;
  return daughter ?? { start: at, end, area: null, parts: [first], outer: null };
}

/** The longest name of a body that holds at `at`. */
function heldAt(context: Context, at: number): { end: number; form: NamedForm } | undefined {
  for (const { end, value } of namedForms(context.codebook).all(context.text, at)) {
    const forms = value.length > 1 ? value.toSorted(localFirst) : value;
    const form = forms.find((one) => holds(context, at, end, one));
    if (form) return { end, form };
  }
  return undefined;
}

/** In a report on Hong Kong 证监会 is the one there. */
const localFirst = (a: NamedForm, b: NamedForm): number => Number(b.onlyIn !== null) - Number(a.onlyIn !== null);

function holds({ text, codebook, region }: Context, at: number, end: number, { guarded, onlyIn }: NamedForm): boolean {
  if (onlyIn && onlyIn.slice(0, 2) !== (region ?? NATION).slice(0, 2)) return false;
  if (goesOn(text, end, codebook)) return false;
  return !guarded || boundaryBefore(text, at, codebook);
}

/** 省公安厅|党委, 百色市|委|宣传部, 新华区|区委, 中央|第七督导组 */
function builtAt(context: Context, at: number, kinds: number, place: AreaAhead | undefined): Name | undefined {
  const level = kinds & NAME_START.level ? levelAt(context, at) : undefined;
  return (place && builtOn(context, place)) ?? (level && builtOn(context, level));
}

/** The longest name on an area; its last character may be that of the body too: 新华区|区委. */
function builtOn({ text, codebook }: Context, area: AreaAhead): Name | undefined {
  const level = area.kind === 'level';
  // 区|长 某某任区教育整顿领导小组组长: no body of the area
  if (level && namesHead(text, area.end)) return undefined;
  const twice = area.kind === 'place' && text[area.end] === text[area.end - 1];
  // 省级|第六指导组
  const first = area.end + Number(level && text.startsWith('级第', area.end));
  for (let from = first; from <= first + Number(twice); from++) {
    const parts = partsAt(text, from, area.kind === 'center' ? 'center' : 'area', area, codebook);
    if (parts.length > 0) return { start: area.start, end: parts.at(-1)!.end, area, parts, outer: null };
  }
  return undefined;
}

/** 团|省|委, 武警|青海省|总队, 中共|百色市|委|宣传部 */
function prefixedAt(context: Context, at: number): Name | undefined {
  const { text, codebook } = context;
  const prefix = bodyPrefixes(codebook).longest(text, at);
  if (!prefix) return undefined;
  for (const area of areasAt(context, prefix.end).filter(({ kind }) => kind !== 'center'))
    for (const entry of prefix.value) {
      const form = formOf(entry, text, area.end);
      if (!form) continue;
      const first: Part = { entry: entry.id, form, before: '', is: entry.is ?? 'organ', end: area.end + form.length };
      const parts = [first, ...partsAt(text, first.end, first.is, null, codebook)];
      const { end } = parts.at(-1)!;
      if (!goesOn(text, end, codebook)) return { start: at, end, area, parts, outer: null };
    }
  return undefined;
}

const formOf = ({ forms, short }: BodyEntry, text: string, at: number): string | undefined =>
  [...forms, ...Object.keys(short ?? {})]
    .filter((form) => text.startsWith(form, at))
    .sort((a, b) => b.length - a.length)[0];

/** The mention of a name. */
export function mentionOf({ area, parts, outer }: Name, text: string): OrganizationName {
  return {
    entry: parts.at(-1)!.entry,
    text,
    area: area?.area ?? null,
    parts: parts.map(({ entry, form, before }) => ({ entry, form, before })),
    outer,
  };
}
