import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Mention } from '../../core/mention.ts';
import { type Span, slice } from '../../core/span.ts';
import type { Phrase } from './before.ts';
import { runStart } from './clause.ts';
import { headOf } from './head.ts';
import { is, type Word } from './words.ts';

export type Quantity = Mention<'quantity'>;

/** What a figure counts or measures. */
export interface Named {
  readonly name: string;
  readonly head: string;
  /** the part of a whole that it is: 铁路 of 其中铁路6401亿元 */
  readonly part?: Span;
  /** what a rate of it belongs to: 财政总收入 of 占年初预算10065万元的43.2% */
  readonly owner?: Named;
  /** whose it is, where 分别 shares figures out among those of several: 全省法院 of 全省法院审结…,省高院审结…,分别增长5%和4% */
  readonly subject?: Span | null;
}

/** A figure that was named already. */
export interface Read {
  readonly quantity: Quantity;
  readonly phrase: Phrase;
  readonly named: Named | null;
  readonly subject: Span | null;
  /** it is named by what was done only: 提起公诉3542人 */
  readonly bare: boolean;
  /** what stands side by side before 分别: 甲、乙分别增长5%、6% */
  readonly each: readonly Named[];
  /** it stands in brackets, so that what follows goes on with the figure before them: 学校5万所(其中职业学校40所),减少412所 */
  readonly aside: boolean;
  /** where its words end: behind the noun that follows it */
  readonly end: number;
}

/** A figure with what stands around it; all that the ways to name it look at. */
export interface Figure {
  readonly quantity: Quantity;
  readonly next: Quantity | undefined;
  /** how many figures follow one another from this one on, parted by 、 or 和 only */
  readonly run: number;
  readonly text: string;
  readonly codebook: Codebook;
  readonly sentence: Span;
  /** end of its clause */
  readonly end: number;
  /** the words of its clause before it, from the figure before on */
  readonly left: readonly Word[];
  readonly phrase: Phrase;
  /** the noun phrase behind it */
  readonly after: Span | null;
  /** the figures before it in the sentence */
  readonly before: readonly Read[];
  /** the last figure of each unit in the paragraph's sentences before */
  readonly passage: ReadonlyMap<string, Read>;
  /** the total that a list of paragraphs is about: 投资427亿元,是这样分配的: */
  readonly announced: Read | null;
  readonly words: (at: Span) => Word[];
  /** the undertaking that the paragraph speaks of */
  readonly undertaking: () => Span | null;
}

/** Names a figure by a stretch of its text. */
export const named = ({ text, words }: Pick<Figure, 'text' | 'words'>, at: Span): Named => ({
  name: slice(text, at),
  head: headOf(text, words(at)),
});

/** The clause before a figure's own, where a comma parts the two: 诈骗警情有所遏制|,共接报8114起. */
export function clauseBefore({ left, sentence, text }: Figure): Span | null {
  const comma = (left[0]?.span.start ?? 0) - 1;
  return text[comma] === ',' ? { start: runStart(text, sentence, comma), end: comma } : null;
}

/** Measure words that stand before what they count (59名业务骨干); mass units (元, %, 公里) mostly stand behind it. */
export const isClassifier = ({ value }: Quantity): boolean =>
  value.kind === 'count' && !/次$|^人$|^户$|^$/.test(value.unit);

/** 14亿人口: a number with no measure word before its noun. */
export const isBare = ({ value }: Quantity): boolean => value.kind === 'count' && value.unit === '';

/** Sums of money: 元, 美元, 港元. */
export const isMoney = ({ value }: Quantity): boolean => value.kind === 'amount' && value.unit.endsWith('元');

/** 102%, 三分之二, 1.8倍: a figure of something else. */
export const isRated = ({ value }: Quantity): boolean =>
  value.kind === 'rate' || value.kind === 'ratio' || value.unit === '倍';

/** 部分|整改4项 */
const BESIDE_VERB = new Set(['了', '部分', '全部']);

/** 供应260公顷土地: the phrase before the figure is only its verb. */
export const isBareVerb = ({ left, phrase }: Pick<Figure, 'left' | 'phrase'>): boolean => {
  const { name } = phrase;
  if (!name) return false;
  const done = left.filter(({ span, text }) => span.start >= name.start && !BESIDE_VERB.has(text));
  return done.length > 0 && done.every((word) => is(word, 'verbal_nouns', 'verbs'));
};

/** Measure words for what is dealt with one by one; one may take up another: 发现问题143条,落实78件. */
const CASES = new Set(['件', '条', '个', '项', '起', '处', '宗']);
export const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);

/** Whether two figures may count the same things. */
export const sameUnit = (a: string, b: string): boolean => a === b || (PERSONS.has(a) && PERSONS.has(b));

/** Whether a figure may count what was counted in another measure word for cases. */
export const isCase = (unit: string): boolean => CASES.has(unit);

/** 举办讲座21场、|2.4万人次|收看: how many did what follows, not more of what was counted. */
export const attends = (
  quantity: Quantity,
  before: readonly Read[],
  left: readonly Word[],
  behind: readonly Word[],
): boolean =>
  left.length === 0 &&
  /^(人次?|名)$/.test(quantity.value.unit) &&
  before.length > 0 &&
  !sameUnit(before.at(-1)!.quantity.value.unit, quantity.value.unit) &&
  is(behind[0], 'verbs') &&
  !is(behind[0], 'nouns');

/** A figure that only a 、 or 和 parts from the one before: it says the same of the next thing. */
export const isContinued = ({ text, before, quantity }: Pick<Figure, 'text' | 'before' | 'quantity'>): boolean =>
  before.length > 0 && isNextOf(text, before.at(-1)!.quantity, quantity);

/** Whether a figure goes on with a list: 13.2%、7.5%和5%; of rates a comma parts them as well (分别增长13.2%,7.5%,5%). */
export function isNextOf(text: string, a: Quantity, b: Quantity): boolean {
  const end = a.span.end;
  if (b.span.start !== end + 1) return false;
  const between = text[end]!;
  if (between === '、' || between === '和' || between === '及' || between === '与') return true;
  return between === ',' && a.value.unit === '%' && b.value.unit === '%' && /[,;。]/.test(text[b.span.end] ?? '。');
}

const growthWords = derived(
  ({ predicates }): ReadonlySet<string> => new Set([...predicates.growth_up, ...predicates.growth_down]),
);

/** What parts two shares of 分别: a mark alone, or one with the growth of the second (下降38.6%|、上升|2.8%). */
const SHARED = /^[、和及与](\p{Script=Han}{1,4})$/u;

/** Whether 分别 shares a figure out with the one before it. */
export function isSharedNext(text: string, a: Quantity, b: Quantity, codebook: Codebook): boolean {
  if (isNextOf(text, a, b)) return true;
  const isFar = b.span.start - a.span.end > 5 || a.value.unit !== b.value.unit;
  const growth = isFar ? null : SHARED.exec(text.slice(a.span.end, b.span.start));
  return growth !== null && growthWords(codebook).has(growth[1]!.replace(/了$/, ''));
}
