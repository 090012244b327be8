import type { Span } from '../core/span.ts';
import type { Trie } from '../core/trie.ts';
import { BLANKS, unitsOf } from '../core/units.ts';
import { DIGITS, isArabic } from './numeral-digits.ts';
import { gradesOf, session } from './ordinal-grade.ts';
import { rankAt } from './quantity-rank.ts';
import { defineRecognizer, type Found } from './recognizer.ts';

/** Numerals that say which one, not how many: 第二批, 一是, (三), 1., 二级英模, 十九大, 初一. */
export const ordinal = defineRecognizer({
  name: 'ordinal',
  yields: 'ordinal',
  needs: ['number'],
  *scan({ text, mentions, codebook }) {
    const grades = gradesOf(codebook);
    for (const { span, value } of mentions('number')) {
      if (value.value === null || value.modifier !== 'exact') continue;
      const found =
        numbered(text, span) ??
        marker(text, span) ??
        enumerated(text, span) ??
        graded(text, span, grades) ??
        session(text, span);
      if (found) yield { span: found.span, value: { value: value.value }, rule: found.rule! };
    }
    for (let at = text.indexOf('首'); at >= 0; at = text.indexOf('首', at + 1))
      if ('批次届期个家'.includes(text[at + 1] ?? ' ') && text[at - 1] !== '榜')
        yield { span: { start: at, end: at + 2 }, value: { value: 1 }, rule: 'first' };
  },
});

type Place = Omit<Found<'ordinal'>, 'value'>;

/** Classes, honours and stages: 二级英模, 三等功, 一审, 5号文. */
function graded(text: string, { start, end }: Span, grades: Trie<string>): Place | undefined {
  const tail = grades.longest(text, end);
  return tail && { span: { start, end: tail.end }, rule: tail.value };
}

/** 第二, 第3条, 初一; a place in a ranking (居第3位) is a quantity. */
function numbered(text: string, span: Span): Place | undefined {
  const before = text[span.start - 1];
  if (before === '第')
    return rankAt(text, span) ? undefined : { span: { start: span.start - 1, end: span.end }, rule: 'numbered' };
  const day =
    before === '初' &&
    span.end - span.start === 1 &&
    !isArabic(text[span.start]) &&
    !'中高'.includes(text[span.start - 2] ?? ' ');
  return day ? { span: { start: span.start - 1, end: span.end }, rule: 'numbered' } : undefined;
}

/** List markers where a paragraph or sentence begins: 一、 (二) 1. 2、 3) ①. */
function marker(text: string, { start, end }: Span): Place | undefined {
  const open = text[start - 1] === '(' || text[start - 1] === '〔' || text[start - 1] === '[';
  const from = open ? start - 1 : start;
  if (!isOpening(text, from))
    return open && end - start <= 2 && text[end] === ')' && !isArabic(text[start])
      ? { span: { start: from, end: end + 1 }, rule: 'marker' }
      : undefined;
  const next = text[end] ?? '';
  if (open)
    return next === ')' || next === '〕' || next === ']'
      ? { span: { start: from, end: end + 1 }, rule: 'marker' }
      : undefined;
  const short = end - start <= 3;
  if (!short) return undefined;
  if (next === '、' || next === ')') return { span: { start, end: end + 1 }, rule: 'marker' };
  return next === '.' && !isArabic(text[end + 1]) ? { span: { start, end: end + 1 }, rule: 'marker' } : undefined;
}

const closes = unitsOf(`${BLANKS}。;:!?`);

function isOpening(text: string, at: number): boolean {
  return at === 0 || closes(text.charCodeAt(at - 1));
}

/** 一是…二是…, 一要…二要…, 其一. */
function enumerated(text: string, { start, end }: Span): Place | undefined {
  const single = end - start === 1 && (DIGITS.has(text.charCodeAt(start)) || text[start] === '十');
  if (!single) return undefined;
  const next = text[end];
  const points = next === '是' || next === '要' || next === '则' || next === '看' || next === '靠';
  if (points && /[\n。;,:!?\s、“(]/.test(text[start - 1] ?? '\n'))
    return { span: { start, end: end + 1 }, rule: 'enumerated' };
  return text[start - 1] === '其' && /[,:是]/.test(next ?? ' ')
    ? { span: { start: start - 1, end }, rule: 'enumerated' }
    : undefined;
}
