import type { Placed } from './check-metrics.ts';
import type { Fault } from './check-read.ts';
import { type Form, formOf, headsOf, metricsById } from './match.ts';
import type { Codebook } from './types.ts';

/** What an own entry takes from a shipped one, since it decides where both fit: 本地生产总值 is read as 国内生产总值. */
export function takenNotes(placed: readonly Placed[], shipped: Codebook): Fault[] {
  const byId = metricsById(shipped);
  const owners = new Map<string, (Form & { readonly head: string })[]>();
  for (const metric of shipped.metrics)
    for (const head of headsOf(metric, byId)) {
      const form = formOf(head, metric, shipped);
      const key = keyOf(form);
      owners.set(key, [...(owners.get(key) ?? []), { ...form, head }]);
    }
  return placed.flatMap(({ metric, file, index }) => {
    if (byId.has(metric.id)) return [];
    return (metric.heads ?? []).flatMap((head, i) => {
      const form = formOf(head, metric, shipped);
      const taken = owners.get(keyOf(form))?.find(({ units }) => [...units].some((unit) => form.units.has(unit)));
      if (!taken) return [];
      const said = taken.head === head ? '' : ` is read as ${taken.head}, and`;
      return {
        path: file.path,
        line: file.lineOf([index, 'heads', i]),
        message: `${metric.id}: the head ${head}${said} takes every figure of ${taken.metric.id}, as yours decides`,
        remedy: `If that is not meant, make it longer; to change ${taken.metric.id}, give yours that id.`,
        isNote: true,
      };
    });
  });
}

const keyOf = ({ lead, tail, measure }: Form): string => `${lead}…${tail} ${measure}`;
