import type { Kind } from '../core/output.ts';

/** What figures are compared as: 政治轮训人次, 国内生产总值增速. */
export interface MetricEntry {
  /** topic/measure, never changed */
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** id of a dimension: figures of another one are never this metric */
  readonly unit: string;
  readonly kind: Kind;
  /** what is better; the analyst's convention, not a judgement of the report */
  readonly direction: 'more' | 'less' | 'neutral';
  /** what is counted or measured, as reports write it; …措施 lets any words stand before, 修订…制度 between */
  readonly heads?: readonly string[];
  /** also the heads of this metric: the growth of what that one measures */
  readonly heads_of?: string;
  /** regular expressions (RE2) that the phrase, its verb in front, ends in: (审结|办结).{0,6}案件; they decide before all heads */
  readonly patterns?: readonly string[];
  /** sentences with the figures marked: 国内生产总值⟦134.9万亿元⟧ */
  readonly examples: readonly string[];
}

/** Units that measure the same: 项 and 条 of 措施 may be compared, 人 and 人次 never. */
export interface DimensionEntry {
  readonly id: string;
  readonly name: string;
  readonly units: readonly string[];
  /** further units, and how many of the first one of `units` they are: 公顷 is 15 (亩) */
  readonly scaled?: Readonly<Record<string, number>>;
}

/** Words around a head that leave what is measured as it is, or change it (codebook/qualifiers.yaml says which is which). */
export const QUALIFIER_CLASSES = [
  'before',
  'after',
  'growth',
  'receiving',
  'persons',
  'limiting',
  'general',
  'gdp',
  'foreign',
] as const;
export type QualifierClass = (typeof QUALIFIER_CLASSES)[number];

/** Words that say how a figure stands (codebook/standing.yaml says which is which). */
export const STANDING_CLASSES = [
  'review',
  'outlook',
  'plans',
  'goals',
  'aims',
  'met',
  'past',
  'total',
  'not_total',
  'average',
] as const;
export type StandingClass = (typeof STANDING_CLASSES)[number];
