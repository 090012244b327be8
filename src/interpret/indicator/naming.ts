import type { Codebook } from '../../codebook/types.ts';
import type { Mention } from '../../core/mention.ts';
import { type Span, slice } from '../../core/span.ts';
import { headOf, nounPhrase, type Phrase, phraseAfter } from './phrase.ts';
import { is, type Word } from './words.ts';

export type Quantity = Mention<'quantity'>;

/** What a figure counts or measures. */
export interface Named {
  readonly name: string;
  readonly head: string;
}

/** A figure that was named already. */
export interface Read {
  readonly quantity: Quantity;
  readonly phrase: Phrase;
  readonly named: Named | null;
  /** what stands side by side before 分别: 甲、乙分别增长5%、6% */
  readonly each: readonly Named[];
  /** where its words end: behind the noun that follows it */
  readonly end: number;
}

/** A figure with what stands around it; all that the ways to name it look at. */
export interface Figure {
  readonly quantity: Quantity;
  readonly next: Quantity | undefined;
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
  readonly words: (at: Span) => Word[];
  /** the undertaking that the paragraph speaks of */
  readonly undertaking: () => Span | null;
}

type Way = (figure: Figure) => Named | null;

/** The ways to name what a figure measures, in the order they are tried; the first that answers decides. */
export const WAYS: Readonly<Record<string, Way>> = {
  /** 59名业务骨干 */
  'noun-after': (f) => {
    if (!f.after) return null;
    if (isClassifier(f.quantity) || isBare(f.quantity) || isRelative(f)) return named(f, f.after);
    if (f.phrase.change || f.phrase.level) return null;
    return !f.phrase.name || (!f.phrase.linked && isBareVerb(f)) ? named(f, f.after) : null;
  },
  /** 甲、乙分别增长5%、6%: each figure its own */
  respective: (f) => {
    if (f.left.some((word) => /^分别/.test(word.text))) return each(f)[0] ?? null;
    const first = f.before.findLastIndex((read) => read.each.length > 0);
    return isContinued(f) && first >= 0 ? (f.before[first]!.each[f.before.length - first] ?? null) : null;
  },
  /** 4大类61项规章制度: the first of two takes the noun of the second */
  'noun-after-next': (f) => {
    if (f.next?.span.start !== f.quantity.span.end || !isClassifier(f.next)) return null;
    const shared = phraseAfter(f.text, f.words({ start: f.next.span.end, end: f.end }), f.codebook);
    return shared && named(f, shared);
  },
  /** 政治轮训120余期1.7万余人次 */
  'same-head': (f) => {
    const last = f.before.at(-1);
    return last?.quantity.span.end === f.quantity.span.start ? last.named : null;
  },
  /** 民生支出528亿元,占比73.9% */
  relational: (f) => {
    const own = f.phrase.name && slice(f.text, f.phrase.name);
    const meant = antecedent(f);
    if (!own || !meant || !f.codebook.predicates.relational.includes(own)) return null;
    return { name: meant.name + own, head: own === '占比' ? meant.head : own };
  },
  /** 新能源装机14亿千瓦,居世界第1位: a place belongs to the figure before it */
  ranked: (f) => (f.quantity.value.kind === 'rank' ? (f.before.at(-1)?.named ?? null) : null),
  /** 国债余额占国内生产总值比重20%: named as a whole, its head is the thing whose share it is */
  share: (f) => {
    const of = f.left.findIndex((word) => /^约?占$/.test(word.text));
    if (of < 0 || !f.phrase.name || !/比[重例]$/.test(slice(f.text, f.phrase.name))) return null;
    const whose = nounPhrase(f.text, f.left.slice(0, of), f.codebook);
    return whose && { ...named(f, whose), name: f.text.slice(whose.start, f.phrase.name.end) };
  },
  /** 满意度达98.1% */
  'noun-before': ({ phrase, text, codebook, ...f }) =>
    phrase.name && !codebook.predicates.spells.includes(slice(text, phrase.name))
      ? named({ ...f, text }, phrase.name)
      : null,
  /** 开支的比率,由目前的0.73%升至1.5%; 粮食产量屡创新高,去年达到1.09万亿斤: the clause before has no figure of its own */
  'topic-before': (f) => {
    if (f.quantity.value.kind === 'duration') return null;
    const from = f.left[0]?.span.start ?? f.quantity.span.start;
    const behind = clauseStart(f, from);
    const comma = behind - 1;
    if (!f.phrase.linked || f.before.length > 0 || comma < f.sentence.start || f.text[comma] !== ',') return null;
    if (f.text.slice(behind, from).trim() !== '') return null;
    const words = f.words({ start: clauseStart(f, comma), end: comma });
    const topic = /^[由从]$/.test(f.left[0]?.text ?? '') ? words : words.slice(0, firstPredicate(words));
    const phrase = nounPhrase(f.text, topic, f.codebook);
    return phrase && named(f, phrase);
  },
  /** 制定机制213项,修订21项 */
  elided: antecedent,
  /** 时间为期4个月 */
  lasting: (f) => {
    const undertaking = f.quantity.value.kind === 'duration' ? f.undertaking() : null;
    return undertaking && named(f, undertaking);
  },
  /** 发行特别国债…,今年先发行1万亿元 */
  'same-verb': (f) => {
    const verb = f.left.findLast((word) => is(word, 'verbs'));
    if (!verb) return null;
    const earlier = f.text.lastIndexOf(verb.text, verb.span.start - 1);
    if (earlier < f.sentence.start) return null;
    const object = phraseAfter(
      f.text,
      f.words({ start: earlier + verb.text.length, end: verb.span.start }),
      f.codebook,
    );
    return object && named(f, object);
  },
  /** 处分1647人 */
  verb: (f) => {
    const verb = f.left.findLast((word) => is(word, 'verbs', 'verbal_nouns'));
    return verb ? { name: verb.text, head: verb.text } : null;
  },
};

