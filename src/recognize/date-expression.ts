import type { Codebook } from '../codebook/types.ts';
import type { Cleaned } from '../core/document.ts';
import { isDigit, unitAt, unitsOf } from '../core/units.ts';
import type { Expression, Opening, Point, Read } from './date-model.ts';
import { readDay } from './date-month.ts';
import { FIGURE } from './date-numeral.ts';
import { openings } from './date-opening.ts';
import { readPoint } from './date-point.ts';
import { at, TO } from './date-words.ts';
import { placesOf } from './places.ts';

const isFigure = unitsOf('0123456789一二三四五六七八九十百千万亿〇○零廿卅点几数第两余多');
const isIndefinite = unitsOf('第〇○零几');
/** 1,234; 1.5; 2021-3: the figure runs on. A list marker does not: 1.2021年 */
const JOINED_BEFORE = /\d$|[A-Za-z/+-]$|\d[.,]$/;
const LIST_MARKER = /(?:^|\n) *\d{1,2}[.,]$/;

const isSince = unitsOf('自从由');
const SINCE = /(?:自从|从|自|由) ?/y;
const NOT_SINCE = /[来各独亲私擅理听服任盲]$/;
const CONNECT = new RegExp(`(?:(?:起|开始),?)? ?${TO} ?|/(?=[${FIGURE}]{2} ?(?:财政年度|学年|年度))`, 'y');
/** 2023年9月⟦开始,⟧2024年1月⟦基本结束⟧ */
const BEGINS = /(?:开始|启动),/y;
const ENDS = /(?:基本|全面)?(?:结束|完成)/y;
const RANGE_END = /(?:止(?!损|步)|为止|(?:或|及)?[之以]?前(?![后夕期列沿往]))/y;
const OPEN_FROM =
  / ?(?:(?:或|及)?(?:以来|[以之]后|以降)|起?至今|开始|起(?![步草诉义点源到动码航初来伏家止身跑])|(?<=[年月日号底初旬])后(?![期续来半备勤者年]|方(?!可)|[\d一二三四五六七八九十两几]{1,3}(?:个?季度|个?月|年|天)))/y;
const OPEN_UNTIL =
  / ?(?:(?:或|及)?[之以]前|前(?![后夕期列沿往来半述景进]|所未|[\d一二三四五六七八九十两几]{1,3}(?:个?季度|个?月|年|[天名位强])))/y;
/** 自2018年1月⟦开展专项斗争以来⟧ */
const OPENS_LATER = /[^,。;:\n]{1,30}?以来/y;
const BESIDE = /^ ?(?:之后|[之以]前)$/;
const ABOUT = / ?(?:前后|左右)/y;
const SAME_PERIOD = /同期(?!声)/y;
/** 每年3月 comes back each year, 农历八月十五 is of another calendar. */
const RECURRING = /(?:每年|每月|每季度?|每|历年|常年|农历|阴历|旧历)的?$/;

/** Everything in the report text that names a point or stretch of the calendar, in order. */
export function readExpressions(doc: Pick<Cleaned, 'work'>, codebook: Codebook): Expression[] {
  const { text } = doc.work;
  const found: Expression[] = [];
  const { isOpening } = openings(codebook);
  let free = 0;
  for (const start of placesOf(doc, codebook).dates) {
    if (start < free || !isOpening(text, start) || !startsHere(text, start)) continue;
    const expression = readExpression(text, start, codebook, found.at(-1) ?? null);
    if (!expression) continue;
    if (repeats(text, found.at(-1), expression)) found.pop();
    found.push(expression);
    free = expression.span.end;
  }
  return found;
}

/** 六月六月中旬: a slip of the pen, said again at once and more fully. */
const repeats = (text: string, last: Expression | undefined, { span }: Expression): boolean =>
  last?.span.end === span.start && text.startsWith(text.slice(last.span.start, last.span.end), span.start);

function startsHere(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  const before = unitAt(text, start - 1);
  if (isDigit(unit)) {
    const left = text.slice(Math.max(0, start - 8), start);
    return (!JOINED_BEFORE.test(left) || LIST_MARKER.test(left)) && !isIndefinite(before);
  }
  return !(isFigure(unit) && isFigure(before)) && !(text[start] === '年' && text[start - 1] === '第');
}

