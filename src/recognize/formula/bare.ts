import type { SloganLexicon } from '../../codebook/slogans.ts';
import { unitsOf } from '../../core/units.ts';
import { codedForm, headOf, numeralAt } from './form.ts';
import { type FormulaAt, membersAt } from './members.ts';

const isLead = unitsOf('零〇一二三四五六七八九十百千万亿两0123456789第这每前后各');
/** 关键: not in 关键词, 保障: not in 保障性. */
const LONGER_WORD = /[词性化点者员人法学率力感区线型]/;
const isNumeral = unitsOf('三四五六七八九十3456789');
const isFigure = unitsOf('3456789');
const FEWEST = 3;
/** A count that is not explained at so many places is none. */
const ENOUGH = 40;
/** 三个督导。一是督责任: a word of its own right before the points, which take up its first character. */
const CLAUSE_END = /^[\p{Script=Han}]{2,4}(?=[。:;——]|,一)/u;

const OPEN_CODE = /(?<![\dA-Za-z+.])\d{1,2}(?:\+\d{1,2}){0,4}\+[NnXx](?![A-Za-z\d+])/g;

/** Codes with an open part are formulas without quotation marks too: 1+X证书, 构建1+3+N体系. */
export function* bareCodes(
  text: string,
  taken: ReadonlyMap<number, number>,
  words: SloganLexicon,
): Generator<FormulaAt> {
  if (!text.includes('+')) return;
  for (const { 0: surface, index: start } of text.matchAll(OPEN_CODE)) {
    const form = taken.has(start) ? null : codedForm(surface, words);
    const inner = { start, end: start + surface.length };
    if (form) yield { outer: inner, inner, surface, form };
  }
}

/**
 * Unquoted numeral abbreviations that nobody knows but this report explains: 做好三个督导。一是督责任。…二是…三是…;
 * 学习教育、查纠整改、总结提升三个环节. Without its members beside it a count stays a count.
 * `places`: where numerals may begin.
 */
export function* bareFormulas(
  text: string,
  places: readonly number[],
  taken: ReadonlyMap<number, number>,
  words: SloganLexicon,
): Generator<FormulaAt> {
  const spans = [...taken].sort(([a], [b]) => a - b);
  const tried = new Map<string, number>();
  let next = 0;
  let past = 0;
  for (const at of places) {
    if (!isNumeral(text.charCodeAt(at))) continue;
    while (next < spans.length && spans[next]![0] <= at) past = Math.max(past, spans[next++]![1]);
    if (at < past || (at > 0 && isLead(text.charCodeAt(at - 1)))) continue;
    const numeral = numeralAt(text, at);
    const measure = numeral && words.measures.longest(text, numeral.end);
    if (!numeral || !measure || numeral.value < FEWEST || words.amounts.longest(text, numeral.end)) continue;
    const found =
      explainedAt(text, at, nounHead(text, measure.end, words), numeral, measure.end, tried, words) ??
      // 学习教育、查纠整改、总结提升3个环节: a figure needs a scheme noun
      (isFigure(text.charCodeAt(at))
        ? null
        : explainedAt(text, at, wordHead(text, measure.end), numeral, measure.end, tried, words));
    if (!found) continue;
    yield found;
    past = found.inner.end;
  }
}

/** The formula from `start` to `end`, where there is such an end, if the report explains it. */
function explainedAt(
  text: string,
  start: number,
  end: number | null,
  numeral: { readonly end: number; readonly value: number },
  head: number,
  tried: Map<string, number>,
  words: SloganLexicon,
): FormulaAt | null {
  if (end === null) return null;
  const surface = text.slice(start, end);
  const times = (tried.get(surface) ?? 0) + 1;
  tried.set(surface, times);
  if (times > ENOUGH) return null;
  const inner = { start, end };
  const form = { numbers: [numeral.value], head: headOf(text.slice(numeral.end, end), words) };
  const found = { outer: inner, inner, surface, form };
  return explained(text, found, head, words) ? found : null;
}

/** Whether the report lists what a count stands for: a scheme noun needs any list, another word one that takes it up. */
function explained(text: string, found: FormulaAt, head: number, words: SloganLexicon): boolean {
  const { members, complete } = membersAt(text, found, words);
  if (!complete || members.length < FEWEST) return false;
  const scheme = nounHead(text, head, words) === found.inner.end;
  return scheme || members.every(({ start }) => text[start] === text[head]);
}

/** Where a scheme noun ends that is counted: 三个环节. */
function nounHead(text: string, start: number, { heads }: SloganLexicon): number | null {
  const end = heads.longest(text, start)?.end;
  return end === undefined || LONGER_WORD.test(text.charAt(end)) ? null : end;
}

/** Where a word ends that is a clause of its own: 三个督导。 */
function wordHead(text: string, start: number): number | null {
  const word = CLAUSE_END.exec(text.slice(start, start + 6));
  return word ? start + word[0].length : null;
}
