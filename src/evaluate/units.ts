import { groupBy } from '../core/group.ts';
import type { CodePointSpan, Unit } from '../core/output.ts';
import { occurrences, same } from './compare.ts';
import type { GoldUnit } from './gold.ts';
import type { Case } from './layers.ts';
import { addAttribute, type Miss, newTally, type Tally } from './tally.ts';

type Mention = Pick<Unit, 'full_name' | 'level' | 'type'> & { readonly span: CodePointSpan; readonly quote: string };

/**
 * Units are compared surface by surface. Several entries with one quote are a coordinated name
 * (太原、大同、临汾铁路运输检察院): a mention within the run counts for the entry whose full name it has.
 */
export function scoreUnits({ gold, text, doc }: Case, misses: Miss[]): Tally {
  const tally = newTally();
  const mentions = doc.units.flatMap(({ full_name, level, type, mentions }) =>
    mentions.map((mention): Mention => ({ ...mention, full_name, level, type })),
  );
  const entriesOf = groupBy(gold.units, ({ quote }) => quote);
  const seen = new Set<string>();
  for (const [quote, entries] of entriesOf) {
    const runs = entries.length > 1 ? occurrences(text, quote) : [];
    const found = mentions.filter(
      (m) => m.quote === quote || runs.some((run) => run[0] <= m.span[0] && m.span[1] <= run[1]),
    );
    for (const mention of found) seen.add(mention.quote);
    const place = occurrences(text, quote)[0]?.[0] ?? null;
    for (const entry of entries.filter(({ required }) => required !== false)) {
      const mention = entries.length > 1 ? found.find((m) => isNamed(m, entry)) : found[0];
      if (!mention) {
        tally.missed++;
        misses.push({ layer: 'units', what: 'missed', quote, at: place, wanted: entry.full_name });
        continue;
      }
      tally.found++;
      const right = {
        full_name: found.some((m) => isNamed(m, entry)),
        level: mention.level === entry.level,
        type: mention.type === entry.type,
      };
      for (const [name, ok] of Object.entries(right)) {
        addAttribute(tally, name, ok);
        if (!ok) misses.push({ layer: 'units', what: name, quote, at: place, wanted: entry, got: mention });
      }
    }
  }
  for (const [quote, [mention]] of groupBy(mentions, (m) => m.quote)) {
    if (seen.has(quote) || entriesOf.has(quote)) continue;
    tally.extra++;
    misses.push({ layer: 'units', what: 'extra', quote, at: mention!.span[0] });
  }
  return tally;
}

/** The full name, or one that the annotation accepts too. */
const isNamed = ({ full_name }: Mention, entry: GoldUnit): boolean =>
  [entry.full_name, ...(entry.aliases ?? [])].some((name) => same(full_name, name));
