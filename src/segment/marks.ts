import { unitsOf } from '../core/units.ts';

/** Marks of lists and headings at the beginning of a paragraph, with their level: the lower the number, the higher the heading. */
const MARKS: readonly [level: number, mark: RegExp][] = [
  [0, /^第[一二三四五六七八九十百\d]{1,4}[章篇编部]分?[ 、,:]?\s*/],
  [1, /^第[一二三四五六七八九十百\d]{1,4}节[ 、,:]?\s*/],
  [2, /^[甲乙丙丁戊己庚辛壬癸][、.]\s*/],
  [3, /^[一二三四五六七八九十]{1,3}[、.]\s*(?!\d)/],
  [4, /^[(][一二三四五六七八九十]{1,3}[)]、?\s*/],
  [4, /^第[一二三四五六七八九十]{1,2}[,、.]\s*/],
  [5, /^\d{1,3}[.、](?!\d)\s*/],
  [6, /^(?:[(]\d{1,2}[)]|\d{1,2}[)])、?\s*/],
  [6, /^[①-⑳]\s*/],
  [7, /^[—─]{1,2}\s*/],
  [7, /^[-*+] +/],
  [7, /^[●■◆★▲◎○□☆·•※]\s*/],
  [7, /^[一二三四五六七八九十](?:是|要)(?=[\u4E00-\u9FFF])/],
];

export interface Mark {
  readonly level: number;
  readonly length: number;
}

/** What such marks begin with: most paragraphs begin otherwise. */
const isFirst = unitsOf('第甲乙丙丁戊己庚辛壬癸一二三四五六七八九十(0123456789—─-*+●■◆★▲◎○□☆·•※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** The mark that opens a text (一、 (一) 1. ——), or undefined. */
export function markOf(text: string): Mark | undefined {
  if (text.length === 0 || !isFirst(text.charCodeAt(0))) return undefined;
  for (const [level, pattern] of MARKS) {
    const length = pattern.exec(text)?.[0].length;
    if (length) return { level, length };
  }
  return undefined;
}

/** Level of a heading without a mark: below all that have one. */
export const UNMARKED = 8;
