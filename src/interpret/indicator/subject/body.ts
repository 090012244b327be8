import type { Codebook } from '../../../codebook/types.ts';
import { isBodyName } from '../suffixes.ts';
import { is, type Word, wordAt } from '../words.ts';
import { isPredicate } from './acting.ts';
import { endings, isOrgan, LINES } from './endings.ts';
import type { ClauseScope } from './opening.ts';

/** A unit, a region, or a word for an area: 全市. */
export const isNamed = (word: Word): boolean => word.mention?.type === 'organization' || isPlace(word);

export const isPlace = (word: Word): boolean => word.mention?.type === 'region' || is(word, 'areas');

/** An unknown run that still belongs to a subject is no longer than 政法 or 公安交管; 抓深做实党史 is a predicate. */
const LONGEST = 4;

/** How many words a subject may go on for: 全市|55家|政法|单位. */
const FURTHER = 4;

/** Where a subject ends, and the words behind it. */
export interface Body {
  readonly end: number;
  readonly rest: readonly Word[];
}

/**
 * Where the subject that begins with the i-th word ends: behind the last body that follows it (全市|55家|单位,
 * 宁波市|公安机关, 全国|铁路, 各级|刑侦部门重拳打击), else behind the word itself (全国|财政收入 is measured; whose it is, is 全国).
 */
export function bodyAt(words: readonly Word[], i: number, scope: ClauseScope): Body {
  let last = i;
  const next = wordAt(words, i + 1);
  if (next && PORT.test(next.text)) return endingAt(next.span.start + 1, scope); // 青岛|港集装箱吞吐量
  for (let k = i + 1; k < words.length && k <= i + FURTHER; k++) {
    const word = words[k]!;
    if (continues(word, scope.codebook)) {
      if (isBody(word, scope.codebook) && !(WEAK.test(word.text) && !isPredicate(words, k + 1, scope))) last = k;
      continue;
    }
    const within = isUnknown(word) ? bodyWithin(word, scope) : 0;
    if (within === 0) break;
    return endingAt(within, scope);
  }
  return { end: words[last]!.span.end, rest: words.slice(last + 1) };
}

/** 财政 and 居民 are bodies that act, or say what is measured: 全市|财政收入. */
export const WEAK =
  /^(财政|地方财政|各级财政|[轻重手]?工业|轻重工业|工农业|农业|行业|居民|农民|职工|工人|群众|学生|教师|企业|工业企业|城市|地方|国家|铁路|组织)$/;

/** 刑侦部门|重拳: a body in the front of a run that is not known. */
function bodyWithin({ span }: Word, { text, codebook }: ClauseScope): number {
  const known = endings(codebook);
  for (let at = span.start; at < Math.min(span.end, span.start + 2 * LONGEST); at++) {
    const hit = known.longest(text, at, span.end);
    if (hit && hit.end > span.start + 1 && hit.end - at > 1 && isOrgan(text.slice(at, hit.end))) return hit.end;
  }
  return 0;
}

const endingAt = (end: number, { words, end: to }: ClauseScope): Body => ({
  end,
  rest: words({ start: end, end: to }),
});

const PORT = /^港(?![口区币元澳人府股])/;

const isUnknown = (word: Word): boolean =>
  word.mention === null && word.classes.length === 0 && !/^([\s,;:。!?]|原名|简称|又名|前身)/.test(word.text);

export const isBody = (word: Word, codebook: Codebook): boolean =>
  word.mention?.type === 'organization' ||
  is(word, 'actors') ||
  (word.text.length === 2 && LINES.test(word.text)) ||
  (isBodyName(word.text, codebook) && !word.text.endsWith('社会'));

/** Words that may stand between an area and its body; several areas may have one (江苏、重庆等法院). */
const continues = (word: Word, codebook: Codebook): boolean =>
  (word.mention !== null && /^(quantity|organization|region)$/.test(word.mention.type)) ||
  word.text === '等' ||
  word.text === '内' || // 预算|内|工业企业
  (word.mention === null &&
    ((isUnknown(word) && (word.text.length <= LONGEST || isBody(word, codebook))) ||
      is(word, 'nouns', 'actors', 'conjunctions', 'parts', 'determiners')) &&
    !is(word, 'linking', 'adverbs'));
