import type { Region } from './document.ts';
import type { Span } from './span.ts';

/** Bounds of what a wording allows: 120余 is 120 to 130, 超过80% has no upper end (null = open). */
export interface Bounds {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: Modifier;
}

export type Modifier = 'exact' | 'over' | 'under' | 'about' | 'range';

/** A day range, both ends inclusive, ISO 8601; null = open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** What each type of mention says, beyond its place. */
export interface MentionValues {
  /** a numeral alone, scale applied: 1.7万 is 17000; a range 3至5 has value null */
  number: Bounds;
  /** numeral with approximators and measure word: 近百场, 1.7万余人次, 98.1%, 三分之二 */
  quantity: Bounds & {
    readonly numeral: Span;
    /** measure word without scale; money in 元; '' when there is none */
    readonly unit: string;
    /** what the unit is: decides the kind (人次 count, % rate, 元 amount, 个月 duration, 百分点 change, 位 in 第3位 rank) */
    readonly kind: 'count' | 'rate' | 'amount' | 'duration' | 'change' | 'ratio' | 'rank';
    /** ISO 8601 for durations (P4M), else null */
    readonly duration: string | null;
  };
  /** read like a quantity, but it counts nothing: 65岁以上, 每百人, 一个问题, 五年来 */
  figure: MentionValues['quantity'];
  /** 第二批, 一是, (三), 二级英模 */
  ordinal: { readonly value: number };
  /** a calendar expression, resolved as far as the report allows */
  date: Days & {
    readonly edtf: string | null;
    /** the year stands in the expression itself; else it was supplied from the context */
    readonly stated: boolean;
  };
  /** two calendar expressions that open and close a period: 从2月底至3月底 */
  period: { readonly starts: Days; readonly ends: Days; readonly edtf: string | null };
  /** 《…》 */
  title: { readonly text: string };
  /** “…”, `span` without the marks */
  quote: { readonly text: string };
  /** 一体, 一系列, 千方百计: a numeral that counts nothing */
  idiom: { readonly text: string };
  /** 四个意识, 1345, 1+1+N, 一拖二 */
  formula: {
    readonly text: string;
    readonly numbers: readonly number[];
    readonly head: string | null;
    /** where the report lists here what the formula stands for */
    readonly members: readonly Span[];
    /** as many members as its numerals say; null when none are listed here */
    readonly complete: boolean | null;
  };
  /** a place: 百色市, 我省 */
  region: Region;
  /** a named unit as it stands in the text; `resolve` gives the full name */
  organization: OrganizationName;
}

/** A name of a body as it is built: 省|公安厅|党委 has an area and two parts. */
export interface OrganizationName {
  /** entry of codebook/organizations*.yaml that the last part belongs to */
  readonly entry: string;
  readonly text: string;
  /** null where none stands: 厅党委, 第一驻点指导组, and bodies with a name of their own */
  readonly area: OrganizationArea | null;
  /** the outermost first */
  readonly parts: readonly OrganizationPart[];
  /** a body with a name of its own in front of the area: 国家税务总局|宁波市|税务局 */
  readonly outer: string | null;
}

export interface OrganizationArea {
  readonly text: string;
  /** GB/T 2260 codes of the areas of that name, the most likely first; empty where `word` says it by level alone */
  readonly codes: readonly string[];
  /** 省, 市, 自治区 … of the report; 中央, 全国 */
  readonly word: string | null;
}

export interface OrganizationPart {
  readonly entry: string;
  /** as written, without what stands before it */
  readonly form: string;
  /** number, subject or place name in front: 第二, 政法队伍教育整顿, 西峪地区 */
  readonly before: string;
}

export type MentionType = keyof MentionValues;

/** A place in `work` that a rule recognized. */
export type Mention<T extends MentionType = MentionType> = {
  readonly [K in T]: { readonly type: K; readonly span: Span; readonly rule: string; readonly value: MentionValues[K] };
}[T];

/** The mentions of a report by type, each list by span. */
export type Mentions = ReadonlyMap<MentionType, readonly Mention[]>;
