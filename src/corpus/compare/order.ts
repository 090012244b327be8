import type { Codebook } from '../../codebook/types.ts';
import { byCodePoints } from '../../core/code-points.ts';
import { TifaError } from '../../core/problem.ts';
import type { Group, Row } from './types.ts';

const STRETCHES = ['report', 'part', 'years', 'average', 'sequential'];

/** Rows that most groups report come first, metrics in order of the codebook, what has no metric by name. */
export function rowOrder({ metrics }: Codebook): (a: Row, b: Row) => number {
  const places = new Map(metrics.map(({ id }, i) => [id, i]));
  const place = ({ metric }: Row): number => places.get(metric ?? '') ?? metrics.length;
  return (a, b) =>
    b.coverage - a.coverage ||
    place(a) - place(b) ||
    byCodePoints(a.name, b.name) ||
    byCodePoints(a.units.join(), b.units.join()) ||
    byCodePoints(a.kind, b.kind) ||
    byCodePoints(a.status, b.status) ||
    STRETCHES.indexOf(a.stretch) - STRETCHES.indexOf(b.stretch) ||
    byCodePoints(a.months ?? '', b.months ?? '');
}

/** The key of the group that somebody names. Throws where there is none. */
export function baseOf(groups: readonly Group[], given: string | undefined): string | null {
  if (given === undefined) return null;
  const found =
    groups.find(({ key, name, documents }) => key === given || name === given || documents.includes(given)) ??
    groups.find(({ key }) => isPathOf(given, key)) ??
    only(groups, given);
  if (found) return found.key;
  throw new TifaError(
    'unknown-group',
    `--base ${given}: no such group`,
    `There are ${groups.map(({ name }) => name).join(', ')}.`,
  );
}

/** A path as it was typed (reports/ningbo.txt), of which the group is named by the last part. */
const isPathOf = (given: string, key: string): boolean => given.replaceAll('\\', '/').endsWith(`/${key}`);

/** 宁波 for 宁波市, where only one begins so. */
function only(groups: readonly Group[], given: string): Group | undefined {
  const begun = groups.filter(({ name }) => name.startsWith(given));
  return begun.length === 1 ? begun[0] : undefined;
}
