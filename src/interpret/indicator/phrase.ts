import { commonWordEnd } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Span } from '../../core/span.ts';
import { trim } from './clause.ts';
import { footnoteAt, isNoThing } from './no-thing.ts';
import { is, isTime, type Word } from './words.ts';

/** The noun phrase that closes a run of words: what follows its last verb, adverb or preposition. */
export function nounPhrase(text: string, words: readonly Word[], codebook: Codebook): Span | null {
  const end = words.at(-1)?.span.end;
  if (end === undefined) return null;
  if (words.length > 1 && words.at(-1)!.text.startsWith('(')) return nounPhrase(text, words.slice(0, -1), codebook); // 警情(含移车类)
  if (words.length > 1 && ESTIMATE.test(words.at(-1)!.text))
    return nounPhrase(text, words.slice(0, words.at(-2)!.text === '的' ? -2 : -1), codebook);
  if (is(words.at(-1), 'stages')) return stageName(text, words);
  if (/^(?:期间|的)$/.test(words.at(-1)!.text)) return null; // 春节期间|为13690户发放补贴; 参加投票的|占84%
  if (is(words.at(-1), 'happenings')) {
    const thing = words.findLastIndex((word, i) => i < words.length - 1 && !isTime(word.mention));
    const what = isThing(words[thing]) && nounPhrase(text, words.slice(0, thing + 1), codebook); // 生猪|年末|存栏
    if (what) return { start: what.start, end };
  }
  let start = words[0]!.span.start;
  let stop = end;
  const relative = lastRelative(words);
  const handled = handledAt(words);
  const verb = words.findIndex((word) => is(word, 'verbs'));
  words.forEach((word, i) => {
    if (i === words.length - 1 && !isTimeOrFigure(word) && closesPhrase(words, verb)) return;
    if (handled >= 0 && i > handled && !isTimeOrFigure(word)) return;
    const opens =
      i === handled ||
      (is(word, 'verbs', 'lasting', 'pronouns') && !nominal(text, word, codebook) && !isCompound(words, i)) ||
      (is(word, 'verbal_nouns') &&
        i < words.length - 1 &&
        clauseInitial(words, i) &&
        !word.text.endsWith('犯罪') && // 侵犯财产犯罪|案件
        !(is(words[i - 1], 'verbal_nouns') && MEANS.test(words[i + 1]!.text)) && // 投入|帮扶|资金
        !LAW.test(words[i - 1]?.text ?? '') &&
        !nominal(text, word, codebook) &&
        !isCompound(words, i)) ||
      (is(word, 'modifiers') && words[i - 1]?.mention?.type === 'organization') || // 兵团|报告
      (word.text === '期间' && (isThing(words[i + 1]) || is(words[i + 1], 'areas'))) || // “十五”期间|地区增加值
      (is(word, 'adverbs', 'linking') &&
        !is(word, 'nouns') &&
        !qualifies(words, i) &&
        !denies(text, words, i, codebook)) ||
      (is(word, 'modals') && is(words[i + 1], 'verbs', 'verbal_nouns')) ||
      (i > 0 && word.text === '规定' && !BY.test(words[i - 1]!.text) && i < words.length - 1) || // 五年计划|规定|工业总产值
      (is(word, 'prepositions') && !is(word, 'conjunctions') && word.text !== '等') ||
      isTimeOrFigure(word) ||
      (word.text.startsWith('(') && BYLINE.test(word.text));
    if (opens && !(relative > i && start > words[0]!.span.start)) start = word.span.end;
  });
  if (text[start] === '“' && !text.slice(start, stop).includes('”')) start++; // “中国经济总量已经是…”
  stop -= footnoteAt(text.slice(start, stop)); // 各级各类学校[2]
  while (text[start] === '(' && text.indexOf(')', start) < end - 1) start = text.indexOf(')', start) + 1; // (三)交通运输支出
  if (text[start - 1] === '每' && EACH.test(text.slice(start, start + 3))) start++;
  start += NUMBERED.exec(text.slice(start, start + 6))?.[0].length ?? 0;
  const name = trim(text, { start, end: stop });
  const rest = words.filter((word) => word.span.end > name.start);
  if (
    rest.length > 0 &&
    rest.every(
      (word) => is(word, 'areas') || /^(region|organization)$/.test(word.mention?.type ?? '') || WORLD.test(word.text),
    )
  )
    return null;
  if (
    rest.every(
      (word) => is(word, 'adverbs', 'prepositions', 'levels', 'modals', 'linking') && !is(word, 'nouns', 'modifiers'),
    )
  )
    return null;
  if (isNoThing(text.slice(name.start, name.end))) return null;
  if (name.end - name.start > 3 && text.slice(name.end - 2, name.end) === '方面' && text[name.end - 3] !== '的')
    return { start: name.start, end: name.end - 2 }; // 开支方面|减少了3%
  const per = EACH_OF.exec(text.slice(name.start, name.end))?.[0].length ?? 0;
  if (per > 0 && per < name.end - name.start) return { start: name.start, end: name.end - per };
  return name.end > name.start && /[\p{L}\p{N}]/u.test(text.slice(name.start, name.end)) ? name : null;
}

