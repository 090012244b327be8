import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { Span } from '../core/span.ts';
import { campaignName, type PhaseNoun, phaseNouns } from './phase-name.ts';
import type { PhaseTime } from './phase-time.ts';

/** How a time and the name of a phase stand together: before, after, in brackets, or in another sentence. */

/** The sentence and paragraph of a time. */
export interface Place {
  readonly sentence: Span;
  readonly paragraph: Span;
}

/** A phase's name as the text gives or implies it. */
export interface Named {
  readonly name: string;
  readonly rule: string;
  /** the sentence is about the whole campaign, so that a duration in it is the campaign's */
  readonly whole: boolean;
}

const TIME_IS = '(?:的?(?:时间|时段|活动时间|起止时间|工作时间)?(?:安排|定|确定|设定)?)';
/** 动员部署阶段⟦(时间:⟧3月1日至15日), 查纠整改环节⟦⟧从4月初至6月中旬 */
const AFTER_NAME = new RegExp(`^(?:\\((?:时间)?(?:为|:)?|,?${TIME_IS}(?:为|是|:)?)(?:从|自)?$`);
/** The same before a day or a month that would else date what follows: it must be given as the time of the name. */
const GIVEN = new RegExp(`^(?:\\((?:时间)?(?:为|:)?|,?${TIME_IS}(?:为|:))$`);
/** 7月上旬⟦为⟧动员部署阶段; 从2020年4月至2022年底⟦,在全国开展⟧安全生产专项整治三年行动 */
const BEFORE_STAGE = /^,?(?:为|是|,)?$/;
/** 2002年至2007年间分阶段完成: whole years and loose words name no stage. */
const YEARS = /^\d{4}(?:\/\d{4})?$/;
const NO_STAGE = /^(?:间|分|即|有|我|必须|要|应|将)/;
const BEFORE_CAMPAIGN =
  /^,?(?!为(?!期))(?:[\p{Script=Han}]{0,24}(?:开展|启动|实施|推进|进行|部署|组织)了?(?:为期[\p{Script=Han}\d]{1,10}的)?)?$/u;
/** 专项行动⟦30余次⟧: campaigns that are counted are none. */
const COUNTED = /^[^,。;]{0,2}[\d一二三四五六七八九十百]/;
/** Characters around a time in which its phase is named. */
const REACH = 100;
/** A whole campaign whose name stands elsewhere: 时间为期4个月,从2月底开始到6月底基本结束 */
const ELIDED =
  /为期|历时|时间[:为]|(?:开始|启动|起)[^。]{0,14}(?:结束|完成)|分(?:为|成)?[两二三四五3-5]个(?:阶段|环节|步骤)/;

/** The name of the phase that a time dates; null when it dates none. */
export function nameOf(doc: Recognized, time: PhaseTime, place: Place, codebook: Codebook): Named | null {
  const text = doc.work.text;
  const { sentence, paragraph } = place;
  const step = stepName(text, time, paragraph);
  if (step) return { name: step, rule: 'phase-step', whole: false };
  const named = batchName(doc, time, paragraph, codebook);
  if (named) return { name: named, rule: 'phase-batch', whole: true };
  const full = (noun: PhaseNoun, rule: string): Named => ({
    name: fullName(doc, noun, time, place, codebook),
    rule,
    whole: noun.form === 'campaign',
  });
  const from = Math.max(sentence.start, time.span.start - REACH);
  const to = Math.min(sentence.end, time.span.end + REACH);
  const before = phaseNouns(doc, { start: from, end: time.span.start }, codebook).at(-1);
  const after = phaseNouns(doc, { start: time.span.end, end: to }, codebook)[0];
  const follows = after && followingName(text, time, after);
  if (after && follows === 'surely') return full(after, 'phase-time-name');
  if (before && leadingName(text, time, before)) return full(before, 'phase-name-time');
  if (after && follows) return full(after, 'phase-time-name');
  if (time.shape !== 'range' || !ELIDED.test(text.slice(from, to))) return null;
  const name = campaignName(doc, paragraph, time.span.start, codebook);
  return name === null ? null : { name, rule: 'phase-elided-name', whole: true };
}

