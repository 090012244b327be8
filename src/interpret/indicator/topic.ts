import { type Span, slice } from '../../core/span.ts';
import { withoutBasis } from './before.ts';
import { clauseAround, runStart } from './clause.ts';
import {
  clauseBefore,
  type Figure,
  isBareVerb,
  isCase,
  isClassifier,
  isMoney,
  isRated,
  type Named,
  named,
} from './figure.ts';
import { headOf } from './head.ts';
import { firstPredicate, isCompound, isPredicate, nominal, nounPhrase } from './phrase.ts';
import { isBodyName, isSum } from './suffixes.ts';
import { is, isTime, lastContentWord, type Word, wordAt } from './words.ts';

/** The topic in the clause before, which has no figure of its own: 粮食产量屡创新高,去年达到1.09万亿斤. */
export function topicBefore(f: Figure): Named | null {
  const isLength = f.quantity.value.kind === 'duration';
  const from = f.left[0]?.span.start ?? f.quantity.span.start;
  const behind = runStart(f.text, f.sentence, from);
  const comma = behind - 1;
  const isShare = isRated(f.quantity) && f.left.length === 0;
  // …的开支,每年|约为十二亿元
  const isLinked = f.phrase.linked || /^约[为达占]/.test(slice(f.text, f.quantity.span)) || isYearly(f);
  if ((!isLinked && !isShare) || comma < f.sentence.start || f.text[behind - 1] === ';') return null;
  if (f.text.slice(behind, from).trim() !== '') return null;
  const { start, end: pause } = behindSetting(f, comma);
  const last = f.before.findLast((read) => read.quantity.span.end <= pause);
  let clause = start;
  // 902个断面中,830个|达标,占92%: such a part of those that were counted
  if (f.phrase.share && isRated(f.quantity) && last?.quantity.value.kind === 'count' && last.quantity.span.end > clause)
    return last.named;
  // 二十九个省的|总人口,必须控制在十亿
  if (last && last.end > clause && last.end > last.quantity.span.end) clause = last.end;
  else if (last && (last.end > clause || f.text[clause - 1] !== ';')) return null;
  const words = f.words({ start: clause, end: pause });
  const whole = f.left.slice(0, 3).some((word) => /^[由从]$/.test(word.text)) && !isPredicate(words.at(-1));
  const topic = whole ? words : words.slice(0, firstPredicate(words));
  if (ADVERBIAL.test(words[0]?.text ?? '') || (isShare && words.at(-1)?.text !== '中')) return null;
  if (LOCATIVE.test(words.at(-1)?.text ?? '')) {
    const opens = words.findIndex((word) => word.text === '在');
    const until = opens < 0 && words.at(-1)!.text === '中' ? words.length - 1 : Math.max(0, opens);
    const place = nounPhrase(f.text, words.slice(0, until), f.codebook);
    return place && named(f, place); // 经常开支中,六成用于教育; 粮食产量|在上年增长的基础上,又增产291亿斤
  }
  // 政府正增加|宿位名额,到年底前增加20%: who acts is not what grows
  const object = topic.every(isActor)
    ? words.findLastIndex((word, i) => i < words.length - 1 && isPredicate(word) && !isCompound(words, i))
    : -1;
  const phrase = nounPhrase(f.text, object < 0 ? withoutBasis(topic) : words.slice(object + 1), f.codebook);
  if (isLength && !(phrase && TIMES.test(f.text.slice(phrase.start - 1, phrase.end)))) return null;
  return phrase && named(f, phrase);
}

/** 头两年的额外支出,|每年|二亿四千万元 */
const isYearly = (f: Figure): boolean =>
  isMoney(f.quantity) && f.left.length > 0 && f.left.every(({ text }) => /^每[年月日季周次]$/.test(text));

/** What is itself a length of time: 轮候租住公屋的平均时间,会从六年半缩短至五年. */
const TIMES = /(的|..)(时间|年期|期限|工期|周期|时限|年限|寿命|天数|时长|有效期|任期|刑期|班期)$/;

/** The clause that ends at a comma, or the one before clauses that only say where and how: 亩产量,|在三种地区,分别达到400斤、500斤. */
function behindSetting(f: Figure, comma: number): Span {
  let at = { start: runStart(f.text, f.sentence, comma), end: comma };
  for (let steps = 0; steps < SETTINGS && isSetting(f, at); steps++) {
    const end = at.start - 1;
    at = { start: runStart(f.text, f.sentence, end), end };
  }
  return at;
}

