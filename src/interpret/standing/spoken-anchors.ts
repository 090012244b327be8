import { unitsOf } from '../../core/units.ts';
import { type Anchor, isMultiplied } from './anchor.ts';
import { SMALL_NUMBER, smallNumber } from './words.ts';

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

/**
 * The anchors that are no dates: 过去五年, “十二五”时期, 全年. `year` is the report's; where it is open which year that means
 * (`isOpen`), words that count back from it (五年来) are none.
 */
export function spokenAnchors(text: string, year: number | null, isOpen: boolean): Anchor[] {
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
  const numbered = yearsIn(text);
  for (const match of matchesAt(POINTED, text, numbered)) {
    const years = smallNumber(match[3]!);
    const left = match[1]!.length;
    if (isOpen && match[2] !== undefined) continue;
    if (match[2] === undefined) add(match, left, { period: yearsAhead(year, years), looks: 'ahead' });
    else if (years > 1) add(match, left, { period: yearsBehind(year, years), looks: 'back' });
  }
  const since = beginning(text);
  for (const match of isOpen ? [] : matchesAt(SINCE, text, numbered)) {
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
  for (const match of isOpen ? [] : text.matchAll(PAST_YEAR))
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
  return found;
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

/** 报告2016年以来全省法院…: the year that the whole report begins with; 两年来 counts from there. */
function beginning(text: string): number | null {
  const match = /(?:报告|汇报)(?:自)?((?:19|20)\d\d)年(?:\d{1,2}月)?以来/.exec(text.slice(0, OPENING));
  return match && Number(match[1]);
}

const OPENING = 400;

const yearsBehind = (year: number | null, years: number): string =>
  year === null ? `P${years}Y` : interval(year - years, year - 1);

const yearsAhead = (year: number | null, years: number): string =>
  year === null ? `P${years}Y` : interval(year, year + years - 1);

const interval = (first: number, last: number): string => (first === last ? `${first}` : `${first}/${last}`);