function readExpression(text: string, start: number, codebook: Codebook, last: Expression | null): Expression | null {
  const opens = isSince(text.charCodeAt(start)) && !NOT_SINCE.test(text[start - 1] ?? '');
  const since = opens ? at(SINCE, text, start) : null;
  const begin = start + (since?.[0].length ?? 0);
  const first =
    readPoint(text, begin, { codebook, after: null, standing: since ? 'in-range' : 'alone' }) ??
    readBareDay(text, begin, last);
  if (!first) return null;
  if (first.value.year.kind === 'elided' && RECURRING.test(text.slice(Math.max(0, begin - 4), begin))) return null;
  const range = readRange(text, first, codebook);
  if (range) {
    // 由二零零三至零四学年起: such a year has two figures
    const opens = /(?:年度|学年|财年)$/.test(text.slice(begin, range.end)) ? at(OPEN_FROM, text, range.end) : null;
    return {
      span: { start, end: range.end + (opens?.[0].length ?? 0) },
      rule: 'date-range',
      from: first.value,
      to: range.value,
      opening: opens ? 'from' : null,
      beside: false,
      samePeriod: false,
    };
  }
  return readOpening(text, start, begin, first, since?.[0].trim() ?? '');
}

function readRange(text: string, first: Read<Point>, codebook: Codebook): Read<Point> | null {
  const connect = at(CONNECT, text, first.end) ?? at(BEGINS, text, first.end);
  if (!connect) return null;
  const begin = first.end + connect[0].length;
  const second = readPoint(text, begin, { codebook, after: first.value, standing: 'in-range' });
  if (!second || (connect[0].endsWith(',') && !at(ENDS, text, second.end))) return null;
  return { end: second.end + (at(RANGE_END, text, second.end)?.[0].length ?? 0), value: second.value };
}

/** A solar term that only a range would make a date (从大雪中) is given up here. */
function readOpening(text: string, start: number, begin: number, first: Read<Point>, since: string): Expression | null {
  const { end, value: point } = first;
  if (point.unit.kind === 'solar-term' && point.year.kind === 'elided' && !since) return null;
  const same = at(SAME_PERIOD, text, end);
  const about = at(ABOUT, text, end);
  const after = about ? null : at(OPEN_FROM, text, end);
  const before = about || after ? null : at(OPEN_UNTIL, text, end);
  const opens = after || since === '自从' || (since === '自' && at(OPENS_LATER, text, end));
  const opening: Opening | null = opens ? 'from' : before ? 'until' : null;
  const closing = same ?? about ?? after ?? before;
  return {
    span: { start: opening === 'from' ? start : begin, end: end + (closing?.[0].length ?? 0) },
    rule: opening ? 'date-open' : 'date-point',
    from: about ? { ...point, about: true } : point,
    to: null,
    opening,
    beside: point.unit.kind === 'year' && point.unit.part === null && BESIDE.test(closing?.[0] ?? ''),
    samePeriod: same !== null,
  };
}

/** 国务院总理9日⟦主持⟧召开, 会议5日⟦上午⟧开幕 */
const DAY_TELLS =
  /[上下]午|晚|凌晨|中午|清晨|[在向同对就赴电讯]|从.{2,24}?(?:获悉|了解到|得知)|主持|召开|举行|出席|会见|发布|表示|宣布|抵达|致电|开幕|闭幕|说|通过|印发|公布/y;
/** 海关总署8日⟦发布⟧的数据, 会议9日⟦在北京召开⟧: tells a day by itself */
const TELLS_ALONE =
  /从[^,。;\n]{2,24}?(?:获悉|了解到|得知)|在[^,。;\n]{2,16}?(?:召开|举行|举办|开幕|闭幕|启动|揭牌|落幕)|发[布表]|公布|表示|宣布|通报|披露|透露|上午|下午|晚间?|在[^,。;\n]{4,30}上(?:表示|指出|说|强调|宣布)/y;
/** 7日⟦至8日⟧在北京召开 */
const TO_DAY = /[至到、和-](?:3[01]|[12]?\d)日/y;
const DAYS_COUNTED = /[第每续近约共达满过超足时期用]/;

/** A day alone (16日) is a date where the same paragraph has named a month shortly before, or at the start of a clause. */
function readBareDay(text: string, start: number, last: Expression | null): Read<Point> | null {
  const read = readDay(text, start);
  if (!read) return null;
  const sameParagraph = last !== null && !text.slice(last.span.end, start).includes('\n');
  const opensClause = /(?:^|[\n,。;:、()】“]|[至到于在])$/.test(text.slice(Math.max(0, start - 1), start));
  const arabic = /\d/.test(text[start]!);
  const days = at(TO_DAY, text, read.end)?.[0].length ?? 0;
  const tells =
    arabic &&
    (sameParagraph || days > 0 ? at(DAY_TELLS, text, read.end + days) : at(TELLS_ALONE, text, read.end)) &&
    /[\p{Script=Han})”]/u.test(text[start - 1] ?? '') &&
    !DAYS_COUNTED.test(text[start - 1] ?? '');
  if (!(opensClause ? arabic || sameParagraph : tells)) return null;
  return { end: read.end, value: { year: { kind: 'elided' }, unit: read.value, about: false } };
}
