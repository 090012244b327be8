import type { UnitLevel, UnitType } from '../core/output.ts';
import type { DimensionEntry, MetricEntry, QualifierClass, StandingClass } from './metric-types.ts';

/** The knowledge of `codebook/*.yaml`: one key a file. */
export interface Codebook {
  /** codebook/organizations.yaml: kinds of bodies, named by their area or host */
  readonly organizations: readonly BodyEntry[];
  /** codebook/organizations-*.yaml: bodies with a name of their own */
  readonly 'organizations-central': NamedBodies;
  readonly 'organizations-national': NamedBodies;
  readonly 'organizations-enterprises': NamedBodies;
  readonly 'organizations-media': NamedBodies;
  readonly 'organizations-institutions': NamedBodies;
  readonly 'organizations-foreign': NamedBodies;
  readonly 'organizations-hongkong': NamedBodies;
  /** codebook/organizations-words.yaml */
  readonly 'organizations-words': OrganizationWords;
  /** codebook/measures.yaml */
  readonly measures: readonly MeasureEntry[];
  /** codebook/boilerplate.yaml */
  readonly boilerplate: readonly BoilerplateEntry[];
  /** codebook/outlets.yaml */
  readonly outlets: OutletWords;
  /** codebook/regions.yaml */
  readonly regions: RegionWords;
  /** codebook/predicates.yaml */
  readonly predicates: Readonly<Record<PredicateClass, readonly string[]>>;
  /** codebook/metrics/*.yaml */
  readonly metrics: readonly MetricEntry[];
  /** codebook/dimensions.yaml */
  readonly dimensions: readonly DimensionEntry[];
  /** codebook/qualifiers.yaml */
  readonly qualifiers: Readonly<Record<QualifierClass, readonly string[]>>;
  /** codebook/standing.yaml */
  readonly standing: Readonly<Record<StandingClass, readonly string[]>>;
  /** codebook/population.yaml: residents of areas at a census, by GB/T 2260 code */
  readonly population: { readonly year: number; readonly residents: Readonly<Record<string, number>> };
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
  /** codebook/ordinals.yaml */
  readonly ordinals: readonly { readonly id: string; readonly words: string }[];
  /** codebook/idioms.yaml */
  readonly idioms: readonly IdiomEntry[];
  /** codebook/slogans.yaml */
  readonly slogans: SloganWords;
  /** codebook/stopwords.yaml: words that a list of frequent words leaves out, separated by blanks */
  readonly stopwords: readonly { readonly id: string; readonly words: string }[];
}

/** Classes of words that bound a noun phrase around a figure. */
export const PREDICATE_CLASSES = [
  'verbs',
  'verbal_nouns',
  'linking',
  'growth_up',
  'growth_down',
  'growth_adverbs',
  'basis',
  'comparison',
  'adverbs',
  'prepositions',
  'nouns',
  'determiners',
  'modifiers',
  'relative_verbs',
  'converting',
  'relational',
  'lasting',
  'spells',
  'modals',
  'actors',
  'levels',
  'stages',
  'undertakings',
  'nominal_suffixes',
  'areas',
  'conjunctions',
  'funding',
  'attaining',
  'compounding',
  'handling',
  'happenings',
  'money_suffixes',
  'parts',
  'body_suffixes',
  'event_suffixes',
  'agent_suffixes',
  'reporting',
  'pronouns',
  'levels_of',
  'transitive_growth',
] as const;
export type PredicateClass = (typeof PREDICATE_CLASSES)[number];

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
  /** looked up by the tests: 培训⟦1.7万余人次⟧ */
  readonly examples: readonly string[];
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
  /** ISO 4217: may stand on either side of the figure, too */
  readonly code?: string;
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
  /** words that the characters of `not_after` may end all the same: 环节约30天 */
  readonly but_after?: readonly string[];
  readonly not_before?: string;
  /** only before 百, 千, 万, 亿 and 半: 上百, 过半 */
  readonly scale_only?: boolean;
  /** behind words that end in these any figure will do for `scale_only`: 占比过20 */
  readonly or_after?: string;
  /** only before a range: 介于20和30之间 */
  readonly ranges_only?: boolean;
}

