import type { Codebook } from '../../codebook/types.ts';
import type { Span } from '../../core/span.ts';
import { trim } from './clause.ts';
import { DOES, isCompound, nominal } from './phrase.ts';
import { isEvent } from './suffixes.ts';
import { is, isBracketedArea, type Word } from './words.ts';

/**
 * The noun phrase that follows a figure: 59名业务骨干|组建. A verb, an adverb or a preposition ends it, unless the phrase
 * begins with one: then it is a relative clause (45名参加培训的干部) or runs to the end of the clause (26项涵盖治安、出入境…措施).
 */
export function phraseAfter(text: string, words: readonly Word[], adjacent: boolean, codebook: Codebook): Span | null {
  let from = 0;
  while (words[from]?.text === '的' || (from > 0 && words[from]?.mention?.type === 'date')) from++;
  const first = words[from];
  if (!first || /^[\s、,()”’]/.test(first.text) || (first.mention?.type === 'quantity' && !isAge(first))) return null;
  if (DEEDS.test(first.text) && from === words.length - 1) return first.span; // 接获13万份|申请
  const provinces = PROVINCES.exec(text.slice(first.span.start, first.span.start + 9));
  if (provinces) return { start: first.span.start, end: first.span.start + provinces[0].length };
  const relative = words.findIndex((word, i) => i > from && word.text === '的');
  const opens =
    opensRelative(text, first, codebook) ||
    (relative > from && (is(first, 'verbal_nouns') || SITUATED.test(first.text)));
  const isClosed = is(first, 'linking', 'growth_up', 'growth_down', 'levels') && !is(first, 'nouns', 'modifiers');
  // 为期十年的|减少|废物计划
  if (from > 0 && is(first, 'growth_up', 'growth_down') && relative < 0 && is(words.at(-1), 'undertakings'))
    return { start: first.span.start, end: words.at(-1)!.span.end };
  if (isClosed && !(relative > from && (opens || is(first, 'prepositions', 'adverbs')))) return null; // 25个|在特定领域有影响的产业, 35家|已巡察过的单位
  let to = from;
  if (opens) {
    const between = words.slice(from, Math.max(relative, from));
    if (is(first, 'relative_verbs') && relative <= from) to = words.length;
    else if (relative > from && relative < words.length - 1 && between.every((w) => w.mention?.type !== 'quantity'))
      to = relative + 1;
    else return eventAt(text, words.slice(from), codebook);
  } else if (isAge(first)) to++;
  if (words[to]?.mention?.type === 'quote') to++;
  to = described(words, to) ?? to;
  const own = to;
  for (; to < words.length; to++)
    if (ends(text, words, to, codebook) || (to > own && words[to]!.text === '的' && (adjacent || owns(words[to - 1]!))))
      break;
  to = listEnd(words, from, to);
  // 55家单位专题民主生活会召开率100%: the rest belongs to the next figure
  // 四个总额|达|十三亿元的基金
  const reach =
    is(words[to], 'linking') && words[to + 1]?.mention?.type === 'quantity' && words[to + 2]?.text === '的' ? 1 : 0;
  const next = words[to + reach]?.mention;
  // 5个产值规模10万亿元级的新支柱: the figure describes what is counted
  const of =
    next?.type === 'quantity' ? words.findIndex((word, i) => i > to && i <= to + reach + 2 && word.text === '的') : -1;
  const counted = of > 0 && to > from ? phraseAfter(text, words.slice(of + 1), adjacent, codebook) : null;
  if (counted) return { start: first.span.start, end: counted.end };
  const aspect = measureAt(words, from, to);
  const isTold = aspect !== null && is(words[to], 'adverbs', 'verbs');
  if ((next?.type === 'quantity' && next.value.kind !== 'count') || isMeasuredBy(words, to) || isTold)
    to = aspect ?? 1 + words.findIndex((word) => is(word, 'nouns') && !DESCRIBES.test(word.text));
  while (to > from && isLoose(words[to - 1]!)) to--;
  const last = words[to - 1];
  if (!last || to <= from) return null;
  const name = trim(text, { start: first.span.start, end: last.span.end });
  return name.end > name.start ? name : null;
}

/** What a phrase does not end with: 12家|(含分店), 5个|部门之一. */
const isLoose = (word: Word): boolean =>
  /^([的外]$|之一$|\()/.test(word.text) ? !isBracketedArea(word) : is(word, 'conjunctions');

/** What people hand in, counted by its own measure word: 13万份|申请. */
const DEEDS = /^(申请|投诉|查询|举报|求助|预约|注资|认购|报名|检举|控告|提问|留言)$/;

/** 6个|处于不同规划阶段的新发展区 */
const SITUATED = /^(处于|位于|居于|属于)$/;

/** 3场|宣判执行大会, 2次|打击整治专项行动: what is held, named by what is done there. */
function eventAt(text: string, words: readonly Word[], codebook: Codebook): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || last.span.end - first.span.start > LONGEST_EVENT || !isEvent(last.text, codebook)) return null;
  if (words.some((word) => word.mention !== null || is(word, 'linking', 'prepositions', 'adverbs'))) return null;
  return trim(text, { start: first.span.start, end: last.span.end });
}
const LONGEST_EVENT = 12;

