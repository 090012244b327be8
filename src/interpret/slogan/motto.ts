import { derived } from '../../codebook/load.ts';
import { words } from '../../codebook/slogans.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Recognized } from '../../core/document.ts';
import type { SloganFinding } from '../../core/finding.ts';
import { type Span, slice } from '../../core/span.ts';
import { type Trie, trie } from '../../core/trie.ts';

const NUMBERING =
  /^(?:【[^【】]{2,8}】|第[一二三四五六七八九十百\d]{1,4}(?:[章节篇编]|部分|[、,:])|[((]?[一二三四五六七八九十]{1,3}[))]?[、..:]|[((][一二三四五六七八九十\d]{1,3}[))]|\d{1,2}[.、．])[\s ]*/;
/** Headlines and headings that report or label instead of calling: …会议在京召开, 工作回顾, 2015年主要任务. */
const PLAIN =
  /会议|大会|座谈会|发布会|召开|举行|出席|会见|主持|讲话|印发|发布|公布|调研|考察|通报|通知|公告|回顾|综述|纪实|报告|情况|简介|概况|附件|目录|前言|说明|方案|意见|办法|规定|条例|记者|来源|编辑|作者|日期|(?<![\d“])\d{2,}|%|[?!。]|以来|近年来|目前|近日/;
/** Statements and subordinate clauses: …已经基本完成, 在…的基础上,逐步提高…; 用于基本建设的投资,由建设银行统一管起来. */
const STATEMENT =
  /了|已经?|有着|^(?:我国|我们|我市|我省|这|现在|各级|无论|只有|随着|由于|通过|经过|按照|根据)|^(?:在|从|当).{2,20}?(?:上|中|下|后|时|同时|出发)[,\s]|的(?:结果|要求|问题)$|,由/;
/** A sentence that holds for all times: 只要路走对了,就不怕遥远. */
const CONDITION = /^(?:只要.{2,12},就|只有.{2,12},才|没有.{2,12},就没有).{2,14}$/;
/** A point of a list is no heading: 三是整顿劳动纪律,… */
const POINT = /(?:[一二三四五六七八九十](?:是|要)|[①-⑳])\s*$/;
const SUBTITLED = /^(.{6,40}?)——./;
const SHORTEST = 4;
const LONGEST = 18;
/** Halves that both begin with a verb may be longer. */
const LONGEST_HALF = 30;
/** Couplets of so short a first half need no verb: 人民至上,锤炼能力安民惠民. */
const SET_PHRASE = 5;
/** So do verses: 党建引领聚合力,乡村振兴谱新篇. */
const VERSE = 6;

/** What a call begins with: 扛起, 深化, 坚持. */
const callingVerbs = derived(({ slogans, predicates }) =>
  trie(
    [...words(slogans.governors), ...words(slogans.calls), ...predicates.verbs]
      .filter((verb) => verb.length > 1)
      .map((verb) => [verb, true as const]),
  ),
);

/** Images of calls: 绘就, 唱响. */
const images = derived(({ slogans }) => trie(words(slogans.images).map((image) => [image, true as const])));
/** A headline of one clause that is a call is no longer. */
const LONGEST_CALL = 30;

/** Headline and headings that are slogans: couplets (扛起政治责任,以赶考心态谋篇), and what a headline's subtitle explains. */
export function mottoFindings(doc: Recognized, codebook: Codebook): SloganFinding[] {
  const verbs = callingVerbs(codebook);
  const { text } = doc.work;
  const found = new Map<string, Span>();
  doc.paragraphs.forEach(({ span, role, runIn }, i) => {
    const next = doc.paragraphs[i + 1];
    const heading = role === 'text' ? runIn : span;
    if (!heading || (role === 'text' && POINT.test(text.slice(Math.max(0, heading.start - 6), heading.start)))) return;
    const at = unnumbered(text, heading);
    const numbered = at.start > heading.start || /[、.)]/.test(text.charAt(heading.start - 1));
    const motto =
      (role === 'headline' ? subtitled(text, at, next && slice(text, next.span), verbs) : null) ??
      (isCouplet(slice(text, at), role === 'text', numbered, verbs) ||
      ((role !== 'text' || numbered) && isCall(slice(text, at), images(codebook), verbs))
        ? at
        : null);
    if (motto && !found.has(slice(text, motto))) found.set(slice(text, motto), motto);
  });
  return [...found].map(([motto, span]) => ({
    span,
    rule: 'motto',
    type: 'motto',
    text: motto,
    head: null,
    numbers: [],
    members: [],
    complete: null,
    occurrences: [span],
  }));
}

