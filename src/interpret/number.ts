import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { NumberFinding } from '../core/finding.ts';
import type { MentionType } from '../core/mention.ts';
import { mentionsOf } from '../core/mentions.ts';
import type { NumberRole } from '../core/output.ts';
import { bySpan, type Span } from '../core/span.ts';

/** Every numeral of the report text once, with its reading and its role: why a figure was counted, or was not. */
export function numbers(doc: Recognized, _codebook: Codebook): NumberFinding[] {
  const text = doc.work.text;
  const quantities = mentionsOf(doc, 'quantity');
  const quantityAt = covering(quantities.map(({ span }) => span));
  const ordinalAt = covering(mentionsOf(doc, 'ordinal').map(({ span }) => span));
  const role = roles(doc);
  const findings: NumberFinding[] = [];
  for (const { span, rule, value } of quantities) {
    const { numeral, kind, ...reading } = value;
    findings.push({
      span,
      numeral,
      ...reading,
      role: role(span) ?? (kind === 'duration' ? 'duration' : 'indicator'),
      rule,
    });
  }
  for (const { span, rule, value } of mentionsOf(doc, 'number')) {
    if (quantityAt(span)) continue;
    const place = role(span) ?? (isCode(text, span) ? 'name' : 'plain');
    const whole = place === 'ordinal' ? (ordinalAt(span) ?? span) : span;
    findings.push({ span: whole, numeral: span, ...value, unit: '', role: place, duration: null, rule });
  }
  for (const { span, rule, value } of mentionsOf(doc, 'idiom')) {
    const at = value.text.search(/[一二三四五六七八九十百千万亿两半几]/);
    if (rule !== 'idiom' || at < 0 || quantityAt(span)) continue;
    const numeral = { start: span.start + at, end: span.start + at + 1 };
    findings.push({
      span,
      numeral,
      value: null,
      min: null,
      max: null,
      modifier: 'exact',
      unit: '',
      role: 'idiom',
      duration: null,
      rule,
    });
  }
  return findings.sort(bySpan);
}

/** What contains the numeral, the first that does: a numeral in 《…》 is part of a name whatever else it looks like. */
const CONTAINERS: readonly (readonly [MentionType, NumberRole])[] = [
  ['title', 'name'],
  ['formula', 'formula'],
  ['period', 'date'],
  ['date', 'date'],
  ['ordinal', 'ordinal'],
  ['organization', 'name'],
];

function roles(doc: Recognized): (at: Span) => NumberRole | undefined {
  const containers = CONTAINERS.map(
    ([type, role]) => [covering(mentionsOf(doc, type).map(({ span }) => span)), role] as const,
  );
  return (at) => containers.find(([within]) => within(at))?.[1];
}

/** Looks up the span that a place lies in (binary search; of overlapping spans the longest reaching one counts). */
function covering(spans: readonly Span[]): (at: Span) => Span | undefined {
  const list: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > (list.at(-1)?.end ?? -1)) list.push(span);
  return (at) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.end < at.end) low = middle + 1;
      else high = middle;
    }
    const hit = list[low];
    return hit && hit.start <= at.start ? hit : undefined;
  };
}

/** 5G, PM2.5, 国发〔2021〕5号: letters or 号 beside the figure. */
function isCode(text: string, { start, end }: Span): boolean {
  return /[A-Za-z〔[]/.test(text[start - 1] ?? ' ') || /[A-Za-z号〕\]]/.test(text[end] ?? ' ');
}
