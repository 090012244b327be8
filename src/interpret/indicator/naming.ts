import { slice } from '../../core/span.ts';
import { phraseAfter } from './after.ts';
import { withoutBasis } from './before.ts';
import { runStart } from './clause.ts';
import { respective } from './coordinate.ts';
import {
  type Figure,
  isBare,
  isBareVerb,
  isClassifier,
  isRated,
  isSum,
  type Named,
  named,
  sameUnit,
} from './figure.ts';
import { firstPredicate, headOf, isCompound, isPredicate, nominal, nounPhrase } from './phrase.ts';
import { purpose } from './purpose.ts';
import { antecedent, part, relational, saidBefore, share } from './whole.ts';
import { is, type Word } from './words.ts';

type Way = (figure: Figure) => Named | null;

/** The ways to name what a figure measures, in the order they are tried; the first that answers decides. */
export const WAYS: Readonly<Record<string, Way>> = {
  /** 59名业务骨干 */
  'noun-after': (f) => {
    if (!f.after || isSaidOf(f)) return null;
    if (
      isClassifier(f.quantity) ||
      isBare(f.quantity) ||
      isAttributive(f) ||
      isSized(f) ||
      isCurrent(f) ||
      isOfPlace(f)
    )
      return named(f, f.after);
    // 增加每年50亿元的教育开支, but not 每年增加24亿元的水平
    const isOfNoun =
      f.text[f.quantity.span.end] === '的' && !isRated(f.quantity) && !ABSTRACT.test(slice(f.text, f.after));
    if (f.phrase.name && slice(f.text, f.phrase.name) === '新增') return named(f, f.after);
    if ((f.phrase.change || f.phrase.level) && (f.phrase.name || !isOfNoun)) return null;
    return !f.phrase.name || (!f.phrase.linked && isBareVerb(f)) ? named(f, f.after) : null;
  },
  /** 甲、乙分别增长5%、6% */
  respective,
  /** 4大类61项规章制度: the first of two takes the noun of the second */
  'noun-after-next': (f) => {
    if (f.next?.span.start !== f.quantity.span.end || !isClassifier(f.next)) return null;
    const shared = phraseAfter(f.text, f.words({ start: f.next.span.end, end: f.end }), false, f.codebook);
    return shared && named(f, shared);
  },
  /** 政治轮训120余期1.7万余人次 */
  'same-head': (f) => {
    const last = f.before.at(-1);
    return last?.quantity.span.end === f.quantity.span.start ? last.named : null;
  },
  /** 新能源装机14亿千瓦,居世界第1位: a place belongs to the figure before it */
  ranked: (f) => (f.quantity.value.kind === 'rank' ? (f.before.at(-1)?.named ?? null) : null),
  /** 国债余额占国内生产总值比重20% */
  share,
  /** 民生支出528亿元,占比73.9% */
  relational,
  /** 完成投资3.28万亿元,其中铁路6401亿元 */
  part,
  /** 向“创意智优计划”注资10亿元 */
  purpose,
  /** 满意度达98.1% */
  'noun-before': (f) => {
    if (!f.phrase.name || f.codebook.predicates.spells.includes(slice(f.text, f.phrase.name))) return null;
    return (isSaidAgain(f) || isHeadless(f)) && antecedent({ ...f, phrase: { ...f.phrase, name: null } })
      ? null
      : named(f, f.phrase.name);
  },
  /** 保障性住房基本建成470万套 */
  'topic-verb': topicOfVerb,
  /** 其中29亿元为新推出的计划 */
  predicate: (f) => {
    const [is, ...rest] = f.words({ start: f.quantity.span.end, end: f.end });
    if (f.phrase.change || f.phrase.linked || !/^[为是]$/.test(is?.text ?? '')) return null;
    const at = nounPhrase(f.text, rest, f.codebook);
    return at && named(f, at);
  },
  /** 开支的比率,由目前的0.73%升至1.5%; 粮食产量屡创新高,去年达到1.09万亿斤: the clause before has no figure of its own */
  'topic-before': (f) => {
    if (f.quantity.value.kind === 'duration') return null;
    const from = f.left[0]?.span.start ?? f.quantity.span.start;
    const behind = runStart(f.text, f.sentence, from);
    const comma = behind - 1;
    if (!f.phrase.linked || comma < f.sentence.start || f.text[behind - 1] === ';') return null;
    if (f.text.slice(behind, from).trim() !== '') return null;
    const last = f.before.at(-1);
    let clause = runStart(f.text, f.sentence, comma);
    // 二十九个省的|总人口,必须控制在十亿
    if (last && last.end > clause && last.end > last.quantity.span.end) clause = last.end;
    else if (last && (last.end > clause || f.text[clause - 1] !== ';')) return null;
    const words = f.words({ start: clause, end: comma });
    const whole = f.left.slice(0, 3).some((word) => /^[由从]$/.test(word.text)) && !isPredicate(words.at(-1));
    const topic = whole ? words : words.slice(0, firstPredicate(words));
    if (ADVERBIAL.test(words[0]?.text ?? '')) return null;
    if (LOCATIVE.test(words.at(-1)?.text ?? '')) {
      const place = nounPhrase(
        f.text,
        words.slice(
          0,
          Math.max(
            0,
            words.findIndex((word) => word.text === '在'),
          ),
        ),
        f.codebook,
      );
      return place && named(f, place); // 粮食产量|在上年增长的基础上,又增产291亿斤
    }
    // 政府正增加|宿位名额,到年底前增加20%: who acts is not what grows
    const object = topic.every(isActor)
      ? words.findLastIndex((word, i) => i < words.length - 1 && isPredicate(word) && !isCompound(words, i))
      : -1;
    const phrase = nounPhrase(f.text, object < 0 ? withoutBasis(topic) : words.slice(object + 1), f.codebook);
    return phrase && named(f, phrase);
  },
  /** 制定机制213项,修订21项 */
  elided: antecedent,
  /** 时间为期4个月 */
  lasting: (f) => {
    const undertaking = f.quantity.value.kind === 'duration' ? f.undertaking() : null;
    return undertaking && named(f, undertaking);
  },
  /** 全市法院新收案件834件。其中,市中院受理56件 */
  'said-before': saidBefore,
  /** 发行特别国债…,今年先发行1万亿元 */
  'same-verb': (f) => {
    const verb = f.left.findLast((word) => is(word, 'verbs'));
    if (!verb) return null;
    const from = Math.max(f.sentence.start, verb.span.start - REACH);
    const earlier = f.text.slice(from, verb.span.start).lastIndexOf(verb.text);
    if (earlier < 0) return null;
    const object = phraseAfter(
      f.text,
      f.words({ start: from + earlier + verb.text.length, end: verb.span.start }),
      false,
      f.codebook,
    );
    return object && named(f, object);
  },
  /** 处分1647人 */
  verb: (f) => {
    const verb = f.left.findLast((word) => is(word, 'verbs', 'verbal_nouns'));
    return verb ? { name: verb.text, head: verb.text } : null;
  },
  /** 5700多万人受益 */
  'verb-after': (f) => {
    if (f.quantity.value.kind !== 'count' || f.phrase.change) return null;
    const after = f.words({ start: f.quantity.span.end, end: f.end });
    const verb = after.find((word) => !is(word, 'adverbs', 'modals'));
    return is(verb, 'verbs') ? { name: verb!.text, head: verb!.text } : null;
  },
};

