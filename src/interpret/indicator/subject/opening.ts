import { type Span, slice } from '../../../core/span.ts';
import { unitsOf } from '../../../core/units.ts';
import { isDifference } from '../difference.ts';
import { givesPlace } from '../rank.ts';
import { is, isQuotedArea, isTime, type Word, wordAt } from '../words.ts';
import { holdsBriefing, isActing, isActorActing, isPerson, isPersonIn, isReporting } from './acting.ts';
import { agentAt } from './agent.ts';
import { bodyAt, isBody, isPlace, WEAK } from './body.ts';
import type { Asked, Scope } from './index.ts';
import { mayLead, opensPeriod, PARTNERS } from './lead.ts';

/** Who or what a clause begins with. */
export interface Subject {
  readonly span: Span;
  /** the unit or area that it begins with: 国务院 in 国务院组成部门 */
  readonly first: Span;
  /** a unit or area; an actor by its kind (企业); anything else that acts (中老铁路) */
  readonly kind: 'named' | 'actor' | 'agent';
  /** it acts or is a body: it may govern the sentences behind it, unlike 海南 in 海南自贸试验区启动建设 */
  readonly governs: boolean;
}

/** The scope with the end of the clause, or of what is read of it: the figure. */
export interface ClauseScope extends Scope {
  readonly end: number;
}

/** How many words may stand before the subject of a clause: 截至9月底,全市… has none, 目前我省… one. */
const LEAD = 4;

/**
 * The unit or area that a clause begins with, with the body behind it (全市政法系统|累计); or the last one before a verb
 * that was told to act (指导晋城晋普山地区检察院|制定). Units behind 对, 向, 为 … and those that report are no subjects.
 */
export function opening(words: readonly Word[], scope: ClauseScope, figure: Asked | null): Subject | null {
  const { text } = scope;
  const circumstances = figure === null ? circumstancesAt(words, scope) : words.length;
  const isTopic = (): boolean => figure === null && words.every((word) => word.mention?.type !== 'quantity');
  let found: Subject | null = null;
  let initial = !isPartner(words[0], text);
  for (let i = 0; i < circumstances; i++) {
    const word = words[i]!;
    const before = i > 0 ? words[i - 1] : undefined;
    if (before) initial = i <= LEAD && (opensAnew(words, i) || (initial && mayLead(before)));
    const kind = knownAt(words, i, initial, scope);
    if (!kind && !initial) continue;
    const isGoal = kind !== 'named' && isVisited(before);
    if (!kind) {
      const counts = before?.mention?.type === 'quantity' && figure === null; // 980个|基层党组织勇于担当
      const agent = !isGoal && !counts && !mayLead(word) ? agentAt(word.span.start, scope, figure !== null) : null;
      if (agent) {
        const { span, first } = agent;
        return { span, first, kind: agent.kind, governs: agent.governs && before?.text !== '其中' };
      }
    }
    if (!kind || isGoal || (before && PARTNERS.has(before.text))) continue;
    const isTold = (figure || isPlace(word) ? TOLD : BOUND).has(before?.text ?? '');
    const isReviewed = figure === null && kind === 'named' && reviews(words, i, scope);
    const suffers = !initial && isPlace(word) && CAUSES.has(before?.text ?? '');
    if (!initial && !isTold && !figure && !suffers && !isReviewed) continue;
    const { end, rest } = bodyAt(words, i, scope);
    if (isListed(words, i)) continue;
    const span = { start: word.span.start, end };
    const alone = end === word.span.end;
    const first = kind === 'named' ? word.span : span;
    if (isPlace(word) && alone && (word.text === '各级' || isAmong(words, i, figure))) continue;
    if (isDateline(word, text) || (figure === null && alone && isPlace(word) && describesCount(rest))) continue;
    if (word.text === '全社会' && figure === null) continue; // 全社会投资20亿元,居民收入3万元: of whom all was
    if (figure && kind === 'named' && rest.length === 1 && rest[0]!.text === '的')
      return { span, first, kind, governs: true };
    if (figure && isPlace(word) && i === words.length - 1) return { span, first, kind, governs: initial }; // 在|全县|11个乡镇
    if (isReviewed) found = { span, first, kind, governs: true };
    if (figure && isPlace(word) && /^[把将]$/.test(before?.text ?? ''))
      return { span, first, kind: 'named', governs: false }; // 把|我国|钢产量提高到
    if (suffers) found = { span, first, kind, governs: false };
    const told = isTold && is(rest[0], 'verbs', 'adverbs') && !(found && before?.text === '从'); // 政府从基金拨出
    if ((!initial && !told) || isPerson(rest)) continue;
    const acts = kind === 'named' ? isActing(rest) : isActorActing(rest, scope, !WEAK.test(word.text) && isTopic());
    const isPost = kind === 'named' && isPersonIn(text.slice(word.span.end, end)); // 农业农村部|副部长张兴旺介绍
    if (isPost && rest.some((w) => is(w, 'reporting'))) continue;
    if (acts && (isReporting(rest, before?.text === '从') || holdsBriefing(rest))) continue;
    const owns = text[end] === '的';
    if (owns && isTopic()) continue; // 各地的乡村民宿备受青睐
    // 省院|294项任务全部完成, 企业|首200万元利润
    const last = figure && rest.every((w) => w.text === '首');
    if (kind !== 'named' && !acts && !last && !owns) continue;
    if (figure === null && span.end > first.end && isCount(rest[0])) {
      found = { span: first, first, kind, governs: false }; // 县委办|主任1名
      continue;
    }
    const isPart = before?.text === '其中'; // 其中市中院受理2.8万件: what follows is of all again
    const governs = !isPart && (acts || !alone || owns) && !isPeople(text, end) && !KIND.test(slice(text, span));
    found = { span, first, kind, governs };
  }
  return found;
}