/** Words with a numeral that counts nothing (千方百计), or with a numeral's character that is none (十分). */
export interface IdiomEntry {
  readonly id: string;
  /** word: the character is no numeral at all; name: a numeral in a name (十四五, 三中全会) */
  readonly class: 'idiom' | 'word' | 'name';
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
  /** only beside other lines of the frame, or three words on a line */
  readonly together?: boolean;
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

/** Who publishes reports; all are words separated by blanks. */
export interface OutletWords {
  readonly names: string;
  readonly endings: string;
  /** sources that name nobody: 本站, 网络 */
  readonly nobody: string;
  /** what names of authors begin with (王某某 吴某某) */
  readonly surnames: string;
}

/** What the areas of GB/T 2260 are called beside their full names; `not` and `ordinary` are words separated by blanks. */
export interface RegionWords {
  /** former and customary names: code */
  readonly names: Readonly<Record<string, string>>;
  /** longer words in which a short name means something else (长治久安) */
  readonly not: string;
  /** names that are ordinary words (公安, 资源): no area without level word or parent */
  readonly ordinary: string;
  /** by which words a report shows that it speaks from one of these; `weak` ones are said elsewhere, too */
  readonly own_words: readonly { readonly of: OwnBody; readonly words: string; readonly weak?: string }[];
}

/** What a report may speak from beside a province and the areas in it. */
export const OWN_BODIES = ['nation', 'hong-kong', 'macau'] as const;
export type OwnBody = (typeof OWN_BODIES)[number];

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
  /** words that the name of a phase ends in */
  readonly forms: { readonly stages: readonly string[]; readonly campaigns: readonly string[] };
}

export interface CampaignEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly starts: string;
  readonly ends: string;
  readonly batches?: readonly { readonly name: string; readonly starts: string; readonly ends: string }[];
}

/** Bodies with a name of their own: 国务院, 新华社, 联合国. */
export interface NamedBodies {
  readonly level: UnitLevel;
  /** GB/T 2260 code */
  readonly region?: string;
  readonly entries: readonly NamedBody[];
}

export interface NamedBody {
  readonly id: string;
  /** the full name */
  readonly name: string;
  readonly type: UnitType;
  readonly aliases?: readonly string[];
  /** aliases that begin or end inside other words (国办 in 全国办): they count between boundaries only */
  readonly guarded?: readonly string[];
  /** aliases that mean this body between boundaries in a report on no area (国资委): in one on an area they mean the one there */
  readonly nationally?: readonly string[];
  /** aliases that mean this body only in a report on its area (教育局 in one on Hong Kong) */
  readonly only_in?: readonly string[];
  readonly level?: UnitLevel;
  readonly region?: string;
}

/** What a body is for the part of a name that follows it: 省 area, 省委 committee, 省公安厅 police. */
export type BodyClass =
  | 'area'
  | 'center'
  | 'committee'
  | 'congress'
  | 'court'
  | 'discipline'
  | 'enterprise'
  | 'government'
  | 'group'
  | 'inner'
  | 'organ'
  | 'police'
  | 'procuratorate'
  | 'school'
  | 'steering';

/** A kind of body: what it is called after an area or a host. */
export interface BodyEntry {
  readonly id: string;
  readonly name: string;
  /** that of the host when left out */
  readonly type?: UnitType;
  /** what it follows; `area` when left out */
  readonly on?: readonly BodyClass[];
  /** `organ` when left out */
  readonly is?: BodyClass;
  /** that of the area when left out */
  readonly level?: UnitLevel;
  readonly forms: readonly string[];
  /** short form: full form */
  readonly short?: Readonly<Record<string, string>>;
  /** full form by the area's level (`region`: an autonomous region), `any` for the rest; may hold {area} and {form} */
  readonly full?: Readonly<Record<string, string>>;
  /** stands in front of the area: 团省委, 武警青海省总队 */
  readonly prefix?: readonly string[];
  /** 省政法委 is a body of 省委 */
  readonly via?: 'committee';
  /** 第一, 第七 may stand in front */
  readonly ordinal?: boolean;
  /** a number must stand in front: 东莞市第一人民法院 is no 中级人民法院 */
  readonly numbered?: boolean;
  /** a subject may stand in front: 扫黑除恶专项斗争领导小组 */
  readonly theme?: boolean;
  /** a name of at most so many characters may stand in front: 西峪 in 太原西峪地区检察院 */
  readonly named?: number;
  /** any name may stand in front: `any` (宁波某某有限公司), `placed` one that begins with a place or 中国, `local` a short one (东柳街道办事处), or `any` in reports on this area */
  readonly open?: string;
  /** the area stands in the full name as written: 北京大学, 西宁铁路运输法院 */
  readonly own_name?: boolean;
  /** a body of the report's campaign: 教整办 */
  readonly campaign?: boolean;
  /** is named without area beside a body that has one: 省法院、检察院 */
  readonly bare?: boolean;
  /** texts with the mention in ⟦⟧ */
  readonly examples?: readonly string[];
}

