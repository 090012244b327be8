import type { Span } from '../core/span.ts';

/** What a calendar expression says before the report supplies what it leaves out. */

/** 2021年 · 去年 (counted from the report's year) · 同年, 次年 (from the year named before) · nothing: 3月9日 */
export type Year =
  | { readonly kind: 'stated'; readonly year: number }
  | { readonly kind: 'report'; readonly offset: number }
  | { readonly kind: 'named'; readonly offset: number }
  | { readonly kind: 'elided' };

/** 初, 上旬 · 中, 中旬 · 底, 末, 下旬 · 中上旬 · 中下旬 · 上半月 · 下半月 · 前后 */
export type Part = 'early' | 'middle' | 'late' | 'early-middle' | 'middle-late' | 'first-half' | 'second-half';

/** The finest thing a point names. Months count from 1; `month: null` is taken from what stands before (3月5日、6日). */
export type Unit =
  | { readonly kind: 'year'; readonly part: Part | null }
  /** several whole years: 八十年代, “十四五”时期 */
  | { readonly kind: 'years'; readonly from: number; readonly to: number; readonly part: Part | null }
  /** a month, quarter or half-year */
  | { readonly kind: 'months'; readonly from: number; readonly to: number; readonly part: Part | null }
  /** 上月, 本月 (from the report's month) */
  | { readonly kind: 'report-month'; readonly offset: number; readonly part: Part | null; readonly day: number | null }
  | { readonly kind: 'day'; readonly month: number | null; readonly day: number }
  /** 昨天, 今日 (from the report's day) */
  | { readonly kind: 'report-day'; readonly offset: number }
  /** 上周, 本周五 */
  | { readonly kind: 'report-week'; readonly offset: number; readonly weekday: number | null }
  /** 0 is spring; winter ends in the next year */
  | { readonly kind: 'season'; readonly season: number }
  /** 3月第三周, 八月份的第一个周二 (weekday 1 is Monday), 2021年的第二周 (`month` null) */
  | {
      readonly kind: 'week';
      readonly month: number | null;
      readonly nth: number;
      readonly weekday: number | null;
    }
  /** 惊蛰, 春节: the day differs from year to year */
  | { readonly kind: 'solar-term' | 'lunar-day'; readonly name: string; readonly month: number; readonly day: number };

export interface Point {
  readonly year: Year;
  readonly unit: Unit;
  /** 前后, 左右 */
  readonly about: boolean;
}

/** 以来, 起 open the end; 以前, 前 open the start. */
export type Opening = 'from' | 'until';

/** A calendar expression as it stands in the text. */
export interface Expression {
  readonly span: Span;
  readonly rule: string;
  readonly from: Point;
  readonly to: Point | null;
  readonly opening: Opening | null;
  /** the stretch begins or ends beside the year that is named: 2018年之后, 1949年以前 (but not 2022年或以前, 2025年前) */
  readonly beside: boolean;
  /** 去年同期: the same stretch of another year as the expression before it */
  readonly samePeriod: boolean;
}

/** What a reader found at a place: where it ends and what it says. */
export interface Read<T> {
  readonly end: number;
  readonly value: T;
}

export const ELIDED: Year = { kind: 'elided' };
