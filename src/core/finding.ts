import type { OrganizationName } from './mention.ts';
import type { DatedEvent, Indicator, NumberReading, Phase, Slogan, UnitLevel, UnitType } from './output.ts';
import type { Span } from './span.ts';

/** What `interpret` returns: the items of the contract, but with spans of `work`; the pipeline cites the source at the end. */
export type Finding<T> = Omit<T, 'span' | 'quote'> & { readonly span: Span; readonly rule: string };

/** What `interpret/standing` adds. */
type Standing = 'status' | 'scope' | 'period';

export type IndicatorFinding = Finding<Omit<Indicator, 'subject_unit' | 'metric' | Standing | 'sentence'>> & {
  /** where the subject stands, when it is one run of `work`: the unit named there becomes `subject_unit` */
  readonly subjectSpan: Span | null;
};
export type SloganFinding = Omit<Finding<Slogan>, 'occurrences' | 'count'> & { readonly occurrences: readonly Span[] };
export type PhaseFinding = Finding<Phase>;
export type DateFinding = Finding<DatedEvent>;

/** A place in the text that names a unit, before its full name is known. */
export interface UnitSurface {
  readonly span: Span;
  readonly rule: string;
  readonly name: OrganizationName;
}

/** One surface of a named unit with its resolution; surfaces with the same full name become one unit. */
export interface UnitFinding {
  readonly span: Span;
  readonly rule: string;
  readonly full_name: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly region: string | null;
}

export type NumberFinding = Omit<Finding<NumberReading>, 'numeral'> & { readonly numeral: Span };
