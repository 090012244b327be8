import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { PhaseFinding } from '../core/finding.ts';
import type { Mention } from '../core/mention.ts';
import { mentionsOf } from '../core/mentions.ts';
import { once } from '../core/once.ts';
import { enclosing, type Span } from '../core/span.ts';
import { fullName, type Named, nameOf, type Place } from './phase-binding.ts';
import { batchBefore, LONGEST_NAME, phaseNouns } from './phase-name.ts';
import { OPEN, type PhaseTime, phaseTime } from './phase-time.ts';

/** Named stages, batches and campaigns with a time. */
export const phases = once((doc: Recognized, codebook: Codebook): PhaseFinding[] => {
  const periods = new Map(mentionsOf(doc, 'period').map((mention) => [mention.span.start, mention]));
  const titles = mentionsOf(doc, 'title').map(({ span }) => span);
  const durations = mentionsOf(doc, 'quantity').filter(({ value }) => value.duration !== null);
  const dates = mentionsOf(doc, 'date').filter(({ span }) => !enclosing(titles, span));
  const staged = durations.flatMap((duration) => stageLasting(doc, duration));
  // 为期4个月 in the sentence that dates a whole campaign; 学习教育环节为30天 is a stage's own
  const lasting = new Map(
    durations
      .filter(({ span }) => !staged.some((stage) => stage.span === span))
      .toReversed()
      .map(({ span, value }) => [placeOf(doc, span).sentence.start, value.duration]),
  );
  const found = dates.flatMap((date) => {
    const place = placeOf(doc, date.span);
    const time = phaseTime(doc.work.text, date, periods.get(date.span.start));
    const match = nameOf(doc, time, place, codebook);
    return match
      ? [
          {
            ...finding(doc, time, place, match),
            duration: match.whole ? (lasting.get(place.sentence.start) ?? null) : null,
          },
        ]
      : [];
  });
  const told = new Set(found.map(({ span, duration }) => toldKey(doc, span, duration)));
  return [...found, ...staged, ...durations.flatMap((duration) => lastingOnly(doc, duration, told, codebook))].sort(
    (a, b) => a.span.start - b.span.start,
  );
});

const paragraphSpans = once((doc: Recognized) => doc.paragraphs.map(({ span }) => span));

function placeOf(doc: Recognized, at: Span): Place {
  const sentence = enclosing(doc.sentences, at) ?? at;
  const paragraph = enclosing(paragraphSpans(doc), at) ?? sentence;
  return { sentence, paragraph };
}

function finding(doc: Recognized, time: PhaseTime, { paragraph }: Place, { name, rule }: Named): PhaseFinding {
  return {
    span: time.span,
    rule,
    name,
    batch: /第[一二三四五]批/.exec(name)?.[0] ?? batchBefore(doc, paragraph, time.span.start),
    scope: doc.metadata.region?.name ?? null,
    starts: time.starts,
    ends: time.ends,
    edtf: time.edtf,
    duration: null,
  };
}

const STAGE = /(?:^|[,;:。、(])(?:其中,?)?([^,;:。、()]{2,12}(?:环节|阶段))(?:时间)?(?:为期?|约|共|历时)?$/;

/** 学习教育环节为30天: a stage of which only the length is said. */
function stageLasting(doc: Recognized, { span, value }: Mention<'quantity'>): PhaseFinding[] {
  const place = placeOf(doc, span);
  const name = STAGE.exec(doc.work.text.slice(Math.max(place.sentence.start, span.start - 24), span.start))?.[1];
  if (!name) return [];
  const time: PhaseTime = { span, starts: OPEN, ends: OPEN, edtf: null, shape: 'stretch' };
  return [
    { ...finding(doc, time, place, { name, rule: 'phase-stage-duration', whole: false }), duration: value.duration },
  ];
}

/** A duration is given once a sentence: with the date of its campaign, or by itself. */
const toldKey = (doc: Recognized, at: Span, duration: string | null): string =>
  `${placeOf(doc, at).sentence.start} ${duration}`;

/** 开展为期三年的扫黑除恶专项斗争: a campaign with a duration and no date. */
function lastingOnly(
  doc: Recognized,
  { span, value }: Mention<'quantity'>,
  told: ReadonlySet<string>,
  codebook: Codebook,
): PhaseFinding[] {
  const text = doc.work.text;
  if (!/(?:为期|历时)$/.test(text.slice(Math.max(0, span.start - 2), span.start))) return [];
  const place = placeOf(doc, span);
  if (told.has(toldKey(doc, span, value.duration))) return [];
  const end = Math.min(place.sentence.end, span.end + LONGEST_NAME);
  const noun = phaseNouns(doc, { start: span.end, end }, codebook)[0];
  if (!noun || !/^的?[^,。;:]{0,6}$/.test(text.slice(span.end, noun.span.start))) return [];
  const time: PhaseTime = { span, starts: OPEN, ends: OPEN, edtf: null, shape: 'stretch' };
  const name = fullName(doc, noun, time, place, codebook);
  return [{ ...finding(doc, time, place, { name, rule: 'phase-duration', whole: true }), duration: value.duration }];
}
