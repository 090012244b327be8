import { campaignOf } from '../codebook/campaigns.ts';
import type { CampaignEntry, Codebook } from '../codebook/types.ts';
import type { Described } from '../core/document.ts';

/** Months as year × 12 + month, so that they can be compared and counted. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

const monthIndex = (edtf: string): number => {
  const [year, month] = edtf.split('-').map(Number) as [number, number];
  return year * 12 + month - 1;
};

const windowOf = (starts: string, ends: string): Window => ({ first: monthIndex(starts), last: monthIndex(ends) });

/** The year of the one such month in the window; null when it has none or several. */
export function yearIn({ first, last }: Window, month: number): number | null {
  const found = first + ((month - 1 - (first % 12) + 12) % 12);
  return found > last || found + 12 <= last ? null : Math.floor(found / 12);
}

/** The year of a window that lies within one; null for others. */
export const onlyYear = ({ first, last }: Window): number | null =>
  Math.floor(first / 12) === Math.floor(last / 12) ? Math.floor(first / 12) : null;

/** The time of the campaign that the report is about, narrowed to the batch it is about; null when it is about none. */
export function campaignWindow(doc: Described, codebook: Codebook): Window | null {
  const title = doc.metadata.title ?? doc.work.text.split('\n', 1)[0]!;
  const entry = campaignOf(codebook, title, doc.work.text);
  if (!entry) return null;
  const batch = entry.batches?.find(({ name }) => name === batchOf(doc, title, entry));
  return batch ? windowOf(batch.starts, batch.ends) : windowOf(entry.starts, entry.ends);
}

/** The batch of the report; one that is only looked back to (第一批教育整顿“回头看”) does not decide. */
const batchOf = ({ metadata }: Described, title: string, { batches = [] }: CampaignEntry): string | null =>
  metadata.batch ?? batches.find(({ name }) => title.includes(name))?.name ?? null;
