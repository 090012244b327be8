import type { MentionType } from '../../core/mention.ts';
import { unitsOf } from '../../core/units.ts';
import { is, type Word, wordAt } from './words.ts';

type Direction = 'up' | 'down';

function directions(more: string, less: string): ReadonlyMap<string, Direction> {
  const known = new Map<string, Direction>();
  for (const word of more.split(' ')) known.set(word, 'up');
  for (const word of less.split(' ')) known.set(word, 'down');
  return known;
}

/** Verbs that say how two things differ, before what is compared with: 增速|高于|全省|0.8个百分点. */
const DIFFERS = directions('高于 快于 好于 优于 强于 高出 高过 领先于', '低于 慢于 弱于 差于 落后于 低出');
/** Whether a verb says how two things differ: 高于|全省. */
export const isDifference = (verb: string): boolean => DIFFERS.has(verb);
/** Those that also say how much there is: they compare with areas and standards only (超|全省平均3.6个百分点; 超|百亿元 does not). */
const EXCEEDS = directions('超 超出 超过 大于 多于 领先', '小于 少于 落后');

/** What figures are compared with, by its last character: 平均水平, 预期目标, 序时进度, 全国均值. */
const STANDARD =
  /(平均|均值|均数|水平|目标|进度|预期|计划|预算|增速|增幅|涨幅|规划|任务|标准|指标|要求|同期|整体|总体|均线)[数值]?$/;

const closesStandard = unitsOf('均值数平标度期划算速幅务准求体线');

const ENDS = new Set(',;:。的为是');

/** How many words are looked at. */
const REACH = 7;

/** Where a comparison without 比 begins that ends at `end`, and which way the figure says: 高于|全省平均水平. */
export function differenceBefore(
  words: readonly Word[],
  end: number,
): { readonly at: number; readonly direction: Direction } | null {
  const last = wordAt(words, end - 1);
  if (!last || (!isCompared(last) && is(last, 'verbs', 'linking', 'adverbs', 'prepositions'))) return null;
  for (let i = end - 2; i >= 0 && end - i <= REACH; i--) {
    const { mention, text } = words[i]!;
    const direction = DIFFERS.get(text) ?? (EXCEEDS.has(text) && isCompared(last) ? EXCEEDS.get(text) : undefined);
    if (direction) return { at: i, direction };
    if (mention?.type === 'quantity' || ENDS.has(text)) return null;
  }
  return null;
}

/** Whether a figure may be compared with what a word names: an area, a body, a standard. */
const isCompared = (word: Word): boolean =>
  is(word, 'areas') ||
  (word.mention === null ? LEVELS.has(word.text) : COMPARED.has(word.mention.type)) ||
  (closesStandard(word.text.charCodeAt(word.text.length - 1)) && STANDARD.test(word.text));

const LEVELS = new Set(['自治区', '自治州', '省', '市', '县', '区', '州']);
const COMPARED = new Set<MentionType>(['region', 'organization', 'date']);

/** Whether words only name what a second figure is compared with: 高于自治区10947元、|包头市|2967元. */
export const areCompared = (words: readonly Word[]): boolean =>
  words.some(isCompared) && words.every((word) => isCompared(word) || is(word, 'conjunctions'));
