import type { Codebook } from '../../codebook/types.ts';
import { isGrand, isNovelty, isState, isWelfare, type Lexicon, lexicon, PRAISED } from './matched-words.ts';

/** First characters that rows of like parts are built on: 抓重点、抓示范, 更积极、更开放, 真学、真查. */
const STARTERS = new Set(
  '抓促真高严实细深更最不无有敢能善会懂讲守学做干比看查治建创强提保护防稳优惠以用为从让使多少早快一常勤再要越愈边全零可精知爱听跟亮送访帮扶助聚凝转调补固察出求悟办扩降去增减控管纠改打扫除反整清立树正明谋铸筑扛担践尽勇信靠引育留堵疏通畅活兴振富净唱练念走站想破解推重向往把凡进',
);
/** Those of them that make a figure also as a whole word (更加…、更加…) or with one syllable behind (真学、真查). */
const ADVERBS = new Set('更最不无一共敢能要以为从在让越边再又常真善会懂严实细深快早勤有');
/** Of two syllables only what is gained makes a figure: 提速、提效、提量. */
const GAINS = new Set('提增降减稳促优惠强扩');
/** First characters of three-syllable calls: 保平安、护稳定、防风险. */
const CALLS = new Set(
  '保护防促稳抓强提惠治破解守读兜织纠谈当担挖访联严转调补固察出求讲学悟办开建创优扩降去增减控管查纠改打扫除反禁整清肃立树正明知懂会用做干谋摸聚凝铸筑扛担挑践履尽敢勇善能信靠听跟看亮展送访帮扶助引育留堵疏通畅兴振富净唱练念走站想暖化排息消压拓挖攻克顾识安增顺理找进敬存重议夺争抢尊推激释赋蓄贯融汇辟闯拼赶追超跨铺架搭绘描写谱奏吹擂撸啃扎补亲爱润启筹备握把盯成享发',
);
/** What a person is ready for: 愿干事、敢干事、能干成事. */
const MODALS = new Set('愿敢能会善想肯勇乐真可');
/** What three-syllable parts say of a verb: 保护好、引导好、发挥好. */
const DONE = /[好住牢]$/;
/** What three-syllable praise ends in: 政治强、业务精、作风硬. */
const PRAISE = new Set('强精硬正严实优好高美富深透细准清廉勤快新活');
/** What stands between a verb and its object, in a part of four and more: 讲好党课、当好学员; 学在深处、干在实处. */
const RESULTS = new Set('好在实牢');
/** What parts of four say of their first half: 学习在前、整改在前; 认识到位、责任到位. */
const STATES = new Set([
  '在前',
  '在先',
  '在线',
  '到位',
  '过硬',
  '为先',
  '为本',
  '为要',
  '为重',
  '先行',
  '至上',
  '优先',
  '领先',
  '有力',
  '有序',
  '有效',
  '靠前',
  '清零',
]);
/** Words inside parts that make their grammar alike: 思想受到洗礼、灵魂受到触动; 疫情要防住、经济要稳住. */
const PIVOTS = new Set('不受要增共最必应更进得以成而与无到起来有被让再上');
/** Nouns of conviction and feeling whose rows are figures, not lists: 政治自觉、法治自觉、检察自觉; 获得感、幸福感. */
const CONVICTIONS = /(?:感|自觉|自信|认同|导向|定力|清醒|^..关)$/;
/** What is done with care and zeal: 深摸基层实情、细查问题症结、狠抓基层基础. */
const ZEAL = new Set('深细狠实严真广精勤快准稳常巧苦紧敢');
/** What calls are made for again and again: 提高政治站位,强化政治担当. */
const CAUSES = new Set(['政治', '思想', '责任', '为民', '初心', '党性', '宗旨', '使命']);
const FORBIDDEN = /[\d%“”《》()]|^第|(?<![青少老中成壮])年|月|有的|有些|其他|其它|以及|百分之/;
/** Names of areas and bodies stand in lists; in 进社区, 当好学员 they do not. */
const NAMES = /[省市县区州厅局院部委会员]$/;

/** Parts of one length in a row, and what they have in common. */
interface Row {
  readonly parts: readonly string[];
  readonly size: number;
  /** whether all parts have the same character at a place */
  readonly shared: readonly boolean[];
  /** how many characters at the beginning and at the end are the same */
  readonly prefix: number;
  readonly suffix: number;
  readonly first: string;
  /** the same characters between beginning and end */
  readonly inner: readonly string[];
  readonly lexicon: Lexicon;
}

