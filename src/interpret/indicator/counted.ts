import type { Recognized } from '../../core/document.ts';
import type { Mention } from '../../core/mention.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { firstWhere } from '../../core/search.ts';
import { contains, type Span, slice } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';

type Quantity = Mention<'quantity'>;

/** Units that make a list of a number rather than a figure: 两级法院, 三个方面. */
const LISTING = /^(级|方面|阶段|层面|批|步|端|头|岸|面|条心|边|者|点|大)$/;

/** The quantities of the report text that are figures: not in titles, dates, formulas and names, and more than 一 and 多. */
export function counted(doc: Recognized): Quantity[] {
  const text = doc.work.text;
  const claims: Span[] = (['title', 'date', 'period', 'formula', 'idiom', 'ordinal', 'organization'] as const).flatMap(
    (type) => mentionsOf(doc, type).map(({ span }) => span),
  );
  claims.sort((a, b) => a.start - b.start);
  // “二次创业、富民强省”: a numeral in a coinage counts nothing
  const coined = mentionsOf(doc, 'quote').flatMap(({ span }) =>
    span.end - span.start <= COINAGE && !/[。!?;\d]/.test(slice(text, span)) ? [span] : [],
  );
  const headlines = doc.paragraphs.filter((p) => p.role === 'headline').map((p) => p.span);
  return mentionsOf(doc, 'quantity').filter(
    (quantity) =>
      hasBounds(quantity) &&
      !isListing(text, quantity) &&
      isMeasured(text, quantity) &&
      !isCell(text, quantity) &&
      !isVersion(text, quantity) &&
      !isPlaceName(text, quantity) &&
      !(quantity.value.kind === 'rank' && /^\d/.test(text.slice(quantity.span.end, quantity.span.end + 1))) && // 第一名|53个
      !within(claims, quantity.value.numeral) &&
      !within(coined, quantity.span) &&
      !within(headlines, quantity.span),
  );
}

/** A longer quotation is said by somebody. */
const COINAGE = 12;

/** 多次, 几个: nothing that could be compared. A composite ratio (3.9:59.5:36.6) has no bounds either, but says something. */
const hasBounds = ({ value: { value, min, max, kind } }: Quantity): boolean =>
  value !== null || min !== null || max !== null || kind === 'ratio';

/** 两个|率先, 三个|增强: what is done counts nothing; such a row is a formula. */
const COINED =
  /^(率先|优化|增强|提升|提高|突破|转变|确保|坚持|加快|促进|推进|领先|倍增|翻番|统筹|到位|不变|满意|严禁|带头|着力|注重|强化|深化|加强|一律|聚焦|看齐|维护|务必|对照|围绕|服从|相信|依靠|突出|始终|下降|减少|增长|不放过|不动摇)[、。,;:!”的\n]/;

/** 自贸区3.0版 */
const isVersion = (text: string, { value: { unit, numeral } }: Quantity): boolean =>
  unit === '版' && slice(text, numeral).includes('.');

/** 业旺邨|二期: what is built in stages. */
const BUILT = /[邨园苑厦桥港厂站馆牌]$|工程$|项目$/;

/** 两级法院, 三个方面, 一个目标: small numbers in characters that only announce a list, or an article. */
function isListing(
  text: string,
  { span: { start, end }, value: { value, unit, kind, modifier, numeral } }: Quantity,
): boolean {
  if (unit === '级' && /^[一二三四五六七八九]{2}$/.test(slice(text, numeral))) return true; // 三四级手术
  if (value === null || value > 20 || !/^\p{Script=Han}/u.test(slice(text, numeral))) return false;
  const isAspect = unit === '个' && /^(方面|层面|维度|角度)/.test(text.slice(end, end + 2)); // 增加投入这两个方面
  const isStage = unit === '期' && BUILT.test(text.slice(Math.max(0, numeral.start - 2), numeral.start));
  if (unit === '字' && text[start - 1] === '”') return true; // “疫情”二字
  if (unit === '类' && /[一二三四]、$/.test(text.slice(Math.max(0, start - 2), start))) return true; // 一、二类人员
  if (unit === '个' && COINED.test(text.slice(end, end + 4))) return true;
  if (unit === '头' && modifier !== 'exact') return false; // 每户两头以上
  return isAspect || isStage || LISTING.test(unit) || (value === 1 && kind === 'count');
}

/**
 * A length of time is a figure when something is said to take it (为期4个月, 平均办案时间仅19天, 缩短至三年), not when it
 * names a horizon or modifies a noun (五年内, 过去五年, 两年平均, 十年规划, 建党100周年).
 */
