import type { Fault, ReadFile } from './check-read.ts';
import { nearest, neverMatches } from './check-words.ts';
import { type Form, formOf, headsOf, metricsById } from './match.ts';
import type { MetricEntry } from './metric-types.ts';
import { endPattern } from './pattern.ts';
import type { Codebook } from './types.ts';

/** An entry and where it stands. */
export interface Placed {
  readonly metric: MetricEntry;
  readonly file: ReadFile;
  readonly index: number;
}

/** What the shape does not tell about metrics: dimensions and ids that do not exist, heads that cannot match or have two owners. */
export function metricFaults(placed: readonly Placed[], codebook: Codebook): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, { readonly form: Form; readonly where: () => string }[]>();
  for (const { metric, file, index } of placed) {
    const tell = (key: string, message: string, remedy: string, at?: number): void => {
      const line = file.lineOf(at === undefined ? [index, key] : [index, key, at]);
      faults.push({ path: file.path, line, message: `${metric.id}: ${message}`, remedy });
    };
    for (const { key, message, remedy } of references(metric, codebook)) tell(key, message, remedy);
    metric.heads?.forEach((head, i) => {
      const fault = headFault(head, metric, codebook);
      if (fault) tell('heads', `the head ${head} ${fault.why}`, fault.remedy, i);
    });
    metric.patterns?.forEach((pattern, i) => {
      const fault = patternFault(pattern);
      if (fault) tell('patterns', `the pattern ${pattern} ${fault.why}`, fault.remedy, i);
    });
    for (const head of headsOf(metric, metricsById(codebook))) {
      const i = metric.heads?.indexOf(head) ?? -1;
      const form = formOf(head, metric, codebook);
      const key = `${form.lead}…${form.tail} ${form.measure}`;
      const rivals = owners.get(key) ?? [];
      const rival = rivals.find((other) => other.form.metric !== metric && overlap(other.form.units, form.units));
      if (rival)
        tell(
          i < 0 ? 'heads_of' : 'heads',
          `the head ${head} belongs to ${rival.form.metric.id} already (${rival.where()})`,
          'Leave it to one of the two, or make it longer.',
          i < 0 ? undefined : i,
        );
      const where = (): string => `${file.path}:${file.lineOf(i < 0 ? [index, 'heads_of'] : [index, 'heads', i])}`;
      owners.set(key, [...rivals, { form, where }]);
    }
  }
  return faults;
}

function references(metric: MetricEntry, { metrics, dimensions }: Codebook) {
  const found: { readonly key: string; readonly message: string; readonly remedy: string }[] = [];
  const ids = dimensions.map(({ id }) => id);
  if (!ids.includes(metric.unit)) {
    const near = nearest(metric.unit, ids);
    const remedy = `${near ? `Did you mean ${near}? ` : ''}dimensions.yaml has: ${ids.join(', ')}.`;
    found.push({ key: 'unit', message: `unknown dimension ${metric.unit}`, remedy });
  }
  if (metric.unit === 'points' && metric.kind !== 'change')
    found.push({ key: 'kind', message: '百分点 are always a change', remedy: 'Write kind: change.' });
  const shared = metrics.find(({ id }) => id === metric.heads_of);
  if (metric.heads_of !== undefined && (!shared || shared === metric))
    found.push({
      key: 'heads_of',
      message: `heads_of names no other metric: ${metric.heads_of}`,
      remedy: 'Write the id of the metric whose heads it shares.',
    });
  if (!metric.heads && metric.heads_of === undefined && !metric.patterns)
    found.push({ key: 'id', message: 'has no heads', remedy: 'Add heads: [what reports call it].' });
  return found;
}

function headFault(head: string, metric: MetricEntry, codebook: Codebook) {
  const never = neverMatches(head);
  if (never) return never;
  if (head.endsWith('…') || head.slice(1).split('…').length > 2)
    return { why: 'has … in the wrong place', remedy: 'Use … at the beginning, or once between two words.' };
  const { tail } = formOf(head, metric, codebook);
  if (tail.length < 2) return { why: 'ends in a single character', remedy: 'Write at least two characters.' };
  return null;
}

function patternFault(pattern: string) {
  const never = neverMatches(pattern.replace(/\s/g, ''));
  if (never) return never;
  try {
    endPattern(pattern);
    return null;
  } catch (error) {
    const remedy = 'Patterns have the syntax of RE2: no look-ahead, look-behind or back-reference.';
    return { why: `is none (${error instanceof Error ? error.message : String(error)})`, remedy };
  }
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((unit) => b.has(unit));
