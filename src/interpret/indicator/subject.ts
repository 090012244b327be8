import type { Codebook } from '../../codebook/types.ts';
import type { Span } from '../../core/span.ts';
import { clauseStart, trim } from './clause.ts';
import { is, isTime, type Word } from './words.ts';

/** What subjects are looked for in. */
export interface Scope {
  readonly text: string;
  readonly codebook: Codebook;
  readonly sentences: readonly Span[];
  readonly words: (at: Span) => Word[];
}

/** A unit or area that a clause begins with. */
interface Subject {
  readonly span: Span;
  /** it acts or is a body: it may govern the sentences behind it, unlike 海南 in 海南自贸试验区启动建设 */
  readonly governs: boolean;
}

/** How many sentences back a subject may govern (据统计,全市…280余条;…;… and the next ones). */
const SENTENCES = 10;

/**
 * Finds the nearest subject before a figure: in its clause, in the clauses before it, in the sentences of its paragraph
 * before. The figures of one sentence look at the same clauses, so what was found up to the end of each is kept.
 */
export function subjects(
  scope: Scope,
): (at: number, sentence: number, paragraph: Span, measured: Span | null) => Span | null {
  const { text, sentences, words } = scope;
  const inSentence = new Map<number, Subject | null>();
  const inPassage = new Map<number, Subject | null>();
  const clauseUpTo = (to: number, bounds: Span): Span => ({
    start: Math.max(clauseStart(text, to), bounds.start),
    end: to,
  });
  const upTo = (end: number, bounds: Span, known: Map<number, Subject | null>): Subject | null => {
    const passed: number[] = [];
    let found: Subject | null = null;
    for (let to = end; to > bounds.start && !found; ) {
      const kept = known.get(to);
      if (kept !== undefined) {
        found = kept;
        break;
      }
      passed.push(to);
      const clause = clauseUpTo(to, bounds);
      found = subjectOf(words(trim(text, clause)), scope, false);
      if (known === inPassage && !found?.governs) found = null;
      to = clause.start - 1;
    }
    for (const to of passed) known.set(to, found);
    return found;
  };
  return (at, index, paragraph, measured) => {
    const own = sentences[index] ?? { start: 0, end: text.length };
    const clause = clauseUpTo(at, own);
    const here = subjectOf(words(trim(text, clause)), scope, true);
    const isMeasured = here?.span.start === measured?.start && here?.span.end === measured?.end; // 其中|企业1.2万户
    const near = (isMeasured ? null : here) ?? upTo(clause.start - 1, own, inSentence);
    if (near) return near.span;
    for (let s = index - 1; s >= 0 && s > index - SENTENCES && sentences[s]!.start >= paragraph.start; s--) {
      const found = upTo(sentences[s]!.end, sentences[s]!, inPassage);
      if (found) return found.span;
    }
    return null;
  };
}

/** How many words may stand before the subject of a clause: 截至9月底,全市… has none, 目前我省… one. */
const LEAD = 4;

/**
 * The unit or area that a clause begins with, with the body behind it (全市政法系统|累计); or the last one before a verb
 * that was told to act (指导晋城晋普山地区检察院|制定). Units behind 对, 向, 为 … and those that report are no subjects.
 */
function subjectOf(words: readonly Word[], { text, codebook }: Scope, beforeFigure: boolean): Subject | null {
  let found: Subject | null = null;
  let initial = true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = words[i - 1];
    // 经济概况 全市|实现生产总值: a blank parts the label of a paragraph from it
    const isLabelled = before !== undefined && i <= LEAD && before.mention === null && before.text.endsWith(' ');
    initial = isLabelled || (initial && i <= LEAD && (before === undefined || mayLead(before)));
    const named = isNamed(word) || (is(word, 'levels_of') && words[i + 1]?.mention?.type === 'quantity');
    const body = named || is(word, 'actors') ? 0 : initial ? actingBodyEnd(words, i) : 0;
    if (!named && !is(word, 'actors') && !body && !(initial && owns(words, i, codebook))) continue;
    const end = body || bodyEnd(words, i, codebook);
    const span = { start: word.span.start, end: words[end - 1]!.span.end };
    if (beforeFigure && named && end === words.length - 1 && words[end]!.text === '的') return { span, governs: true };
    const isPlace = is(word, 'areas') || word.mention?.type === 'region'; // 在|全县|11个乡镇
    if (beforeFigure && isPlace && i === words.length - 1) return { span, governs: initial };
    const told = TOLD.test(before?.text ?? '');
    if (!initial && !(told && is(words[end], 'verbs', 'adverbs'))) continue;
    const acts = body > 0 || isActing(words, end);
    if (acts && isReporting(words, end, before?.text === '从')) continue;
    // 省院|294项任务全部完成, 企业|首200万元利润
    const last = beforeFigure && words.slice(end).every((w) => w.text === '首');
    if (!named && !acts && !last && text[span.end] !== '的') continue;
    const isPart = words[i - 1]?.text === '其中'; // 其中市中院受理2.8万件: what follows is of all again
    found = { span, governs: !isPart && (acts || end > i + 1 || text[span.end] === '的') };
  }
  return found;
}

/** What makes another body act (指导检察院|制定), or tells who does: 由…. A body behind any other verb is dealt with: 查处企业|监管…犯罪. */
const TOLD =
  /^(由|从|指导|督导|督促|敦促|责令|责成|推动|组织|要求|帮助|支持|协助|引导|促使|促进|动员|发动|号召|协调|统筹|指定|委托|授权|邀请|部署|安排|鼓励|带领|率领|通知|建议|商请|监督)$/;

