/** The knowledge of `codebook/*.yaml`: one key a file. */
export interface Codebook {
  /** codebook/measures.yaml */
  readonly measures: readonly MeasureEntry[];
  /** codebook/boilerplate.yaml */
  readonly boilerplate: readonly BoilerplateEntry[];
  /** codebook/regions.yaml */
  readonly regions: RegionWords;
  /** codebook/predicates.yaml */
  readonly predicates: Readonly<Record<PredicateClass, readonly string[]>>;
  /** codebook/variants.yaml */
  readonly variants: readonly VariantEntry[];
  /** codebook/vocabulary.yaml */
  readonly vocabulary: readonly VocabularyEntry[];
  /** codebook/calendar.yaml */
  readonly calendar: CalendarKnowledge;
  /** codebook/phases.yaml */
  readonly phases: PhaseKnowledge;
  /** codebook/currencies.yaml */
  readonly currencies: readonly CurrencyEntry[];
  /** codebook/approximators.yaml */
  readonly approximators: readonly ApproximatorEntry[];
  /** codebook/idioms.yaml */
  readonly idioms: readonly IdiomEntry[];
}

/** Classes of words that bound a noun phrase around a figure. */
export type PredicateClass =
  | 'verbs'
  | 'verbal_nouns'
  | 'linking'
  | 'growth_up'
  | 'growth_down'
  | 'growth_nouns'
  | 'growth_adverbs'
  | 'basis'
  | 'comparison'
  | 'adverbs'
  | 'prepositions'
  | 'nouns'
  | 'determiners'
  | 'modifiers'
  | 'relative_verbs'
  | 'converting'
  | 'relational'
  | 'lasting'
  | 'spells'
  | 'undertakings'
  | 'nominal_suffixes'
  | 'areas'
  | 'conjunctions';

/** A measure word (量词) or unit: what may stand between a figure and what it counts. */
export interface MeasureEntry {
  readonly id: string;
  /** what is given out for money and shares; other units are given as written */
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly dimension: Dimension;
  /** ISO 8601 unit of one: M, 3M, TH */
  readonly iso?: string;
  /** what follows when the characters begin another word: 三部⟦门⟧ */
  readonly not?: readonly string[];
}

export type Dimension =
  | 'count'
  | 'physical'
  | 'time'
  | 'age'
  | 'money'
  | 'subunit'
  | 'percent'
  | 'permille'
  | 'points'
  | 'multiple'
  | 'tenth';

/** A currency; `dimension` is money when left out. */
export interface CurrencyEntry extends Omit<MeasureEntry, 'dimension'> {
  readonly dimension?: Dimension;
  /** what may stand before the figure instead: ￥300 */
  readonly before?: readonly string[];
  /** subunits and their share of one: 5元3角 */
  readonly parts?: Readonly<Record<string, number>>;
}

/** Words around a figure that bound it: 超过, 近, 约, 以上. */
export interface ApproximatorEntry {
  readonly id: string;
  readonly place: 'before' | 'after';
  readonly bound: 'over' | 'under' | 'about';
  readonly words: readonly string[];
  readonly not_after?: string;
  readonly not_before?: string;
  /** only before 百, 千, 万, 亿 and 半: 上百, 过半 */
  readonly scale_only?: boolean;
}

/** Words with a numeral that counts nothing (千方百计), or with a numeral's character that is none (十分). */
export interface IdiomEntry {
  readonly id: string;
  /** word: the character is no numeral at all, it is in no layer */
  readonly class: 'idiom' | 'word';
  /** separated by blanks */
  readonly words: string;
}

/** An area of GB/T 2260. */
export interface RegionEntry {
  readonly code: string;
  readonly name: string;
}

/** What a saved page holds beside the report; `whole`, `starts` and `holds` are words separated by blanks. */
export interface BoilerplateEntry {
  readonly id: string;
  readonly kind: 'navigation' | 'meta' | 'caption' | 'reply' | 'footer';
  readonly what: string;
  /** only before the first and after the last paragraph of running text */
  readonly edge?: boolean;
  /** nothing after it is report text */
  readonly tail?: boolean;
  /** longer lines are left alone */
  readonly most?: number;
  readonly whole?: string;
  readonly starts?: string;
  readonly holds?: string;
  readonly examples: readonly string[];
  readonly not?: readonly string[];
}

/** What the areas of GB/T 2260 are called beside their full names; `not` and `ordinary` are words separated by blanks. */
export interface RegionWords {
  /** code of a province: its one-character abbreviations (青 for 青海省) */
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
  /** former and customary names: code */
  readonly names: Readonly<Record<string, string>>;
  /** longer words in which a short name means something else (长治久安) */
  readonly not: string;
  /** names that are ordinary words (公安, 资源): no area without level word or parent */
  readonly ordinary: string;
}

/** An area of GB/T 2260 with its place in the hierarchy. */
export interface Area extends RegionEntry {
  readonly level: 'province' | 'prefecture' | 'county';
  /** code of the area right above it; null for a province */
  readonly parent: string | null;
  /** the name without its level word: 广西, 百色, 延边, 隆林 */
  readonly short: string;
}

/** Characters that are written for another one: `from` holds any number of them (亯 for 享; 著 for 着). */
export interface VariantEntry {
  readonly to: string;
  readonly from: string;
  /** `hant`: holds in Traditional paragraphs alone; else everywhere */
  readonly script?: 'hant';
  /** words in which the character is meant as it stands (顯著, 著作), Traditional and Simplified */
  readonly except?: readonly string[];
}

/** A word of Taiwan or Hong Kong and the mainland one (資訊 → 信息); used in Traditional paragraphs alone. */
export interface VocabularyEntry {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  /** longer words that stay (道德品質) */
  readonly except?: readonly string[];
  /** with ⟦marks⟧ around what is replaced */
  readonly examples: readonly string[];
}

/** Characters by the script that alone writes them. */
export interface ScriptCharacters {
  readonly traditional: string;
  readonly simplified: string;
}

/** Days with a name: solar terms by month, lunar days and fixed days by month and day. */
export interface CalendarKnowledge {
  readonly solar_terms: readonly { readonly name: string; readonly month: number }[];
  readonly lunar_days: readonly NamedDayEntry[];
  readonly fixed_days: readonly NamedDayEntry[];
}

export interface NamedDayEntry {
  readonly name: string;
  readonly month: number;
  readonly day: number;
}

/** Campaigns, events and anniversaries whose time is known; starts and ends are EDTF months. */
export interface PhaseKnowledge {
  readonly campaigns: readonly CampaignEntry[];
  readonly events: readonly { readonly name: string; readonly aliases?: readonly string[]; readonly edtf: string }[];
  /** what anniversaries are counted from */
  readonly founded: readonly { readonly name: string; readonly aliases?: readonly string[]; readonly year: number }[];
  /** bodies that hold one session a year, so that term and session give the year */
  readonly congresses: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly first_term: number;
    readonly first_year: number;
    readonly years: number;
  }[];
}

export interface CampaignEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly starts: string;
  readonly ends: string;
  readonly batches?: readonly { readonly name: string; readonly starts: string; readonly ends: string }[];
}
