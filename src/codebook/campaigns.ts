import { placesWhere } from '../core/beginnings.ts';
import { type Hit, type Trie, trie } from '../core/trie.ts';
import { derived } from './load.ts';
import type { CampaignEntry, Codebook } from './types.ts';

const named = <E extends { readonly name: string; readonly aliases?: readonly string[] }>(
  entries: readonly E[],
): Trie<E> =>
  trie(entries.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((word) => [word, entry] as const)));

const campaigns = derived(({ phases }: Codebook) => named(phases.campaigns));
const events = derived(({ phases }: Codebook) => named(phases.events));

function* hits<V>(words: Trie<V>, text: string, from = 0, to = text.length): Generator<Hit<V>> {
  let free = from;
  for (const at of placesWhere(text, words.beginnings(), from, to)) {
    const hit = at < free ? undefined : words.longest(text, at);
    if (!hit) continue;
    yield hit;
    free = hit.end;
  }
}

/** A name that a report gives so often, or in its title, is what it is about. */
const ABOUT = 3;

/** The known campaign that a report is about, by its title or by how often it names it. */
export function campaignOf(codebook: Codebook, title: string, text: string): CampaignEntry | null {
  const words = campaigns(codebook);
  for (const { value } of hits(words, title)) return value;
  const counts = new Map<CampaignEntry, number>();
  for (const { value } of hits(words, text)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= ABOUT ? most[0] : null;
}

/** The year of a known event named between `from` and `to` that was in the given month (and on the given day). */
export function eventYear(
  text: string,
  from: number,
  to: number,
  { month, day }: { month: number; day: number | null },
  codebook: Codebook,
): number | null {
  for (const { value } of hits(events(codebook), text, from, to)) {
    const [starts, ends = starts] = value.edtf.split('/') as [string, string?];
    const [year, firstMonth, firstDay = 1] = starts.split('-').map(Number) as [number, number, number?];
    const [, lastMonth, lastDay = 31] = ends.split('-').map(Number) as [number, number, number?];
    const at = month * 31 + (day ?? 0);
    if (at >= firstMonth * 31 + (day ? firstDay : 0) && at <= lastMonth * 31 + (day ? lastDay : 0)) return year;
  }
  return null;
}
