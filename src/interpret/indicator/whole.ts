import { type Span, slice } from '../../core/span.ts';
import { brokenDown, isBrokenDown } from './breakdown.ts';
import {
  clauseBefore,
  type Figure,
  isCase,
  isClassifier,
  isMoney,
  isRated,
  type Named,
  named,
  type Read,
  sameUnit,
} from './figure.ts';
import { firstPredicate, nounPhrase } from './phrase.ts';
import { isBodyName, isSum } from './suffixes.ts';
import { is, isTime } from './words.ts';

/**
 * The figure whose noun an elided one means, in the same sentence: growth, levels, shares and parts (其中一半) belong to the
 * figure just before (增加值227亿元,增长2.5%; 图书11万种,共印239亿册), counts to the last one with the same unit
 * (机制213项,修订21项), or a like one (发现问题143条,落实78件).
 */
export function antecedent(f: Figure): Named | null {
  const { quantity, before, end, phrase, left, text } = f;
  const { kind, unit } = quantity.value;
  // 完成投资178亿元,是“十五”期间的5.1倍
  const equals = isRated(quantity) && /^(是|为|相当于|等于)$/.test(left[0]?.text ?? '') && left.at(-1)?.text === '的';
  const related = kind === 'ratio' || (isRated(quantity) && (phrase.linked || left.every(({ text }) => text === '的'))); // 转移支付4.25万亿元,87%用于…; 占12亿亩耕地|的24%
  // 收入增长18.5%、首次|突破300亿元
  const isReached =
    (kind === 'amount' || unit === '') &&
    /^(突破|超|逾|达)/.test(slice(text, quantity.span)) &&
    left.every((word) => is(word, 'adverbs', 'prepositions') || isTime(word.mention)); // 首次|在|上半年|突破万亿
  const isGrown = before.at(-1)?.phrase.change != null; // 车辆总数增加8%,为881135架次
  const apposed = (kind !== 'count' || isGrown) && left.length > 0 && left.every((word) => APPOSING.test(word.text)); // 占94%,为3074亿元
  const any = isReached || apposed || phrase.change || phrase.level || phrase.share || phrase.name || related || equals;
  // 少数民族40个,|7.3万人
  const alone = left.length === 0 && /^[人户]/.test(unit) && end === quantity.span.end;
  const done = left.some((word) => is(word, 'verbs', 'verbal_nouns'));
  const isOwnDeed = done && sameUnit(before.at(-1)?.quantity.value.unit ?? '', unit); // 留置12人,共|处理处分109人
  if (any || alone || (SUMMING.test(left[0]?.text ?? '') && !isOwnDeed)) {
    // 事故17起、死亡25人,同比增加1起: how many more of those
    const lastUnit = before.at(-1)?.quantity.value.unit ?? '';
    const fewer = phrase.change !== null && kind === 'count' && lastUnit !== '' && lastUnit !== unit;
    const meant =
      (
        (fewer
          ? before.findLast((read) => read.named && !read.aside && read.quantity.value.unit === unit)
          : undefined) ??
        before.findLast((read) => read.named && !isBeside(read, f)) ??
        before.findLast((read) => read.named)
      )?.named ?? null;
    // 减产2820万吨,下降幅度为6.9%,但仍比1978年增产743万吨: more of what is weighed, not of how much it fell
    const isAmount = phrase.change !== null && !/^(%|百分点|倍|番)$/.test(unit);
    if (isAmount && meant && /[幅速]度?$/.test(meant.head))
      return before.findLast((read) => read.named && sameUnit(read.quantity.value.unit, unit))?.named ?? meant;
    // 收入46亿元,占全市的比重为17%,增长5%: it is the income that grew
    const isWhole =
      meant && phrase.change && unit === '%' && meant.name.includes('占') && meant.name.startsWith(meant.head);
    return isWhole ? { ...meant, name: meant.head } : meant;
  }
  const counted = before.filter((read) => read.named && !(done && read.bare));
  const same = counted.findLast((read) => sameUnit(read.quantity.value.unit, unit));
  return (same ?? (done && isCase(unit) ? counted.findLast(isCaseRead) : undefined))?.named ?? null;
}

/**
 * Growth goes on with what was measured, not with a bracket that is closed or its place (收入15057万元,总量位居全市第1位,增长18%),
 * and so does a share (工业用水968亿立方米(其中冷却水482亿立方米),占用水总量的16.2%).
 */
const isBeside = (
  { aside, quantity: { span, value } }: Read,
  { phrase: { change, share }, text, quantity }: Figure,
): boolean =>
  (aside &&
    (change !== null || share) &&
    text.slice(span.end, Math.min(span.end + BRACKET, quantity.span.start)).includes(')')) ||
  (value.kind === 'rank' && change !== null);

/** How far behind its last figure a bracket closes. */
const BRACKET = 40;

/** The same, said in another unit: 占94%,|为|3074亿元. */
const APPOSING = /^(即|也即|或|约|合|约合|折合|为|达|计|录得)$/;

const isCaseRead = ({ quantity }: Read): boolean => isCase(quantity.value.unit);