/** Words around names of bodies; each value is a list separated by blanks. */
export interface OrganizationWords {
  /** campaigns: a group of the report's area belongs to the one that the report is about */
  readonly campaigns: string;
  /** campaigns and fields that groups are named after, short form = full form */
  readonly themes: string;
  /** what cannot stand inside such a subject */
  readonly theme_stops: string;
  /** what ends an open name on its left: 成立|公民教育委员会 */
  readonly open_stops: string;
  /** what makes a class of bodies of what it stands in front of: 民营 in 宁波市民营医院 */
  readonly generic: string;
  /** longer words in which 省, 市, 县, 区 name no area: 城市, 社区 */
  readonly not_area: string;
  /** what makes a longer word of a name that ends so (委: 员), and what does not for all that (部: 分, but ~分别) */
  readonly not_after: Readonly<Record<string, string>>;
  /** what may stand directly before a name that counts between boundaries only */
  readonly function_words: string;
}

/** What is known of slogans; all but `formulas` are words separated by blanks. */
export interface SloganWords {
  readonly formulas: readonly FormulaEntry[];
  /** set figures of parts between 、 (稳中求进、以进促稳、先立后破) */
  readonly figures: readonly string[];
  /** quoted words with a numeral that lists nothing (两张皮) */
  readonly labels: string;
  /** days and numbers that are names (七一, 十三五, 12345) */
  readonly nicknames: string;
  /** what a numeral may count in a formula (个, 大) */
  readonly measures: string;
  /** beginnings after a numeral that make it a time or an amount (年, 个月) */
  readonly amounts: string;
  /** the same after the only numeral (省区) */
  readonly counters: string;
  /** nouns that a coded formula modifies (“1+5”实施方案) */
  readonly schemes: string;
  /** nouns of schemes that make an unquoted numeral a formula beside its members (三个环节) */
  readonly heads: string;
  /** words that lead into an enumeration (抓好, 聚焦) */
  readonly governors: string;
  /** adverbs and prepositions that may stand before those (重点, 按照) */
  readonly particles: string;
  /** verbs that headings call with (扛起, 答好) */
  readonly calls: string;
  /** images that make a headline of one clause a call (绘就, 唱响) */
  readonly images: string;
  /** what parts of four say of a body or its work (组织健全、责任清晰) */
  readonly qualities: string;
  /** ways of doing that rows of parts differ in or share (精准治污、科学治污) */
  readonly manners: string;
  /** verbs of routine work, of which a figure holds at most one (加强, 完善) */
  readonly routine: string;
  /** what is done on a grand scale, behind 大 (学习、研讨) */
  readonly grand: string;
  /** what is new on all sides, behind 新 (形势、情况) */
  readonly novelties: string;
  /** who fares, before how (人民|幸福) */
  readonly faring: string;
  /** how they fare (人民|幸福) */
  readonly fares: string;
  /** what is done and what things have, behind 的 (质量的提升) */
  readonly things: string;
  /** what clauses in a row end with (永远在路上) */
  readonly echoes: string;
}

/** A known numeral abbreviation. */
export interface FormulaEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** where the form does not tell */
  readonly numbers?: readonly number[];
  readonly head?: string | null;
  /** what it stands for, where that is fixed */
  readonly members?: readonly string[];
  /** false: never taken for the formula without quotation marks */
  readonly unquoted?: boolean;
  /** without quotation marks only in reports that hold one of these */
  readonly context?: readonly string[];
  /** without quotation marks only when none of these follows */
  readonly not_before?: readonly string[];
  readonly since?: string;
  readonly source?: string;
  readonly examples?: readonly string[];
}

/** What the build reckons of the calendar, year by year from `from`. */
export interface Almanac {
  readonly from: number;
  /** day of the month of the 24 solar terms, two digits each */
  readonly terms: readonly string[];
  /** days from 1 January to the first of each of the first eleven lunar months, three digits each */
  readonly months: readonly string[];
}
