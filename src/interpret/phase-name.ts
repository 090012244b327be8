import { campaignOf } from '../codebook/campaigns.ts';
import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import { mentionsOf } from '../core/mentions.ts';
import { once } from '../core/once.ts';
import type { Span } from '../core/span.ts';
import { trie } from '../core/trie.ts';

/** A noun phrase that names a stage (查纠整改环节) or a campaign (第一批政法队伍教育整顿). */
export interface PhaseNoun {
  readonly span: Span;
  readonly text: string;
  readonly form: 'stage' | 'campaign';
  /** the name is its form alone: 专项行动, which a fuller name before it explains */
  readonly bare: boolean;
}

const formsOf = derived(({ phases: { forms } }: Codebook) =>
  trie([
    ...forms.stages.map((word) => [word, 'stage'] as const),
    ...forms.campaigns.map((word) => [word, 'campaign'] as const),
  ]),
);

export const LONGEST_NAME = 40;
const LONGEST_TITLE = 100;
/** Characters before a sentence in which the campaign that it is about is looked for. */
const NEAR = 1000;
/** 专项整治⟦行动⟧, 教育整顿⟦工作⟧, 排查整治⟦三年行动⟧ */
const TAIL = /(?:[一二两三四五]年|百日)?(?:工作|活动|行动|斗争)/y;
const IN_NAME = /[\p{Script=Han}\dA-Za-z]/u;
/** What stands before a name and is none of it; 实施 and 部署 are part of 组织实施阶段, so a stage is cut at less. */
const CUT_CAMPAIGN =
  /^(?:.*(?:开展|启动|实施|推进|进行|打响|发起|部署|参加|结合|随着|作为|列为|参与|组织|抓好|做好|搞好|深化|巩固|拓展|强化|按照|根据|围绕|通过|贯穿|为期.{1,6}?[年月天日周](?=\p{Script=Han})|的|在.{1,10}(?:范围内|系统|领域|上下))|[在对将把从自以]|[本此这][次轮]|该)/u;
const CUT_STAGE = /^(?:.*(?:进入|转入|分为|分成|作为|列为|处于|的|在|是|其中)|[对将把为])/u;
/** 阶段性, 整治期间 */
const NO_FORM = /段性|期[间内]/;
/** Stages of nothing in particular: 现阶段, 各环节, 新发展阶段, 初级阶段. */
const NO_PHASE =
  /(?:[现各每该本新某]|这一|那一|[上下]一个?|不同|历史|发展|初级|关键|重要|决胜|冲刺|薄弱|起步|[一两三四五几多]个|中间|流通|生产|消费|加工|(?:义务|学前|高等|基础|中等|高中)教育)(?:阶段|环节|步骤)$/;

/** The names of stages and campaigns between `from` and `to`, by their forms. */
export function phaseNouns(doc: Recognized, at: Span, codebook: Codebook): PhaseNoun[] {
  return nounsIn(doc.work.text, at, datedEnds(doc), codebook);
}

const datedEnds = once((doc: Recognized) => new Set(mentionsOf(doc, 'date').map(({ span }) => span.end)));

/** `dated`: ends of dates, which no name reaches over (3月1日至15日⟦动员部署阶段⟧). */
function nounsIn(
  text: string,
  { start: from, end: to }: Span,
  dated: ReadonlySet<number>,
  codebook: Codebook,
): PhaseNoun[] {
  const forms = formsOf(codebook);
  const nouns: PhaseNoun[] = [];
  for (let i = from; i < to; i++) {
    const hit = forms.begins(text.charCodeAt(i)) ? forms.longest(text, i) : undefined;
    if (!hit || NO_FORM.test(text.slice(hit.end - 1, hit.end + 1))) continue;
    TAIL.lastIndex = hit.end;
    let end = hit.end + (TAIL.exec(text)?.[0].length ?? 0);
    // 集中整治阶段: a stage of what alone would be a campaign
    const stage = forms.longest(text, end);
    const form = stage?.value === 'stage' ? 'stage' : hit.value;
    if (stage?.value === 'stage') end = stage.end;
    const quoted = text[end] === '”';
    if (quoted) end++;
    const start = nameStart(
      text,
      quoted ? opening(text, hit.start) : hit.start,
      Math.max(from, hit.start - LONGEST_NAME),
      dated,
    );
    const cut = (form === 'stage' ? CUT_STAGE : CUT_CAMPAIGN).exec(text.slice(start, hit.start))?.[0].length ?? 0;
    const span = { start: start + cut, end };
    const name = text.slice(span.start, span.end);
    if (!NO_PHASE.test(name) && name !== '阶段' && name !== '环节' && name !== '步骤')
      nouns.push({ span, text: name, form, bare: span.start === hit.start });
    i = end - 1;
  }
  return nouns;
}

