/** The first so many rows of each group; all when there is no limit. */
export function top<R>(rows: readonly R[], limit: number | undefined, groupOf: (row: R) => unknown): R[] {
  if (limit === undefined) return [...rows];
  const seen = new Map<unknown, number>();
  return rows.filter((row) => {
    const n = (seen.get(groupOf(row)) ?? 0) + 1;
    seen.set(groupOf(row), n);
    return n <= limit;
  });
}