/** 11户|中央企业|利润|增量超过50亿元: where begins what the next figure measures of the things counted; null where it is not told. */
function measureAt(words: readonly Word[], from: number, to: number): number | null {
  const at = words.findIndex((word, i) => i > from && i < to && ASPECT.test(word.text));
  const figure = words.findIndex((word, i) => i >= to && !is(word, 'adverbs', 'verbs')); // 固定资产|未|入账|6836万元
  return at > from && figure >= to && figure <= to + 2 && words[figure]!.mention?.type === 'quantity' ? at : null;
}

/** What is told of bodies that are counted: 11户企业|利润|超过50亿元. */
const ASPECT =
  /^(?:净?利润|营业收入|营收|总?产值|销售额|销售收入|税收|纳税额?|增加值|增量|资产|固定资产|投资额|年产值|年收入)/;

/** 27个|省、自治区、直辖市|工业效益好转: the areas are counted. */
const PROVINCES = /^省、(?:自治区、直辖市|自治区、市|自治区|市、自治区|区、市|直辖市)/;

/** 七类主要|刑事案件|破案率|持续|保持|100%: what closes the phrase is measured by the next figure. */
function isMeasuredBy(words: readonly Word[], to: number): boolean {
  if (to < 2 || !/率$/.test(words[to - 1]!.text)) return false;
  const next = words.findIndex((word, i) => i >= to && !is(word, 'adverbs', 'linking'));
  const mention = words[next]?.mention;
  return mention?.type === 'quantity' && mention.value.kind === 'rate';
}

/** The action that is counted, up to the end of its clause, when nothing but verbs say it: 开展4轮|联审核查. */
export function actionAfter(text: string, left: readonly Word[], words: readonly Word[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || last.span.end - first.span.start > LONGEST_ACTION) return null;
  if (!DOES.test(left.at(-1)?.text ?? '') || !words.every(isAction)) return null;
  return trim(text, { start: first.span.start, end: last.span.end });
}

const LONGEST_ACTION = 8;

const isAction = (word: Word): boolean =>
  word.mention === null &&
  (is(word, 'verbs', 'verbal_nouns') || (word.classes.length === 0 && /^\p{Script=Han}{1,2}$/u.test(word.text)));

/** How what is said of things ends, before the 的 that brings them: 340名|犯罪情节较轻、确有悔罪表现|的被告人. */
const DESCRIBED =
  /(长|多|大|高|广|强|深|重|久|快|好|小|少|低|轻|差|难|弱|严|实|新|老|恶劣|严重|突出|复杂|轻微|明显|显著|困难|薄弱|优秀|优异|良好|强烈|集中|频繁|隐蔽|典型|重大|较轻)$/;

/** Behind the 的 of a clause whose first part says how things are (犯罪活动链条长、涉案地域广的|案件); null where there is none. */
function described(words: readonly Word[], from: number): number | null {
  const pause = words.findIndex((word, i) => i > from && /^[、的]$/.test(word.text));
  if (
    pause < from + 1 ||
    !DESCRIBED.test(words[pause - 1]!.text) ||
    words.slice(from, pause - 1).some((word) => is(word, 'verbs') && !is(word, 'nouns')) || // 3轮|巡察|共|发现|作用不强、建设薄弱的问题
    is(words[pause - 1], 'nouns')
  )
    return null;
  const relative = words.findIndex((word, i) => i >= pause && word.text === '的');
  if (relative < 0 || relative === words.length - 1) return null;
  return words.slice(from, relative).some(({ mention }) => mention?.type === 'quantity') ? null : relative + 1;
}

/** 四千幢|楼宇|的电力装置: the noun next to the measure word is counted, not what it has; 两个|薄弱的|部门 has no other. */
const owns = (word: Word): boolean =>
  word.mention?.type === 'organization' ||
  (is(word, 'nouns', 'actors') && !is(word, 'modifiers', 'determiners') && !DESCRIBES.test(word.text));

/** Listed as nouns for their characters, they only describe one: 三种|不同|的地区, 限额以上的企业, 在建的项目. */
const DESCRIBES = /以[上下内外]$|^(不同|性质不同|可比|相当|一定|所有|稍)$|^较.$|^在[建编校册岗读用研]$/;