/** How far back in its sentence a verb may have had its object. */
const REACH = 200;

const IN_TURN = Object.entries(WAYS);

/** Names a figure by the first way that answers. */
export function nameOf(figure: Figure): { readonly named: Named | null; readonly rule: string } {
  for (const [rule, way] of IN_TURN) {
    const named = way(figure);
    if (named) return { named, rule };
  }
  return { named: null, rule: 'unnamed' };
}

/** A thing and the verb that is done to it, before its figure: 住房|基本|建成, 党纪政务|处分; bodies and people do it themselves. */
function topicOfVerb({ codebook, left, phrase, quantity, text, words }: Figure): Named | null {
  const verb = left.findLastIndex((word) => !is(word, 'linking', 'adverbs', 'growth_adverbs') || word.text === '的');
  if (phrase.name || verb < 1 || !is(left[verb], 'verbs', 'verbal_nouns')) return null;
  const before = withoutBasis(left.slice(0, verb));
  const at = nounPhrase(text, before, codebook);
  const thing = at ? words(at) : [];
  if (!at || at.end - at.start < 2 || before.some((word) => FROM.test(word.text))) return null;
  if (!isSum(slice(text, at), codebook) && thing.some((word) => acts(word) || isPlainAdverb(word))) return null;
  if (thing.some((word) => is(word, 'verbs') && !nominal(text, word, codebook))) return null;
  if (codebook.predicates.body_suffixes.some((suffix) => slice(text, at).endsWith(suffix))) return null;
  if (thing.every((word) => is(word, 'verbal_nouns'))) return null;
  const name = text.slice(at.start, left[verb]!.span.end);
  return { name, head: /^[人名位]/.test(quantity.value.unit) ? name : headOf(text, thing) };
}

