import { type Span, slice } from '../../core/span.ts';
import { phraseAfter } from './after.ts';
import {
  type Figure,
  isBare,
  isBareVerb,
  isClassifier,
  isMoney,
  isRated,
  type Named,
  named,
  type Quantity,
  sameUnit,
} from './figure.ts';
import { isNoThing } from './no-thing.ts';
import { isCompound, nominal } from './phrase.ts';
import { isEvent, isSum } from './suffixes.ts';
import { is } from './words.ts';

/** The noun behind a figure, where it names the figure: 59名业务骨干. */
export function nounAfter(f: Figure): Named | null {
  const graded = gradedList(f);
  if (graded) return named(f, graded);
  if (!f.after || isSaidOf(f)) return null;
  const own = slice(f.text, f.after);
  if (MARK.test(own) || isNoThing(own) || isTakenUp(f) || /^入[“《]/.test(own)) return null; // 830个|全年|达标
  const volume = own === '单位' && f.phrase.name ? slice(f.text, f.phrase.name) : '';
  if (VOLUME.test(volume)) return { head: own, name: volume };
  const quotes = QUOTES.exec(own); // 三个|“一号工程”和“十项重大工程”
  if (quotes) return named(f, { start: f.after.start, end: f.after.start + quotes[1]!.length });
  if (isClassifier(f.quantity) || isBare(f.quantity) || isAttributive(f) || isSized(f) || isCurrent(f) || isOfPlace(f))
    return named(f, f.after);
  // 录得168亿元的综合盈余, 由原来预算约670亿元赤字, 约有150亿元的余额
  if (
    isMoney(f.quantity) &&
    !f.phrase.change &&
    (f.left.at(-1)?.text === '录得' ? isSum(own, f.codebook) : BALANCE.test(own))
  )
    return named(f, f.after);
  // 会使政府减少约45亿元|税收
  if (f.phrase.change && isOfActor(f) && isMoney(f.quantity) && isSum(slice(f.text, f.after), f.codebook))
    return named(f, f.after);
  // 增加约四分之一|公营房屋供应
  if (f.phrase.change && !f.phrase.name && f.quantity.value.kind === 'ratio' && f.text[f.quantity.span.end] !== '的')
    return named(f, f.after);
  // 增加每年50亿元的教育开支, but not 每年增加24亿元的水平
  const isOfNoun =
    f.text[f.quantity.span.end] === '的' && !isRated(f.quantity) && !ABSTRACT.test(slice(f.text, f.after));
  if (isOfNoun && f.quantity.value.kind === 'duration') return lasting(f) ?? named(f, f.after); // 为期40天的专项整治
  if (f.quantity.value.unit === '次' && f.left.at(-1)?.text === '在') return named(f, f.after); // 在三次记者会上
  if (f.phrase.name && slice(f.text, f.phrase.name) === '新增') return named(f, f.after);
  if (isOfVillage(f)) return named(f, f.after);
  // 增产|10万吨|食糖
  if (!f.phrase.name && f.phrase.change && isAmount(f) && f.after.start === f.quantity.span.end)
    return named(f, f.after);
  if ((f.phrase.change || f.phrase.level) && (f.phrase.name || !isOfNoun)) return null;
  if (isInvested(f) || isPlanned(f) || isDone(f)) return named(f, f.after);
  return !f.phrase.name || (!f.phrase.linked && (isBareVerb(f) || isContinuedVerb(f) || isActorsVerb(f)))
    ? named(f, f.after)
    : null;
}

/**
 * The noun behind the next figure, which the two share: 4大类|61项规章制度, 790万户、|2568万贫困群众, 新建24座、|10万千瓦电站.
 */
export function nounAfterNext(f: Figure): Named | null {
  const joins = f.next && f.text.slice(f.quantity.span.end, f.next.span.start);
  const isHouses = f.quantity.value.unit === '户' && isBareOf(f.next);
  const isKind = !f.after && isClassifier(f.quantity) && (!f.phrase.name || isBareVerb(f)); // 新建24座、10万千瓦电站
  if (!f.next || !(joins === '、' ? isHouses || isKind : joins === '' && isClassifier(f.next))) return null;
  const shared = phraseAfter(f.text, f.words({ start: f.next.span.end, end: f.end }), false, f.codebook);
  return shared && named(f, shared);
}

/** 2568万贫困群众: no measure word, or one for people. */
const isBareOf = (next: Quantity | undefined): boolean => next !== undefined && /^[人名]?$/.test(next.value.unit);

/** What is left over or missing, which a sum before it is the size of: 150亿元的|余额. */
const BALANCE = /^.{0,4}(赤字|盈余|盈利|亏损|顺差|逆差|缺口|余额|结余)$/;

/** 投资|1500余万元|的搬迁工程: what it is for. */
const isInvested = ({ phrase: { name }, quantity, text }: Figure): boolean =>
  name?.end === quantity.span.start &&
  isMoney(quantity) &&
  text[quantity.span.end] === '的' &&
  /^(计划)?总?投资$/.test(slice(text, name));

/** 一共只|生产|了|760万吨钢: 了 makes a verb of a word that is a noun elsewhere. */
const isDone = ({ after, left, phrase: { name }, quantity, words }: Figure): boolean =>
  quantity.value.kind === 'amount' &&
  left.at(-1)?.text === '了' &&
  name?.end === left.at(-1)!.span.start &&
  after?.start === quantity.span.end &&
  words(name).length === 1;

