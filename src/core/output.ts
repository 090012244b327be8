import type { Metadata } from './document.ts';
import type { Days, Modifier } from './mention.ts';

/** The data contract, `tifa/document/1`: what `analyze` returns and every format writes. Spans are code points of the source text. */

export type CodePointSpan = [start: number, end: number];

/** What every extracted item carries: `quote === source[start:end]`. */
export interface Cited {
  span: CodePointSpan;
  quote: string;
  /** of a PDF alone: the page that it begins on, counted from 1 */
  page?: number;
}

export type Kind = 'count' | 'rate' | 'amount' | 'duration' | 'change' | 'ratio' | 'rank';

export interface Indicator extends Cited {
  kind: Kind;
  value: number | null;
  min: number | null;
  max: number | null;
  modifier: Modifier;
  unit: string;
  head: string | null;
  name: string | null;
  subject: string | null;
  subject_unit: string | null;
  metric: string | null;
  change: { basis: string | null; direction: 'up' | 'down' } | null;
  as_of: string | null;
  /** `target`: aimed at, planned or budgeted, not reached */
  status: 'reported' | 'target';
  /** `total`: 累计, 共; `average`: 年均 */
  scope: 'total' | 'average' | 'earlier' | null;
  /** the time that it is of: EDTF, or how long it is where it is not said which (P5Y, P9M); null when not certain */
  period: string | null;
  /** the sentence that it stands in, as in the source */
  sentence: string;
}

export interface Slogan extends Cited {
  type: 'formula' | 'quoted' | 'motto' | 'parallel';
  text: string;
  head: string | null;
  numbers: number[];
  members: string[];
  /** members listed as many as the numeral says; null where none are listed or expected */
  complete: boolean | null;
  count: number;
  occurrences: CodePointSpan[];
}

export type UnitLevel = 'central' | 'province' | 'prefecture' | 'county' | 'other';
export type UnitType =
  | 'party'
  | 'government'
  | 'congress'
  | 'cppcc'
  | 'plac'
  | 'court'
  | 'procuratorate'
  | 'police'
  | 'state_security'
  | 'justice'
  | 'discipline'
  | 'military'
  | 'steering_group'
  | 'leading_group'
  | 'prison'
  | 'school'
  | 'hospital'
  | 'enterprise'
  | 'media'
  | 'association'
  | 'other';

export interface Unit {
  id: string;
  full_name: string;
  level: UnitLevel;
  type: UnitType;
  region: string | null;
  count: number;
  mentions: Cited[];
}

export interface Phase extends Cited {
  name: string | null;
  batch: string | null;
  scope: string | null;
  starts: Days;
  ends: Days;
  edtf: string | null;
  duration: string | null;
}

export interface DatedEvent extends Cited {
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
  event: string | null;
}

export interface Warning {
  code: string;
  message: string;
  span: CodePointSpan | null;
}

export type NumberRole = 'indicator' | 'formula' | 'ordinal' | 'date' | 'duration' | 'name' | 'idiom' | 'plain';

export interface NumberReading extends Cited {
  numeral: CodePointSpan;
  value: number | null;
  min: number | null;
  max: number | null;
  modifier: Modifier;
  unit: string;
  role: NumberRole;
  duration: string | null;
}

export const LAYERS = ['indicators', 'slogans', 'units', 'phases', 'dates', 'numbers'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Document {
  schema: 'tifa/document/1';
  source: { path: string; sha256: string; bytes: number; format: string; encoding: string };
  /** `year` is the one that the report calls 今年; null when it is not certain */
  metadata: Metadata & { readonly year: number | null };
  text: {
    length: number;
    body: CodePointSpan[];
    sections: { heading: string | null; span: CodePointSpan }[];
    sentences: number;
    /** of a PDF alone: its pages in order; one without text is empty */
    pages?: CodePointSpan[];
  };
  indicators: Indicator[];
  slogans: Slogan[];
  units: Unit[];
  phases: Phase[];
  dates: DatedEvent[];
  /** only with the layer `numbers`, which is off by default */
  numbers?: NumberReading[];
  warnings: Warning[];
}
