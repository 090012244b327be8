import type { Span } from '../../core/span.ts';

/** A place in the text that says which years the figures after it are of. */
export interface Anchor {
  readonly span: Span;
  /** EDTF, or a length (P5Y) where the report's year is not known */
  readonly period: string;
  /** 今后五年, 2020年 in a report of 2015; 过去五年; null where the words leave it open: 五年城镇新增就业, 去年 */
  readonly looks: 'ahead' | 'back' | null;
  /** of words that hold for their clause alone and leave it open: as they would be read in a section on what lies ahead */
  readonly next: string | null;
  /** how many years it is of, up to the one that the sentence is of: 前三季度增长9.8%,|两年平均|增长5.2% */
  readonly upTo: number | null;
  /** 全年: of the year that was named before */
  readonly whole: boolean;
  /** of what something is compared with, not of what is said after it: 较上一个五年期(2022-23至2026-27年度)的… */
  readonly compared: boolean;
}

/** An anchor that is read as it stands: 2020年. */
export const plainAnchor = (span: Span, period: string, looks: Anchor['looks'], compared = false): Anchor => ({
  span,
  period,
  looks,
  next: null,
  upTo: null,
  whole: false,
  compared,
});

/** 是2010年|的2.2倍 */
const TIMES = /^的[\d.一二三四五六七八九十百两多]{1,6}倍/;

/** Whether something is told to be a multiple of a time: 是⟦2010年⟧的2.2倍 */
export const isMultiplied = (text: string, { start, end }: Span): boolean =>
  /[是为于]/.test(text[start - 1] ?? '') && TIMES.test(text.slice(end, end + 12));