function isMeasured(text: string, { span, value: { kind, unit, value } }: Quantity): boolean {
  if (kind !== 'duration') return true;
  if (unit === '周年') return false;
  if (/^(分钟|小时)$/.test(unit) && (value ?? 0) >= MANY && /^[,;。、]/.test(text.slice(span.end, span.end + 1)))
    return true;
  if (text[span.end] === '才' && LIMITS.test(text.slice(span.start, span.start + 4))) return true;
  if (text[span.end] === '的' && LASTING.test(text.slice(Math.max(0, span.start - 4), span.start))) return true;
  if (
    FROM.test(text.slice(Math.max(0, span.start - 8), span.start)) &&
    CHANGES.test(text.slice(span.end, span.end + 10))
  )
    return true;
  return (
    /^($|[,;:。!?、)才\n])/.test(text.slice(span.end, span.end + 1)) &&
    (TAKES.test(text.slice(Math.max(0, span.start - 6), span.start)) ||
      LASTS.test(text.slice(Math.max(0, span.start - 12), span.start)))
  );
}

/** A figure that has a cell of a table for itself (地区生产总值 617.50 5.2): its unit stands in the head of its column, which is not read. */
function isCell(text: string, { span: { start, end }, value: { unit, kind } }: Quantity): boolean {
  if (unit !== '' || kind !== 'count' || !EDGE.test(text[start - 1] ?? '\n') || !EDGE.test(text[end] ?? '\n'))
    return false;
  return !isProse(text, start, -1) && !isProse(text, end, 1);
}

/** 三里岗镇, 五里桥: the name of a place. */
const MILES = /^[岗店屯铺坪桥河庙湾塘村镇坡沟堡墩畈洞站井冲]/;
const isPlaceName = (text: string, { span, value: { unit, numeral } }: Quantity): boolean =>
  unit === '里' && /^\p{Script=Han}/u.test(slice(text, numeral)) && MILES.test(text.slice(span.end, span.end + 1));

/** What stands beside a cell: 生产总值| 617.50 |5.2. */
const EDGE = /[ |\n]/;
/** How much of a line is looked at: a row may be as long as the text. */
const ROW = 80;

/** Whether a mark of a sentence comes before the line ends, on one side of a place. */
function isProse(text: string, at: number, step: 1 | -1): boolean {
  for (let i = step > 0 ? at : at - 1, left = ROW; left > 0 && i >= 0 && i < text.length; i += step, left--) {
    if (text[i] === '\n') return false;
    if (isStop(text.charCodeAt(i))) return true;
  }
  return false;
}

const isStop = unitsOf(',;。!?');

/** 由|62个月|缩短至47个月, 从现时的|六年|进一步延长到十年: the first of two lengths. */
const FROM = /[由从](?:[^,;:。!?、\d]{0,5}的|平均|约)?$/;
const CHANGES =
  /^[^,;:。!?、\d]{0,4}(?:缩短|缩减|压缩|延长|减少|减低|减|降低|降|增加|增|提高|改|调整|提前|延)[了]?[至到为]/;

/** What stands before a time that something takes: 历时|4个月, 缩短至|三年. */
const TAKES =
  /(为期|历时|持续|长达|达|为|仅|只|至|到|共|共计|累计|需|用时|耗时|时间|时长|天数|期限|周期|寿命|年限|工期|环节|阶段|缩短|延长|减少|增加|压缩|提前|推迟|少|多|等待|等候|轮候|[至到]平均|[至到]最[长短多少])[了约]?(?:整整)?$/;
/** 电视动画片116688分钟: so much is made, not how long it took. */
const MANY = 300;

/** 领取综援|不少于三个月|才可享有豁免 */
const LIMITS = /^(不少于|不得少于|不超过|不多于|不得超过|至少|最少|最多)/;

/** 为期40天的专项整治 */
const LASTING = /(为期|历时|长达|时长|期限为)[约近]?$/;
/** What lasts so long: 暂停面授课堂|七天. */
const LASTS = /(?:暂停|停课|停业|停工|停产|停牌|封闭|隔离|展出|公示|监禁|判囚)[^,;:。!?、\d]{0,6}$/;

/** Whether one of the spans (in order of start) holds `at`; an idiom inside a figure (1.8个百分点) takes nothing from it. */
function within(spans: readonly Span[], at: Span): boolean {
  const behind = firstWhere(spans.length, (i) => spans[i]!.start >= at.end);
  for (let i = behind - 1; i >= 0 && i >= behind - 8; i--) if (contains(spans[i]!, at)) return true;
  return false;
}
