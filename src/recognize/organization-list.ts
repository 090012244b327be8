import { bodyEntries } from '../codebook/organizations.ts';
import { regionNames } from '../codebook/regions.ts';
import type { BodyClass, Codebook } from '../codebook/types.ts';
import { type AreaAhead, areasAt, type Context, levelOf, placeAt } from './organization-area.ts';
import { goesOn } from './organization-end.ts';
import { type Name, nameAt } from './organization-name.ts';
import { locallyNamed, type Part, partAt, partsAt } from './organization-parts.ts';

const SEPARATOR = /、|和|与|及|以及/y;
const TITLE =
  /(?:原|代|第一|常务)?(?:党组|党委)?副?(?:书记|主任|主席|院长|检察长|部长|厅长|局长|省长|市长|县长|区长|州长|盟长|旗长|常委|委员|秘书长|成员|组长|会长|司令员|政委)(?:兼)?(?=、|兼|和)/y;
const COUNT = /[两二三四五六七八九十]{0,2}(?:省区市|省市区|省区|省市|省|区市|区|市县|市|县|州|盟|地)?/y;
const SHARED =
  /^(?:court|procuratorate|police|justice|party|plac|government|discipline|cppcc|congress|military|state_security)$/;

/** How many places a list may hold. */
const MOST = 34;

const eat = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** 西藏、四川、云南、甘肃四省区党委政法委, from the first place on: one name a place; the first ones span their place, the last one the rest. */
export function countedPlacesAt(context: Context, first: AreaAhead): Name[] {
  const { text, codebook } = context;
  const places = [first];
  for (let separator = eat(SEPARATOR, text, first.end); separator > 0 && places.length < MOST; ) {
    const place = placeAt(context, places.at(-1)!.end + separator);
    if (!place) break;
    places.push(place);
    separator = eat(SEPARATOR, text, place.end);
  }
  const last = places.at(-1);
  if (!last || places.length < 2) return [];
  const level = levelOf(last.area);
  if (places.some(({ area }) => levelOf(area) !== level)) return [];
  const count = eat(COUNT, text, last.end);
  if (count === 0 || !/[两二三四五六七八九十]/.test(text[last.end]!)) return [];
  const parts = partsAt(text, last.end + count, 'area', { ...last, kind: 'place' }, codebook);
  return parts.length > 0 ? shared(places, parts) : [];
}

/** 太原、大同 before 临汾铁路运输检察院: names of the places that share what follows. */
export function placesBefore(context: Context, name: Name, from: number): Name[] {
  const { text, codebook } = context;
  const { area, parts } = name;
  const entry = bodyEntries(codebook).get(parts[0]!.entry);
  if (!area || area.area.codes.length === 0 || name.start !== area.start || name.outer) return [];
  if (!SHARED.test(entry?.type ?? '') || parts[0]!.before) return [];
  const places: AreaAhead[] = [];
  for (let end = name.start; places.length < MOST; ) {
    const mark = ['、', '和', '与', '及'].find(
      (separator) => text.endsWith(separator, end) && end - separator.length > from,
    );
    const hit = mark && regionNames(codebook).longestBefore(text, end - mark.length);
    const place = hit && hit.start >= from && placeAt(context, hit.start);
    if (!place || place.end !== hit.end || levelOf(place.area) !== levelOf(area.area)) break;
    places.unshift(place);
    end = hit.start;
  }
  return places.length > 0 ? shared([...places, area], parts).slice(0, -1) : [];
}

function shared(places: readonly AreaAhead[], parts: readonly Part[]): Name[] {
  return places.map((area, i) => ({
    start: area.start,
    end: i < places.length - 1 ? area.end : parts.at(-1)!.end,
    area,
    parts,
    outer: null,
  }));
}

/** The names that go on from `name` and leave out what they share with it: 省法院|、检察院, 百色市委副书记|、政法委书记. */
export function namesAfter(context: Context, name: Name): Name[] {
  const { text } = context;
  const found: Name[] = [];
  for (let last = name; last.area && last.area.kind !== 'center'; ) {
    const title = eat(TITLE, text, last.end);
    const from = last.end + title;
    const separator = eat(SEPARATOR, text, from) || (title > 0 && text[from] === '兼' ? 1 : 0);
    const at = from + separator;
    if (separator === 0 && title === 0) break;
    const own = nameAt(context, at);
    const next: Name | undefined = siblingAt(context, last, at);
    // 市财政局、国资委 is of the city; 市委、中央政法委 is not
    if (!next || (own && (own.area || own.end > next.end))) break;
    found.push(next);
    last = next;
  }
  return found;
}

/** A bare name at `at` on the same host as `name`, the nearest host first: 市委组织部、|宣传部 is of 市委. */
function siblingAt({ text, codebook }: Context, { area, parts }: Name, at: number): Name | undefined {
  for (let depth = Math.max(0, parts.length - 1); depth >= 0; depth--) {
    const host = parts.slice(0, depth);
    const on: BodyClass = host.at(-1)?.is ?? 'area';
    const part = partAt(text, at, on, null, codebook);
    const bare = part && bodyEntries(codebook).get(part.entry)?.bare === true && /^(?:第.{1,2})?$/.test(part.before);
    if (!bare || part.form.length < 2 || part.form === '政府') continue;
    const inner = partsAt(text, part.end, part.is, null, codebook);
    const end = inner.at(-1)?.end ?? part.end;
    if (goesOn(text, end, codebook)) continue;
    return { start: at, end, area, parts: [...host, part, ...inner], outer: null };
  }
  return namesake(text, at, area, parts, codebook);
}

/** 黑龙江省呼兰监狱、|松滨监狱: a further body of the same kind with a local name. */
function namesake(
  text: string,
  at: number,
  area: AreaAhead | null,
  parts: readonly Part[],
  codebook: Codebook,
): Name | undefined {
  const [only] = parts;
  if (parts.length !== 1 || !only?.before || /^第/.test(only.before)) return undefined;
  const part = locallyNamed(text, at, 'area', area, codebook);
  return part?.entry === only.entry && !goesOn(text, part.end, codebook)
    ? { start: at, end: part.end, area, parts: [part], outer: null }
    : undefined;
}

/** 副省长、|公安厅厅长: the office tells the area. */
export function namesAfterOffice(context: Context, at: number): Name[] {
  const { text } = context;
  if (text[at + 1] !== '长' || text[at + 2] !== '、') return [];
  const area = areasAt(context, at).find(({ kind, end }) => kind === 'level' && end === at + 1);
  const first = area && siblingAt(context, { start: at, end: at + 1, area, parts: [], outer: null }, at + 3);
  return first ? [first, ...namesAfter(context, first)] : [];
}