const firstPredicate = (words: readonly Word[]): number => {
  const at = words.findIndex((word, i) => i > 0 && is(word, 'verbs', 'adverbs', 'growth_up', 'growth_down', 'linking'));
  return at < 0 ? words.length : at;
};

/** Where the run before `at` begins: behind the last comma, or with the sentence; no run is longer than LONGEST_CLAUSE. */
function clauseStart({ text, sentence }: Figure, at: number): number {
  const start = Math.max(sentence.start, at - LONGEST_CLAUSE);
  return start + text.slice(start, at).lastIndexOf(',') + 1;
}

const LONGEST_CLAUSE = 200;

/** What stands side by side before 分别. */
export function each(f: Figure): Named[] {
  const respectively = f.left.findIndex((word) => /^分别/.test(word.text));
  if (respectively < 0) return [];
  const before = f.left.slice(0, respectively);
  const from = before[0]?.span.start ?? f.left[0]!.span.start;
  const words = before.length > 0 ? before : f.words({ start: clauseStart(f, from - 1), end: from - 1 });
  const parts: Named[] = [];
  let start = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && !is(words[i], 'conjunctions')) continue;
    const phrase = nounPhrase(f.text, words.slice(start, i), f.codebook);
    if (phrase) parts.push(named(f, phrase));
    start = i + 1;
  }
  return parts.length > 1 ? parts : [];
}

/** A figure that only a 、 or 和 parts from the one before: it says the same of the next thing. */
export const isContinued = ({ text, before, quantity }: Pick<Figure, 'text' | 'before' | 'quantity'>): boolean =>
  before.length > 0 && /^[、和及与]$/.test(text.slice(before.at(-1)!.quantity.span.end, quantity.span.start));

/** 中央财政的400亿元补贴资金, 符合政策的约8000万纳税人: a relative clause before a figure belongs to the noun behind it. */
const isRelative = ({ text, quantity, phrase }: Figure): boolean =>
  text[quantity.span.start - 1] === '的' && !phrase.linked;

/** Names a figure by the first way that answers. */
export function nameOf(figure: Figure): { readonly named: Named | null; readonly rule: string } {
  for (const [rule, way] of Object.entries(WAYS)) {
    const named = way(figure);
    if (named) return { named, rule };
  }
  return { named: null, rule: 'unnamed' };
}

const named = ({ text, words }: Pick<Figure, 'text' | 'words'>, at: Span): Named => ({
  name: slice(text, at),
  head: headOf(text, words(at)),
});

/** Measure words that stand before what they count (59名业务骨干); mass units (元, %, 公里) mostly stand behind it. */
const isClassifier = ({ value }: Quantity): boolean => value.kind === 'count' && !/次$|^人$|^户$|^$/.test(value.unit);

/** 14亿人口: a number with no measure word before its noun. */
const isBare = ({ value }: Quantity): boolean => value.kind === 'count' && value.unit === '';

/** 供应260公顷土地: the phrase before the figure is only its verb. */
const isBareVerb = ({ left, phrase }: Figure): boolean => {
  const last = left.filter((word) => phrase.name && word.span.start >= phrase.name.start);
  return last.length > 0 && last.every((word) => is(word, 'verbal_nouns', 'verbs'));
};

/**
 * The figure whose noun an elided one means, in the same sentence: growth, levels and shares belong to the figure just
 * before (增加值227亿元,增长2.5%), counts to the last one with the same unit (机制213项,修订21项).
 */
function antecedent({ quantity, before, phrase }: Figure): Named | null {
  const any = phrase.change || phrase.level || phrase.share || phrase.name;
  return (
    before.findLast(({ named, quantity: { value } }) => named && (any || value.unit === quantity.value.unit))?.named ??
    null
  );
}
