import { slice } from '../../core/span.ts';
import { withoutBasis } from './before.ts';
import { type Figure, type Named, named } from './figure.ts';
import { nounPhrase } from './phrase.ts';
import { is, isTime, type Word } from './words.ts';

const PLACES = new Set('排名 排列 排位 排 排在 名列 位列 列 位居 居 居于 稳居 跃居'.split(' '));
/** Whether a verb only gives a place among others: 位列|第2位. */
export const givesPlace = (verb: string): boolean => PLACES.has(verb);

/** Others that may bring a place: 荣获|第二名, 上升至|第3位. */
const ATTAINS =
  /^(位于|处于|荣获|获|获得|获评|取得|夺得|保持|跻身|上升|升|前移|跃升|攀升|提升|进位|跃升至|上升至|上升到|升至|前移至|提升至|跃至|跃升到|至|到)$/;

/** What stands between what is ranked and its place. */
const ranks = ({ text }: Word): boolean => givesPlace(text) || ATTAINS.test(text);

/** What gives the place by itself: 在全市绩效考核中荣获第二名. */
const CONTEST =
  /(考核|考评|评比|评选|竞赛|大赛|比赛|评估|测评|评查|测试|检查|调查|排名|评价|活动|考核目标|目标考核|考核指标)$/;

/**
 * What a place is given for: 群众安全感|在全省排名第2位, 在绩效考核中|荣获第二名; else what the figure before it measures
 * (新能源装机14亿千瓦,居世界第1位).
 */
export function ranked(f: Figure): Named | null {
  if (f.quantity.value.kind !== 'rank') return null;
  const at = f.left.findLastIndex(ranks);
  // 结案数|均|位列|全国|海事法院|第3位: those among whom it ranks
  const left = at > 0 && f.left.slice(at + 1).every(isRival) ? f.left.slice(0, at) : f.left;
  const words =
    wordsBeforePlace(f) ??
    left.slice(
      0,
      lastBut(
        left,
        (word) =>
          ranks(word) ||
          /^[从由]$/.test(word.text) ||
          isTime(word.mention) ||
          word.mention?.type === 'region' ||
          is(word, 'linking', 'adverbs', 'areas'),
      ),
    );
  const among = words.findLastIndex((word) => word.text === '在');
  const topic = nounPhrase(f.text, withoutBasis(among < 0 ? words : words.slice(0, among)), f.codebook);
  const said = f.before.at(-1)?.named ?? null;
  const isAspect = said !== null && topic !== null && isAspectOf(f, slice(f.text, topic));
  // 生产总值突破2000亿元,总量|全市第三
  if (said && topic && isAspect) return aspectOf(said, slice(f.text, topic));
  if (topic && words.at(-1) !== f.left.at(-1)) return named(f, topic);
  const inside = among < 0 ? [] : words.slice(among + 1);
  const contest = nounPhrase(
    f.text,
    inside.slice(
      0,
      lastBut(inside, ({ text }) => /^[中上里]$/.test(text)),
    ),
    f.codebook,
  );
  if (contest && CONTEST.test(f.text.slice(contest.start, contest.end))) return named(f, contest);
  return said;
}

/** A body or an area, nothing that is done: 位列|全国|海事法院|第3位. */
const isRival = (word: Word): boolean => !is(word, 'verbs', 'verbal_nouns', 'prepositions') && word.text !== '的';

const OVERALL = /^(综合|总体)$/;

const isAspectOf = ({ codebook }: Figure, topic: string): boolean =>
  OVERALL.test(topic) || codebook.predicates.relational.includes(topic);

/** 总量, 增速 of what was named before; 综合 and 总体 only say how the place was reckoned. */
const aspectOf = (said: Named, aspect: string): Named =>
  OVERALL.test(aspect) || said.name.endsWith(aspect) ? said : { head: aspect, name: said.name + aspect };

/** 托位数居|全省第3位: what stands before a verb of one character that runs on from a noun, with those among whom it ranks. */
function wordsBeforePlace({ left, text, words }: Figure): readonly Word[] | null {
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) return null;
  const place = /[居列排占][^,;:、。居列排占]{0,8}$/.exec(text.slice(first.span.start, last.span.end));
  if (!place) return null;
  const from = first.span.start + place.index;
  const at = /[稳跃位名并]/.test(text[from - 1] ?? '') ? from - 1 : from; // 实际使用外资1383亿美元、|稳居
  const isRun = left.some(({ classes, span }) => classes.length === 0 && span.start <= at && span.end > at);
  return isRun ? words({ start: first.span.start, end: at }) : null;
}

/** How many words are left without those at the end that `drops` says. */
function lastBut(words: readonly Word[], drops: (word: Word) => boolean): number {
  let end = words.length;
  while (end > 0 && drops(words[end - 1]!)) end--;
  return end;
}