/** Syllables of a task, a verb and what it is done to: 化解|社会矛盾. */
const TASK = 6;
/** The ways in which parts of one length are built alike. */
const FIGURES: readonly ((row: Row) => boolean)[] = [
  // 抓重点对象、抓示范带动、抓活动载体; 真学、真查、真改
  ({ size, prefix, first }) => prefix === 1 && STARTERS.has(first) && (size > 2 || ADVERBS.has(first)),
  // 大学习、大研讨、大轮训
  ({ parts, size, lexicon }) => size === 3 && parts.every((part) => isGrand(part, lexicon)),
  // 政治站位高、准备工作足、研讨交流实
  ({ parts, prefix, suffix }) => prefix + suffix === 0 && parts.every((part) => PRAISED.test(part)),
  // 新形势、新情况、新问题
  ({ parts, size, lexicon }) => size === 3 && parts.every((part) => isNovelty(part, lexicon)),
  // 人民幸福、国家安全、社会稳定
  ({ parts, size, lexicon }) => size === 4 && parts.every((part) => isWelfare(part, lexicon)),
  // 提速、提效、提量
  ({ size, prefix, first }) => size === 2 && prefix === 1 && GAINS.has(first),
  // 更加积极、更加开放、更加有效
  ({ prefix, first }) => prefix > 1 && ADVERBS.has(first),
  // 政治判断力、政治领悟力、政治执行力
  ({ size, prefix, suffix }) => prefix > 1 && suffix > 0 && size >= 5,
  // 思想受到洗礼、灵魂受到触动、精神受到鼓舞
  ({ size, inner }) => size >= 5 && inner.some((char) => PIVOTS.has(char)),
  // 世界和平的建设者、全球发展的贡献者
  ({ size, suffix, inner }) => size >= 6 && suffix > 0 && inner.includes('的'),
  // 思想的力量、信仰的力量、道德的力量
  ({ parts, size, suffix }) => suffix > 1 && size - suffix > 1 && parts[0]![size - suffix] === '的',
  // 提高政治站位,强化政治担当,履行政治责任
  ({ parts, size, shared }) => size >= 6 && shared[2]! && shared[3]! && CAUSES.has(parts[0]!.slice(2, 4)),
  // 学史明理、学史增信、学史崇德、学史力行
  ({ parts, size, prefix, first }) => prefix === 2 && size === 4 && parts.length > 3 && STARTERS.has(first),
  // 边查边改、即查即改、真查真改: every other syllable is the same
  ({ size, shared }) => size === 4 && ((shared[0]! && shared[2]!) || (shared[1]! && shared[3]!)),
  // 信仰之基、精神之钙、思想之舵; 目标不变、力度不减、标准不降; 知责于心、担责于身
  ({ parts, size, shared }) => size === 4 && shared[2]! && /[之不于]/.test(parts[0]![2]!),
  // 地位之重要、作用之关键、影响之深远
  ({ parts, size, shared }) => size === 5 && shared[2]! && parts[0]![2] === '之',
  // 门好进、脸好看、事好办; 讲好党课、当好学员、做好表率
  ({ parts, size, shared }) =>
    size <= 5 && shared[1]! && (size > 3 ? RESULTS.has(parts[0]![1]!) : parts[0]![1] === '好'),
  // 认识到位、责任到位、措施到位
  ({ parts, size, suffix }) => size >= 4 && size <= 8 && suffix === 2 && STATES.has(parts[0]!.slice(-2)),
  // 学起来、做起来、查起来; 看得出来、站得出来、豁得出来
  ({ parts, suffix }) => suffix > 1 && /(?:起来|下去|出来|得住)$/.test(parts[0]!),
  // 深摸基层实情、细查问题症结、狠抓基层基础
  ({ parts, size, prefix }) =>
    size >= 4 && prefix === 0 && parts.every((part) => ZEAL.has(part[0]!) && CALLS.has(part[1]!)),
  // 大总结大进步、小总结小进步、不总结难进步; 党旗在一线飘扬、党徽在一线闪光、党员在一线冲锋
  ({ size, shared }) => size >= 5 && 2 * shared.filter(Boolean).length >= size && changes(shared) > 1,
  // 获得感、幸福感、安全感
  ({ parts, size, suffix }) => suffix > 0 && size <= 5 && parts.every((part) => CONVICTIONS.test(part)),
  // 保平安、护稳定、防风险; 强信心、暖人心、聚民心
  ({ parts, size, suffix, prefix }) =>
    size === 3 && prefix === 0 && suffix < 2 && parts.every((part) => CALLS.has(part[0]!)),
  // 愿干事、敢干事、能干事; 挺得住、靠得住、能放心
  ({ parts, size }) =>
    size === 3 &&
    parts.every((part) => MODALS.has(part[0]!) || /[得不]/.test(part[1]!)) &&
    parts.some((part) => MODALS.has(part[0]!) || part[1] === '得'),
  // 保护好、引导好、发挥好
  ({ parts, size, suffix }) => size === 3 && suffix === 1 && DONE.test(parts[0]!),
  // 精准治污、科学治污、依法治污; 民主选举、民主决策、民主管理
  ({ parts, size, prefix, suffix, lexicon }) =>
    size === 4 &&
    (prefix === 2
      ? lexicon.manners.has(parts[0]!.slice(0, 2))
      : suffix === 2 && parts.every((part) => lexicon.manners.has(part.slice(0, 2)))),
  // 政治建军、改革强军、科技兴军
  ({ parts, size, prefix, suffix }) =>
    size === 4 && suffix === 1 && prefix === 0 && parts.every((part) => CALLS.has(part[2]!)),
  // 老有所养、病有所医、住有所居
  ({ parts, size, shared }) =>
    size === 4 && shared[1]! && shared[2]! && /^.(?:有所|无所|中有|上有|而不|以致)/.test(parts[0]!),
  // 管出公平、管出效率、管出活力
  ({ parts, size, prefix }) =>
    size >= 4 && prefix === 2 && /^.[出到上稳准实紧牢]/.test(parts[0]!) && CALLS.has(parts[0]![0]!),
  // 美好生活的强烈愿望、创业创新的巨大潜能、共克时艰的坚定意志
  ({ size, inner }) => size >= 8 && size <= 12 && inner.includes('的'),
  // 科学谋划,精心组织,周密实施
  ({ parts, size, prefix, suffix, lexicon }) =>
    size === 4 &&
    prefix + suffix === 0 &&
    parts.every((part) => lexicon.manners.has(part.slice(0, 2)) && lexicon.verbs.has(part.slice(2))),
  // 化解社会矛盾、维护社会稳定、保障经济发展、促进社会和谐
  ({ parts, size, prefix, lexicon }) =>
    (size === TASK || size === 4) &&
    prefix === 0 &&
    parts.length > 3 &&
    parts.every((part) => lexicon.verbs.has(part.slice(0, 2))) &&
    parts.filter((part) => lexicon.routine.has(part.slice(0, 2))).length < 2,
  // 国家安全、社会安定、人民安宁
  ({ size, shared, prefix, suffix }) => size === 4 && prefix + suffix === 0 && shared[2]! && !shared[1],
  // 权责一致、分工合理、决策科学、执行顺畅
  ({ parts, size, suffix, lexicon }) => size === 4 && suffix < 2 && parts.every((part) => isState(part, lexicon)),
  // 政治强、业务精、作风硬
  ({ parts, size, suffix, prefix }) =>
    size === 3 && suffix + prefix === 0 && parts.every((part) => PRAISE.has(part[2]!)),
];

