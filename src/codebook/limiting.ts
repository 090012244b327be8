import { type Trie, trie } from '../core/trie.ts';
import { derived } from './load.ts';
import { headsOf, metricsById } from './match.ts';
import type { MetricEntry } from './metric-types.ts';
import type { Codebook } from './types.ts';

const limiting = derived(({ qualifiers }): Trie<true> => trie(qualifiers.limiting.map((word) => [word, true])));

/** The heads of a metric, as one text. */
const saidOf = derived((codebook) => {
  const said = new Map<MetricEntry, string>();
  return (metric: MetricEntry): string => {
    const known = said.get(metric) ?? headsOf(metric, metricsById(codebook)).join('\n');
    said.set(metric, known);
    return known;
  };
});

/** 民事、|行政案件 counts both kinds */
const COORDINATED = /(?<![参普涉])[、和及与]$/;

/**
 * Whether the words before a head leave only a part of what a metric measures, or what was no more than asked for:
 * 受理提请|批捕, 涉疫情民事、|行政案件. `lead` is all before the head, what is measured begins at `from`.
 */
export function isLimited(lead: string, from: number, metric: MetricEntry, codebook: Codebook): boolean {
  const words = limiting(codebook);
  const limits = (word: string): boolean => !saidOf(codebook)(metric).includes(word);
  // 涉企案件|法定审限内结案率
  const end = lead.endsWith('案件') ? lead.length - 2 : lead.length;
  const last = words.longestBefore(lead, end);
  if (last && limits(lead.slice(last.start, end))) return true;
  if (COORDINATED.test(lead.slice(from))) return true;
  for (let at = from; at < lead.length; at++) {
    const hit = words.longest(lead, at);
    if (hit && limits(lead.slice(at, hit.end))) return true;
  }
  return false;
}
