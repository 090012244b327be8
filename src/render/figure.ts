import type { Indicator } from '../core/output.ts';

export type Figure = Pick<Indicator, 'value' | 'min' | 'max' | 'modifier' | 'unit'>;

/** A figure as a person reads it: 17,000–18,000 人次, ≥ 80 %, ≤ 100, ≈ 3,000 名. */
export function figure({ value, min, max, modifier, unit }: Figure): string {
  const numbers = bounds(value, min, max, modifier);
  return numbers && `${numbers} ${unit}`.trim();
}

function bounds(value: number | null, min: number | null, max: number | null, modifier: Figure['modifier']): string {
  if (modifier === 'about') return value === null ? '' : `≈ ${grouped(value)}`;
  if (min !== null && max !== null) return min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`;
  if (min !== null) return `≥ ${grouped(min)}`;
  if (max !== null) return `≤ ${grouped(max)}`;
  return value === null ? '' : grouped(value);
}

/** 17,000 whatever the locale. */
const grouped = (n: number): string => String(n).replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
