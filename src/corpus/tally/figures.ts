const SIGNIFICANT = 6;

/** A statistic to six significant figures: more than the counts bear, and the same on every machine. */
export function figures(value: number): number;
export function figures(value: number | null): number | null;
export function figures(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(SIGNIFICANT));
}
