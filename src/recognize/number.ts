import { measuresOf } from '../codebook/measures.ts';
import type { Bounds } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import type { Trie } from '../core/trie.ts';
import { unitsOf } from '../core/units.ts';
import { readNumber } from './number-read.ts';
import { DIGITS, isNumeral } from './numeral-digits.ts';
import { gradesOf } from './ordinal-grade.ts';
import { placesOf } from './places.ts';
import { defineRecognizer } from './recognizer.ts';

/** Numerals, scanned once from left to right; those inside idioms (一体推进, 千方百计) count nothing and are left out. */
export const number = defineRecognizer({
  name: 'number',
  yields: 'number',
  needs: ['idiom'],
  *scan({ doc, text, mentions, codebook }) {
    const tails = [measuresOf(codebook).trie, gradesOf(codebook)];
    const idioms = mentions('idiom');
    let next = 0;
    let free = 0;
    for (const at of placesOf(doc, codebook).numerals) {
      if (at < free) continue;
      while (next < idioms.length && idioms[next]!.span.end <= at) next++;
      const idiom = idioms[next]?.span;
      if (idiom && idiom.start <= at) {
        free = idiom.end;
        continue;
      }
      const noun = text[at] === '数' && NOUNS_IN_NUMBER.includes(text[at - 1] ?? ' ');
      const found = noun ? undefined : readNumber(text, at);
      if (!found) continue;
      if (isMeant(text, found.span, tails) && isFigure(found.value)) yield found;
      free = found.span.end;
    }
  },
});

/** Nouns that end in 数: 人数十万 is 十万, 多数人 counts nothing. */
const NOUNS_IN_NUMBER = '条行人户总件次个指多少系倍基位名度分点岁参函整小复单大半奇偶常代有无如充级序';

/** Characters that a lone digit may follow or precede when it stands for a number: 这是五那是四, 排名前三的. */
const BEFORE = '是第前后为得达至到加减乘比共第初点';
const AFTER = '的不那却和与、,。;:)是要则';

/** A run of hundreds of digits is no figure that could be counted with. */
const isFigure = ({ value, min, max }: Bounds): boolean =>
  [value, min, max].every((bound) => bound === null || Number.isFinite(bound));

/** A single character (一, 千, 几) is only a numeral with a measure word or a grade behind it, or where figures stand. */
function isMeant(text: string, { start, end }: Span, tails: readonly Trie<unknown>[]): boolean {
  if (end - start > 1) return true;
  const char = text[start]!;
  if (char >= '0' && char <= '9') return true;
  if (tails.some((tail) => tail.longest(text, end)) || isLimit(text, { start, end })) return true;
  const next = text[end] ?? '\n';
  if ('余多来'.includes(next) && '十百千万亿'.includes(char))
    return next !== '来' || tails.some((tail) => tail.longest(text, end + 1));
  if (char === '半') return next === '数';
  const before = text[start - 1] ?? '\n';
  if (before === '第' || before === '初' || text.startsWith('分之', start - 2) || text.startsWith('百分', start - 2))
    return true;
  if (next === '比' && isNumeral(text[end + 1])) return true;
  if (!DIGITS.has(char.charCodeAt(0)) && char !== '十') return false;
  const opens = !isHan(before) || BEFORE.includes(before);
  const closes = !isHan(next) || AFTER.includes(next);
  return opens && closes;
}

/** 一以上, 三及以下; 统一以上… and 同一以内… hold words. */
const isLimit = (text: string, { start, end }: Span): boolean =>
  mayLimit(text.charCodeAt(end)) &&
  /^[及或]?以[上下内]/.test(text.slice(end, end + 3)) &&
  !'统唯专单划合同如归不万逐之'.includes(text[start - 1] ?? '\n');

const mayLimit = unitsOf('及或以');

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';
