import type { CodePointSpan, Document, Slogan } from '../../core/output.ts';
import { type Grouping, placeOf } from '../groups.ts';
import { type Keyness, keyness } from '../tally/keyness.ts';
import { type Spread, spreads } from '../tally/spread.ts';
import { increase, newTally } from '../tally/tally.ts';

export const SLOGAN_TYPES = ['formula', 'quoted', 'motto', 'parallel'] as const satisfies readonly Slogan['type'][];
export type SloganType = Slogan['type'];

/** What a slogan is, wherever it stands. */
type Saying = Pick<Slogan, 'type' | 'text' | 'head' | 'numbers'>;

/** A document that uses a slogan, with every place. */
export interface SloganUse {
  readonly document: string;
  readonly occurrences: readonly CodePointSpan[];
}

export type SloganRow = Saying & (Spread | Keyness) & { readonly uses?: readonly SloganUse[] };

/** Slogans with their frequencies; with groups, what each group says more and less than the rest. */
export interface SloganCounts {
  readonly schema: 'tifa/slogans/1';
  readonly documents: number;
  /** documents without a day of publication, of which `first` and `last` know nothing */
  readonly undated: number;
  /** of report text in code points: what the relative frequencies are of */
  readonly characters: number;
  readonly rows: readonly SloganRow[];
}

export interface SloganOptions {
  readonly types?: readonly SloganType[];
  /** what each of these groups says more and less than the rest, instead of what all say */
  readonly by?: Grouping | null;
  /** least count in the whole corpus */
  readonly least?: number;
  /** every place of each, under `uses` */
  readonly evidence?: boolean;
}

/** Counts the slogans of one document after the other. */
export function newSlogans({ types, by, least, evidence = false }: SloganOptions = {}) {
  const { tally, add } = newTally();
  const sayings = new Map<string, Saying & { readonly uses: (SloganUse & { readonly group: string | undefined })[] }>();
  return {
    add: (doc: Document): void => {
      const { source, metadata } = doc;
      const group = by ? placeOf(doc, by) : null;
      const said = doc.slogans.filter(({ type }) => types?.includes(type) ?? true);
      for (const { type, text, head, numbers, occurrences } of said) {
        const key = keyOf({ type, text });
        // what a coinage belongs to is another thing in each report
        const saying = sayings.get(key) ?? { type, text, head: type === 'formula' ? head : null, numbers, uses: [] };
        if (evidence) saying.uses.push({ document: source.path, occurrences, group: group?.key });
        sayings.set(key, saying);
      }
      const part = { document: source.path, size: sizeOf(doc), published: metadata.published, group };
      const counts = new Map<string, number>();
      for (const slogan of said) increase(counts, keyOf(slogan), slogan.count);
      add(part, counts);
    },
    result: (): SloganCounts => {
      const row = <F extends Spread | Keyness>(key: string, found: F): Saying & F & Pick<SloganRow, 'uses'> => {
        const { uses, ...saying } = sayings.get(key)!;
        const own = uses.filter(({ group }) => !('group_key' in found) || group === found.group_key);
        return {
          ...saying,
          ...found,
          ...(evidence && { uses: own.map(({ document, occurrences }) => ({ document, occurrences })) }),
        };
      };
      return {
        schema: 'tifa/slogans/1',
        documents: tally.parts.length,
        undated: tally.parts.filter(({ published }) => published === null).length,
        characters: tally.parts.reduce((sum, { size }) => sum + size, 0),
        rows: by
          ? keyness(tally, least).map(([key, found]) => row(key, found))
          : spreads(tally, least).map(([key, found]) => row(key, found)),
      };
    },
  };
}

const keyOf = ({ type, text }: Pick<Slogan, 'type' | 'text'>): string => `${text}\t${type}`;

/** How long the report text is, what is no report text left out. */
const sizeOf = ({ text }: Document): number => text.body.reduce((sum, [start, end]) => sum + end - start, 0);
