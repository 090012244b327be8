/** Characters that the stages after normalizing agree on; each constant stands here once. */

/** Folded one for one, so that rules after `clean` know one form of each mark. Pairs: from, to. */
const FOLDS =
  '，, ：: ；; ？? ！! （( ）) ［[ ］] ｛{ ｝} 「“ 」” 『‘ 』’ ﹁“ ﹂” ﹃‘ ﹄’ 〝“ 〞” ｢“ ｣” ﹙( ﹚) ﹐, ﹕: ﹔; ﹖? ﹗! ﹑、 ､、 ｡。 ﹒. ．. ' +
  '～~ ／/ ＼\\ ＝= ＜< ＞> ＂" ＇\' ＆& ＃# ＠@ ＊* ＿_ ｜| ─— ━— ―— －- −- ﹣- ‧· •· ・· ･·';

const fold = new Map<string, string>(FOLDS.split(' ').map((pair) => [pair[0]!, pair[1]!]));
for (const blank of '\u3000\u00A0\t\u2002\u2003\u2009') fold.set(blank, ' ');

/** The half-width form of a punctuation mark or blank, or the character itself. */
export const foldChar = (char: string): string => fold.get(char) ?? char;

/** A text with every mark folded, one for one. */
export const folded = (text: string): string => text.replace(/[^\w\u4E00-\u9FFF]/g, foldChar);

/** Blanks and characters without width: nothing of them is text. */
export const BLANK = '\\s\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF';

/** Characters without width: U+200B that broke a line, soft hyphens, direction marks. */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** An ideograph, or 〇. */
export const IDEOGRAPH = '\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF';

/** Punctuation that a Chinese line of running text holds, folded. */
export const MARKS = '。、,;:?!"“”‘’()《》〈〉【】…—';

/** Ends a sentence, with the quotes and brackets that close after it, or a short remark: 。(陈俊琦) */
export const SENTENCE_END = /[。!?…][”’")\]》】]{0,4}(?:\([^()]{1,24}\)|\[\d{1,3}\])?$/;

/** How wide a text is on a terminal or page: an ideograph counts two. */
export function width(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2e80 || /[“”‘’—…]/.test(text[i]!)) wide++;
  return text.length + wide;
}
