import type { Recognized } from '../../core/document.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { isBodyReport, looksBackOn, titleLine } from '../../core/reviewed-year.ts';
import { bySpan, lastFrom, type Span } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';
import { isWholeMonth, unknownPart } from './part-of-year.ts';
import { SMALL_NUMBER, smallNumber } from './words.ts';

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

const BEHIND = '过去|最近|近|前|这';
const AHEAD = '今后|未来';
// The next three are read leftwards from a 年 behind a number, the fourth from its 五: few places of a text have them.
/** not a part of a longer number or of a date */
const ALONE = '(?<!连续|对上|[\\d年第零〇一二三四五六七八九十])';
/** 过去五年, 今后十年 */
const POINTED = new RegExp(`年(?<=((?:(${BEHIND})|${AHEAD})的?(${SMALL_NUMBER}))年)(?![级制度前内后代])`, 'y');
/** 五年来, 十年间 */
const SINCE = new RegExp(`年(?<=(${ALONE}(${SMALL_NUMBER}))年)[来间]`, 'y');
/** 五年全国新增城镇就业, 十年增加近70万亿元 */
const BARE = new RegExp(
  `年(?<=(${ALONE}(${SMALL_NUMBER}))年)(?=累计|年均|平均|全国|全省|全市|城镇|增|新增|减|共)`,
  'y',
);
/** “十二五”时期, “十一五”期间, "十二五"以来 */
const PLAN = /五(?<=(“?(十[一二三四五六七八九]?|[六七八九]))五)”?(?:计划|规划)?(?:时期|期间|五年|的五年)/g;
/** 过去一年, 一年来 */
const PAST_YEAR = /过去(?:的)?一年|一年来/g;
/** 全年地区生产总值 */
const WHOLE = /全年(?<=(?:^|[\n,。;:])全年)(?!龄|度|计划|目标|预期|任务)/g;
/** 2005年与2000年相比 */
const COMPARED = /((?:19|20)\d\d)年(?:与|同|和|跟)((?:19|20)\d\d)年相比/g;

/** What a date stands behind when it is no anchor: 比2002年增长, 由2010年的46.9%提高到 */
const COMPARISON = /(?:比|较|与|同|于|由|从|自|跟|对)$/;

/** 较上一个五年期(|2022-23至2026-27年度 */
const ASIDE = /[,;。](?:较|比|与|同)[^,;。()]{2,14}\($/;

/** 是2010年|的2.2倍 */
const TIMES = /^的[\d.一二三四五六七八九十百两多]{1,6}倍/;

const isMultiplied = (text: string, { start, end }: Span): boolean =>
  /[是为于]/.test(text[start - 1] ?? '') && TIMES.test(text.slice(end, end + 12));

/** The anchors of a report, in order; the longer one first where two begin at the same place. `year` is the report's. */
export function anchorsOf(doc: Recognized, year: number | null): Anchor[] {
  const text = doc.work.text;
  const found: Anchor[] = [];
  /** `left`: how much of the match stands before the place where it was found */
  const add = (
    match: RegExpMatchArray,
    left: number,
    {
      period,
      looks,
      next = null,
      upTo = null,
      whole = false,
    }: Pick<Anchor, 'period' | 'looks'> & Partial<Pick<Anchor, 'next' | 'upTo' | 'whole'>>,
  ): void => {
    const span = { start: match.index! - left, end: match.index! + match[0].length };
    found.push({ span, period, looks, next, upTo, whole, compared: false });
  };
  const open = isYearOpen(doc, year);
  /** where the title ends, of which the year says nothing */
  const title = open ? text.indexOf('\n') : -1;
  const numbered = yearsIn(text);
  for (const match of matchesAt(POINTED, text, numbered)) {
    const years = smallNumber(match[3]!);
    const left = match[1]!.length;
    if (open && match[2] !== undefined) continue;
    if (match[2] === undefined) add(match, left, { period: yearsAhead(year, years), looks: 'ahead' });
    else if (years > 1) add(match, left, { period: yearsBehind(year, years), looks: 'back' });
  }
  const since = beginning(text);
  for (const match of open ? [] : matchesAt(SINCE, text, numbered)) {
    const years = smallNumber(match[2]!);
    const runs = year === null || since === null || years === 1 || since === year - years;
    add(match, match[1]!.length, { period: runs ? yearsBehind(year, years) : `P${years}Y`, looks: 'back' });
  }
  for (const match of matchesAt(BARE, text, numbered)) {
    const years = smallNumber(match[2]!);
    if (years > 1)
      add(match, match[1]!.length, {
        period: yearsBehind(year, years),
        looks: null,
        next: yearsAhead(year, years),
        upTo: text.startsWith('平均', match.index! + 1) ? years : null,
      });
  }
  for (const match of open ? [] : text.matchAll(PAST_YEAR))
    add(match, 0, { period: yearsBehind(year, 1), looks: 'back' });
  for (const match of text.matchAll(PLAN)) {
    const left = match[1]!.length;
    if (isMultiplied(text, { start: match.index! - left, end: match.index! + match[0].length })) continue;
    const first = 1951 + 5 * smallNumber(match[2]!);
    const looks = year !== null && first >= year ? 'ahead' : null;
    add(match, left, { period: `${first}/${first + 4}`, looks });
  }
  for (const match of text.matchAll(WHOLE)) add(match, 0, { period: 'P1Y', looks: null, whole: true });
  for (const match of text.matchAll(COMPARED)) add(match, 0, { period: `${match[2]}/${match[1]}`, looks: 'back' });
  const spoken = found.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const isSpoken = ({ start, end }: Span): boolean => (spoken[lastFrom(spoken, end - 1)]?.end ?? 0) > start;
  for (const { span, value } of [...mentionsOf(doc, 'date'), ...mentionsOf(doc, 'period')]) {
    const compared = COMPARISON.test(text.slice(Math.max(0, span.start - 3), span.start)) || isMultiplied(text, span);
    if (compared || isSpoken(span) || span.end <= title) continue;
    const said = text.slice(span.start, span.end);
    const period = value.edtf === null ? unknownPeriod(said) : isPeriod(value.edtf) ? value.edtf : null;
    if (period === null || (isMonth(period) && !(isWholeMonth(said) && opensClause(text, span)))) continue;
    const looks = isAhead(period, year) ? 'ahead' : null;
    const aside = ASIDE.test(text.slice(Math.max(0, span.start - 20), span.start));
    found.push(plainAnchor(span, period, looks, aside));
  }
  return found.sort(bySpan);
}

const isNumber = unitsOf('一二两三四五六七八九十0123456789');

/** The places of a 年 behind a number. */
function yearsIn(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('年', 1); at >= 0; at = text.indexOf('年', at + 1))
    if (isNumber(text.charCodeAt(at - 1))) places.push(at);
  return places;
}