/** Walks left over a name's characters; a quoted part (“不忘初心、牢记使命”主题教育) is taken whole. */
function nameStart(text: string, from: number, least: number, dated: ReadonlySet<number>): number {
  let start = Math.max(from, least);
  while (start > least && !dated.has(start)) {
    const before = text[start - 1]!;
    if (IN_NAME.test(before)) start--;
    else {
      const opening = before === '”' ? text.slice(least, start).lastIndexOf('“') : -1;
      if (opening < 0) break;
      start = least + opening;
    }
  }
  return start;
}

/** Where the quotation that `at` is in begins: 夏季治安打击整治⟦“⟧百日行动”. */
const opening = (text: string, at: number): number => {
  const from = Math.max(0, at - LONGEST_NAME);
  const found = text.slice(from, at).lastIndexOf('“');
  return found < 0 ? at : from + found;
};

/** The batch named last before `position` in its paragraph. */
function batchNear(doc: Recognized, paragraph: Span, position: number): string | null {
  const before = doc.work.text.slice(Math.max(paragraph.start, position - NEAR), position);
  return before.match(/第[一二三四五]批/g)?.at(-1) ?? null;
}

/** The batch that a phase is of: named before it in its paragraph, else the report's. */
export const batchBefore = (doc: Recognized, paragraph: Span, position: number): string | null =>
  batchNear(doc, paragraph, position) ?? doc.metadata.batch;

/** The campaign that a sentence without its name is about: of its paragraph, of the report, under its fullest name. */
export function campaignName(doc: Recognized, paragraph: Span, position: number, codebook: Codebook): string | null {
  const from = Math.max(paragraph.start, position - NEAR);
  const before = phaseNouns(doc, { start: from, end: position }, codebook).filter(({ form }) => form === 'campaign');
  const known = campaignOfReport(doc, codebook);
  const near = (before.filter(({ bare }) => !bare).at(-1) ?? before.at(-1))?.text ?? null;
  const title = titled(doc, codebook);
  const name = [known?.name, title].find((fuller) => fuller && (!near || lastForm(fuller) === lastForm(near))) ?? near;
  const batch = batchNear(doc, paragraph, position) ?? (name === known?.name ? doc.metadata.batch : null);
  return name && batch ? batch + name.replace(/^第[一二三四五]批/, '') : name;
}

/** The last characters of a name say whether a fuller one is the same: 专项整治, 教育整顿. */
const lastForm = (name: string): string => name.replace(/(?:工作|行动)$/, '').slice(-4);

/** The title, or what opens the report where it states none. */
const titleOf = ({ metadata, work }: Recognized): string =>
  metadata.title ?? work.text.slice(0, LONGEST_TITLE).split('\n', 1)[0]!;

const campaignOfReport = once((doc: Recognized, codebook: Codebook) =>
  campaignOf(codebook, titleOf(doc), doc.work.text),
);

const titled = once((doc: Recognized, codebook: Codebook): string | null => {
  const title = titleOf(doc);
  const nouns = nounsIn(title, { start: 0, end: title.length }, new Set(), codebook);
  return nouns.find(({ form }) => form === 'campaign')?.text ?? null;
});
