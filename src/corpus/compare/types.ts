import type { CodePointSpan, Indicator, Kind } from '../../core/output.ts';

/** A comparison, `tifa/comparison/1`: rows are metrics, columns groups of documents. Numbers are exact decimals. */
export interface Comparison {
  readonly schema: 'tifa/comparison/1';
  /** region, province, year, batch, document; `input` where each path of the command line is a group */
  readonly by: string;
  /** key of the group that the others are compared with */
  readonly base: string | null;
  /** counts are so much for this many inhabitants; null where they are as stated */
  readonly per: number | null;
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export interface Group {
  readonly key: string;
  readonly name: string;
  /** paths */
  readonly documents: readonly string[];
  /** residents of the census of 2020; null without one region or where the codebook has no figure */
  readonly population: number | null;
}

/**
 * What a row's figures are of: the year or stretch of the report, the same months of a year, several years, their yearly average,
 * or growth on the month or quarter before (环比).
 */
export type Stretch = 'report' | 'part' | 'years' | 'average' | 'sequential';

export interface Row {
  readonly metric: string | null;
  /** name of the metric, else what is counted */
  readonly name: string;
  readonly english: string | null;
  readonly kind: Kind;
  readonly direction: 'more' | 'less' | 'neutral' | null;
  readonly status: Indicator['status'];
  readonly stretch: Stretch;
  /** 01/09 of 前三季度, 09 of 9月, P9M where the year is not known; null for whole years */
  readonly months: string | null;
  /** the measure words of its figures: several where they may be compared (条 and 项) */
  readonly units: readonly string[];
  /** in how many groups it is reported */
  readonly coverage: number;
  /** whether the groups differ for certain: all of them, some, none; null where there is nothing to compare */
  readonly difference: Certainty | null;
  /** one for each group, null where it is not reported */
  readonly cells: readonly (Cell | null)[];
}

export type Certainty = 'certain' | 'partly' | 'not certain';

/** A figure with its bounds; null bounds are open. */
export interface Bounded {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: Indicator['modifier'];
}

export interface Cell extends Bounded {
  readonly group: string;
  readonly unit: string;
  /** as the report writes it, or null for a sum */
  readonly quote: string | null;
  /** whose, where one figure leads */
  readonly subject: string | null;
  /** a figure that leads is of a body or a part of the area, not of the whole */
  readonly part: boolean;
  readonly scope: Indicator['scope'];
  readonly period: string | null;
  readonly as_of: string | null;
  /** figures of so many reports are added up, or span the range where they cannot be */
  readonly of: number;
  /** 1 is the largest, or the smallest where less is better */
  readonly rank: { readonly place: number; readonly certain: boolean } | null;
  /** against the base, in the cell's unit (百分点 for %) */
  readonly change: (Bounded & { readonly certain: boolean }) | null;
  readonly ratio: Bounded | null;
  /** as stated, where the cell is for so many inhabitants */
  readonly stated: Bounded | null;
  /** why there is no figure for so many inhabitants */
  readonly missing: 'no population' | null;
  readonly figures: readonly Stated[];
}

/** A figure of a report that stands in a cell; the first leads. */
export interface Stated extends Bounded {
  readonly document: string;
  readonly unit: string;
  readonly span: CodePointSpan;
  readonly quote: string;
  readonly name: string | null;
  readonly subject: string | null;
  readonly scope: Indicator['scope'];
  readonly period: string | null;
  readonly as_of: string | null;
  /** counts in the cell's value; the others are listed beside it */
  readonly leads: boolean;
  /** says something else of the same thing and time than the one that leads */
  readonly contradicts: boolean;
  readonly sentence: string;
}
