import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import { dictionary } from '../../codebook/words.ts';
import { type Span, slice } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';
import { FEWEST, length, type Mark, PAUSE, type Row } from './parts.ts';

/** Words around which clauses are built alike: 市民有更好住房、长者有更好照顾; 思想进一步统一、作风进一步好转. */
const PIVOTS = [
  '更',
  '进一步',
  '越来越',
  '有更',
  '受到',
  '得到',
  '得以',
  '更加',
  '不断',
  '持续',
  '日益',
  '走向',
  '为',
  '的',
];
const mayPivot = unitsOf(PIVOTS.map((pivot) => pivot[0]).join(''));
/** 为 within a word: 行为, 成为. */
const WITHIN = /[行成作认因以称变列视人]/;
const BEFORE = { least: 2, most: 8 };
const AFTER = { least: 1, most: 6 };
/** How far the halves of two parts may differ. */
const UNEVEN = 2;
/** No figure has more parts. */
const MOST_PARTS = 16;
/** 真理的味道、思想的力量、领袖的魅力: of one length on both sides. */
const OF = '的';
/** What is done and what things have make a list: 质量的提升、效益的提高. */
const things = derived(({ slogans }) => dictionary(slogans.things));
const NO_PART = /[\d%()《》]|[省市县区局厅部院]$/;

/** A set phrase and what is of that kind: 刮骨疗毒的自我革命. */
const PHRASE_OF = /^[\u4E00-\u9FFF]{4}式?的[\u4E00-\u9FFF]{2,4}$/;

/** A part cut at its pivot. */
interface Halved extends Span {
  readonly before: number;
  readonly after: number;
}

/** Adds three and more parts in a row, of about one length, around the same word: 企业为主体、市场为导向、…. */
export function addPivoted(text: string, { mark, parts }: Row, codebook: Codebook, found: Span[]): void {
  const held = parts.map((part) => pivotsIn(text, part));
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const shared = held[from]! & held[from + 1]! & held[from + 2]!;
    const figure = shared === 0 ? null : longest(text, parts, from, mark, shared, codebook);
    if (!figure) continue;
    found.push(figure.span);
    from = figure.last;
  }
}

/** The pivots that a part holds, a bit each. */
function pivotsIn(text: string, { start, end }: Span): number {
  let held = 0;
  for (let at = start; at < end; at++) {
    if (!mayPivot(text.charCodeAt(at))) continue;
    for (let k = 0; k < PIVOTS.length; k++)
      if (text.startsWith(PIVOTS[k]!, at) && at + PIVOTS[k]!.length <= end) held |= 1 << k;
  }
  return held;
}

/** The row that begins with part `from`, around the first of the pivots (a bit each) that makes one. */
function longest(
  text: string,
  parts: readonly Span[],
  from: number,
  mark: Mark,
  pivots: number,
  codebook: Codebook,
): { span: Span; last: number } | null {
  for (const [k, pivot] of PIVOTS.entries()) {
    if ((pivots & (1 << k)) === 0) continue;
    const model = halved(text, parts[from + 1]!, pivot);
    const first = model && halved(text, parts[from]!, pivot, mark === PAUSE ? model.before : 0);
    if (!model || !first || !alike(first, model)) continue;
    let to = from + 1;
    for (; to + 1 < Math.min(parts.length, from + MOST_PARTS); to++) {
      const next = halved(text, parts[to + 1]!, pivot);
      if (!next || !alike(next, model)) break;
    }
    // 真理的味道、思想的力量、领袖的魅力|触动人心: the last one may go on
    const size = length(parts[from + 1]!);
    const last = pivot === OF && first.before === 2 && to === from + 1 && mark === PAUSE ? parts[to + 1]! : null;
    const cut = last && length(last) > size ? { start: last.start, end: last.start + size } : null;
    if (cut && isFigureOf(text, first, [parts[to]!, cut], codebook))
      return { span: { start: first.start, end: cut.end }, last: to + 1 };
    if (to - from >= 2 && (pivot !== OF || isFigureOf(text, first, parts.slice(from + 1, to + 1), codebook)))
      return { span: { start: first.start, end: parts[to]!.end }, last: to };
  }
  return null;
}

/** Cuts a part at its pivot; of a first part that other words open, only `reach` characters before the pivot count. */
function halved(text: string, { start, end }: Span, pivot: string, reach = 0): Halved | null {
  const part = text.slice(start, end);
  const at = reach > 0 ? part.lastIndexOf(pivot) : part.indexOf(pivot);
  if (at < (pivot === '更' ? 1 : BEFORE.least)) return null;
  const before = reach > 0 && at > reach ? reach : at;
  const after = part.length - at - pivot.length;
  if (before > BEFORE.most || after < AFTER.least || after > AFTER.most) return null;
  if (NO_PART.test(part) || (pivot.length === 1 && WITHIN.test(part[at - 1]!))) return null;
  return { start: start + at - before, end, before, after };
}

/** Whether 的 cuts all parts at the same place, and none says what is done or what things have. */
function isFigureOf(text: string, first: Halved, rest: readonly Span[], codebook: Codebook): boolean {
  const said = [first, ...rest].map((part) => slice(text, part));
  if (said.some((part) => things(codebook).longestBefore(part, part.length))) return false;
  const { before, after } = first;
  if (before === 4 && said.every((part) => PHRASE_OF.test(part))) return true;
  return before >= 2 && after === 2 && said.every((part) => part.length === before + 3 && part[before] === OF);
}

const alike = (a: Halved, b: Halved): boolean =>
  Math.abs(a.before - b.before) <= UNEVEN && Math.abs(a.after - b.after) <= UNEVEN && length(a) >= 3;
