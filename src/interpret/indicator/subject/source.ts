import { is, isTime, type Word } from '../words.ts';
import { isReporting } from './acting.ts';
import { bodyAt, isNamed } from './body.ts';
import type { ClauseScope, Subject } from './opening.ts';

/**
 * Who tells in a clause of what it did itself: 记者从忻州警方获悉,|破获案件20起; 国铁集团表示,|今年将投产新线20公里. Offices of
 * statistics and of the press tell what others did.
 */
export function source(words: readonly Word[], scope: ClauseScope): Subject | null {
  if (!words.some((word) => is(word, 'reporting'))) return null;
  const i = words.findIndex(isNamed);
  if (i < 0) return null;
  const { end, rest } = bodyAt(words, i, scope);
  const span = { start: words[i]!.span.start, end };
  const name = scope.text.slice(span.start, end);
  const isOwn = DOERS.test(name) && !TELLERS.test(name) && isReporting(rest, true);
  return isOwn ? { span, first: span, kind: 'named', governs: false } : null;
}

const DOERS = /(公安|警|法院|检察|纪委|监委|海关|海事|消防|应急|司法|集团|公司|局|厅|队)/;
const TELLERS = /(统计|新闻|宣传|信息中心|研究)/;

/** Whether a clause says first what was done, without who did it: 截至目前,共|破获; not 固定资产投资|增长. */
export function isElided(words: readonly Word[]): boolean {
  const first = words.find(
    (word) => !isTime(word.mention) && !is(word, 'adverbs', 'modals', 'growth_adverbs') && word.text.trim() !== '',
  );
  return is(first, 'verbs', 'handling') && !is(first, 'nouns');
}