/** 全市法院新收案件834件。其中,市中院受理56件: counts whose noun a sentence before has said. */
export function saidBefore({ before, left, passage, phrase, quantity, text }: Figure): Named | null {
  // 总产值1709亿元。预计|今年|将达到2300亿元
  const isLevel =
    before.length === 0 && !phrase.name && !phrase.change && /(达到?|[增升降减]?[到至])$/.test(left.at(-1)?.text ?? '');
  if (isLevel && left.every((word) => isTime(word.mention) || is(word, 'levels', 'adverbs', 'modals', 'linking')))
    return passage.get(quantity.value.unit)?.named ?? null;
  // 收入16740元。扣除价格因素,|增长6.3%
  if (phrase.change && !phrase.name && before.length === 0 && passage.size === 1)
    return RECKONED.test(text.slice(Math.max(0, (left[0]?.span.start ?? 0) - 10), left[0]?.span.start))
      ? [...passage.values()][0]!.named
      : null;
  if (phrase.name || phrase.change) return null;
  // 改划135幅用地。|另有|12幅正在改划
  if (isClassifier(quantity) && left.length > 0 && left.every(({ text }) => MORE.test(text)))
    return passage.get(quantity.value.unit)?.named ?? null;
  if (!isCase(quantity.value.unit)) return null;
  return left.some((word) => is(word, 'verbs')) ? (passage.get(quantity.value.unit)?.named ?? null) : null;
}

const RECKONED = /(?:扣除|剔除|撇除)[^,;:。]{2,6},$/;

const MORE = /^(另|另有|另外|还有|尚有|仍有|其余|余下|有)$/;

const SUMMING = /^[共合总]计?$/;

/** 民生支出528亿元,占比73.9%: a noun that needs another one. */
export function relational(f: Figure): Named | null {
  const own = f.phrase.name && slice(f.text, f.phrase.name);
  const meant = own && f.codebook.predicates.relational.includes(own) ? antecedent(f) : null;
  if (!own || !meant) return null;
  if (f.left.some((word) => word.text === '的' && word.span.start < f.phrase.name!.start)) return null; // 工业的产值已占90%
  if (meant.name.endsWith(own)) return meant;
  return { ...meant, name: meant.name + own, head: own === '占比' ? meant.head : own };
}

/**
 * A share: 国债余额占国内生产总值比重20% is named as a whole, its head is the thing whose share it is; 小学所占的比例 is one of
 * its own; 党员1043名,其中35岁以下的占76% is one of the figure before.
 */
export function share(f: Figure): Named | null {
  if (!f.phrase.name) return null;
  const of = f.left.findIndex(({ text }) => text === '占' || text === '约占' || text === '相当于'); // 研发经费|相当于|生产总值的比例
  const own = slice(f.text, f.phrase.name);
  const among = f.left.findIndex((word) => word.text === '在');
  // 粮食|在农业总产值中的比重
  if (among > 0 && /^比[重例]$/.test(own) && f.left.some((word) => word.text === '中')) {
    const thing = nounPhrase(f.text, f.left.slice(0, among), f.codebook);
    return thing && { ...named(f, thing), name: f.text.slice(thing.start, f.phrase.name.end) };
  }
  if (of === 0 && /比[重例]$/.test(own)) return shareOfLast(f, f.phrase.name);
  if (of < 1) return null;
  const whole = f.before.at(-1)?.named;
  // 党员1043名,其中35岁以下的|占76%; 果园382处,采取大包干的|占93%
  if (f.left[of - 1]!.text === '的' && f.left[0]!.text === '其中' && whole) return { ...whole, name: own + whole.head };
  const all = f.left[of - 1]!.text === '的' ? f.before.findLast((read) => read.named && !isRated(read.quantity)) : null;
  if (all?.named && all.quantity.value.kind === 'count' && !/^[类种]$/.test(all.quantity.value.unit))
    return { ...all.named, name: own + all.named.head };
  if (!/比[重例]$/.test(own)) return null;
  const whose = nounPhrase(f.text, f.left.slice(0, of), f.codebook);
  if (!whose) return null;
  const name = f.text.slice(whose.start, f.phrase.name.end);
  return f.text[whose.end - 1] === '所' ? { name, head: own.slice(-2) } : { ...named(f, whose), name };
}

/** 经费从1288亿元增加到3664亿元,占国内生产总值比重从1.07%提高到1.49%: the share of what the figure before measures. */
function shareOfLast(f: Figure, { end }: Span): Named | null {
  const { before, left, text } = f;
  const whole = before.at(-1)?.named ?? clauseTopic(f);
  if (!whole) return null;
  const name = whole.name.split('占')[0] || whole.name;
  return { name: name + text.slice(left[0]!.span.start, end), head: whole.head };
}

/** 民营经济|在全市经济中的地位继续上升,占生产总值的比重…: what the clause before is about. */
function clauseTopic(f: Figure): Named | null {
  const at = clauseBefore(f);
  if (!at) return null;
  const clause = f.words(at);
  const among = clause.findIndex((word) => word.text === '在');
  const topic = nounPhrase(f.text, clause.slice(0, among > 0 ? among : firstPredicate(clause)), f.codebook);
  return topic && named(f, topic);
}

