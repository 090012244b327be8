import { type Trie, trie } from '../core/trie.ts';
import { derived } from './load.ts';
import type { ApproximatorEntry, CurrencyEntry, MeasureEntry } from './types.ts';

export interface Measures {
  readonly trie: Trie<MeasureEntry | CurrencyEntry>;
  /** ￥, US$, 港币: what may stand before an amount */
  readonly currencies: Trie<CurrencyEntry>;
  readonly before: Trie<ApproximatorEntry>;
  readonly after: Trie<ApproximatorEntry>;
}

const codeOf = (entry: MeasureEntry | CurrencyEntry): readonly string[] =>
  'code' in entry && entry.code ? [entry.code] : [];

/** Measure words, currencies and approximators as look-ups. */
export const measuresOf = derived<Measures>(({ measures, currencies, approximators }) => ({
  trie: trie(
    [...measures, ...currencies].flatMap((entry) =>
      [entry.name, ...(entry.aliases ?? []), ...codeOf(entry)].map((word) => [word, entry]),
    ),
  ),
  currencies: trie(
    currencies.flatMap((entry) => [...(entry.before ?? []), ...codeOf(entry)].map((word) => [word, entry])),
  ),
  before: approximatorsAt('before', approximators),
  after: approximatorsAt('after', approximators),
}));

const approximatorsAt = (
  place: ApproximatorEntry['place'],
  entries: readonly ApproximatorEntry[],
): Trie<ApproximatorEntry> =>
  trie(entries.filter((entry) => entry.place === place).flatMap((entry) => entry.words.map((word) => [word, entry])));
