import { genericWords, openForms, openStops } from '../codebook/organizations.ts';
import { regionNames } from '../codebook/regions.ts';
import type { BodyEntry } from '../codebook/types.ts';
import type { Hit } from '../core/trie.ts';
import { isHan } from '../core/units.ts';
import { type AreaAhead, boundaryBefore, type Context, placeAt } from './organization-area.ts';
import { goesOn } from './organization-end.ts';
import type { Name } from './organization-name.ts';

const LONGEST = 24;
const LOCAL = 4;
/** So long may be what a daughter is called after its mother: 中国石油|长庆油田|分公司. */
const DAUGHTER = 8;

/** 宁波某某|有限公司; in Hong Kong 公民教育|委员会: back to the word that cannot be in a name. */
export function openName(context: Context, from: number, free: number): Name | undefined {
  const { text, codebook, region } = context;
  const at = text[from - 1] === '(' ? from - 1 : from;
  const hit = openAt(context, at, ({ open }) => open === 'any' || open === 'placed' || open === region);
  if (!hit) return undefined;
  const stops = openStops(codebook);
  let start = at;
  while (start > free && at - start < LONGEST && /[\p{Script=Han}()]/u.test(text[start - 1]!)) {
    if (stops.longestBefore(text, start)) break;
    start--;
  }
  if (at - start < 3 || at - start >= LONGEST || /[()及和会]/.test(text[start]!)) return undefined;
  const place = placeAt(context, start);
  if (place?.end === at) return undefined;
  if (place && place.kind !== 'unsafe' && place.end < at) return nameOf(context, start, place.end, place, at, hit);
  if (hit.value.open === 'placed' && !/^(?:中国|国家)/.test(text.slice(start, at))) return undefined;
  return nameOf(context, start, start, null, at, hit);
}

/** 东柳|街道办事处, 鄞州区|东柳|街道办事处: a short name behind a boundary or a place. */
export function localName(context: Context, at: number, free: number): Name | undefined {
  const { text, codebook } = context;
  const hit = openAt(context, at, ({ open }) => open === 'local');
  if (!hit) return undefined;
  for (let start = at - 1; start >= free && at - start <= LOCAL; start--) {
    const cut = openStops(codebook).longest(text, start) ?? genericWords(codebook).longest(text, start);
    if (!isHan(text.charCodeAt(start)) || cut) return undefined;
    if (at - start < 2) continue;
    const place = placeBefore(context, start, free);
    if (place) return nameOf(context, place.start, start, place, at, hit);
    if (boundaryBefore(text, start, codebook)) return nameOf(context, start, start, null, at, hit);
  }
  return undefined;
}

/** 中国通号|建设集团: a company named after the one that it belongs to, which stands from `start` to `from`. */
export function daughterName(context: Context, start: number, from: number): Name | undefined {
  const { text, codebook } = context;
  for (let last = from; last < from + DAUGHTER; last++) {
    if (!isHan(text.charCodeAt(last)) || openStops(codebook).longest(text, last)) return undefined;
    const hit = last > from ? openAt(context, last + 1, isDaughter) : undefined;
    if (hit) return nameOf(context, start, start, null, last + 1, hit);
  }
  return undefined;
}

const isDaughter = ({ open, type }: BodyEntry): boolean =>
  type === 'enterprise' && (open === 'any' || open === 'placed');

type OpenHit = Hit<BodyEntry>;

function openAt({ text, codebook }: Context, at: number, fits: (entry: BodyEntry) => boolean): OpenHit | undefined {
  const hit = openForms(codebook).longest(text, at);
  const value = hit?.value.find(fits);
  return hit && value && !goesOn(text, hit.end, codebook) ? { ...hit, value } : undefined;
}

/** A place with its level word that ends at `end`. */
function placeBefore(context: Context, end: number, free: number): AreaAhead | undefined {
  const hit = regionNames(context.codebook).longestBefore(context.text, end);
  const place = hit && hit.start >= free ? placeAt(context, hit.start) : undefined;
  return place?.kind === 'place' && place.end === end ? place : undefined;
}

function nameOf(
  { text }: Context,
  start: number,
  from: number,
  area: AreaAhead | null,
  at: number,
  hit: OpenHit,
): Name {
  const part = { entry: hit.value.id, form: text.slice(at, hit.end), before: text.slice(from, at), end: hit.end };
  return { start, end: hit.end, area, parts: [{ ...part, is: 'organ' }], outer: null };
}
