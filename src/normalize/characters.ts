import { builtinScripts, derived, SCRIPTS_FROM } from '../codebook/load.ts';

/** What a character is to the normalizer, as bits: one look-up a character tells what a line needs. The first two are those of `builtinScripts`. */
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
/** ideographic space */
export const WIDE_BLANK = 2048;
/** shows nothing: joiners, soft hyphens, controls */
export const INVISIBLE = 1024;

export const SPACES = ' \u00a0\u2000-\u200a\u202f\u205f';

export interface Characters {
  /** bits by UTF-16 unit */
  readonly classes: Uint16Array;
  /** by UTF-16 unit: what it is replaced by, whatever the script */
  readonly folds: ReadonlyMap<number, string>;
}

/** The class of every character, derived once from the codebook's variants and OpenCC's characters. */
export const characters = derived((codebook): Characters => {
  const classes = new Uint16Array(0x10000);
  classes.set(builtinScripts(), SCRIPTS_FROM);
  const folds = new Map<number, string>();
  const mark = (units: string, bit: number): void => {
    for (let i = 0; i < units.length; i++) classes[units.charCodeAt(i)]! |= bit;
  };
  const markAll = (ranges: readonly (readonly [number, number])[], bit: number): void => {
    for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) classes[unit]! |= bit;
  };
  const fold = (from: string, to: string): void => {
    for (let i = 0; i < from.length; i++) folds.set(from.charCodeAt(i), to);
    mark(from, FOLD);
  };

  for (let i = 0; i < SMALL.length; i += 2) fold(SMALL[i]!, SMALL[i + 1]!);
  fold('\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f', ' ');
  fold('\u000b\u000c\u0085\u2028\u2029', '\n');
  for (const { from, to, script } of codebook.variants) if (!script) fold(from, to);
  markAll([FULL_WIDTH_DIGITS, ...FULL_WIDTH_LETTERS, KANGXI, COMPATIBILITY], FOLD);
  mark(FULL_WIDTH_SIGNS, FOLD);
  mark('\r', FOLD);

  markAll([[0x30, 0x39], FULL_WIDTH_DIGITS], DIGIT);
  mark(' \u00a0\u202f\u205f', BLANK);
  markAll([[0x2000, 0x200a]], BLANK);
  mark('\u3000', WIDE_BLANK);
  mark(',，', COMMA);
  mark('．·／－', POINT);
  mark('○◯OＯ0０', ZERO);
  mark('一二三四五六七八九〇○', CHINESE_DIGIT);
  markAll(COMBINING, MARK);
  markAll(UNSEEN, INVISIBLE);
  return { classes, folds };
});

/** The replacement of the character at `at`, or undefined; only asked for characters of class FOLD. */
export function foldAt(text: string, at: number, folds: Characters['folds']): string | undefined {
  const unit = text.charCodeAt(at);
  const folded = folds.get(unit);
  if (folded !== undefined) return folded;
  if (unit === 13) return text.charCodeAt(at + 1) === 10 ? '' : '\n';
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  return text[at]!.normalize('NFKC');
}

const FULL_WIDTH_DIGITS = [0xff10, 0xff19] as const;
const FULL_WIDTH_LETTERS = [
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const;
const FULL_WIDTH_SIGNS = '％＋＝＆＄＠＃＊＜＞＾｜＼＿';
/** Small, half-width and upright forms, each with what is written for it. */
const SMALL = '﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹙（﹚）﹪%﹢+﹣-﹤<﹥>﹦=｡。｢「｣」､、︵（︶）︽《︾》﹁「﹂」﹃『﹄』￥¥';
/** Radicals that PDF files give for characters, and characters encoded twice: Unicode maps both. */
const KANGXI = [0x2f00, 0x2fd5] as const;
const COMPATIBILITY = [0xf900, 0xfaff] as const;

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