/** 实现了|国家|4%的增长计划: whose it is stands before the figure. */
const isPlanned = ({ phrase: { linked, name }, quantity, text, words }: Figure): boolean =>
  text[quantity.span.end] === '的' &&
  !linked &&
  isRated(quantity) &&
  name?.end === quantity.span.start &&
  words(name).every((word) => is(word, 'areas', 'actors'));

/** 新建|24座、|10万千瓦|电站: the verb was said before the first of two figures. */
const isContinuedVerb = ({ left, phrase, words }: Figure): boolean =>
  left.length === 0 && words(phrase.name!).every((word) => is(word, 'verbs', 'verbal_nouns'));

/** 为期一周的全市法院“利剑”|集中执行行动: the undertaking that the noun phrase ends with, behind a quotation as well. */
function lasting(f: Figure): Named | null {
  const words = f.words({ start: f.after!.start, end: f.end });
  const quote = words.findIndex((word) => word.mention?.type === 'quote');
  const last = words.findLastIndex((word) => isEvent(word.text, f.codebook));
  if (quote < 0 || last < quote) return null;
  const name = f.text.slice(f.after!.start, words[last]!.span.end);
  return { name, head: f.text.slice(words[quote]!.span.end, words[last]!.span.end) };
}

/** 周桥村|4900亩|高标准农田建设项目: what stands before only says where. */
const isOfVillage = ({ after, phrase, quantity, text }: Figure): boolean =>
  phrase.name !== null &&
  !phrase.linked &&
  after?.start === quantity.span.end &&
  (/[村镇乡屯寨]$/.test(slice(text, phrase.name)) ||
    (/亩|公顷/.test(quantity.value.unit) &&
      PLACE.test(slice(text, phrase.name)) &&
      /(基地|项目|工程|产业园|示范区|示范园|用地)$/.test(slice(text, after))));

/** Short names, and those of companies: 枣岭|2万亩绿豆基地. */
const PLACE = /^\p{Script=Han}{2,3}$|(公司|集团|合作社|农场|林场)$/u;

/** Weights and areas behind a verb of growth, of things that are named behind them: 增产|10万吨|食糖. */
const isAmount = ({ quantity: { value }, left }: Figure): boolean =>
  /[吨斤亩米里]$/.test(value.unit) && /^(增产|减产|增加|减少|新增|增|减)$/.test(left.at(-1)?.text ?? '');

/** 使|政府|减少45亿元税收: who has more or less of what follows. */
function isOfActor({ left, phrase }: Figure): boolean {
  const own = left.filter(
    (word) => phrase.name && word.span.start >= phrase.name.start && word.span.end <= phrase.name.end,
  );
  return own.length > 0 && own.every((word) => is(word, 'actors', 'areas') || word.mention?.type === 'organization');
}

/** 公营房屋建屋量|达96500个单位 */
const VOLUME = /(?:建屋|供应|落成)量$/;

/** Two quotations, of which the first is what the figure counts: 三个|“一号工程”|和“十项重大工程”. */
const QUOTES = /^(“[^”]{1,16}”)[和与及、]“[^”]{1,16}”$/;

/** 中央财政|投入|200亿元资金: a body and what it does. */
function isActorsVerb({ left, phrase }: Figure): boolean {
  const [verb, ...before] = left.filter((word) => word.span.start >= phrase.name!.start).reverse();
  return (
    is(verb, 'verbal_nouns') &&
    before.length > 0 &&
    before.every((word) => is(word, 'actors', 'areas') || /^(organization|region)$/.test(word.mention?.type ?? ''))
  );
}

/** 已完成135幅用地…,另有|25幅|的改划工作: of those that were counted before. */
const isTakenUp = ({ before, passage, quantity, text }: Figure): boolean =>
  isClassifier(quantity) &&
  text[quantity.span.end] === '的' &&
  /^[幅宗块座幢栋]$/.test(quantity.value.unit) &&
  (passage.has(quantity.value.unit) || before.some((read) => read.quantity.value.unit === quantity.value.unit));

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

/** 现行16%的税率: an adverb before a rate belongs with it to the noun behind. */
const isCurrent = ({ text, quantity, phrase, left }: Figure): boolean =>
  quantity.value.kind === 'rate' && text[quantity.span.end] === '的' && !phrase.linked && is(left.at(-1), 'modifiers');

/** 试点扩大到全国50%以上的城市: a share of the places in an area that something reaches. */
const isOfPlace = ({ text, quantity, left }: Figure): boolean =>
  quantity.value.kind === 'rate' &&
  text[quantity.span.end] === '的' &&
  is(left.at(-1), 'areas') &&
  is(left.at(-2), 'levels', 'verbs');

/** 1个市级、8个县级、129个乡级|综治中心: what the last one of the list counts. */
function gradedList({ after, codebook, end, next, quantity, text, words }: Figure): Span | null {
  if (!after || !next || !GRADE.test(slice(text, after)) || text.slice(after.end, next.span.start) !== '、')
    return null;
  const behind = words({ start: quantity.span.end, end });
  const last = behind.findLastIndex(({ mention }) => mention?.type === 'quantity');
  const counted = behind[last]?.mention?.value;
  const isLike = counted && 'unit' in counted && counted.unit === quantity.value.unit;
  return isLike ? phraseAfter(text, behind.slice(last + 1), false, codebook) : null;
}

/** 1个|市级|、8个|县级|综治中心 */
const GRADE = /^(国家|[省市县区乡镇村]|地市|厅局|处|科)级$/;

/** 突破万亿|大关, 保持98%以上的|高水平: where a figure lies. */
const MARK = /^(大关|关口|门槛|(高|较高|历史最高|历史最低|最高|较低|低|合理|同等|良好)?(水平|高位|低位|区间|范围))$/;

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