/** 国有企业|改革顺利推进。农村信用社…: a topic of its own sentence; 学校 and 医院 may be those that report. */
const KIND = /^(?:国有|国营|工业|民营|私营|外资|中小|乡镇|大型|商业)?(?:企业|银行|高校|院校)$/;

/** 领导小组成员, 全国农民: what the next sentences tell is seldom of them. */
const isPeople = (text: string, end: number): boolean => PEOPLE.test(text.slice(Math.max(0, end - 2), end));
const PEOPLE = /^(?:成员|农民|人民|群众|学生|居民|工人|青年|妇女|干部)$/;

/** 辖|宁阳、肥城、东平3个县, 北京、上海两个市: those of a row that is counted. */
function isListed(words: readonly Word[], i: number): boolean {
  if (words[i]!.mention?.type !== 'region') return false;
  const ends = words.findIndex((word, k) => k > i && word.mention?.type !== 'region' && !ROW.test(word.text));
  const isRow = words[i + 1]?.text === '、' || (i > 0 && ROW.test(words[i - 1]!.text));
  return isRow && (ends < 0 || words[ends]!.mention?.type === 'quantity');
}
const ROW = /^[、和与及等]$/;

/** Where the circumstances that a clause ends with begin, which name others than its subject: 法院|在区委领导、区人大监督下. */
function circumstancesAt(words: readonly Word[], { text, end }: ClauseScope): number {
  const mark = text[end - 1];
  if ((mark !== '下' && mark !== '上') || !CIRCUMSTANCES.test(text.slice(end - 4, end))) return words.length;
  return Math.max(
    words.findIndex((word) => word.text === '在'),
    0,
  );
}
const CIRCUMSTANCES =
  /(领导|指导|监督|支持|帮助|配合|关心|关怀|重视|努力|带领|协助|部署|推动|带动|影响|基础|情况|背景|条件|形势|前提)之?[下上]$/;

/** 湖南|主侦的4起大案: says of which kind those are that are counted. */
const describesCount = (rest: readonly Word[]): boolean => {
  const of = rest.findIndex((word) => word.text === '的');
  return of > 0 && of < 4 && isCount(rest[of + 1]);
};

const isCount = (word: Word | undefined): boolean =>
  word?.mention?.type === 'quantity' && word.mention.value.kind === 'count';

/** 中新网|太原9月8日电: where a report comes from. */
const isDateline = (word: Word, text: string): boolean =>
  word.mention?.type === 'organization' &&
  /[网社报]$/.test(word.text) &&
  /^[^,。\n]{0,12}日[电讯]/.test(text.slice(word.span.end, word.span.end + 16));

/** 与市残联协作: who takes part only. */
const isPartner = (first: Word | undefined, text: string): boolean =>
  first !== undefined && first.span.start > 0 && isWith(text.charCodeAt(first.span.start - 1));
