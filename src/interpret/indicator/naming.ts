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
  /** the figures before it in the sentence, with their names */
  readonly before: readonly { readonly quantity: Quantity; readonly named: Named | null }[];
  readonly words: (at: Span) => Word[];
  /** the undertaking that the paragraph speaks of */
  readonly undertaking: () => Span | null;
}

type Way = (figure: Figure) => Named | null;

/** The ways to name what a figure measures, in the order they are tried; the first that answers decides. */
export const WAYS: Readonly<Record<string, Way>> = {
  /** 59名业务骨干 */
  'noun-after': (f) => {
    if (!f.after || (f.phrase.linked && !isClassifier(f.quantity))) return null;
    return isClassifier(f.quantity) || !f.phrase.name || isBareVerb(f) ? named(f, f.after) : null;
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
  /** 满意度达98.1% */
  'noun-before': ({ phrase, text, codebook, ...f }) =>
    phrase.name && !codebook.predicates.spells.includes(slice(text, phrase.name))
      ? named({ ...f, text }, phrase.name)
      : null,
  /** 轮候时间的比率,由目前的0.73%升至1.5%: what changes is the noun before the comma */
  'noun-of-clause-before': (f) => {
    if (!/^[由从]$/.test(f.left[0]?.text ?? '')) return null;
    const start = f.left[0]!.span.start;
    if (f.text[start - 1] !== ',') return null;
    const from = Math.max(f.sentence.start, f.text.lastIndexOf(',', start - 2) + 1);
    const phrase = nounPhrase(f.text, f.words({ start: from, end: start - 1 }), f.codebook);
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
  const near = before.filter((figure) => figure.named);
  if (phrase.change || phrase.level || phrase.share || phrase.name) return near.at(-1)?.named ?? null;
  return near.findLast((figure) => figure.quantity.value.unit === quantity.value.unit)?.named ?? null;
}
