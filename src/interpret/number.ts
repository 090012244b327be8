import { type Measures, measuresOf } from '../codebook/measures.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { NumberFinding } from '../core/finding.ts';
import type { Mention, MentionType } from '../core/mention.ts';
import { mentionsOf } from '../core/mentions.ts';
import type { NumberRole } from '../core/output.ts';
import { firstWhere } from '../core/search.ts';
import { bySpan, type Span } from '../core/span.ts';

/** Every numeral of the report text once, with its reading and its role: why a figure was counted, or was not. */
export function numbers(doc: Recognized, codebook: Codebook): NumberFinding[] {
  const quantities = mentionsOf(doc, 'quantity');
  const figures = mentionsOf(doc, 'figure');
  const plain = mentionsOf(doc, 'number');
  const read = covering([...quantities, ...figures]);
  const role = roles(doc);
  const ordinalAt = covering(mentionsOf(doc, 'ordinal'));
  const text = doc.work.text;
  const figureAt = new Map(plain.map((number) => [number.span.start, number]));
  const { currencies } = measuresOf(codebook);
  // one array out of the parts: push(...) of a long list of numbers would be a call of as many arguments
  const found = [
    ...[
      ...quantities.map((mention) => measured(mention, role(mention.span), 'indicator', figureAt)),
      ...figures.map((mention) => measured(mention, role(mention.span), 'plain', figureAt)),
    ].map((finding) => withCurrency(finding, text, currencies)),
    ...plain.filter(({ span }) => !read(span)).map((mention) => alone(mention, text, role, ordinalAt)),
    ...mentionsOf(doc, 'idiom').flatMap((mention) => (read(mention.span) ? [] : inWord(mention, role))),
  ];
  const starts = new Set(found.map(({ numeral }) => numeral.start));
  return [...found, ...mentionsOf(doc, 'formula').flatMap((mention) => inFormula(mention, starts))].sort(bySpan);
}

/** A figure with its measure word. Fractions are given as read (1/3), not rounded as the indicators have them. */
function measured(
  { span, rule, value }: Mention<'quantity' | 'figure'>,
  contained: NumberRole | undefined,
  otherwise: NumberRole,
  figureAt: ReadonlyMap<number, Mention<'number'>>,
): NumberFinding {
  const { numeral, kind, ...reading } = value;
  const fraction = rule === 'fraction' ? figureAt.get(numeral.start)?.value.value : undefined;
  const as = (bound: number | null): number | null => (bound === null ? null : (fraction ?? bound));
  const bounds = { value: as(value.value), min: as(value.min), max: as(value.max) };
  const role = contained ?? (kind === 'duration' ? 'duration' : otherwise);
  return { span, numeral, ...reading, ...bounds, role, rule };
}

/** ⟦人民币数十亿元⟧: here the currency in front belongs to the unit; an indicator's quote begins with its figure. */
function withCurrency(finding: NumberFinding, text: string, currencies: Measures['currencies']): NumberFinding {
  if (finding.unit !== '元') return finding;
  const start = currencies.longestBefore(text, finding.span.start)?.start ?? finding.span.start;
  return { ...finding, span: { start, end: finding.span.end } };
}

/** A numeral without measure word; an ordinal is given with its 第 or its marks. */
function alone({ span, rule, value }: Mention<'number'>, text: string, role: RoleAt, ordinalAt: SpanAt): NumberFinding {
  const contained = role(span);
  const whole = contained === 'ordinal' ? ordinalAt(span) : undefined;
  const place = contained ?? (isCode(text, span) ? 'name' : isClock(text, span) ? 'date' : 'plain');
  return { span: whole ?? span, numeral: span, ...value, unit: '', role: place, duration: null, rule };
}

/** 一系列, 十四五: the numeral's character in a word that counts nothing; 万一 has none. */
function inWord({ span, rule, value }: Mention<'idiom'>, role: RoleAt): NumberFinding[] {
  const at = value.text.search(NUMERAL);
  if (rule === 'word' || at < 0) return [];
  const numeral = { start: span.start + at, end: span.start + at + 1 };
  const bounds = { value: null, min: null, max: null, modifier: 'exact' } as const;
  const place = role(span) ?? (rule === 'name' ? 'name' : 'idiom');
  return [{ span, numeral, ...bounds, unit: '', role: place, duration: null, rule }];
}

/** 三农, 两高: a formula whose numeral no other rule has read. */
function inFormula({ span, rule, value }: Mention<'formula'>, starts: ReadonlySet<number>): NumberFinding[] {
  for (let at = span.start; at < span.end; at++) if (starts.has(at)) return [];
  const [number] = value.numbers;
  const at = value.text.search(NUMERAL);
  if (number === undefined || at < 0) return [];
  const numeral = { start: span.start + at, end: span.start + at + 1 };
  const bounds = { value: number, min: number, max: number, modifier: 'exact' } as const;
  return [{ span, numeral, ...bounds, unit: '', role: 'formula', duration: null, rule }];
}

const NUMERAL = /[\d一二三四五六七八九十百千万亿两双半几]/;

type RoleAt = (at: Span) => NumberRole | undefined;
type SpanAt = (at: Span) => Span | undefined;

/** What contains the numeral, the first that does: a numeral in 《…》 is part of a name whatever else it looks like. */
const CONTAINERS: readonly (readonly [MentionType, NumberRole])[] = [
  ['title', 'name'],
  ['formula', 'formula'],
  ['period', 'date'],
  ['date', 'date'],
  ['organization', 'name'],
  ['ordinal', 'ordinal'],
];

function roles(doc: Recognized): RoleAt {
  const containers = CONTAINERS.map(([type, role]) => [covering(mentionsOf(doc, type)), role] as const);
  return (at) => containers.find(([within]) => within(at))?.[1];
}

/** The span of the mention that a place lies in (of those that no other one contains). */
function covering(mentions: readonly { readonly span: Span }[]): SpanAt {
  const spans: Span[] = [];
  for (const { span } of [...mentions].sort(bySpan)) if (span.end > (spans.at(-1)?.end ?? -1)) spans.push(span);
  return (at) => {
    const hit = spans[firstWhere(spans.length, (i) => spans[i]!.end >= at.end)];
    return hit && hit.start <= at.start ? hit : undefined;
  };
}

/** 9时30分, 下午3点: times of day, and what of a date stands alone. */
const isClock = (text: string, { start, end }: Span): boolean =>
  /^[年月日时点]/.test(text.slice(end, end + 1)) ||
  (/\d[时点]$/.test(text.slice(Math.max(0, start - 2), start)) && text[end] === '分');

const HOTLINE =
  /^(热线|专线|短号|平台|举报|接?报警|接警|接处警|政务|市民|检察服务|诉讼服务|公共法律|法律服务|便民|指挥|急救|火警)/;

/** 5G, PM2.5, ISO 9000, 国发〔2021〕5号: letters, brackets or 号 beside the figure. */
function isCode(text: string, { start, end }: Span): boolean {
  return (
    /[A-Za-z][ -]?$|[〔[]$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[A-Za-z号〕\]]/.test(text.slice(end, end + 1)) ||
    (/^1\d+$/.test(text.slice(start, end)) && HOTLINE.test(text.slice(end, end + 5)))
  );
}