/**
 * A part that is named only by what it is part of: 完成投资3.28万亿元,其中铁路6401亿元 is 铁路投资; 投资427亿元,分配如下:
 * 工业部门为248亿元 is 工业部门投资. What is no name of money is such a part, and a place or kind (本土221例).
 */
export function part(f: Figure): Named | null {
  if (!f.phrase.name || f.phrase.change || f.phrase.share) return null;
  const own = slice(f.text, f.phrase.name);
  const topic = brokenDown(f, own);
  if (topic) return { head: topic.head, name: own + topic.head, part: f.phrase.name };
  const listed = f.before.length === 0 ? f.announced : null;
  const whole = listed ?? wholeBefore(f);
  if (!whole?.named) return sibling(f, own);
  if (whole.quantity.value.unit !== f.quantity.value.unit) return null;
  if (own.length > LONGEST || /[\d〇一二三四五六七八九]{2}/.test(own) || !isOpen(f, own)) return null;
  if (own.endsWith(whole.named.head.slice(-2))) return null; // 年均超收2040亿元,其中去年超收2573亿元
  const head = TRADE.test(own) ? (CORE.exec(whole.named.head)?.[0] ?? whole.named.head) : whole.named.head;
  return { head, name: own + head, part: f.phrase.name };
}

/** 其中,铁路918亿吨公里,增长2.1%;|公路|252亿吨公里: a further part, where a sentence before has named the whole. */
function sibling(f: Figure, own: string): Named | null {
  const last = f.before.findLast((read) => read.quantity.value.unit === f.quantity.value.unit);
  if (!last?.named?.part || own.length > LONGEST || !isOpen(f, own)) return null;
  return { head: last.named.head, name: own + last.named.head, part: f.phrase.name! };
}

/** 国家级, 省级: which of those that were counted. */
const GRADES = /^(国家|部|省部?|市厅?|地市|厅|州|县处?|区|乡镇|村)级$/;

/** How the names of rates end: 使用|率, 平均住院|日. */
const RATES = /([率度比幅速]|比[重例]|指数|份额|水平|得分|以[上下]|时间|期|日)$/;

/** 农林牧渔业|总产值, of which 农业 has its own 总产值. */
const TRADE = /业$/;
const CORE = /(?:总产值|增加值|产值|投资|收入|支出|销售额|营业额|零售额)$/;

/** A longer phrase names what it counts itself. */
const LONGEST = 12;

/** The figure before 其中, and what follows it in the same list: 其中铁路6401亿元、公路2.53万亿元. */
function wholeBefore(f: Figure): Read | null {
  const last = f.before.at(-1) ?? (isInside(f) ? f.passage.get(f.quantity.value.unit) : undefined);
  if (!last) return null;
  if (f.left.some(({ text }) => text.startsWith('其中') || text.startsWith('当中')) || isInside(f)) {
    // 总产值176亿元,增长0.5%,其中农业85亿元
    const grown = last.phrase.change && isMoney(f.quantity) && last.quantity.value.unit === '%';
    return grown ? (f.before.findLast((read) => isMoney(read.quantity) && !read.phrase.change) ?? last) : last;
  }
  if (isContrast(f)) return last;
  const first = f.before.findIndex((read) => read.named?.part);
  const acts = f.left.some((word) => is(word, 'verbs') && !is(word, 'linking'));
  const listed = last.named?.part && !acts ? first : isBrokenDown(f) ? f.before.length : 0;
  const { unit } = f.quantity.value;
  return f.before.slice(0, listed).findLast(({ quantity }) => quantity.value.unit === unit) ?? null;
}

/** 使用率79.4%,其中,|公立医院86.0%: what 其中 opens, behind a pause. */
const isInside = ({ left, text }: Figure): boolean =>
  left.length > 0 && /^其中[,:]$/.test(text.slice(Math.max(0, left[0]!.span.start - 3), left[0]!.span.start));

/** 小学的师生比例为1:22,中学则为1:19: the rate of another body. */
const isContrast = (f: Figure): boolean => isRated(f.quantity) && f.left.some((word) => word.text === '则');

/** Whether a phrase cannot be counted in the unit of its figure: 铁路 is no money, 本土 no case of a disease. */
function isOpen(f: Figure, own: string): boolean {
  if (isMoney(f.quantity)) return !isSum(own, f.codebook);
  const { kind } = f.quantity.value;
  if (kind === 'count' && GRADES.test(own)) return true; // 平台60家,其中国家级9家
  if ((kind === 'rate' || kind === 'duration') && (/^其中/.test(f.left[0]?.text ?? '') || isInside(f)))
    return !RATES.test(own); // 使用率79.4%,其中公立医院86.0%
  if (isContrast(f) && isBodyName(own, f.codebook)) return true;
  return f.words(f.phrase.name!).every((word) => is(word, 'parts'));
}