/**
 * Whether parts in a row are one figure: of one length and built alike. Names that only share a word (政治机关、领导机关;
 * 出口退税、出口信贷) are a list.
 */
export function isFigure(parts: readonly string[], codebook: Codebook): boolean {
  const size = parts[0]!.length;
  if (parts.length < 3 || size < 2 || parts.some((part) => part.length !== size)) return false;
  // calls (保平安、护稳定), states (权责一致、分工合理) and tasks (化解社会矛盾) have three, four or six syllables; in other
  // parts some are the same
  if (size > 4 && size !== TASK && !sharesPlace(parts, size) && !parts.every((part) => PRAISED.test(part)))
    return false;
  const shared: boolean[] = [];
  for (let at = 0; at < size; at++) shared.push(isShared(parts, at));
  const prefix = shared.indexOf(false);
  if (prefix < 0) return false;
  const suffix = size - 1 - shared.lastIndexOf(false);
  const inner: string[] = [];
  for (let at = prefix; at < size - suffix; at++) if (shared[at]) inner.push(parts[0]![at]!);
  const first = parts[0]![0]!;
  const row: Row = { parts, size, shared, prefix, suffix, first, inner, lexicon: lexicon(codebook) };
  if (!FIGURES.some((holds) => holds(row))) return false;
  if (parts.some((part) => FORBIDDEN.test(part)) || new Set(parts).size < parts.length) return false;
  const called = shared[0] ? /[进入送访]/.test(first) : shared[1];
  return called || !parts.some((part) => NAMES.test(part));
}

/** How many runs of places differ. */
const changes = (shared: readonly boolean[]): number =>
  shared.filter((same, at) => !same && (at === 0 || shared[at - 1])).length;

function sharesPlace(parts: readonly string[], size: number): boolean {
  for (let at = 0; at < size; at++) if (isShared(parts, at)) return true;
  return false;
}

/** Whether all parts have the same character at a place. */
function isShared(parts: readonly string[], at: number): boolean {
  const unit = parts[0]!.charCodeAt(at);
  for (let i = 1; i < parts.length; i++) if (parts[i]!.charCodeAt(at) !== unit) return false;
  return true;
}

/** What may follow the last part of a figure within its clause: 靠得住、能放心的…, 稳就业、稳物价工作, 推动合作、促进发展所作的努力. */
const BEHIND =
  /^(?:的|等|所[作做]|上|中|下|之|为|作|是|对|和|与|及|工作|问题|要求|任务|政策|目标|措施|机制|体系|原则|方针|活动|行动|精神|标准|理念|格局|局面|氛围|良好|有机|同步|一体|明显|显著|不断|持续|进一步|得到|全面|大幅|稳步|更加|普遍|日益|切实|相结合|并举|并重|有力|有效|能力|方式|方面|各项|完成|实现|做好|战胜|打赢|夺取)/;

/** How many characters of the last part belong to the figure: its own size, or one more (不平衡、不协调、不可持续的); null: none. */
export function closingSize(part: string, size: number): number | null {
  if (part.length === size || BEHIND.test(part.slice(size))) return size;
  return part.length === size + 1 || BEHIND.test(part.slice(size + 1)) ? size + 1 : null;
}