/** 小学|的师生比例: a body whose things are measured. */
const owns = (words: readonly Word[], i: number, codebook: Codebook): boolean =>
  words[i + 1]?.text === '的' &&
  words[i]!.text.length > 1 &&
  isBody(words[i]!, codebook) &&
  !is(words[i], 'verbs', 'pronouns');

/** Where a body ends that no list knows and that does something: 地方工业|2001年|结束, 财政部门|完成; else 0. */
function actingBodyEnd(words: readonly Word[], i: number): number {
  let end = i;
  while (end < words.length && end <= i + FURTHER && isPlain(words[end]!)) end++;
  if (end === i || is(words[end - 1], 'verbs') || !ACTING.test(words[end - 1]!.text)) return 0;
  const at = words.findIndex((w, k) => k >= end && !isTime(w.mention) && !is(w, 'adverbs', 'growth_adverbs', 'modals'));
  return is(words[at], 'verbs') || (TOWARDS.test(words[at]?.text ?? '') && words.slice(at).some((w) => is(w, 'verbs')))
    ? end
    : 0;
}

/** 派出所|在社区设立, 乡镇企业|向国家缴纳 */
const TOWARDS = /^[在向对]$/;

const isPlain = (word: Word): boolean =>
  word.mention === null &&
  (word.classes.length === 0 || is(word, 'nouns', 'parts', 'actors', 'determiners')) &&
  !/[\s,;:、。“”()]/.test(word.text);
const ACTING =
  /(部门|机关|单位|系统|机构|组织|工业|农业|行业|企业|公司|集团|银行|学校|医院|政府|局|厅|派出所|司法所|看守所|戒毒所|法庭|支队|大队|中队|总队|专班|工作组|督导组)$/;

const isNamed = (word: Word): boolean =>
  word.mention?.type === 'organization' || word.mention?.type === 'region' || is(word, 'areas');

/** Words that may stand before the subject of a clause. */
const mayLead = (word: Word): boolean =>
  (word.mention !== null && !isNamed(word)) ||
  is(word, 'adverbs') ||
  /^([而并且但令使让]|其中|[\s“”]*|\(.*\))$/.test(word.text);

/** An unknown run that still belongs to a subject is no longer than 政法 or 公安交管; 抓深做实党史 is a predicate. */
const LONGEST = 4;

/** How many words a subject may go on for: 全市|55家|政法|单位. */
const FURTHER = 4;

/**
 * Where the subject that begins with the i-th word ends: behind the last body that follows it (全市|55家|单位,
 * 宁波市|公安机关, 全国|铁路), else behind the word itself (全国|财政收入 is measured; whose it is, is 全国).
 */
function bodyEnd(words: readonly Word[], i: number, codebook: Codebook): number {
  let end = i + 1;
  for (let k = i + 1; k < words.length && k <= i + FURTHER && continues(words[k]!, codebook); k++)
    if (isBody(words[k]!, codebook)) end = k + 1;
  return end;
}

const isBody = (word: Word, codebook: Codebook): boolean =>
  word.mention?.type === 'organization' ||
  is(word, 'actors') ||
  (codebook.predicates.body_suffixes.some((suffix) => word.text.endsWith(suffix)) && !/社会$/.test(word.text));

/** Words that may stand between an area and its body. */
const continues = (word: Word, codebook: Codebook): boolean =>
  word.mention?.type === 'quantity' ||
  word.mention?.type === 'organization' ||
  (word.mention === null &&
    ((word.classes.length === 0 &&
      (word.text.length <= LONGEST || isBody(word, codebook)) &&
      !/^[\s,;:。!?]/.test(word.text)) ||
      is(word, 'nouns', 'actors', 'conjunctions', 'parts', 'determiners')) &&
    !is(word, 'linking', 'adverbs'));

/** Phrases that may stand between a subject and its verb: 政府|在本财政年度|会发售. */
const BETWEEN = /^(在|对|向|为|于|将|把|以|从|按|按照|根据|通过|围绕|针对|与)$/;

/** Whether a verb follows the subject, not a noun that is measured (全国|财政收入) or what it amounts to. */
function isActing(words: readonly Word[], end: number): boolean {
  const at = words.findIndex(
    (w, i) => i >= end && (BETWEEN.test(w.text) || !is(w, 'adverbs', 'growth_adverbs', 'modals')),
  );
  const next = words[at];
  if (!next) return false;
  if (BETWEEN.test(next.text)) return words.slice(at + 1).some((w) => is(w, 'verbs', 'verbal_nouns', 'growth_up'));
  return is(next, 'verbs', 'verbal_nouns') || (at === end && !is(next, 'linking', 'growth_up', 'growth_down'));
}

/** 全国铁路|预计|发送旅客1015万人次: its own figure; 世界银行预计中国… is on another's. */
const FORESEES = /^(预计|估计|预测)$/;

/** 国家卫生健康委今天通报, 从全国会议上获悉: who says it is not whose it is. */
function isReporting(words: readonly Word[], end: number, isSource: boolean): boolean {
  const verb = words.findIndex((word, i) => i >= end && is(word, 'reporting'));
  if (verb < 0 || (FORESEES.test(words[verb]!.text) && is(words[verb + 1], 'verbs'))) return false;
  return (
    isSource ||
    words
      .slice(end, verb)
      .every((w) => w.mention !== null || is(w, 'adverbs', 'prepositions') || w.text.startsWith('('))
  );
}
