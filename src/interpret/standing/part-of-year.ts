import { SMALL_NUMBER, smallNumber } from './words.ts';

/** 2021-09, 2021-01/2021-09: a month, or several of one year or two */
const MONTHS = /^\d{4}-\d\d(?:\/\d{4}-\d\d)?$/;

/** Whether a period is shorter than a year, or not longer than one: 2021-09, 2021-01/2021-12, P9M. */
export const isPartOfYear = (period: string): boolean => MONTHS.test(period) || /^P\d+M$/.test(period);

/** 2014, or 去年 in a report of which the year is not known */
export const isOneYear = (period: string | null): boolean => /^(?:\d{4}|P1Y)$/.test(period ?? '');

/** A month alone says when something happened; what opens a clause and does not end in 底 is of all of it: ⟦9月份⟧,居民消费价格… */
export const isWholeMonth = (said: string): boolean => /月份?$/.test(said);

const FIRST_MONTHS = new RegExp(`^[前头首](${SMALL_NUMBER})个?月$`);
const FIRST_QUARTERS = new RegExp(`^[前头首](${SMALL_NUMBER})个?季度?$`);
const FROM_TO = new RegExp(`^(${SMALL_NUMBER})(?:月份?)?(?:-{1,2}|[–—―─]{1,2}|[~～至到])(${SMALL_NUMBER})月份?$`);

/** How long a part of a year is of which the year is not known: P9M of 前三季度, P1M of 12月份, P1Y of 1-12月; null for other words. */
export function unknownPart(said: string): string | null {
  if (/^[上下]半年$/.test(said)) return 'P6M';
  if (/^(?:首季|第?[一二三四1-4]季度)$/.test(said)) return 'P3M';
  const quarters = FIRST_QUARTERS.exec(said)?.[1];
  if (quarters !== undefined) return `P${3 * smallNumber(quarters)}M`;
  const months = FIRST_MONTHS.exec(said)?.[1];
  if (months !== undefined) return `P${smallNumber(months)}M`;
  const [, first, last] = FROM_TO.exec(said) ?? [];
  if (first === undefined) return /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})月份?$/.test(said) ? 'P1M' : null;
  const length = smallNumber(last!) - smallNumber(first) + 1;
  return length === 12 ? 'P1Y' : length > 0 ? `P${length}M` : null;
}
