import type { Codebook } from '../../../codebook/types.ts';
import { is, type Word } from '../words.ts';

/** A unit, a region, or a word for an area: 全市. */
export const isNamed = (word: Word): boolean => word.mention?.type === 'organization' || isPlace(word);

export const isPlace = (word: Word): boolean => word.mention?.type === 'region' || is(word, 'areas');

/** An unknown run that still belongs to a subject is no longer than 政法 or 公安交管; 抓深做实党史 is a predicate. */
const LONGEST = 4;

/** How many words a subject may go on for: 全市|55家|政法|单位. */
const FURTHER = 4;

/**
 * Where the subject that begins with the i-th word ends: behind the last body that follows it (全市|55家|单位,
 * 宁波市|公安机关, 全国|铁路), else behind the word itself (全国|财政收入 is measured; whose it is, is 全国).
 */
export function bodyEnd(words: readonly Word[], i: number, codebook: Codebook): number {
  let end = i + 1;
  for (let k = i + 1; k < words.length && k <= i + FURTHER && continues(words[k]!, codebook); k++)
    if (isBody(words[k]!, codebook)) end = k + 1;
  return end;
}

export const isBody = (word: Word, codebook: Codebook): boolean =>
  word.mention?.type === 'organization' ||
  is(word, 'actors') ||
  (codebook.predicates.body_suffixes.some((suffix) => word.text.endsWith(suffix)) && !/社会$/.test(word.text));

/** Words that may stand between an area and its body. */
const continues = (word: Word, codebook: Codebook): boolean =>
  word.mention?.type === 'quantity' ||
  word.mention?.type === 'organization' ||
  (word.mention === null &&
    ((word.classes.length === 0 &&
      (word.text.length <= LONGEST || isBody(word, codebook)) &&
      !/^[\s,;:。!?]/.test(word.text)) ||
      is(word, 'nouns', 'actors', 'conjunctions', 'parts', 'determiners')) &&
    !is(word, 'linking', 'adverbs'));