/** 线索7732件,已调查处理6675件; 督办公安机关的40件案件…,检察机关的100件: the noun was said before; 培训12场 counts its verb. */
const isSaidAgain = (f: Figure): boolean =>
  isClassifier(f.quantity) &&
  !/[场期轮班]|次$/.test(f.quantity.value.unit) &&
  f.before.some((read) => sameUnit(read.quantity.value.unit, f.quantity.value.unit)) &&
  (isBareVerb(f) || (!f.phrase.linked && f.left.at(-1)?.text === '的'));

/** 停产的10户企业,9户|恢复生产: what is said of things that were counted just before. */
function isSaidOf({ before, codebook, end, left, quantity, text, words }: Figure): boolean {
  if (left.length > 0 || !before.some(({ named, quantity: q }) => named && sameUnit(q.value.unit, quantity.value.unit)))
    return false;
  const after = words({ start: quantity.span.end, end });
  const [verb] = after;
  return (
    after.length > 1 &&
    is(verb, 'verbal_nouns') &&
    !nominal(text, verb!, codebook) &&
    !isCompound(after, 0) &&
    !after.some((word) => word.text === '的')
  );
}

/** Before these it is the clause that goes on, not a thing that is dealt with: 从基金中拿出. */
const FROM = /^(从|在|对|向|为|把|将|由|用|以|给|被)$/;

const acts = (word: Word): boolean => word.mention !== null || is(word, 'actors', 'areas', 'determiners', 'pronouns');

const isPlainAdverb = (word: Word): boolean => is(word, 'adverbs') && !is(word, 'modifiers', 'nouns', 'undertakings');

/** 建成8000万吨,继续建设的有1.4亿吨: of what is done, said before. */
const isHeadless = (f: Figure): boolean =>
  isBareVerb(f) && f.left.some((word) => word.text === '的' && word.span.start === f.phrase.name!.end);

/** 在上年增长的基础|上 */
const LOCATIVE = /^[上下中里内前后时]$/;

/** 由于这些原因,只完成计划的94% */
const ADVERBIAL = /^(由于|因为?|随着|经过|通过|按照?|根据|为了|除了?|虽然|如果|与|同)$/;

const isActor = (word: Word): boolean =>
  word.mention !== null || word.text.startsWith('第') || is(word, 'actors', 'areas', 'pronouns', 'adverbs');

/** 现行16%的税率: an adverb before a rate belongs with it to the noun behind. */
const isCurrent = ({ text, quantity, phrase, left }: Figure): boolean =>
  quantity.value.kind === 'rate' && text[quantity.span.end] === '的' && !phrase.linked && is(left.at(-1), 'modifiers');

/** 试点扩大到全国50%以上的城市: a share of the places in an area that something reaches. */
const isOfPlace = ({ text, quantity, left }: Figure): boolean =>
  quantity.value.kind === 'rate' &&
  text[quantity.span.end] === '的' &&
  is(left.at(-1), 'areas') &&
  is(left.at(-2), 'levels', 'verbs');

/** 水平, 速度, 目标: what a figure is, not what it measures. */
const ABSTRACT = /(水平|速度|基础|目标|任务|要求|幅度|比例|比重|部分)$/;

/** 规模达1.46万亿元的债务限额, 每户六十万元的贷款: the noun before only says how it is measured. */
const isSized = ({ text, quantity, phrase, codebook }: Figure): boolean =>
  text[quantity.span.end] === '的' &&
  phrase.name !== null &&
  (text[phrase.name.start] === '每' || codebook.predicates.relational.includes(slice(text, phrase.name)));

/** 中央财政的400亿元补贴资金, 企业首200万元利润: what stands before the figure belongs to the noun behind it. */
const isAttributive = ({ text, quantity, phrase, left }: Figure): boolean =>
  (text[quantity.span.start - 1] === '的' && !phrase.linked) || left.at(-1)?.text === '首';
