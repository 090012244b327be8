import type { UnitFinding } from '../core/finding.ts';
import type { Unit } from '../core/output.ts';
import { contains, type Span } from '../core/span.ts';

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
  const key = ({ region, type }: UnitFinding): string => `${region} ${type}`;
  const longest = new Map<string, Set<string>>();
  for (const finding of findings)
    if (finding.level === 'county')
      longest.set(key(finding), (longest.get(key(finding)) ?? new Set()).add(finding.full_name));
  return findings.map((finding) => {
    if (finding.level !== 'county') return finding;
    const names = [...longest.get(key(finding))!];
    return {
      ...finding,
      full_name:
        names.find((name) => name !== finding.full_name && name.endsWith(finding.full_name)) ?? finding.full_name,
    };
  });
}

/** The id of the unit whose name closes at the end of a subject (宁波市中级法院 in 宁波市中级法院), or null. */
export const unitAt = (at: Span | null, units: readonly NamedUnit[]): string | null =>
  (at && units.find((unit) => unit.mentions.some((m) => contains(at, m) && m.end === at.end))?.id) ?? null;