/** Whether a clause says nothing of a figure or an action: 在三种不同的地区, 包括新建企业在内; not 在食堂吃饭的有四亿人. */
function isSetting({ before, text, words }: Figure, at: Span): boolean {
  if (text.startsWith('在内', at.end - 2)) return true;
  const opening = SETTING.exec(text.slice(at.start, at.start + 2));
  if (!opening || text[at.start - 1] !== ',') return false;
  const own = at.start + opening[0].length;
  const counts = before.some(({ quantity: { span } }) => span.start > own && span.start < at.end);
  return !counts && firstPredicate(words({ start: own, end: at.end })) >= words({ start: own, end: at.end }).length;
}

/** How many such clauses may follow one another. */
const SETTINGS = 2;
const SETTING = /^(在|按照|按|根据|依照)/;

/** 在上年增长的基础|上 */
const LOCATIVE = /^[上下中里内前后时]$/;

/** 由于这些原因,只完成计划的94% */
const ADVERBIAL =
  /^(被|由于|因为?|随着|经过|通过|按照?|根据|为了|除了?|虽然|如果|与|同|扣除|剔除|撇除|撇开|计及|计入|不计)$/;

const isActor = (word: Word): boolean =>
  word.mention !== null || word.text.startsWith('第') || is(word, 'actors', 'areas', 'pronouns', 'adverbs');

/**
 * A thing and the verb that is done to it, before its figure: 住房|基本|建成, 党纪政务|处分, 刑事|破案|同比上升; bodies and people do it
 * themselves.
 */
export function topicOfVerb(f: Figure): Named | null {
  const { codebook, left: all, phrase, quantity, text, words } = f;
  const growth = phrase.change ? all.findLastIndex((word) => is(word, 'growth_up', 'growth_down')) : -1;
  const left = growth < 0 ? all : withoutBasis(all.slice(0, growth));
  const verb = left.findLastIndex((word) => !is(word, 'linking', 'adverbs', 'growth_adverbs') || word.text === '的');
  if ((phrase.name && !isBareVerb(f)) || verb < 1 || !is(left[verb], 'verbs', 'verbal_nouns')) return null;
  const areas = left.findIndex((word) => !is(word, 'areas') && !isTime(word.mention));
  const before = withoutBasis(left.slice(Math.max(0, areas), verb)); // 全省|刑事案件|立案
  if (left[verb - 1]!.text === '中' && before[0] === left[0]) return stretch(text, left[0]!, left[verb]!); // 巡视巡查中|发现7件
  const at = nounPhrase(text, before, codebook);
  const thing = at ? words(at) : [];
  if (!at || at.end - at.start < 2 || before.some((word) => FROM.test(word.text))) return null;
  if (!isSum(slice(text, at), codebook) && thing.some((word) => acts(word) || isPlainAdverb(word))) return null;
  if (thing.some((word) => is(word, 'verbs') && !nominal(text, word, codebook))) return null;
  if (isBodyName(slice(text, at), codebook)) return null;
  if (thing.every((word) => is(word, 'verbal_nouns'))) return null;
  const name = text.slice(at.start, left[verb]!.span.end);
  return {
    name,
    head:
      growth >= 0 || /^[人名位]/.test(quantity.value.unit) || KIND.test(slice(text, at)) ? name : headOf(text, thing),
  };
}

/** All words of a clause up to its verb: 党纪政务|处分. */
function stretch(text: string, first: Word, last: Word): Named | null {
  const name = text.slice(first.span.start, last.span.end);
  return name.length <= LONGEST_STRETCH ? { name, head: name } : null;
}

const LONGEST_STRETCH = 12;

/** Says which cases, and is no thing itself: 执行|收案, 行政|结案. */
export const KIND = /^(执行|首次执行|刑事|民事|商事|民商事|行政|诉讼|人均|共|累计)$/;

/** Before these it is the clause that goes on, not a thing that is dealt with: 从基金中拿出. */
const FROM = /^(从|在|对|向|为|把|将|由|用|以|给|被)$/;

/** 上级|转办21件: who does it, not what is done. */
const SENDERS = /^(上级|下级|上级部门|群众|部门)$/;

const acts = (word: Word): boolean =>
  (word.mention !== null && word.mention.type !== 'quote') ||
  SENDERS.test(word.text) ||
  (is(word, 'actors', 'areas', 'determiners', 'pronouns') && !/^重[大要]$/.test(word.text));