/** Adverbs that belong to the noun behind them: 直接|财产损失, 巡查|重点|部位; but 重点|检查企业. */
const qualifies = (words: readonly Word[], i: number): boolean =>
  averages(words, i) ||
  (is(words[i], 'modifiers') &&
    words[i]!.text !== '全年' && // 把|全年|物价上涨幅度控制在5%以内
    (!clauseInitial(words, i) ||
      is(words[i - 1], 'verbal_nouns') ||
      (QUALIFIES.test(words[i]!.text) &&
        i < words.length - 1 &&
        !is(words[i + 1], 'verbs', 'verbal_nouns', 'adverbs', 'handling'))));

/** 未|脱贫户, 未|就业人员: those of whom it is not so. */
const denies = (text: string, words: readonly Word[], i: number, codebook: Codebook): boolean => {
  const next = words[i + 1];
  if (words[i]!.text !== '未' || next === undefined) return false;
  return isCompound(words, i + 1) || (is(next, 'verbs', 'happenings') && nominal(text, next, codebook));
};

/** Verbs that only say that an action was carried out: 进行4轮|联审核查, 开展|补充侦查4.5万件. */
export const DOES = /^(进行|开展|实施|组织|组织开展|举行|作|作出)$/;

/** 细颗粒物|年均|浓度: how a noun is reckoned. */
const averages = (words: readonly Word[], i: number): boolean =>
  /^[年月日户人亩]均$/.test(words[i]!.text) &&
  i > 0 &&
  isThing(words[i - 1]) &&
  words[i - 1]!.mention === null &&
  i === words.length - 2 &&
  !is(words[i + 1], 'verbs', 'verbal_nouns', 'growth_up', 'growth_down', 'linking', 'adverbs');

