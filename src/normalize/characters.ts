import { builtinScripts, derived } from '../codebook/load.ts';

/** What a character is to the normalizer, as bits: one look-up a character tells what a line needs. */
export const TRADITIONAL = 1;
export const SIMPLIFIED = 2;
/** has an entry in `folds`, or may have one */
export const FOLD = 4;
export const DIGIT = 8;
export const BLANK = 16;
/** may group thousands: 1,100 */
export const COMMA = 32;
/** may stand for a point, a stroke or a dash within a figure: ８．８, 19·5, 1994／1995 */
export const POINT = 64;
/** may be written for 〇: 一九九○, 二OO八 */
export const ZERO = 128;
export const CHINESE_DIGIT = 256;
/** combining mark */
export const MARK = 512;
/** shows nothing: joiners, soft hyphens, controls */
export const INVISIBLE = 1024;

export const SPACES = ' \u00a0\u2000-\u200a\u202f\u205f';

export interface Characters {
  /** bits by UTF-16 unit */
  readonly classes: Uint16Array;
  /** by UTF-16 unit: what it is replaced by, whatever the script; '' deletes it */
  readonly folds: ReadonlyMap<number, string>;
}

/** The class of every character, derived once from the codebook's variants and OpenCC's characters. */
export const characters = derived((codebook): Characters => {
  const classes = new Uint16Array(0x10000);
  const folds = new Map(foldings());
  for (const { from, to, script } of codebook.variants)
    if (!script) for (const variant of from) folds.set(variant.charCodeAt(0), to);

  const mark = (units: Iterable<number>, bit: number): void => {
    for (const unit of units) classes[unit]! |= bit;
  };
  const { traditional, simplified } = builtinScripts();
  mark(unitsOf(traditional), TRADITIONAL);
  mark(unitsOf(simplified), SIMPLIFIED);
  mark(folds.keys(), FOLD);
  mark(unitsOf('\r'), FOLD);
  mark(range(0xf900, 0xfaff), FOLD);
  mark(unitsOf('0123456789０１２３４５６７８９'), DIGIT);
  mark([0x20, 0xa0, ...range(0x2000, 0x200a), 0x202f, 0x205f], BLANK);
  mark(unitsOf(',，'), COMMA);
  mark(unitsOf('．·／－'), POINT);
  for (const [first, last] of COMBINING) mark(range(first, last), MARK);
  for (const [first, last] of UNSEEN) mark(range(first, last), INVISIBLE);
  mark(unitsOf('○◯OＯ0０'), ZERO);
  mark(unitsOf('一二三四五六七八九〇○'), CHINESE_DIGIT);
  return { classes, folds };
});

/** The replacement of the character at `at`, or undefined; only asked for characters of class FOLD. */
export function foldAt(text: string, at: number, folds: Characters['folds']): string | undefined {
  const unit = text.charCodeAt(at);
  if (unit === 13) return text.charCodeAt(at + 1) === 10 ? '' : '\n';
  if (unit >= 0xf900 && unit <= 0xfaff) return text[at]!.normalize('NFC');
  return folds.get(unit);
}

const COMBINING = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;

/** Half and full width, blanks, line breaks, invisible characters, radicals of PDF files. */
function* foldings(): Iterable<[number, string]> {
  for (const [first, last] of [
    ['０', '９'],
    ['Ａ', 'Ｚ'],
    ['ａ', 'ｚ'],
  ] as const)
    for (const unit of range(first.charCodeAt(0), last.charCodeAt(0))) yield [unit, String.fromCharCode(unit - 0xfee0)];
  for (const c of '％＋＝＆＄＠＃＊＜＞＾｜＼＿')
    yield [c.charCodeAt(0), String.fromCharCode(c.charCodeAt(0) - 0xfee0)];
  const small = '﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹙（﹚）﹪%﹢+﹣-﹤<﹥>﹦=｡。｢「｣」､、︵（︶）︽《︾》﹁「﹂」﹃『﹄』￥¥';
  for (let i = 0; i < small.length; i += 2) yield [small.charCodeAt(i), small[i + 1]!];
  for (const unit of [0xa0, ...range(0x2000, 0x200a), 0x202f, 0x205f]) yield [unit, ' '];
  for (const unit of [0x0b, 0x0c, 0x85, 0x2028, 0x2029]) yield [unit, '\n'];
  for (const unit of range(0x2f00, 0x2fd5)) yield [unit, String.fromCharCode(unit).normalize('NFKC')];
}

/** Controls, soft hyphen, joiners, direction marks, variation selectors, BOM. */
const UNSEEN = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

function* range(first: number, last: number): Iterable<number> {
  for (let unit = first; unit <= last; unit++) yield unit;
}

const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
