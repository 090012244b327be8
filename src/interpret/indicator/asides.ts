import { is, isTime, type Word, wordAt } from './words.ts';

// What stands between a thing and its figure and is neither: when it was so or was foretold, and what it is reckoned on.

/** 五三年到七八年|间, 前|三年 */
const CLOSES_TIME = new Set(['间', '期间', '以来', '之间', '内', '时']);
const OPENS_TIME = new Set('前近头在于到');

/** 赤字|超过|六月|时|公布|的|二百亿元: when the figure was told, no thing that it measures. */
export function isForetold(words: readonly Word[], end: number): boolean {
  const [last, next] = [wordAt(words, end - 1)?.text ?? '', words[end]?.text ?? ''];
  if (next === '' && isTime(wordAt(words, end - 2)?.mention) && FORETELLS.test(last))
    return /^[从由较比]$/.test(wordAt(words, end - 3)?.text ?? ''); // 从|去年11月|预测3.54%
  return next === '的' ? FORETELLS.test(last) : (last === '所' || last === '时') && FORETELLS.test(next);
}

/** 六月|公布, 去年|预测 */
const FORETELLS = /^(公布|预测|估计|预计|预期|预算|预料|建议|订下|定下|订立|原定|原订|规定|承诺)$/;

/** 猪肉价格|每|斤|下降: what a price or a share is reckoned on. */
export const isPer = (words: readonly Word[], end: number): boolean => {
  const before = wordAt(words, end - 2)?.text;
  const last = wordAt(words, end - 1);
  if (before !== '每' && !last?.text.startsWith('每')) return false;
  const isAmount = last?.mention?.type === 'quantity' || last?.mention?.type === 'figure'; // 最低收购价|每50公斤
  return (
    (end > 1 && before === '每' && (last!.text.length === 1 || isAmount || MEASURES.test(last!.text))) ||
    (end > 1 && isAmount && last.text.startsWith('每')) ||
    (last?.text.startsWith('每') &&
      PER_PERSON.test(last.text) &&
      (/^每[年月天日]$/.test(words[end]?.text ?? '') ||
        is(wordAt(words, end - 2), 'levels', 'linking', 'prepositions', 'growth_up'))) ||
    (last?.text === '每' && is(words[end], 'growth_up', 'growth_down')) || // 生产总值|每|增长1个百分点
    (last?.text === '每' &&
      (words[end]?.text.length === 1 ||
        MEASURES.test(words[end]?.text ?? '') ||
        /^(quantity|figure)$/.test(words[end]?.mention?.type ?? '')))
  );
};

/** 补助标准|提高到|每人|每年240元 */
const PER_PERSON = /^每(人|户|亩|头|只|年|月|日|家|个|辆|吨|次|场|节|堂|宗|份|张|名|位|所|间|班)$/;

/** 每|平方公里, 每|公斤 */
const MEASURES = /^(平方米|立方米|平方公里|公里|公斤|千克|公顷|千瓦时|小时|人次|人年|人月)$/;

/** Whether the word before `end` is a time, or one that opens the time behind it: 产量|前|三年, 总产值|在|五年内. */
export const isWhen = (words: readonly Word[], end: number): boolean =>
  isTime(wordAt(words, end - 1)?.mention) ||
  (CLOSES_TIME.has(wordAt(words, end - 1)?.text ?? '') && isTime(wordAt(words, end - 2)?.mention)) || // 五三年到七八年|间
  (OPENS_TIME.has(wordAt(words, end - 1)?.text ?? '') &&
    words.slice(end, end + 2).some((word) => isTime(word.mention)));
