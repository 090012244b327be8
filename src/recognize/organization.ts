import { NAME_START, nameStarts } from '../codebook/organizations.ts';
import type { OrganizationName } from '../core/mention.ts';
import { overlaps } from '../core/span.ts';
import { type AreaAhead, type Context, placeAt } from './organization-area.ts';
import { unattachedAt } from './organization-bare.ts';
import { countedPlacesAt, namesAfter, namesAfterOffice, placesBefore } from './organization-list.ts';
import { mentionOf, type Name, nameAt } from './organization-name.ts';
import { type NamedUpTo, shortNames } from './organization-short.ts';
import { placesOf } from './places.ts';
import { defineRecognizer, type Found } from './recognizer.ts';

/** Named bodies: with a name of their own (国务院), with their area (省公安厅党委), in lists, and parts of such names by themselves. */
export const organization = defineRecognizer({
  name: 'organization',
  yields: 'organization',
  needs: ['title'],
  *scan({ text, codebook, doc, mentions }) {
    const context: Context = { text, codebook, region: doc.metadata.region?.code ?? null };
    const starts = nameStarts(codebook);
    const titles = mentions('title');
    let title = 0;
    let free = 0;
    let next = 0;
    const called: (NamedUpTo & { readonly start: number })[] = [];
    for (const at of placesOf(doc, codebook).organizations) {
      const kinds = at < next ? undefined : starts.longest(text, at)?.value;
      if (kinds === undefined) continue;
      while (titles[title] && titles[title]!.span.end <= at) free = Math.max(free, titles[title++]!.span.end);
      const inside = titles[title];
      if (inside && inside.span.start <= at) {
        free = next = inside.span.end;
        continue;
      }
      const place = kinds & NAME_START.place ? placeAt(context, at) : undefined;
      const { names, rule } = namesAt(context, at, free, kinds, place);
      for (const name of names) {
        const mention = found(name, text, rule);
        called.push({ name: mention.value, ...mention.span });
        yield mention;
      }
      const last = names.at(-1);
      if (last) free = next = last.end;
      else if (place && place.kind !== 'unsafe') next = place.end;
    }
    for (const { span, name } of shortNames(context, called))
      if (!called.some((other) => overlaps(other, span))) yield { span, value: name, rule: 'organization/short' };
  },
});

const found = (name: Name, text: string, rule: string): Found<'organization'> => {
  const { start, end } = name;
  const value: OrganizationName = mentionOf(name, text.slice(start, end));
  return { span: { start, end }, value, rule };
};

/** The names that begin at `at` (or end in what begins there), in order; `kinds` and `place`: what may begin there. */
function namesAt(
  context: Context,
  at: number,
  free: number,
  kinds: number,
  place: AreaAhead | undefined,
): { names: readonly Name[]; rule: string } {
  const counted = place ? countedPlacesAt(context, place) : NONE;
  if (counted.length > 0) return { names: counted, rule: 'organization/places' };
  const name = nameAt(context, at, kinds, place);
  if (name) {
    const names = [...placesBefore(context, name, free), name, ...namesAfter(context, name)];
    return { names, rule: names.length > 1 ? 'organization/list' : 'organization/name' };
  }
  const office = kinds & NAME_START.level ? namesAfterOffice(context, at) : NONE;
  if (office.length > 0) return { names: office, rule: 'organization/office' };
  const bare = kinds & NAME_START.bare || context.text[at - 1] === '(' ? unattachedAt(context, at, free) : undefined;
  return { names: bare ? [bare, ...namesAfter(context, bare)] : NONE, rule: 'organization/unattached' };
}

const NONE: readonly never[] = [];
