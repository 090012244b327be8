import type { Span } from '../../../core/span.ts';
import { is, type Word } from '../words.ts';
import { isActing, isActorActing, isReporting } from './acting.ts';
import { agentAt } from './agent.ts';
import { bodyEnd, isBody, isNamed, isPlace } from './body.ts';
import type { Asked, Scope } from './index.ts';
import { mayLead, opensPeriod } from './lead.ts';

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
  const { codebook, text } = scope;
  let found: Subject | null = null;
  let initial = true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = words[i - 1];
    // 经济概况 全市|实现生产总值: a blank parts the label of a paragraph from it
    const isLabelled = before !== undefined && i <= LEAD && before.mention === null && before.text.endsWith(' ');
    initial =
      isLabelled || (i <= LEAD && (opensPeriod(before) || (initial && (before === undefined || mayLead(before)))));
    const known = knownAt(words, i, initial, scope);
    if (!known) {
      const agent = initial && !mayLead(word) && !isVisited(before) ? agentAt(word.span.start, scope) : null;
      if (agent) return { ...agent, governs: agent.governs && before?.text !== '其中' };
      continue;
    }
    if (known === 'actor' && isVisited(before)) continue;
    const end = bodyEnd(words, i, codebook);
    const span = { start: word.span.start, end: words[end - 1]!.span.end };
    const kind = known;
    const first = kind === 'named' ? word.span : span;
    if (isPlace(word) && end === i + 1 && isAmong(words, i, figure)) continue;
    if (figure && kind === 'named' && end === words.length - 1 && words[end]!.text === '的')
      return { span, first, kind, governs: true };
    if (figure && isPlace(word) && i === words.length - 1) return { span, first, kind, governs: initial }; // 在|全县|11个乡镇
    const told = TOLD.test(before?.text ?? '');
    if (!initial && !(told && is(words[end], 'verbs', 'adverbs'))) continue;
    const acts = kind === 'named' ? isActing(words, end) : isActorActing(words, end, scope);
    if (acts && isReporting(words, end, before?.text === '从')) continue;
    // 省院|294项任务全部完成, 企业|首200万元利润
    const last = figure && words.slice(end).every((w) => w.text === '首');
    if (kind !== 'named' && !acts && !last && text[span.end] !== '的') continue;
    const isPart = before?.text === '其中'; // 其中市中院受理2.8万件: what follows is of all again
    found = { span, first, kind, governs: !isPart && (acts || end > i + 1 || text[span.end] === '的') };
  }
  return found;
}

/** Whether a unit, an area or a known kind of actor stands at a word, or 小学 in 小学的师生比例. */
function knownAt(words: readonly Word[], i: number, initial: boolean, { codebook }: Scope): Subject['kind'] | null {
  const word = words[i]!;
  if (isNamed(word) || (is(word, 'levels_of') && words[i + 1]?.mention?.type === 'quantity')) return 'named';
  if (is(word, 'actors')) return 'actor';
  const owns = words[i + 1]?.text === '的' && word.text.length > 1 && isBody(word, codebook);
  return initial && owns && !is(word, 'verbs', 'pronouns') ? 'actor' : null;
}

/** What makes another body act (指导检察院|制定), or tells who does: 由…. A body behind any other verb is dealt with: 查处企业|监管…犯罪. */
const TOLD =
  /^(由|从|指导|督导|督促|敦促|责令|责成|推动|组织|要求|帮助|支持|协助|引导|促使|促进|动员|发动|号召|协调|统筹|指定|委托|授权|邀请|部署|安排|鼓励|带领|率领|通知|建议|商请|监督)$/;

/** 深入|企业|开展宣传: those to whom one goes. */
const isVisited = (before: Word | undefined): boolean =>
  /^(深入|走进|走访|进入|围绕|聚焦|针对)$/.test(before?.text ?? '');

/** 全市排名第十一位, 占全省的41%, 高于全国2.3个百分点: those among whom, or with whom something is compared. */
function isAmong(words: readonly Word[], i: number, figure: Asked | null): boolean {
  const next = words[i + 1];
  if (next === undefined && figure?.isRank) return true;
  if (next?.mention?.type === 'quantity' && next.mention.value.kind === 'rank') return true;
  return RANKING.test(next?.text ?? '') || COMPARED.test(words[i - 1]?.text ?? '');
}

const RANKING = /^(排名|排位|排|排在|位列|名列|位居|居|居于|列|领先|前列|首位|之首)$/;
const COMPARED =
  /^(占|约占|占到|比|较|高于|低于|快于|慢于|好于|优于|居|居于|位居|位列|名列|列|排|排名|排在|稳居|跃居)$/;