const isPlainAdverb = (word: Word): boolean => is(word, 'adverbs') && !is(word, 'modifiers', 'nouns', 'undertakings');

/** Things that are reported, received and investigated: 诈骗|警情, 群众|来信. */
const REPORTED = /(警情|案件?|事故|火灾|纠纷|犯罪|线索|投诉|举报|信访|违法|来访|来信)$/;

/** What the clause before speaks of, of what was then received: 诈骗警情有所遏制,全市共接报8114起. */
export function reported(f: Figure): Named | null {
  const { codebook, left, phrase, quantity, text, words } = f;
  const at = clauseBefore(f);
  if (!at || f.before.length > 0 || phrase.name || phrase.change || !isCase(quantity.value.unit)) return null;
  if (!is(wordAt(left, lastContentWord(left)), 'verbs')) return null;
  const clause = words(at);
  const topic = clause.slice(0, firstPredicate(clause));
  const last = topic.findLastIndex((word) => REPORTED.test(word.text));
  const thing = nounPhrase(text, topic.slice(0, last + 1), codebook);
  return thing && named(f, thing);
}

/** A campaign against what is then dealt with: 启动了|无证幼儿园|专项整治工作,整改1689处. */
const CAMPAIGN = /(专项整治|集中整治|专项治理|综合整治|专项清理|集中清理|大排查|大清查)(工作|行动|活动)?$/;

/** What the clause before says that a campaign is about, of what was done in it. */
export function campaign(f: Figure): Named | null {
  const clause = clauseBefore(f);
  if (!clause || f.before.length > 0 || !isClassifier(f.quantity)) return null;
  if (!f.left.every((word) => is(word, 'verbs', 'verbal_nouns', 'adverbs', 'linking'))) return null;
  const said = CAMPAIGN.exec(slice(f.text, clause));
  if (!said) return null;
  const end = clause.start + said.index;
  const at = nounPhrase(f.text, f.words({ start: clause.start, end }), f.codebook);
  return at?.end === end ? named(f, at) : null;
}

/** 壮大一批产业集群,产值超1000亿元的|2个: such ones of what the clause before names. */
export function suchBefore(f: Figure): Named | null {
  const { codebook, left, quantity, sentence, text, words } = f;
  const last = f.before.at(-1);
  if (
    !isClassifier(quantity) ||
    left.at(-1)?.text !== '的' ||
    left.length > 1 ||
    last?.quantity.span.end !== left[0]!.span.start
  )
    return null;
  const comma = runStart(text, sentence, last.quantity.span.start) - 1;
  if (comma <= sentence.start) return null;
  const start = runStart(text, sentence, comma);
  if (f.before.some((read) => read !== last && read.quantity.span.start > start)) return null;
  const clause = words({ start, end: comma });
  const at = nounPhrase(text, clause.at(-1)?.text === '中' ? clause.slice(0, -1) : clause, codebook); // 297个党组织|中
  return at && named(f, at);
}

/** What the sentence says it is about, of things that only a verb names: 改划用地方面,过去六年已完成|135幅. */
export function aspect(f: Figure): Named | null {
  if (f.before.length > 0 || f.after || f.phrase.change || !isClassifier(f.quantity)) return null;
  const said = ASPECT.exec(
    f.text.slice(f.sentence.start, Math.min(f.sentence.start + LONGEST_ASPECT, f.quantity.span.start)),
  );
  if (!said) return null;
  const start = f.sentence.start + said[0].length - said[1]!.length - 3;
  return named(f, { start, end: start + said[1]!.length });
}

const ASPECT = /^(?:而|至于|另外,|此外,)?[在就]?([^,;:、]{2,14})方面,/;
const LONGEST_ASPECT = 24;

/** A figure that heads what is told of it: 121万亿元|:经济总量跃上新台阶. */
export function headed(f: Figure): Named | null {
  const { codebook, left, quantity, sentence, text, words } = f;
  if (text[quantity.span.end] !== ':' || left.length > 0 || quantity.span.start !== sentence.start) return null;
  const told = words({
    start: quantity.span.end + 1,
    end: clauseAround(text, { start: quantity.span.end + 1, end: quantity.span.end + 2 }).end,
  });
  const topic = nounPhrase(text, told.slice(0, firstPredicate(told)), codebook);
  return topic && named(f, topic);
}
