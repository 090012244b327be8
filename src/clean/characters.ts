import { textOf, unitsIn, unitsOf } from '../core/units.ts';

/** Characters that the stages after normalizing agree on; each constant stands here once. */

/** Folded one for one, so that rules after `clean` know one form of each mark. Pairs: from, to. */
const FOLDS =
  '，, ：: ；; ？? ！! （( ）) ［[ ］] ｛{ ｝} 「“ 」” 『‘ 』’ ﹁“ ﹂” ﹃‘ ﹄’ 〝“ 〞” ｢“ ｣” ﹙( ﹚) ﹐, ﹕: ﹔; ﹖? ﹗! ﹑、 ､、 ｡。 ﹒. ．. ' +
  '～~ ／/ ＼\\ ＝= ＜< ＞> ＂" ＇\' ＆& ＃# ＠@ ＊* ＿_ ｜| ─— ━— ―— －- −- ﹣- ‧· •· ・· ･·';

/** By UTF-16 unit: the half-width form of a punctuation mark or blank; 0 for all others. */
const folds = new Uint16Array(0x10000);
for (const pair of FOLDS.split(' ')) folds[pair.charCodeAt(0)] = pair.charCodeAt(1);
for (const blank of '\u3000\u00A0\t\u2002\u2003\u2009') folds[blank.charCodeAt(0)] = 0x20;

/** A text with every mark folded, one for one. */
export function folded(text: string): string {
  const units = unitsIn(text);
  let changed: Uint16Array | undefined;
  for (let at = 0; at < units.length; at++) {
    const fold = folds[units[at]!]!;
    if (fold === 0) continue;
    changed ??= units.slice();
    changed[at] = fold;
  }
  return changed ? textOf(changed) : text;
}

/** Blanks and characters without width: nothing of them is text. */
export const BLANK = '\\s\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF';

/** Characters without width: U+200B that broke a line, soft hyphens, direction marks. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** What a character is to the layout of its line, as bits. */
export const BREAKS = 1;
export const IS_BLANK = 2;
export const IS_WIDE = 4;

const classes = new Uint8Array(0x10000).fill(IS_WIDE, 0x2e81);
for (const [pattern, bit] of [
  [/[\n\r\v\f\u0085\u2028\u2029]/, BREAKS],
  [new RegExp(`[${BLANK}]`), IS_BLANK],
  [/[“”‘’—…]/, IS_WIDE],
] as const)
  for (const [first, last] of [
    [0, 0xff],
    [0x1680, 0x1680],
    [0x2000, 0x206f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ] as const)
    for (let unit = first; unit <= last; unit++) if (pattern.test(String.fromCharCode(unit))) classes[unit]! |= bit;

/** What the character of a UTF-16 unit is to the layout of its line. */
export const layoutOfUnit = (unit: number): number => classes[unit]!;

/** An ideograph, or 〇. */
export const IDEOGRAPH = '\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF';

/** Ends a sentence, with the quotes and brackets that close after it, or a short remark: 。(陈俊琦) */
const SENTENCE_END = /[。!?…][”’")\]》】]{0,4}(?:\([^()]{1,24}\)|\[\d{1,3}\])?$/;
/** As long as such an end can be. */
const LONGEST_END = 32;
const mayEnd = unitsOf('。!?…”’")]》】');

/** Whether a text ends with the end of a sentence. */
export const endsSentence = (text: string): boolean =>
  text.length > 0 && mayEnd(text.charCodeAt(text.length - 1)) && SENTENCE_END.test(text.slice(-LONGEST_END));