/** Without 一、 or (二) in front and blanks and full stop around. */
function unnumbered(text: string, at: Span): Span {
  const written = slice(text, at);
  const blank = written.length - written.trimStart().length;
  const numbering = NUMBERING.exec(written.slice(blank))?.[0].length ?? 0;
  const start = at.start + blank + numbering;
  const end =
    start + slice(text, { start, end: at.end }).replace(/(?<![\s。,;:])[\s。,;:]+$|[(][^()]{2,10}[)]$/, '').length;
  return { start, end };
}

/** 干部选任的民主集中制——…: a plain label. */
const LABELS = /^[^,\s]{2,16}的[^的,\s]{2,6}$/;

/** 亮忠诚底色展为民担当锤炼过硬政法铁军——我省…综述: what stands before the dash, also when the subtitle has its own line. */
function subtitled(text: string, at: Span, next: string | undefined, verbs: Trie<true>): Span | null {
  const headline = slice(text, at);
  const main = SUBTITLED.exec(headline)?.[1]?.trimEnd() ?? (next?.startsWith('——') ? headline : null);
  if (!main || PLAIN.test(main) || (LABELS.test(main) && !verbs.longest(main, 0))) return null;
  return { start: at.start, end: at.start + main.length };
}

/** Two to four parts of like length that call for something; in running text the parts must match closely. */
function isCouplet(heading: string, runIn: boolean, numbered: boolean, verbs: Trie<true>): boolean {
  if (!runIn && CONDITION.test(heading)) return true;
  if (PLAIN.test(heading) || STATEMENT.test(heading)) return false;
  const parts = heading.split(/[,\s ]+/).filter(Boolean);
  if (parts.length < 2 || parts.length > 4) return false;
  const sizes = parts.map((part) => part.replace(/[“”‘’《》、]/g, '').length);
  const shortest = Math.min(...sizes);
  const longest = Math.max(...sizes);
  if (
    !runIn &&
    parts.length === 2 &&
    shortest > SET_PHRASE &&
    longest <= LONGEST_HALF &&
    parts.every((part) => opens(part, verbs))
  )
    return true;
  const most = !runIn && sizes[0] === SHORTEST ? 4 : 2.6; // 只争朝夕,必须始终保持政治上清醒坚定
  if (shortest < SHORTEST || longest > LONGEST || longest > shortest * most) return false;
  if (runIn && (longest > 12 || longest - shortest > 4 || (/“[^”]{2}/.test(heading) && !numbered))) return false;
  if ((!runIn || numbered) && parts.length === 2 && shortest === longest && shortest >= VERSE) return true;
  return sizes[0]! <= SET_PHRASE || parts.some((part) => verbs.longest(part, 0) !== undefined);
}

/** What both halves of a long couplet begin with: a verb, with what describes it, or 为. */
const opens = (part: string, verbs: Trie<true>): boolean => {
  const from =
    /^(?:充分|进一步|不断|切实|着力|全面|扎实|深入|坚决|大力|积极|努力|持续|全力|主动)/.exec(part)?.[0].length ?? 0;
  const amid = /^在.{2,16}?[中上](?=.)/.exec(part)?.[0].length ?? 0; // 在保安全护稳定中|展现检察作为
  return verbs.longest(part, amid || from) !== undefined || /^(?:为.+(?:提供|作出|贡献)|以.+[促推保护带引])/.test(part);
};

/** 高位布局加大“推动力”, 当好群众“贴心人”: what a clause ends in; a formula (“三个一”) is its subject. */
const LABEL = /“[^“”\d一二三四五六七八九十两双][^“”]{1,7}”$/;
/** 采取有效措施稳经济保就业保民生: three tasks of three syllables */
const TASKS = /(?:[稳保促抓强补防惠增扩降优调提聚护破守][\u4E00-\u9FFF]{2}){3}$/;

/** Two calls of equal length that no comma parts: 严惩各类犯罪|维护安全稳定. */
const isPair = (heading: string, verbs: Trie<true>): boolean =>
  heading.length % 2 === 0 &&
  verbs.longest(heading, 0) !== undefined &&
  verbs.longest(heading, heading.length / 2) !== undefined &&
  !LABELLED.test(heading);
const LABELLED = /[、和及与的]|工作|活动$|行动$|制度$|机制$|任务$/;

/** One clause with an image: “多彩画笔”绘就乡村振兴“新图景”. */
function isCall(heading: string, calls: Trie<true>, verbs: Trie<true>): boolean {
  if (heading.length < 2 * SHORTEST || heading.length > LONGEST_CALL || /[,\s:]/.test(heading)) return false;
  if (PLAIN.test(heading) || STATEMENT.test(heading)) return false;
  if (TASKS.test(heading) || isPair(heading, verbs)) return true;
  const label = LABEL.exec(heading);
  if (label && label.index > 0 && (verbs.longest(heading, 0) || verbs.longestBefore(heading, label.index))) return true;
  for (let at = 0; at < heading.length; at++) if (calls.longest(heading, at)) return true;
  return false;
}
