import type { Codebook } from '../codebook/types.ts';
import type { LineKind } from '../core/document.ts';
import { unitsOf } from '../core/units.ts';
import { type Known, knownLine } from './boilerplate.ts';
import { endsSentence } from './characters.ts';
import { formOf, isBareDate, isImage, isPost } from './forms.ts';
import { headlineOf } from './headline.ts';
import type { RawLine } from './lines.ts';

/** A share of the running text that may follow a comment form or licence and still be no report text. */
const TAIL_SHARE = 0.25;
const REPLY_SHARE = 0.5;
const ABSTRACT = /^[[【(]?(?:内容)?(?:摘要|核心提示|提要|导读|概要|描述|简介)[\]】)]?[:】]?/;
const mayLabel = unitsOf('[【(内摘核提导概描简');
const SITE_NAME = /(?:网|网站|门户|在线|日报|晚报|频道|信息港|论坛|公众号|客户端|新闻中心)$/;

/** 国务院关于推动内蒙古高质量发展⏎奋力书写中国式现代化新篇章的意见: a document's name over two lines */
const DOCUMENT =
  /(?:意见|通知|决定|决议|方案|办法|规定|报告|公告|通报|规划|计划|纲要|批复|条例|措施|细则|要点)(?:[(][^()]{1,8}[)])?$/;
export const isHalfName = (first: string, second: string): boolean =>
  (isLastWord(first, second) || isRestOfName(first, second)) && !DOCUMENT.test(first) && !/[。;:,]/.test(first);

const isRestOfName = (first: string, second: string): boolean =>
  /关于/.test(first) &&
  second.length <= 50 &&
  /的/.test(second) &&
  DOCUMENT.test(second) &&
  !/[。;:,]|关于/.test(second);

/** …2025年度学习工作⏎总结: the last word of a title alone on its line */
const LAST_WORD = /^(?:工作)?(?:总结|报告|方案|意见|通知|汇报|综述|纪实|讲话|要点|计划|规划|公报|办法|条例)$/;
const isLastWord = (first: string, second: string): boolean => first.length >= 8 && LAST_WORD.test(second);

const isUnfinished = (key: string): boolean => /[与和及暨、]$|关于$/.test(key);

/** Running text: a sentence, or several clauses, of some length. */
export const isProse = ({ key }: RawLine): boolean =>
  key.length >= 25 &&
  (key.includes('。') || endsSentence(key) || (key.length >= 40 && /[,、;][^,、;]{2,}[,、;]/.test(key)));

/** What each line is. Unsure, it is report text: `body`. */
export function classify(lines: readonly RawLine[], codebook: Codebook): LineKind[] {
  const known = lines.map(({ key }) => knownLine(key, codebook));
  const closing = lines.findLastIndex(isProse);
  const found = lines.map((line) => formOf(line));
  // short items that each name their agency are the report itself
  const inner = found.filter((form) => form?.inner).length * 2 <= lines.filter(isProse).length;
  const forms = found.map((form, i) => (form?.inner && (i >= closing || !inner) ? undefined : form));
  const abstracts = lines.map((_, i) => repeats(lines, i));
  const prose = lines.map(
    (line, i) => !known[i] && !abstracts[i] && (!forms[i] || Boolean(forms[i]?.edge)) && isProse(line),
  );
  const first = prose.indexOf(true);
  const last = prose.lastIndexOf(true);
  const atEdge = (i: number): boolean => first < 0 || i < first || i > last;

  const isBeside = (i: number, words: number): boolean =>
    words >= 3 || [i - 1, i + 1].some((k) => known[k] !== undefined || forms[k] !== undefined);

  const kinds = lines.map((_, i): LineKind | undefined => {
    const form = forms[i];
    if (form && (!form.edge || atEdge(i))) return form.kind;
    const hit = known[i];
    if (!hit || (hit.entry.edge && !atEdge(i)) || (hit.entry.together && !isBeside(i, hit.words))) return undefined;
    return hit.entry.kind;
  });
  const set = (i: number, kind: LineKind): void => {
    kinds[i] ??= kind;
  };

  const tail = tailOf(lines, known, prose);
  if (tail) for (let i = tail.at; i < lines.length; i++) set(i, isBareDate(lines[i]!.key) ? 'meta' : tail.kind);
  lines.forEach(({ key, gap }, i) => {
    const before = lines[i - 1];
    if (before && gap <= 1 && key.length <= 50 && isImage(before.key) && !endsSentence(key)) set(i, 'caption');
    if (abstracts[i]) set(i, 'abstract');
  });

  const headline = headlineOf(lines, kinds, first);
  if (headline !== undefined) kinds[headline] = 'headline';
  // 2020年计划执行情况与⏎2021年计划(草案)的报告
  for (let i = (headline ?? 0) - 1; i >= 0 && kinds[i] === undefined && isUnfinished(lines[i]!.key); i--)
    kinds[i] = 'headline';
  for (let i = headline ?? first; i + 1 < first && kinds[i + 1] === undefined && isUnfinished(lines[i]!.key); i++)
    kinds[i + 1] = 'headline';
  const title = headline === undefined ? undefined : lines[headline];
  const below = headline === undefined ? undefined : lines[headline + 1];
  if (title && below && kinds[headline! + 1] === undefined && isHalfName(title.key, below.key))
    kinds[headline! + 1] = 'headline';
  markHead(lines, kinds, headline === undefined ? 0 : kinds.indexOf('headline'), first);
  markTail(lines, kinds, last);
  return kinds.some((kind) => kind === undefined || kind === 'headline')
    ? kinds.map((kind) => kind ?? 'body')
    : kinds.map(() => 'body');
}