function* matchesAt(pattern: RegExp, text: string, places: readonly number[]): Generator<RegExpExecArray> {
  for (const at of places) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) yield match;
  }
}

/** Whether it is open which year a report calls 今年: its title alone gives one, which may be that of delivery or the one before it. */
function isYearOpen({ metadata, work }: Recognized, year: number | null): boolean {
  if (year === null || metadata.published !== null) return false;
  const title = titleLine(metadata.title, work.text);
  return isBodyReport(title) && title.includes(`${year}年`) && !looksBackOn(work.text, year - 1);
}

/** 报告2016年以来全省法院…: the year that the whole report begins with; 两年来 counts from there. */
function beginning(text: string): number | null {
  const match = /(?:报告|汇报)(?:自)?((?:19|20)\d\d)年(?:\d{1,2}月)?以来/.exec(text.slice(0, OPENING));
  return match && Number(match[1]);
}

const OPENING = 400;

/** 2014, 2008/2012, 2021-01/2021-06, 2021-09: years, months and what has two ends; a day alone says when something happened. */
const isPeriod = (edtf: string): boolean => /^\d{4}(?:-\d\d)?(?:\/\d{4}(?:-\d\d)?)?$/.test(edtf);

const isMonth = (period: string): boolean => /^(?:\d{4}-\d\d|P1M)$/.test(period);

/** Whether a time stands before all that its clause says: ⟦12月份⟧共受理, 我院⟦12月⟧; not 公司于⟦2021年9月⟧成立 */
const opensClause = (text: string, { start }: Span): boolean =>
  /(?:^|[\n,。;:()]|[我全本][省市县区州院])$/.test(text.slice(Math.max(0, start - 2), start));

/** 去年, 前三季度 in a report of which the year is not known. */
const unknownPeriod = (said: string): string | null => (/^[去上今本]年$/.test(said) ? 'P1Y' : unknownPart(said));

const isAhead = (period: string, year: number | null): boolean =>
  year !== null && Number(period.slice(0, 4)) > year && period !== 'P1Y';

const yearsBehind = (year: number | null, years: number): string =>
  year === null ? `P${years}Y` : interval(year - years, year - 1);

const yearsAhead = (year: number | null, years: number): string =>
  year === null ? `P${years}Y` : interval(year, year + years - 1);

const interval = (first: number, last: number): string => (first === last ? `${first}` : `${first}/${last}`);
