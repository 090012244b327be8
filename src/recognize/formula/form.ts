import { type SloganLexicon, schemeIn } from '../../codebook/slogans.ts';
import { isDigit } from '../../core/units.ts';

/** What the form of a formula says: its numerals, and the noun they count. */
export interface Form {
  readonly numbers: readonly number[];
  readonly head: string | null;
}

const DIGITS = '零一二三四五六七八九';
const VALUE = new Map([...[...DIGITS].map((char, i) => [char, i] as const).slice(1), ['两', 2], ['双', 2], ['十', 10]]);
const CODED = /^(?:\d{1,2}|[NnXx])(?:\+(?:\d{1,3}|[NnXx])){1,7}\+?(?![\d+])/;
const COUNTED = /^[1-9]{3,6}(?!\d)/;
const MAX_LENGTH = 14;
const MAX_BODY = 10;
const BODY = /[\p{Script=Han}、,%A-Za-z\d]/u;

/** 一要吃饭、二要建设: a couplet that numbers its halves. */
const ENUMERATED = /^一[^、,]{1,5}[、,]?二./;

/** The numeral that begins at `at` (两, 十二, 二十, 10): its end and value; null where none stands. */
export function numeralAt(text: string, at: number): { end: number; value: number } | null {
  const first = VALUE.get(text.charAt(at));
  if (first === undefined) {
    const arabic = isDigit(text.charCodeAt(at)) ? /^\d{1,3}(?=[个项大条种类级位])/.exec(text.slice(at, at + 4)) : null;
    return arabic && { end: at + arabic[0].length, value: Number(arabic[0]) };
  }
  if (text[at] === '双' || text[at] === '两') return { end: at + 1, value: first };
  let end = at + 1;
  let value = first;
  if (first < 10 && text[end] === '十') {
    value = first * 10;
    end++;
  }
  const last = DIGITS.indexOf(text.charAt(end));
  if (value >= 10 && last > 0) return { end: end + 1, value: value + last };
  if (value < 10 && text[end] === '百') return { end: end + 1, value: value * 100 };
  return { end, value };
}

/** The form of a code: 1+5, 1+1+N, 1345, 1+6工作法; null for hotlines, years, sums. */
export function codedForm(text: string, words: SloganLexicon): Form | null {
  const plus = CODED.exec(text)?.[0];
  const code = plus ?? COUNTED.exec(text)?.[0];
  if (!code || words.nicknames.has(code) || words.nicknames.has(text)) return null;
  if (!plus && /^(?:19|20)\d\d$/.test(code)) return null;
  const rest = text.slice(code.length);
  const head = rest === '' ? null : schemeIn(rest, words);
  if (rest !== '' && !head) return null;
  const numbers = plus ? (plus.match(/\d+/g) ?? []) : [...code];
  return numbers.length > 0 ? { numbers: numbers.map(Number), head } : null;
}

/**
 * The form of a numeral abbreviation: numerals and what each of them counts, all of the text (四个意识, 两代表一委员,
 * 一拖二, 新三样). Null for what lists nothing: a lone 一 (一盘棋), only 一 (一事一议), periods and amounts (三年行动),
 * labels (两张皮), nicknames (七一).
 */
export function numeralForm(text: string, words: SloganLexicon): Form | null {
  if (text.length < 2 || text.length > MAX_LENGTH || words.nicknames.has(text) || ENUMERATED.test(text)) return null;
  const start = /^[新老旧](?=[一二两三四五六七八九十])/.test(text) ? 1 : 0;
  if (words.labels.longest(text, start)) return null;
  const pieces = piecesOf(text, start);
  if (!pieces?.some(({ value }) => value >= 2 && value <= 99)) return null;
  const last = pieces.length - 1;
  // 三年两大目标: a time before what is listed
  if (pieces.some(({ body, bodyAt }, i) => !(body === '年' && i < last) && words.amounts.longest(text, bodyAt)))
    return null;
  if (pieces[0]!.body === '年' && pieces[last]!.value < 2) return null;
  if (pieces.length === 1 && (words.counters.longest(text, pieces[0]!.bodyAt) || pieces[0]!.body === '')) return null;
  return { numbers: pieces.map(({ value }) => value), head: headOf(pieces.at(-1)!.body, words) };
}

/** The numerals of a known formula, whatever they count: 双百, 两弹一星, 除四害. */
export function knownForm(text: string, words: SloganLexicon): Form {
  const pieces = piecesOf(text, Math.max(0, text.search(/[一二两三四五六七八九十双]/))) ?? [];
  return { numbers: pieces.map(({ value }) => value), head: headOf(pieces.at(-1)?.body ?? '', words) };
}

interface Piece {
  readonly value: number;
  readonly bodyAt: number;
  readonly body: string;
}

/** Cuts a text into numerals and what follows each; null where it is built otherwise. */
function piecesOf(text: string, start: number): Piece[] | null {
  const pieces: Piece[] = [];
  for (let at = start; at < text.length; ) {
    const numeral = numeralAt(text, at);
    if (!numeral) return null;
    let end = numeral.end;
    while (end < text.length && (within(text, end) || !numeralAt(text, end)))
      if (!BODY.test(text.charAt(end++))) return null;
    const body = text.slice(numeral.end, end).replace(/[、,]$/, '');
    if (body.length > MAX_BODY || /[、,]/.test(body)) return null;
    if (body === '' && end < text.length && text[numeral.end - 1] !== '双') return null;
    pieces.push({ value: numeral.value, bodyAt: numeral.end, body });
    at = end;
  }
  return pieces;
}

/** A numeral that is part of a word: 统一, 第一, 一致. */
const within = (text: string, at: number): boolean =>
  /[统唯第同单归专合逐之万]/.test(text.charAt(at - 1)) ||
  (text[at] === '一' && /[致流样起切些般定直律]/.test(text.charAt(at + 1)));

/** The head of what follows the last numeral, its measure word left out: 大顽瘴痼疾 → 顽瘴痼疾; 高 → 高. */
export function headOf(body: string, { measures }: SloganLexicon): string | null {
  const measure = measures.longest(body, 0);
  return (measure && measure.end < body.length ? body.slice(measure.end) : body) || null;
}