/** Where a reply, a comment form, a list of other pages or a licence begins after which little running text follows. */
function tailOf(
  lines: readonly RawLine[],
  known: readonly (Known | undefined)[],
  prose: readonly boolean[],
): { at: number; kind: LineKind } | undefined {
  const size = (from: number): number =>
    lines.reduce((sum, { key }, i) => sum + (prose[i] && i >= from ? key.length : 0), 0);
  const total = size(0);
  if (total === 0) return undefined;
  const first = prose.indexOf(true);
  for (const [at, hit] of known.entries()) {
    if (hit?.entry.tail && size(at) <= total * TAIL_SHARE) return { at, kind: hit.entry.kind };
    if (at > first && isPost(lines[at]!.key) && size(at) <= total * REPLY_SHARE) return { at, kind: 'reply' };
  }
  return undefined;
}

/** A 摘要 that a paragraph says again. */
function repeats(lines: readonly RawLine[], i: number): boolean {
  const { key } = lines[i]!;
  const label = mayLabel(key.charCodeAt(0)) ? ABSTRACT.exec(key)?.[0] : undefined;
  if (!label) return false;
  const said = key
    .slice(label.length)
    .replace(/[.…。]+$/, '')
    .slice(0, 60);
  return said.length >= 12 && lines.some((line, k) => k !== i && line.key.includes(said));
}

/** 法治研究 宪政 行政 廉政 司法 法院 检察: a menu on one line */
const MENU = /^(?:[\u4E00-\u9FFF]{2,4}[ \u3000|]{1,3}){5,30}[\u4E00-\u9FFF]{2,4}\s*$/;

/** Before the headline: page titles, names of the site, menus of one word a line; after it: its date. */
function markHead(lines: readonly RawLine[], kinds: (LineKind | undefined)[], headline: number, first: number): void {
  const title = lines[headline]?.key ?? '';
  const isMenu = (i: number): boolean =>
    kinds[i] === undefined && lines[i]!.key.length <= 8 && !/[。,;!?:]/.test(lines[i]!.key);
  for (let i = 0; i < headline; i++) {
    if (kinds[i]) continue;
    const { key } = lines[i]!;
    if (title.length >= 8 && (key.includes(title) || title.includes(key))) kinds[i] = 'navigation';
    else if (key.length <= 20 && SITE_NAME.test(key)) kinds[i] = 'navigation';
  }
  for (let i = 0; i < headline; i++) if (kinds[i] === undefined && MENU.test(lines[i]!.text)) kinds[i] = 'navigation';
  for (let i = 0; i < headline; i++) {
    let end = i;
    while (end < headline && isMenu(end)) end++;
    const beside = kinds[i - 1] === 'navigation' || kinds[end] === 'navigation';
    if (end - i >= 3 || (end > i && beside)) kinds.fill('navigation', i, end);
    i = Math.max(i, end - 1);
  }
  // 2021年4月2日 under the title of a document is part of it; on a page with a frame it is the frame's
  const framed = kinds.slice(0, first).some((kind) => kind === 'navigation' || kind === 'meta');
  if (kinds[headline] !== 'headline') return;
  for (let i = 0; i < first; i++) {
    const { key } = lines[i]!;
    if (kinds[i] === undefined && isBareDate(key) && (framed || !key.includes('年'))) kinds[i] = 'meta';
  }
}

/** After the last running text and the first line of the page's frame, short lines without a sentence belong to the frame. */
function markTail(lines: readonly RawLine[], kinds: (LineKind | undefined)[], last: number): void {
  if (last < 0) return;
  let framed = false;
  for (let i = last + 1; i < lines.length; i++) {
    const { key } = lines[i]!;
    if (kinds[i] !== undefined) framed ||= kinds[i] !== 'caption';
    else if (framed && key.length <= 40 && !endsSentence(key)) kinds[i] = isBareDate(key) ? 'meta' : 'footer';
  }
}