const isWith = unitsOf('与同跟');

/**
 * Whether the clause proper begins with the i-th word: behind a label (经济概况 全市|实现生产总值), a time that no mention
 * is (春运期间|铁路部门) or that something stands before (春运前20天|全社会).
 */
function opensAnew(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]!;
  const isLabel = before.mention === null && before.text.endsWith(' ');
  const isWhen = isTime(before.mention) && words.slice(0, i).every((word) => !is(word, 'verbs'));
  return isLabel || opensPeriod(before) || isWhen;
}

/** Whether a unit, an area or a known kind of actor stands at a word, or 小学 in 小学的师生比例. */
function knownAt(words: readonly Word[], i: number, initial: boolean, { codebook }: Scope): Subject['kind'] | null {
  const word = words[i]!;
  if (initial && isQuotedArea(word)) return 'named';
  if (word.mention?.type === 'organization' || word.mention?.type === 'region') return 'named';
  if (is(word, 'areas', 'levels_of', 'actors')) {
    if (isPlace(word) || (is(word, 'levels_of') && words[i + 1]?.mention?.type === 'quantity')) return 'named';
    if (is(word, 'actors')) return 'actor';
  }
  if (!initial || words[i + 1]?.text !== '的' || word.text.length < 2 || /^\d/.test(word.text)) return null; // 17. 公屋申请者|的
  return isBody(word, codebook) && !is(word, 'verbs', 'pronouns') ? 'actor' : null;
}

/** What makes another body act (指导检察院|制定), or tells who does: 由…. A body behind any other verb is dealt with: 查处企业|监管…犯罪. */
const TOLD = new Set(
  '由 从 指导 督导 督促 敦促 责令 责成 推动 组织 要求 帮助 支持 协助 引导 促使 促进 动员 发动 号召 协调 统筹 指定 委托 授权 邀请 部署 安排 鼓励 带领 率领 通知 建议 商请 监督'.split(
    ' ',
  ),
);

/** Those whose doing goes on in the clauses behind: 指导检察院制定方案,|收集; but 支持农业农村部开展建设,|办理案件20件. */
const BOUND = new Set('指导 督导 督促 敦促 责令 责成 要求'.split(' '));

/** 报告回顾了2018年|县法院|取得的成绩: whose work a report or a briefing goes on to tell of. */
function reviews(words: readonly Word[], i: number, { text, end }: ClauseScope): boolean {
  if (!REVIEWED.test(text.slice(end - 2, end)) && words[i + 1]?.text !== '在') return false;
  const verb = words.findLast((word, k) => k < i && !isTime(word.mention) && word.text !== '了');
  return REVIEWS.test(verb?.text ?? '');
}
const REVIEWS = /^(回顾|总结|通报|汇报|报告|介绍|晒出|盘点)了?$/;
const REVIEWED = /工作|成绩|成效|情况|成果|战果/;

/** 灾害造成|全国|4.8亿人次受灾、1074人死亡: those to whom something happens. */
const CAUSES = new Set('造成 致使 导致 致 令 使'.split(' '));

/** 深入|企业|开展宣传: those to whom one goes. */
const isVisited = (before: Word | undefined): boolean => before !== undefined && VISITING.has(before.text);
const VISITING = new Set('深入 走进 走访 进入 围绕 聚焦 针对 通过 经 据 依托 借助 根据 按照 对照 结合'.split(' '));

/** 全市排名第十一位, 占全省的41%, 高于全国2.3个百分点: those among whom, or with whom something is compared. */
function isAmong(words: readonly Word[], i: number, figure: Asked | null): boolean {
  const next = words[i + 1];
  if (next === undefined && figure?.compares) return true;
  if (next?.mention?.type === 'quantity' && next.mention.value.kind === 'rank') return true;
  const [before, behind] = [wordAt(words, i - 1)?.text ?? '', next?.text ?? ''];
  return FIRST.test(behind) || COMPARES.test(before) || isDifference(before) || [before, behind].some(givesPlace);
}

/** 全市|领先: has the first place. */
const FIRST = /^(领先|前列|首位|之首)$/;
/** 占|全省的41%: what the whole stands behind, or what is compared with. */
const COMPARES = /^(占|约占|占到|比|较)$/;