/** 分两批进行,第一批2023年4月至8月 */
function batchName(doc: Recognized, { span, shape }: PhaseTime, paragraph: Span, codebook: Codebook): string | null {
  if (shape === 'day') return null;
  const left = doc.work.text.slice(Math.max(paragraph.start, span.start - 10), span.start);
  const batch = /(第[一二三四五]批)(?:时间)?[于从为:]?$/.exec(left)?.[1];
  return batch ? (campaignName(doc, paragraph, span.start, codebook) ?? batch) : null;
}

function leadingName(text: string, { span, shape, edtf }: PhaseTime, noun: PhaseNoun): boolean {
  const glue = text.slice(noun.span.end, span.start);
  // 开展试点工作,为明年全国铺开…开局探路
  if (GIVEN.test(glue)) return !(/^,为$/.test(glue) && YEARS.test(edtf ?? ''));
  return (shape === 'range' || (shape === 'from' && glue === '')) && AFTER_NAME.test(glue);
}

function followingName(text: string, { span, shape, edtf }: PhaseTime, noun: PhaseNoun): 'surely' | 'perhaps' | null {
  const glue = text.slice(span.end, noun.span.start);
  if (noun.form === 'stage') {
    if (shape === 'day' || !BEFORE_STAGE.test(glue) || NO_STAGE.test(noun.text) || YEARS.test(edtf ?? '')) return null;
    return /[为是]/.test(glue) ? 'surely' : 'perhaps';
  }
  const counted = COUNTED.test(text.slice(noun.span.end, noun.span.end + 3));
  const spans = shape === 'range' || (shape === 'from' && /[起始]$/.test(text.slice(span.start, span.end)));
  return !noun.bare && spans && BEFORE_CAMPAIGN.test(glue) && !counted ? 'perhaps' : null;
}

/** A bare 专项行动 is called by the fuller name before it; 第一阶段 by what is said to be done in it. */
export function fullName(doc: Recognized, noun: PhaseNoun, time: PhaseTime, place: Place, codebook: Codebook): string {
  const text = doc.work.text;
  if (noun.bare && noun.form === 'campaign') {
    const fuller = campaignName(doc, place.paragraph, noun.span.start, codebook);
    return fuller?.replace(/工作$/, '').endsWith(noun.text.replace(/工作$/, '')) ? fuller : noun.text;
  }
  if (!/^第[一二三四五六]阶段$/.test(noun.text)) return noun.text;
  const rest = /^\)?[:,、]?([\p{Script=Han}]{2,12})(?=[。,;:\n]|$)/u.exec(
    text.slice(time.span.end, time.span.end + 20),
  );
  return rest ? `${noun.text}:${rest[1]}` : noun.text;
}

const MARKER = '(?:\\(?[一二三四五六七八九]\\)|[1-9][.、]|[一二三四五六七]是|[一二三四五六七八九]、)';
const STEP = new RegExp(
  `^ {0,4}(?:第[一二三四五六](?:阶段|步)[:、,]?|${MARKER}|第[一二三四五六],)([\\p{Script=Han}、]{2,16})\\((?:时间:?)?$`,
  'u',
);
const RUN_IN = new RegExp(`^ {0,4}${MARKER}?([\\p{Script=Han}、]{2,16}(?:阶段|环节|步骤))[。.:] ?(?:时间:?)?$`, 'u');

/** (一)自查自纠(2021年4月底前), 1.宣传发动阶段。3月上旬,: a step of an enumeration with its time right after it. */
function stepName(text: string, { span, shape }: PhaseTime, paragraph: Span): string | null {
  if (span.start - paragraph.start > 60) return null;
  const line = text.slice(paragraph.start, span.start);
  const runIn = RUN_IN.exec(line);
  if (runIn && shape !== 'day') return runIn[1]!;
  const match = STEP.exec(line);
  if (!match || !/^前?\)/.test(text.slice(span.end, span.end + 2))) return null;
  return line.startsWith('第') && /阶段/.test(line) ? line.replace(/\((?:时间:?)?$/, '').trim() : match[1]!;
}
