import type { Fault, Place, ReadFile } from './check-read.ts';
import { neverMatches } from './check-words.ts';
import { BODY_FILES } from './organizations.ts';
import { words } from './words.ts';

/** Where spellings stand that are looked for in reports, by file; what names, explains or stays Traditional is left out. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  measures: ['name', 'aliases', 'not'],
  currencies: ['name', 'aliases', 'before', 'not'],
  approximators: ['words'],
  ordinals: ['words'],
  idioms: ['words'],
  qualifiers: ['before', 'after', 'growth', 'receiving', 'persons', 'limiting', 'gdp'],
  organizations: ['forms', 'prefix'],
  ...Object.fromEntries(
    BODY_FILES.map((file) => [`organizations-${file}`, ['name', 'aliases', 'guarded', 'nationally', 'only_in']]),
  ),
  slogans: ['name', 'aliases', 'labels', 'heads', 'schemes', 'governors', 'calls'],
};

/** Spellings of an entry that belong to it alone. */
const OWNED = ['name', 'aliases', 'guarded'];

interface Spelling {
  readonly text: string;
  readonly key: string;
  readonly place: Place;
}

/** Spellings that can never match, ids that stand twice, and spellings with two owners. */
export function spellingFaults(section: string, files: readonly ReadFile[]): Fault[] {
  const faults: Fault[] = [];
  const ids = new Map<string, () => string>();
  const owners = new Map<string, { readonly where: () => string; readonly entry: string }>();
  for (const file of files) {
    const tell = (place: Place, message: string, remedy: string): void => {
      faults.push({ path: file.path, line: file.lineOf(place), message, remedy });
    };
    for (const { text, key, place } of spellings(file.value, [])) {
      const where = (): string => `${file.path}:${file.lineOf(place)}`;
      if (key === 'id') {
        if (ids.has(text))
          tell(place, `the id ${text} stands twice (${ids.get(text)!()})`, 'Give one of them another id.');
        else ids.set(text, where);
      }
      if (!SPELLINGS[section]?.includes(key)) continue;
      const entry = `${file.path} ${place.slice(0, place.lastIndexOf(key)).join(' ')}`;
      for (const word of words(text)) {
        const never = neverMatches(word);
        if (never) tell(place, `${word} ${never.why}`, never.remedy);
      }
      if (!OWNED.includes(key)) continue;
      const owner = owners.get(text);
      if (owner && owner.entry !== entry)
        tell(place, `${text} belongs to another entry already (${owner.where()})`, 'Leave it to one of the two.');
      else if (!owner) owners.set(text, { where, entry });
    }
  }
  return faults;
}

/** All texts of a file with the key they stand under. */
function* spellings(value: unknown, place: Place): Generator<Spelling> {
  if (typeof value === 'string') {
    const key = place.findLast((part) => typeof part === 'string');
    if (typeof key === 'string') yield { text: value, key, place };
  } else if (value && typeof value === 'object')
    for (const [key, part] of Object.entries(value))
      yield* spellings(part, [...place, Array.isArray(value) ? Number(key) : key]);
}
