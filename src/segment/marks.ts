import { unitsOf } from '../core/units.ts';

const isCircled = (unit: number): boolean => unit >= 0x2460 && unit <= 0x2473; // ①-⑳
const DIGITS = '一二三四五六七八九十';
const FIGURES = '0123456789';

/**
 * Marks of lists and headings at the beginning of a paragraph, with what they begin with and their level: the lower the number,
 * the higher the heading.
 */
const MARKS: readonly [level: number, first: (unit: number) => boolean, mark: RegExp][] = [
  [0, unitsOf('第'), /^第[一二三四五六七八九十百\d]{1,4}[章篇编部]分?[ 、,:]?\s*/],
  [1, unitsOf('第'), /^第[一二三四五六七八九十百\d]{1,4}节[ 、,:]?\s*/],
  [2, unitsOf('甲乙丙丁戊己庚辛壬癸'), /^[甲乙丙丁戊己庚辛壬癸][、.]\s*/],
  [3, unitsOf(DIGITS), /^[一二三四五六七八九十]{1,3}[、.]\s*(?!\d)/],
  [4, unitsOf('('), /^[(][一二三四五六七八九十]{1,3}[)]、?\s*/],
  [4, unitsOf('第'), /^第[一二三四五六七八九十]{1,2}[,、.]\s*/],
  [5, unitsOf(FIGURES), /^\d{1,3}[.、](?!\d)\s*/],
  [6, unitsOf(`(${FIGURES}`), /^(?:[(]\d{1,2}[)]|\d{1,2}[)])、?\s*/],
  [6, isCircled, /^[①-⑳]\s*/],
  [7, unitsOf('—─'), /^[—─]{1,2}\s*/],
  [7, unitsOf('-*+'), /^[-*+] +/],
  [7, unitsOf('●■◆★▲◎○□☆·•※'), /^[●■◆★▲◎○□☆·•※]\s*/],
  [7, unitsOf(DIGITS), /^[一二三四五六七八九十](?:是|要)(?=[\u4E00-\u9FFF])/],
];

export interface Mark {
  readonly level: number;
  readonly length: number;
}

/** The mark that opens a text (一、 (一) 1. ——), or undefined. */
export function markOf(text: string): Mark | undefined {
  const unit = text.charCodeAt(0);
  for (const [level, opens, pattern] of MARKS) {
    const length = opens(unit) ? pattern.exec(text)?.[0].length : 0;
    if (length) return { level, length };
  }
  return undefined;
}

/** Level of a heading without a mark: below all that have one. */
export const UNMARKED = 8;
