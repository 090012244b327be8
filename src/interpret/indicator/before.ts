import type { Codebook } from '../../codebook/types.ts';
import type { Span } from '../../core/span.ts';
import { isForetold, isPer, isWhen } from './asides.ts';
import { differenceBefore } from './difference.ts';
import { nominal, nounPhrase } from './phrase.ts';
import { withoutReckoning } from './reckoned.ts';
import { is, isTime, lastBefore, type Word, wordAt } from './words.ts';

/** What a figure measures, as far as its clause says. */
export interface Phrase {
  /** the noun phrase, or null where the clause leaves it out (修订21项) */
  readonly name: Span | null;
  readonly change: { readonly direction: 'up' | 'down'; readonly basis: string | null } | null;
  /** the figure is a level reached (提高到, 由…调整为): what is measured was said with the figure before it */
  readonly level: boolean;
  /** a share: 占支出总数的 */
  readonly share: boolean;
  /** linking words or growth stand between the phrase and the figure, so that it cannot be a modifier of what follows */
  readonly linked: boolean;
  /** a difference from what stands right before it: 高于全省0.8个百分点 */
  readonly differs: boolean;
}

/** 比上年|加快|1.2个百分点: an adverb elsewhere (加快建设). */
const isFaster = (words: readonly Word[], end: number): boolean =>
  words[end - 1]!.text === '加快' && basisBefore(words, end - 1) !== null;

/** Nothing said before a figure. */
export const NONE: Phrase = { name: null, change: null, level: false, share: false, linked: false, differs: false };

/** Linking words that a noun behind the figure may yet name: 获得|共|十六亿元注资, 录得168亿元盈余. */
const PLAIN = /^([的了共]|总共|合共|一共|录得)$/;

/** 下降|至, 调整|为 */
const LEVEL = /[到至为]$/;
/** 农业|占|总产值的40% */
const SHARE = new Set(['占', '占到', '约占', '约占到']);
/** 产量|将|由3吨增加到5吨 */
const LEADS = new Set(['将', '已', '已经', '的', '则']);

/** Behind a comparison an adjective says how two things differ: 达线率比全市平均水平|高17.6个百分点. */
const COMPARED =
  /^(?:平均|水平|均值|均|目标|进度|预期|计划|标准|整体|总体|预算|预算数|市价|市值|成本价|原价)?(?:增?高|快|大|长|强|好|早|(?<less>低|慢|小|短|弱|差|晚))$/;

/** Before a rate or a multiple of something, what it is a rate of: 完成年度计划的102%, 等于一九五〇年的1.8倍. */
const OF = new Set(['占', '占到', '约占', '完成', '达', '达到', '相当于', '已相当于', '等于', '为', '是']);

/**
 * Reads the words before a figure from right to left: linking words, growth, comparison, and then the noun phrase. Of a rate
 * or a multiple `rated` is true.
 */
