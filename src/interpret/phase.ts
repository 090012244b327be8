import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { PhaseFinding } from '../core/finding.ts';
import type { Mention } from '../core/mention.ts';
import { mentionsOf } from '../core/mentions.ts';
import { once } from '../core/once.ts';
import { contains, enclosing, overlaps, type Span } from '../core/span.ts';
import { fullName, type Named, nameOf, type Place } from './phase-binding.ts';
import { batchBefore, phaseNouns } from './phase-name.ts';
import { type PhaseTime, phaseTime } from './phase-time.ts';

/** Named stages, batches and campaigns with a time. */
export const phases = once((doc: Recognized, codebook: Codebook): PhaseFinding[] => {
  const periods = new Map(mentionsOf(doc, 'period').map((mention) => [mention.span.start, mention]));
  const titles = mentionsOf(doc, 'title').map(({ span }) => span);
  const durations = mentionsOf(doc, 'quantity').filter(({ value }) => value.duration !== null);
  const dates = mentionsOf(doc, 'date').filter(({ span }) => !enclosing(titles, span));
  const found = dates.flatMap((date) => {
    const place = placeOf(doc, date.span);
    const time = phaseTime(doc.work.text, date, periods.get(date.span.start));
    const match = nameOf(doc, time, place, codebook);
    return match ? [{ ...finding(doc, time, place, match), duration: lasting(durations, place.sentence, match) }] : [];
  });
  return [...found, ...durations.flatMap((duration) => lastingOnly(doc, duration, found, codebook))].sort(
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

/** 为期4个月 in the sentence that dates a whole campaign. */
function lasting(durations: readonly Mention<'quantity'>[], sentence: Span, { whole }: Named): string | null {
  if (!whole) return null;
  return durations.find(({ span }) => contains(sentence, span))?.value.duration ?? null;
}

/** 开展为期三年的扫黑除恶专项斗争: a campaign with a duration and no date. */
function lastingOnly(
  doc: Recognized,
  { span, value }: Mention<'quantity'>,
  found: readonly PhaseFinding[],
  codebook: Codebook,
): PhaseFinding[] {
  const text = doc.work.text;
  if (!/(?:为期|历时)$/.test(text.slice(Math.max(0, span.start - 2), span.start))) return [];
  const place = placeOf(doc, span);
  if (found.some((phase) => phase.duration === value.duration && overlaps(place.sentence, phase.span))) return [];
  const noun = phaseNouns(doc, { start: span.end, end: place.sentence.end }, codebook)[0];
  if (!noun || !/^的?[^,。;:]{0,6}$/.test(text.slice(span.end, noun.span.start))) return [];
  const none = { earliest: null, latest: null };
  const time: PhaseTime = { span, starts: none, ends: none, edtf: null, shape: 'stretch' };
  const name = fullName(doc, noun, time, place, codebook);
  return [{ ...finding(doc, time, place, { name, rule: 'phase-duration', whole: true }), duration: value.duration }];
}
