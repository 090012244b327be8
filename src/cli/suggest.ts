import { usage } from './errors.ts';

/** One of the known values, or an error that names the nearest one. */
export function oneOf<T extends string>(what: string, given: string, known: readonly T[]): T {
  const found = known.find((name) => name === given);
  if (found !== undefined) return found;
  const near = nearest(given, known);
  throw usage(`unknown ${what} "${given}"${near ? ` (did you mean ${near}?)` : ''}`, `Known: ${known.join(', ')}.`);
}

/** Reads an option that is one of the known values. */
export const choice =
  <T extends string>(what: string, known: readonly T[]) =>
  (given: string): T =>
    oneOf(what, given, known);

/** The known value that is at most two slips away, one for short words. */
function nearest(given: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((name) => ({ name, slips: distance(given.toLowerCase(), name) }))
    .filter(({ name, slips }) => slips <= (name.length > 4 ? 2 : 1))
    .sort((a, b) => a.slips - b.slips);
  return best?.name ?? known.find((name) => given.length >= 3 && name.startsWith(given.toLowerCase()));
}

/** Characters to insert, delete, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
