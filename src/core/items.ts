import type { DateFinding, IndicatorFinding, NumberFinding, PhaseFinding, SloganFinding } from './finding.ts';
import type { Cited, CodePointSpan, DatedEvent, Indicator, NumberReading, Phase, Slogan } from './output.ts';

/** The items of the contract: a finding and its citation, written out in the order of the keys (core/keys.ts). */

export const indicatorItem = (
  found: IndicatorFinding,
  { span, quote }: Cited,
  stands: Pick<Indicator, 'subject_unit' | 'metric' | 'status' | 'scope' | 'period' | 'sentence'>,
): Indicator => ({
  span,
  quote,
  kind: found.kind,
  value: found.value,
  min: found.min,
  max: found.max,
  modifier: found.modifier,
  unit: found.unit,
  head: found.head,
  name: found.name,
  subject: found.subject,
  subject_unit: stands.subject_unit,
  metric: stands.metric,
  change: found.change,
  as_of: found.as_of,
  status: stands.status,
  scope: stands.scope,
  period: stands.period,
  sentence: stands.sentence,
});

export const sloganItem = (found: SloganFinding, { span, quote }: Cited, occurrences: CodePointSpan[]): Slogan => ({
  span,
  quote,
  type: found.type,
  text: found.text,
  head: found.head,
  numbers: found.numbers,
  members: found.members,
  complete: found.complete,
  count: occurrences.length,
  occurrences,
});

export const phaseItem = (found: PhaseFinding, { span, quote }: Cited): Phase => ({
  span,
  quote,
  name: found.name,
  batch: found.batch,
  scope: found.scope,
  starts: found.starts,
  ends: found.ends,
  edtf: found.edtf,
  duration: found.duration,
});

export const dateItem = (found: DateFinding, { span, quote }: Cited): DatedEvent => ({
  span,
  quote,
  edtf: found.edtf,
  earliest: found.earliest,
  latest: found.latest,
  event: found.event,
});

export const numberItem = (found: NumberFinding, { span, quote }: Cited, numeral: CodePointSpan): NumberReading => ({
  span,
  quote,
  numeral,
  value: found.value,
  min: found.min,
  max: found.max,
  modifier: found.modifier,
  unit: found.unit,
  role: found.role,
  duration: found.duration,
});
