import { nearest } from '../../codebook/check-words.ts';
import { formOf } from '../../codebook/match.ts';
import type { MetricEntry } from '../../codebook/metric-types.ts';
import type { Codebook } from '../../codebook/types.ts';
import { TifaError } from '../../core/problem.ts';

/**
 * The ids of the metrics that somebody names: by id (gdp/growth or gdp.growth), by topic (cpi), by name or head (便民措施).
 * Throws where a name is of no metric.
 */
export function metricsNamed(names: readonly string[], codebook: Codebook): ReadonlySet<string> {
  return new Set(names.flatMap((name) => named(name.trim(), codebook)));
}

function named(given: string, codebook: Codebook): string[] {
  const { metrics } = codebook;
  const id = given.toLowerCase().replaceAll('.', '/');
  const exact = metrics.filter((metric) => metric.id === id || metric.name === given);
  const topic = metrics.filter((metric) => metric.id.startsWith(`${id}/`));
  const spoken = metrics.filter((metric) => (metric.heads ?? []).some((head) => isHead(head, given, metric, codebook)));
  const found = [exact, topic, spoken].find((some) => some.length > 0);
  if (!found) throw unknown(given, id, metrics);
  return found.map((metric) => metric.id);
}

function isHead(head: string, given: string, metric: MetricEntry, codebook: Codebook): boolean {
  const { lead, tail } = formOf(head, metric, codebook);
  return lead + tail === given;
}

const SHOWN = 5;

function unknown(given: string, id: string, metrics: readonly MetricEntry[]): TifaError {
  const words = id.split('/').filter((word) => word.length > 1);
  const alike = metrics.filter(
    (metric) =>
      (given !== '' && metric.name.includes(given)) ||
      words.some((word) => metric.id.includes(word) || metric.english.toLowerCase().includes(word)),
  );
  const topics = metrics.map((metric) => metric.id.replace(/\/.*$/, ''));
  const near =
    nearest(
      id,
      metrics.map((metric) => metric.id),
    ) ?? nearest(id, [...topics, ...metrics.map((metric) => metric.name)]);
  const ids = [...new Set([...(near ? [near] : []), ...alike.map((metric) => metric.id)])].slice(0, SHOWN);
  return new TifaError(
    'unknown-metric',
    `unknown metric "${given}"${ids.length > 0 ? ` (did you mean ${ids.join(', ')}?)` : ''}`,
    'See tifa codebook list for all.',
  );
}