/** Behind the 等 of a list that a verb in it seemed to end: 178项|节能和资源综合利用等重大项目. */
function listEnd(words: readonly Word[], from: number, to: number): number {
  const rest = words.slice(to);
  const more = rest.findIndex((word) => word.text === '等');
  const isList = words.slice(from, to).some((word) => is(word, 'conjunctions'));
  const stops = rest.slice(0, more + 1).some(({ mention }) => mention?.type === 'quantity');
  if (more < 0 || !isList || stops || is(words[to], 'adverbs', 'prepositions')) return to;
  const end = rest.findIndex(
    (word, i) => i > more && !is(word, 'nouns', 'determiners', 'modifiers') && word.classes.length > 0,
  );
  return end < 0 ? words.length : to + end;
}

/** Whether a word behind a figure can only begin a relative clause: 三幅|现在用作宿舍的土地, 45名|参加培训的干部. */
const opensRelative = (text: string, word: Word, codebook: Codebook): boolean =>
  (is(word, 'verbs') && !nominal(text, word, codebook)) ||
  (is(word, 'adverbs', 'prepositions', 'modals') && !is(word, 'nouns', 'modifiers', 'undertakings')); // 五百项|计划|获得拨款

/** 1500个|零至三岁|日间照顾名额: an age describes what is counted. */
const isAge = ({ mention }: Word): boolean =>
  (mention?.type === 'quantity' || mention?.type === 'figure') && mention.value.unit === '岁';

/** 10个重点区域、|拆违等|15大专项行动: what follows belongs to the next figure. */
function opensNext(words: readonly Word[], i: number): boolean {
  const next = words.findIndex(
    (word, k) => k > i + 1 && k <= i + 4 && (word.mention?.type === 'quantity' || is(word, 'conjunctions')),
  );
  return next > 0 && words[next]!.mention?.type === 'quantity' && words[i]!.text === '、';
}

/** 52个|贫困村|建光伏电站101座: what is done for them. */
const isBuilt = (word: Word, place: Word): boolean =>
  word.classes.length === 0 && BUILDS.test(word.text) && is(place, 'nouns') && /[村户县乡镇]$/.test(place.text);
const BUILDS = /^[建种养修购栽办打](?![设制成立筑造植殖护理])/;

/** 干警|主动|向|纪委投案: opens what those who are counted do. */
const TO = /^[向对把将从]$/;

/** Whether a word ends the phrase behind a figure: 59名业务骨干|组建. */
function ends(text: string, words: readonly Word[], i: number, codebook: Codebook): boolean {
  const word = words[i]!;
  if (word.mention?.type === 'quote') return i < words.length - 1 && words[i + 1]!.text !== '的'; // 群众|“家门口”|的学习阵地, 乡村|“法律明白人”
  if (word.mention) return /^(quantity|date)$/.test(word.mention.type);
  if (i > 0 && isBuilt(word, words[i - 1]!)) return true;
  if (word.text === '(') return true; // a bracket that closes in another clause
  if (i > 0 && words[i + 1]?.text === '了' && is(word, 'undertakings', 'verbal_nouns')) return true; // 开发区|建设|了
  if (/^[同环]比$/.test(word.text)) return true; // 大中城市重点商圈客流量|同比
  if (is(word, 'nouns')) return false;
  if (is(word, 'conjunctions'))
    return (
      /^(quantity|figure|organization|region)$/.test(words[i + 1]?.mention?.type ?? '') ||
      opensNext(words, i) ||
      is(words[i + 1], 'verbs', 'adverbs')
    );
  // 干警|主动|向纪委投案
  if (is(word, 'modifiers'))
    return is(words[i + 1], 'verbs') || (is(word, 'adverbs') && TO.test(words[i + 1]?.text ?? ''));
  if (is(word, 'verbal_nouns') && i > 0 && /^[在于到至]$/.test(words[i + 1]?.text ?? '')) return true; // 75万户家庭|居住|在公屋
  if (is(word, 'undertakings')) return i > 0 && is(words[i + 1], 'verbs'); // 建校|计划
  if (is(word, 'modals'))
    return (
      word.text.length > 1 ||
      (i > 0 && (word.text === '将' || (word.text === '可' && is(words[i + 1], 'prepositions')))) ||
      is(words[i + 1], 'verbs', 'verbal_nouns', 'adverbs', 'modals')
    ); // 1万个单位|将会增设
  if (is(word, 'verbs')) return !nominal(text, word, codebook) && !isCompound(words, i);
  return (
    word.text !== '的' &&
    is(word, 'adverbs', 'linking', 'prepositions', 'growth_up', 'growth_down', 'converting', 'lasting', 'levels')
  );
}
