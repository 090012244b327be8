import type { MentionValues } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { readNumeral } from './numeral.ts';
import { DIGITS, isArabic } from './numeral-digits.ts';
import { isRank } from './quantity-rank.ts';
import { defineRecognizer, type Found } from './recognizer.ts';

/** Numerals that say which one, not how many: 第二批, 一是, (三), 1., 二级英模, 十九大, 初一. */
export const ordinal = defineRecognizer({
  name: 'ordinal',
  yields: 'ordinal',
  needs: ['number'],
  *scan({ text, mentions }) {
    for (const { span, value } of mentions('number')) {
      if (value.value === null || value.modifier !== 'exact') continue;
      const found =
        numbered(text, span) ??
        marker(text, span) ??
        enumerated(text, span) ??
        graded(text, span) ??
        congress(text, span);
      if (found) yield { ...found, value: { value: value.value } satisfies MentionValues['ordinal'] };
    }
    for (let at = text.indexOf('首'); at >= 0; at = text.indexOf('首', at + 1))
      if ('批次届期个家'.includes(text[at + 1] ?? ' ') && text[at - 1] !== '榜')
        yield { span: { start: at, end: at + 2 }, value: { value: 1 }, rule: 'first' };
  },
});

type Place = Omit<Found<'ordinal'>, 'value'>;

/** 第二, 第3条, 初一; a place in a ranking (居第3位) is a quantity. */
function numbered(text: string, span: Span): Place | undefined {
  const before = text[span.start - 1];
  if (before === '第')
    return isRank(text, span) ? undefined : { span: { start: span.start - 1, end: span.end }, rule: 'numbered' };
  const day =
    before === '初' &&
    span.end - span.start === 1 &&
    !isArabic(text[span.start]) &&
    !'中高'.includes(text[span.start - 2] ?? ' ');
  return day ? { span: { start: span.start - 1, end: span.end }, rule: 'numbered' } : undefined;
}

/** List markers where a paragraph or sentence begins: 一、 (二) 1. 2、 3) ①. */
function marker(text: string, { start, end }: Span): Place | undefined {
  const open = text[start - 1] === '(' || text[start - 1] === '〔' || text[start - 1] === '[';
  const from = open ? start - 1 : start;
  if (!isOpening(text, from))
    return open && end - start <= 2 && text[end] === ')' && !isArabic(text[start])
      ? { span: { start: from, end: end + 1 }, rule: 'marker' }
      : undefined;
  const next = text[end] ?? '';
  if (open)
    return next === ')' || next === '〕' || next === ']'
      ? { span: { start: from, end: end + 1 }, rule: 'marker' }
      : undefined;
  const short = end - start <= 3;
  if (!short) return undefined;
  if (next === '、' || next === ')') return { span: { start, end: end + 1 }, rule: 'marker' };
  return next === '.' && !isArabic(text[end + 1]) ? { span: { start, end: end + 1 }, rule: 'marker' } : undefined;
}

function isOpening(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || /[\n。;:!?\s]/.test(before);
}

/** 一是…二是…, 一要…二要…, 其一. */
function enumerated(text: string, { start, end }: Span): Place | undefined {
  const single = end - start === 1 && (DIGITS.has(text[start]!) || text[start] === '十');
  if (!single) return undefined;
  const next = text[end];
  const opens = /[\n。;,:!?\s、“(]/.test(text[start - 1] ?? '\n');
  if ((next === '是' || next === '要' || next === '则' || next === '看' || next === '靠') && opens)
    return { span: { start, end: end + 1 }, rule: 'enumerated' };
  return text[start - 1] === '其' && /[,:是]/.test(next ?? ' ')
    ? { span: { start: start - 1, end }, rule: 'enumerated' }
    : undefined;
}

const GRADED = [
  '级英模',
  '级英雄模范',
  '级警',
  '级高级',
  '级法官',
  '级检察官',
  '级教授',
  '级主任',
  '级调研员',
  '级巡视员',
  '级应急',
  '级响应',
  '级战备',
  '级伤残',
  '级保护',
  '级文物',
  '级甲等',
  '级乙等',
  '级学科',
  '级建造',
  '级公路',
  '级公务',
  '级市场',
  '级水质',
  '级博物馆',
  '级运动员',
  '级医院',
  '级政协',
  '等功',
  '等奖',
  '等舱',
  '等座',
  '等公民',
  '等残',
  '类水',
  '类水质',
  '类地区',
  '类事业',
  '类艺术',
  '类疫苗',
  '类会议',
  '类以上水',
  '类标准',
  '审',
  '线城市',
  '线工',
  '线职',
  '线岗',
  '线员',
  '线干',
  '线民',
  '线医',
  '线作战',
  '线执法',
  '线抗',
  '产业',
  '期工程',
  '期项目',
  '期扩建',
  '期建设',
  '号机组',
  '号线',
  '号文',
  '号楼',
  '号工程',
  '号公告',
  '号台风',
  '号令',
  '号卫星',
  '号主席令',
];

/** Classes and honours: 二级英模, 三等功, 一等奖, 三甲, 5号文. */
function graded(text: string, { start, end }: Span): Place | undefined {
  const tail = GRADED.find((word) => text.startsWith(word, end));
  return tail ? { span: { start, end: end + tail.length }, rule: 'graded' } : undefined;
}

const SESSION = /(届|人大|政协|常委会|委员会|代表大会|议会)[^,。;\n]{0,4}$/;

/** 十九大, 十八届六中全会, 党的二十大: sessions by number. */
function congress(text: string, { start, end }: Span): Place | undefined {
  const next = text[end] ?? '';
  if (
    next === '次' &&
    /^次(全体)?(会议|全会|常委会|全委会|代表大会|代表会议)/.test(text.slice(end, end + 6)) &&
    SESSION.test(text.slice(Math.max(0, start - 12), start))
  )
    return { span: { start, end: end + 1 }, rule: 'session' };
  if (next === '届' && !/[,。;、)]/.test(text[end + 1] ?? '。'))
    return { span: { start, end: end + 1 }, rule: 'session' };
  if (next === '中' && /^中(全会|、|央)/.test(text.slice(end, end + 3)) && text[start - 1] === '届')
    return { span: { start, end: end + 1 }, rule: 'session' };
  const teens = text[start] === '十' || text.startsWith('二十', start);
  const large = next === '大' && teens && !isArabic(text[start]) && readNumeral(text, start)?.end === end;
  return large && !'类项块个'.includes(text[end + 1] ?? ' ')
    ? { span: { start, end: end + 1 }, rule: 'session' }
    : undefined;
}