export function phraseBefore(text: string, words: readonly Word[], rated: boolean, codebook: Codebook): Phrase {
  let end = words.length;
  let change: Phrase['change'] = null;
  let level = false;
  let linked = false;
  let share = false;
  let reached = false;
  const last = (): Word | undefined => wordAt(words, end - 1);

  const apart = differenceBefore(words, end);
  while (
    !apart &&
    (isWhen(words, end) ||
      isPer(words, end) ||
      isForetold(words, end) ||
      (is(last(), 'levels', 'linking', 'adverbs', 'growth_adverbs', 'prepositions', 'lasting', 'modals') &&
        !isObjectless(words, end) &&
        !isFaster(words, end)))
  ) {
    // 春节期间|为13690户发放补贴
    if (last()!.text === '期间') {
      end = 0;
      break;
    }
    if (is(last(), 'linking') && !PLAIN.test(last()!.text)) linked = true;
    if (SHARE.has(last()!.text)) share = true;
    if (last()!.text === '由' || last()!.text === '从') linked = true;
    if (is(last(), 'levels')) reached = true;
    if (reached || LEVEL.test(last()!.text)) level = true;
    end--;
  }
  if (last()?.text === '、' && end < words.length) return { ...NONE, linked: true }; // 21个来自境内媒体、|有6个
  if (words[end]?.text === '为' && end > 1 && is(last(), 'verbs') && !is(last(), 'attaining')) end--; // 播种面积|安排为
  if (is(last(), 'converting')) {
    const own = /^[按以]/.test(words[0]?.text ?? '') ? null : nounPhrase(text, words.slice(0, end - 1), codebook); // 被骗款项|折合人民币
    return { ...NONE, name: own, level: true, linked: true };
  }
  const growth = last();
  const differs = apart ?? differenceBefore(words, end);
  // 比全省(7.7%)和全国(7.0%)|分别|高0.7、1.4个百分点
  const compares = growth && (basisBefore(words, end - 1) !== null || wordAt(words, end - 2)?.text === '分别');
  const than = compares ? COMPARED.exec(growth.text) : null;
  if (differs) {
    linked = true;
    level = false;
    end = differs.at;
    change = { direction: differs.direction, basis: null };
    while (isManner(last())) end--;
  } else if (than || (is(growth, 'growth_up', 'growth_down') && !nominal(text, growth!, codebook))) {
    linked = true;
    end--;
    if (!level) change = { direction: than?.groups?.less || is(growth, 'growth_down') ? 'down' : 'up', basis: null };
    while (isManner(last()) || isPer(words, end) || (isWhen(words, end) && !basisBefore(words, end))) end--;
  } else if (!reached) level &&= is(growth, 'verbs') && /调整|改|升|降/.test(growth!.text);

  const basis = change || level ? basisBefore(words, end) : null;
  if (basis) {
    if (change)
      change = { ...change, basis: text.slice(words[basis.at]!.span.start, than ? growth!.span.end - 1 : basis.to) };
    end = basis.at;
    while (isManner(last()) || isWhen(words, end)) end--;
  }
  if (/^[上中下]$/.test(last()?.text ?? '')) {
    // 诈骗警情|在连续5年下降的基础上|再降17%
    const place = lastBefore(words, end, (word) => word.text === '在');
    if (place > 0) end = place;
    while (end > 0 && is(last(), 'modals')) end--; // 工业总产值|要|在上年的基数上增长29%
  }
  const from = lastBefore(words, end, (word) => word.text === '由' || word.text === '从');
  if (
    words[end]?.text === '的' || wordAt(words, end - 1)?.text === '的'
      ? from >= 0
      : from > 0 && (from >= end - 2 || (from === end - 3 && wordAt(words, from + 1)?.text === '年'))
  ) {
    end = from;
    linked = true;
  }
  while (end > 0 && LEADS.has(last()!.text)) end--;
  if (end > 1 && last()!.text.startsWith('(')) end--; // 占总人口比重(常住人口城镇化率)
  const of = rated && words.at(-1)?.text === '的' ? OF : SHARE;
  const whole = lastBefore(words, end, (word) => of.has(word.text));
  if (
    whole >= 0 &&
    !/(比[重例率]?|率|份额)$/.test(last()!.text) &&
    !words.slice(whole, end).some(({ text: word }) => word === '把')
  ) {
    end = whole;
    while (isManner(last())) end--;
    share = linked = true;
  }
  end = withoutReckoning(words, end, change !== null, linked);
  const reaches = /^[至到]$/.test(words[end]?.text ?? ''); // 增加“白居二”配额|至7000个
  const object = change || ((level || linked) && !reaches) ? -1 : objectOfGrowth(words.slice(0, end));
  if (object > 0 && !reaches) change = { direction: is(words[object - 1], 'growth_down') ? 'down' : 'up', basis: null };
  return {
    name: nounPhrase(text, words.slice(Math.max(object, 0), end), codebook),
    change,
    level,
    share,
    linked,
    differs: differs !== null,
  };
}

/** Where the object of growth begins (减少|贫困人口12.7万人), or -1: the verb opens the clause or follows who acts. */
function objectOfGrowth(words: readonly Word[]): number {
  const at = words.findIndex((word) => is(word, 'transitive_growth'));
  const before = wordAt(words, at - 1);
  const opens =
    at === 0 || before?.mention || is(before, 'adverbs', 'modals', 'areas', 'actors', 'pronouns', 'conjunctions');
  return at >= 0 && at < words.length - 1 && opens && words[at + 1]?.text !== '的' ? at + 1 : -1;
}

/** 组织培训: a verb right before the figure is no linking word even where the lexicon has both (完成120件). */
const isObjectless = (words: readonly Word[], end: number): boolean =>
  is(wordAt(words, end - 1), 'verbs') && !is(wordAt(words, end - 1), 'linking');

/** Where a comparison begins that ends at `end`: 比上年, 较去年同期, 同比. */
function basisBefore(words: readonly Word[], end: number): { at: number; to: number } | null {
  const to = wordAt(words, end - 1)?.span.end;
  if (to === undefined) return null;
  if (is(wordAt(words, end - 1), 'basis')) {
    // 与2015年|同比
    const at =
      isTime(wordAt(words, end - 2)?.mention) && /^[与同和跟]$/.test(wordAt(words, end - 3)?.text ?? '')
        ? end - 3
        : end - 1;
    return { at, to };
  }
  if (wordAt(words, end - 2)?.text === '同比' && isTime(wordAt(words, end - 1)?.mention)) return { at: end - 2, to }; // 同比2015年
  for (let i = end - 1; i >= 0 && to - words[i]!.span.start <= 16; i--)
    if (is(words[i], 'comparison') && (/^(?:比|较|相较)/.test(words[i]!.text) || /相比$/.test(words[end - 1]!.text)))
      return { at: i, to };
  return null;
}

/** How something grew: 实际, 平均, 仍然. */
const isManner = (word: Word | undefined): boolean =>
  is(word, 'growth_adverbs', 'adverbs', 'modals') && !is(word, 'basis', 'nouns');

/** A run of words without the comparison, the adverbs and the times that close it: 装备制造业增加值|同比, 产量|比上年. */
export function withoutBasis(words: readonly Word[]): readonly Word[] {
  let end = basisBefore(words, words.length)?.at ?? words.length;
  while (
    end > 0 &&
    (is(words[end - 1], 'growth_adverbs', 'adverbs') ||
      isWhen(words, end) ||
      isPer(words, end) ||
      /^[由过偏太]$/.test(words[end - 1]!.text)) // 职工|过|多
  )
    end--;
  return words.slice(0, end);
}