/** 某某网讯|(记者某某)|全市警情 */
const BYLINE = /^\(.{0,12}(记者|通讯员|报道)/;

/** 民事|行政|监督|案件 */
const LAW = /^(刑事|民事|行政|商事|民商事)$/;

/** What is meant for an action: 帮扶资金, 救助物资. */
const MEANS =
  /^(资金|经费|款项?|基金|物资|设备|装备|力量|费用|人员|队伍|项目|警力|警员|民警|辅警|警车|车辆|船只|舰艇|器材)/;

const QUALIFIES = /^(重点|直接|间接|专项|主要|有效|公开|联合|剩余)$/;

/** How the names of what courts and police deal with end: 抢劫等|犯罪, 邻里|纠纷. */
const CASES = /(案件?|犯罪|纠纷|违法行为|犯罪活动|犯罪集团|团伙|嫌疑人|犯罪分子|逃犯)$/;

/** Whether words end like the name of what courts and police deal with. */
export function isCaseName(words: readonly Word[]): boolean {
  const [before, last] = [words.at(-2), words.at(-1)];
  return last !== undefined && CASES.test(last.text.length > 2 ? last.text : (before?.text ?? '') + last.text);
}

/** The verb before a kind of case, which may be named by other verbs: 起诉|非法吸收公众存款等案件; or -1. */
function handledAt(words: readonly Word[]): number {
  if (words.length < 2 || !isCaseName(words)) return -1;
  const at = words.findLastIndex((word, i) => i < words.length - 1 && is(word, 'handling'));
  return words[at + 1]?.text === '的' ? -1 : at;
}

/** What is done as it is ruled, not what rules: 按规定. */
const BY = /^(按|按照|依|依照|符合|违反|的|各项|有关|相关)$/;

/** 183. 经营开支: paragraphs of speeches are numbered */
const NUMBERED = /^ *\d{1,3}[.、] *(?=[^\d.%])/;

/** 每|班|平均人数, 每|所|小学 */
const EACH = /^[班所间户名位家座个](?![次均])\p{Script=Han}{2}/u;

/** 零售业总销货价值的|临时估计: how final a figure is */
const ESTIMATE = /^(临时估计|修订估计|初步估计|临时数字|初值|终值|预估值)$/;

/** 永久性居民|每人|10000元 */
const EACH_OF = /每[人户名位家](?:每[年月季])?$/;

/** 居|世界|第1位 */
const WORLD = /^(世界|全球)$/;

/** The name of a stage, verbs and all: 其中|总结提升环节. */
function stageName(text: string, words: readonly Word[]): Span {
  const from = words.findIndex((word) => !is(word, 'adverbs', 'conjunctions', 'linking') && !isTimeOrFigure(word));
  return trim(text, { start: words[from]!.span.start, end: words.at(-1)!.span.end });
}

/**
 * 购进|价格, 退休|人员: the verb describes the noun, unless it is one whose object such a noun is; so do several
 * (研发|投入|强度).
 */
export const isCompound = (words: readonly Word[], i: number): boolean => {
  const [word, next] = [words[i], words[i + 1]];
  if (is(word, 'verbal_nouns') && is(next, 'verbal_nouns', 'funding')) return isCompound(words, i + 1);
  if (is(word, 'verbal_nouns') && is(word, 'funding')) return MEASURE.test(next?.text ?? '');
  return (
    is(next, 'compounding') &&
    !is(word, 'linking', 'growth_up', 'growth_down', 'funding', 'attaining') &&
    !CONCERNS.test(word?.text ?? '')
  );
};

/** 涉及|开支, 包括|费用: what it is about is no kind of it */
const CONCERNS = /^(涉及|包括|包含|涵盖|扣除|剔除|录得|高于|低于)$/;

/** 投入|强度, 拨款|总额, but 投入|经费 is spent. */
const MEASURE = /^(总额|总量|总数|强度|规模|水平|比[重例率]|占比|增速|标准|额度)$/;

const isThing = (word: Word | undefined): boolean =>
  word !== undefined && (word.classes.length === 0 || is(word, 'nouns', 'parts')) && !is(word, 'actors', 'areas');

const isTimeOrFigure = ({ mention }: Word): boolean => mention?.type === 'quantity' || isTime(mention);

/** Whether the last word is a noun: 开展政治|轮训 is one (a verb stands before it), 全市单位|修订 is none. */
const closesPhrase = (words: readonly Word[], verb: number): boolean => {
  const last = words.length - 1;
  if (!is(words[last], 'verbs', 'adverbs', 'pronouns') || is(words[last], 'undertakings')) return true;
  return (
    is(words[last], 'verbs') &&
    verb >= 0 &&
    verb < last - 1 &&
    (words[last - 1]!.classes.length === 0 || words[last - 1]!.text === '以上') // 荣获|市级|以上|表彰
  );
};

/** Index of the last 的 before the end: what stands before it is a modifier, whatever verbs it holds. */
const lastRelative = (words: readonly Word[]): number =>
  words.findLastIndex((word, i) => word.text === '的' && i < words.length - 1);

const clauseInitial = (words: readonly Word[], i: number): boolean =>
  words
    .slice(0, i)
    .every(
      (word) =>
        word.mention !== null || is(word, 'adverbs', 'areas', 'parts', 'linking', 'verbal_nouns', 'conjunctions'),
    );

/** Where the predicate of a clause begins; a relative clause (新增加的|钢的生产能力) is part of its noun. */
export function firstPredicate(words: readonly Word[]): number {
  const relative = words.findLastIndex((word, i) => word.text === '的' && i < words.length - 1);
  const at = words.findIndex((word, i) => i > Math.max(0, relative) && isPredicate(word) && !isCompound(words, i));
  return at < 0 ? words.length : at;
}

/** Whether a word belongs to what is said of a topic, not to the topic. */
export const isPredicate = (word: Word | undefined): boolean =>
  is(word, 'verbs', 'adverbs', 'growth_up', 'growth_down', 'linking');

/** 缴获|制毒物品: begins a word, not the end of a noun. */
const VERBAL = /^制[毒假枪爆贩售]/;

/** A verb whose next character makes it a noun: 召开率, 出口额. */
export function nominal(text: string, { span: { end } }: Word, codebook: Codebook): boolean {
  return (
    !VERBAL.test(text.slice(end, end + 2)) &&
    codebook.predicates.nominal_suffixes.includes(text[end] ?? '') &&
    commonWordEnd(text, end, end + 4) === end // 受理|案件
  );
}
