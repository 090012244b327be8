import { is, isTime, type Word, wordAt } from '../words.ts';
import type { Scope } from './index.ts';

/** Phrases that may stand between a subject and its verb: 政府|在本财政年度|会发售. */
const BETWEEN = new Set(
  '在 对 向 为 于 将 把 以 从 按 按照 根据 通过 围绕 针对 与 除 除了 联合 会同 协同 携手'.split(' '),
);

/** Whether a verb follows a unit or area, not a noun that is measured (全国|财政收入) or what it amounts to. */
export function isActing(words: readonly Word[]): boolean {
  if (words[0]?.text === '自' && isTime(words[1]?.mention)) return words.some((w) => is(w, 'verbs')); // 西藏|自|2012年|…建立
  const at = words.findIndex((w) => BETWEEN.has(w.text) || !is(w, 'adverbs', 'growth_adverbs', 'modals'));
  const next = wordAt(words, at);
  if (!next) return false;
  if (BETWEEN.has(next.text)) return words.slice(at + 1).some((w) => is(w, 'verbs', 'verbal_nouns', 'growth_up'));
  if (is(next, 'verbs', 'verbal_nouns') || HAS.has(next.text)) return true;
  if (ATTAINS.test(next.text) && words[at + 1]?.mention?.type !== 'quantity') return words.length > 1;
  if (is(next, 'linking', 'growth_up', 'growth_down')) return false;
  return at === 0 || words.slice(0, at).some(isAdverb); // 人民日报社|深入|学习贯彻
}

/** 我局|完成了机构重组; behind what is measured it links: 投资|完成20亿元. */
const ATTAINS = /^(完成|实现|取得|做到)了?$/;

/**
 * Whether what follows is said of who stands before it: a verb (地方工业|2001年|结束), 有, a phrase with its verb
 * (派出所|在社区设立), or an adverb, which no noun phrase goes on with (公屋申请者|平均等待, but 居民|人均收入).
 */
export function isPredicate(words: readonly Word[], end: number, { text }: Scope): boolean {
  const isVerb = (word: Word): boolean => isVerbOf(text, word);
  const at = predicateAt(words, end);
  const next = wordAt(words, at);
  if (!next) return false;
  if (isVerb(next) || HAS.has(next.text)) return true;
  if (BETWEEN.has(next.text)) return words.slice(at + 1).some(isVerb);
  return words.slice(end, at).some(isAdverb);
}

/** A verb, which no noun follows from: 应用 in 应用率 is none. */
const isVerbOf = (text: string, word: Word): boolean => is(word, 'verbs') && !NOMINAL.test(text[word.span.end] ?? '');
/** 应用|率: makes a noun of the verb before it. */
const NOMINAL = /[率额量数值费款金]/;

const predicateAt = (words: readonly Word[], end: number): number =>
  words.findIndex((w, i) => i >= end && !isTime(w.mention) && !is(w, 'adverbs', 'growth_adverbs', 'modals'));

/** 企业|研发投入, 中央财政|投入资金: of a known actor a verbal noun too; a noun when a verb follows (国家铁路|集装箱|发送);
 * and whatever is said of it in a clause without figures (中央企业|价值创造导向更加鲜明). */
export function isActorActing(words: readonly Word[], scope: Scope, isTopic: boolean): boolean {
  if (isPredicate(words, 0, scope)) return true;
  const at = predicateAt(words, 0);
  const next = wordAt(words, at);
  if (!next) return false;
  if (is(next, 'verbal_nouns') || isTopic) return true;
  if (BETWEEN.has(next.text)) return words.slice(at + 1).some((w) => is(w, 'verbal_nouns', 'growth_up'));
  const figure = words.findIndex((w, i) => i > at && (w.mention?.type === 'quantity' || is(w, 'linking')));
  return words.slice(at + 1, figure < 0 ? words.length : figure).some((w) => isVerbOf(scope.text, w));
}

/** An adverb before a predicate; before a noun 人均 and 专项 may stand too. */
const isAdverb = (word: Word): boolean =>
  is(word, 'adverbs', 'growth_adverbs') &&
  !is(word, 'nouns') &&
  (is(word, 'verbs') || !is(word, 'modifiers')) &&
  !PER.test(word.text);

const HAS = new Set('有 共有 现有 已有 设有 拥有 建有 辖有 下辖'.split(' '));
const PER = /^(自|人均|户均|平均每.?|每.?)$/;

/** 法官|人均结案: what each of them does, as a mean */
export const isPerHead = (word: Word | undefined): boolean => PER.test(word?.text ?? '');

/** 全国铁路|预计|发送旅客1015万人次: its own figure; 世界银行预计中国… is on another's. */
const FORESEES = /^(预计|估计|预测)$/;

/** Those who speak for a body, or are meant themselves: 国铁集团运输部负责人表示, 中央政法委书记陈文清. */
const SPEAKER =
  /(负责人|负责同志|发言人|局长|厅长|部长|主任|院长|检察长|司长|处长|市长|省长|州长|县长|区长|秘书长|书记|主席|经理|董事长|司令员|政委)/;

/** 省检察院|检察长, 大队|领导靠前指挥: one of its people. */
export const isPerson = (rest: readonly Word[]): boolean => {
  const next = rest[0]?.text ?? '';
  return next.startsWith('领导') || SPEAKER.test(next.slice(0, 6));
};

/** Whether a name ends with the post of a person: 农业农村部|副部长. */
export const isPersonIn = (name: string): boolean => SPEAKER.test(name);

/** 协会召开信息发布会: what is told there is of others. */
export const holdsBriefing = (rest: readonly Word[]): boolean =>
  /(发布会|通气会|吹风会|通报会|说明会)$/.test(rest.at(-1)?.text ?? '');

/** 旅游发展局|数据|显示 */
const SOURCE = /(数据|资料|统计|监测|数字|报告|公告|消息|网站|平台)$/;

/** 国家卫生健康委今天通报, 从全国会议上获悉: who says it is not whose it is. */
export function isReporting(rest: readonly Word[], isSource: boolean): boolean {
  const verb = rest.findIndex((word) => is(word, 'reporting'));
  if (verb < 0 || (FORESEES.test(rest[verb]!.text) && is(rest[verb + 1], 'verbs'))) return false;
  if (isSource) return true;
  const between = rest.slice(0, verb);
  return (
    between.some((w) => SPEAKER.test(w.text)) ||
    between.every(
      (w) => w.mention !== null || SOURCE.test(w.text) || is(w, 'adverbs', 'prepositions') || w.text.startsWith('('),
    )
  );
}
