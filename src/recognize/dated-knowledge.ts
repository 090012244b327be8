import { derived } from '../codebook/load.ts';
import type { CampaignEntry, Codebook } from '../codebook/types.ts';
import type { Described } from '../core/document.ts';
import { type Hit, type Trie, trie } from '../core/trie.ts';

/** Months as year × 12 + month, so that they can be compared and counted. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

const monthIndex = (edtf: string, last: boolean): number => {
  const [year, month] = edtf.split('-');
  return Number(year) * 12 + (month ? Number(month) - 1 : last ? 11 : 0);
};

const windowOf = (starts: string, ends: string): Window => ({
  first: monthIndex(starts, false),
  last: monthIndex(ends, true),
});

/** The year of the one such month in the window; null when it has none or several. */
export function yearIn({ first, last }: Window, month: number): number | null {
  const offset = (month - 1 - (first % 12) + 12) % 12;
  const found = first + offset;
  return found > last || found + 12 <= last ? null : Math.floor(found / 12);
}

/** The year of a window that lies within one; null for others. */
export const onlyYear = ({ first, last }: Window): number | null =>
  Math.floor(first / 12) === Math.floor(last / 12) ? Math.floor(first / 12) : null;

const named = <E extends { readonly name: string; readonly aliases?: readonly string[] }>(
  entries: readonly E[],
): Trie<E> =>
  trie(entries.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((word) => [word, entry] as const)));

const campaigns = derived(({ phases }: Codebook) => named(phases.campaigns));
const events = derived(({ phases }: Codebook) => named(phases.events));

function* hits<V>(words: Trie<V>, text: string, from = 0, to = text.length): Generator<Hit<V>> {
  for (let i = from; i < to; i++) {
    const hit = words.longest(text, i);
    if (!hit) continue;
    yield hit;
    i = hit.end - 1;
  }
}

/** A name that a report gives so often, or in its title, is what it is about. */
const ABOUT = 3;

/** The time of the campaign that the report is about, narrowed to the batch it is about; null when it is about none. */
export function campaignWindow(doc: Described, codebook: Codebook): Window | null {
  const entry = campaignOf(doc, codebook);
  if (!entry) return null;
  const batch = entry.batches?.find(({ name }) => name === batchOf(doc, entry));
  return batch ? windowOf(batch.starts, batch.ends) : windowOf(entry.starts, entry.ends);
}

/** The campaign that the report is about. */
export function campaignOf({ metadata, work }: Described, codebook: Codebook): CampaignEntry | null {
  const words = campaigns(codebook);
  const title = metadata.title ?? work.text.slice(0, work.text.indexOf('\n') >>> 0);
  for (const { value } of hits(words, title)) return value;
  const counts = new Map<CampaignEntry, number>();
  for (const { value } of hits(words, work.text)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= ABOUT ? most[0] : null;
}

/** The batch of the report; one that is only looked back to (第一批教育整顿“回头看”) does not decide. */
function batchOf({ metadata }: Described, entry: CampaignEntry): string | null {
  if (metadata.batch) return metadata.batch;
  const named = /第[一二三]批/.exec(metadata.title ?? '')?.[0];
  return named && entry.batches?.some(({ name }) => name === named) ? named : null;
}

/** The year of an event named between `from` and `to` that was in the given month (and on the given day). */
export function eventYear(
  text: string,
  from: number,
  to: number,
  { month, day }: { month: number; day: number | null },
  codebook: Codebook,
): number | null {
  for (const { value } of hits(events(codebook), text, from, to)) {
    const [starts, ends = starts] = value.edtf.split('/') as [string, string?];
    const [firstYear, firstMonth, firstDay] = starts.split('-').map(Number) as [number, number, number?];
    const [, lastMonth, lastDay] = ends.split('-').map(Number) as [number, number, number?];
    if (month < firstMonth || month > lastMonth) continue;
    const within = (month > firstMonth || day! >= (firstDay ?? 1)) && (month < lastMonth || day! <= (lastDay ?? 31));
    if (day === null || within) return firstYear;
  }
  return null;
}
