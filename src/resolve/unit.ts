import { regionByCode } from '../codebook/regions.ts';
import type { UnitFinding } from '../core/finding.ts';
import type { Unit } from '../core/output.ts';
import type { Span } from '../core/span.ts';

/** A unit with its mentions as spans of `work`. */
export type NamedUnit = Omit<Unit, 'mentions'> & { readonly mentions: readonly Span[] };

/** Surfaces of one body under one id: u1, u2 … in the order of their first mention. */
export function groupUnits(findings: readonly UnitFinding[]): NamedUnit[] {
  const byName = new Map<string, UnitFinding[]>();
  for (const finding of findings) {
    const key = `${finding.full_name}\u0000${finding.type}`;
    const group = byName.get(key);
    if (group) group.push(finding);
    else byName.set(key, [finding]);
  }
  return [...byName.values()].map((group, i) => {
    const { full_name, level, type, region } = group[0]!;
    return { id: `u${i + 1}`, full_name, level, type, region, count: group.length, mentions: group.map((f) => f.span) };
  });
}

/** 余杭区人民法院 is 杭州市余杭区人民法院 where the report says so elsewhere. */
export function sameCounty(findings: readonly UnitFinding[]): UnitFinding[] {
  const longer = new Map<string, string>();
  for (const { level, region, full_name } of findings) {
    const area = level === 'county' && region ? regionByCode(region)?.name : undefined;
    const from = area ? full_name.indexOf(area) : -1;
    if (from > 0) longer.set(full_name.slice(from), full_name);
  }
  if (longer.size === 0) return [...findings];
  return findings.map(({ span, rule, full_name, level, type, region }) => ({
    span,
    rule,
    full_name: longer.get(full_name) ?? full_name,
    level,
    type,
    region,
  }));
}

/** Tells the id of the unit whose name closes at the end of a subject (宁波市中级法院 in 浙江省宁波市中级法院), or null. */
export function unitsByEnd(units: readonly NamedUnit[]): (at: Span | null) => string | null {
  const byEnd = new Map<number, { readonly start: number; readonly id: string }[]>();
  for (const { id, mentions } of units)
    for (const { start, end } of mentions) {
      const known = byEnd.get(end);
      if (known) known.push({ start, id });
      else byEnd.set(end, [{ start, id }]);
    }
  return (at) => (at && byEnd.get(at.end)?.find(({ start }) => start >= at.start)?.id) ?? null;
}
