import type { Measures } from '../codebook/measures.ts';
import type { CurrencyEntry } from '../codebook/types.ts';
import type { Bounds } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import type { Hit } from '../core/trie.ts';
import { exactly } from './number-read.ts';
import { readNumeral } from './numeral.ts';
import { exact } from './numeral-digits.ts';
import { durationOf, type Figure, type Measured, ofMeasure, readMeasure, withFigure } from './quantity-measure.ts';

/** 5元3角2分 is one amount, and 港币七百亿元 are Hong Kong dollars. */
export function compoundMoney(text: string, span: Span, counted: Measured, measures: Measures): Figure | undefined {
  const read = coins(text, span, counted, measures);
  if (read.dimension !== 'money' && read.dimension !== 'subunit') return undefined;
  const whole = withParts(text, read);
  if (read.dimension === 'subunit') {
    // 五角两分 is 0.52元
    const share = (measures.trie.longest('元', 0)!.value as CurrencyEntry).parts?.[read.unit];
    return whole.end > read.end && share
      ? { ...ofMeasure(span, { ...whole, figure: times(whole.figure, share) }, false), unit: '元' }
      : undefined;
  }
  const prefix = read.unit === '元' ? currencyBefore(text, span.start, measures) : undefined;
  const foreign = prefix && prefix.value.name !== '元';
  return {
    ...ofMeasure(span, whole, false),
    start: prefix && (foreign || approximated(text, prefix.start, measures)) ? prefix.start : span.start,
    unit: prefix ? prefix.value.name : read.unit,
  };
}

/** Takes the subunits behind an amount: 5元|3角|2分, 三块|五. */
function withParts(text: string, read: Measured): Measured {
  let { end, figure } = read;
  const parts = (read.entry as CurrencyEntry).parts ?? {};
  for (let at = end; figure.modifier === 'exact'; at = end) {
    const part = readNumeral(text, text[at] === '又' || text[at] === '零' ? at + 1 : at);
    const name = part && Object.keys(parts).find((word) => text.startsWith(word, part.end));
    if (!part || !name) break;
    figure = exactly(exact((figure.value ?? 0) + Number(`${part.value}e${Math.log10(parts[name]!)}`)));
    end = part.end + name.length;
  }
  return withFigure(read, end, figure);
}

const times = ({ value }: Bounds, share: number): Bounds => exactly(exact((value ?? 0) * share));

/** What is paid: 花费三块, 卖五块. */
const PAID = /(?:花|付|收|卖|赚|挣|值|价|钱|赔|罚|给|借|还|欠|费|元|角|毛)[了去我你他得到]{0,2}$/;
/** 三块五: the digit behind 块, and none of another figure. */
const TENTH = /[一二三四五六七八九1-9](?![\d.\u4e00-\u9fff])/y;
const COINS = /[一二两三四五六七八九1-9](?:毛|角)/y;

/** 块 is money where a digit follows (三块五), something is paid (花费三块) or nothing stands beside it that it could count. */
function coins(text: string, span: Span, read: Measured, { trie }: Measures): Measured {
  if (read.unit !== '块' || read.figure.modifier !== 'exact') return read;
  TENTH.lastIndex = COINS.lastIndex = read.end;
  const tenth = TENTH.test(text);
  const alone = (text[span.start - 1] ?? '\n') === '\n' && (text[read.end] ?? '\n') === '\n';
  const paid = alone || PAID.test(text.slice(Math.max(0, span.start - 4), span.start));
  if (!tenth && !paid && !COINS.test(text)) return read;
  const entry = trie.longest('元', 0)!.value;
  const small = tenth ? Number(`${readNumeral(text, read.end)!.value}e-1`) : 0;
  const figure = exactly(exact((read.figure.value ?? 0) + small));
  return { end: read.end + (tenth ? 1 : 0), unit: '元', dimension: 'money', iso: null, figure, entry };
}

/** ￥300, USD 300 */
export const currencyBefore = (text: string, at: number, { currencies }: Measures): Hit<CurrencyEntry> | undefined =>
  currencies.longestBefore(text, text[at - 1] === ' ' ? at - 1 : at);

/** 约人民币50万元: the currency word is only part of it when an approximator stands before it. */
const approximated = (text: string, at: number, { before }: Measures): boolean =>
  before.longestBefore(text, at) !== undefined;

/** 每人平均|二亩五分: tenths of a mu. */
export function compoundLand(text: string, span: Span, read: Measured): Figure | undefined {
  const tenths = read.unit === '亩' && read.figure.modifier === 'exact' ? readNumeral(text, read.end) : undefined;
  if (!tenths || tenths.value > 9 || text[tenths.end] !== '分' || /[别钟之配地]/.test(text[tenths.end + 1] ?? ''))
    return undefined;
  const figure = exactly(exact((read.figure.value ?? 0) + tenths.value / 10));
  return ofMeasure(span, withFigure(read, tenths.end + 1, figure), false);
}

/** 1年6个月, 2小时30分, 一年零三个月: one duration; the value is in the first unit, null where days break it. */
export function compoundTime(text: string, span: Span, read: Measured, measures: Measures): Figure | undefined {
  const start = minutes(text, read) ?? read;
  const first = durationOf(start.iso, read.figure.value);
  if (start.dimension !== 'time' || !first || read.figure.modifier !== 'exact') return undefined;
  let duration = first;
  let { end } = read;
  let value = read.figure.value;
  for (let at = end; ; at = end) {
    const numeral = readNumeral(text, '零又'.includes(text[at] ?? ' ') ? at + 1 : at);
    if (numeral?.modifier !== 'exact') break;
    const next =
      text[numeral.end] === '分' && text[numeral.end + 1] !== '钟'
        ? { end: numeral.end + 1, iso: 'TM' }
        : readMeasure(text, numeral.end, exactly(numeral.value), measures);
    const joined = next && joinDurations(duration, durationOf(next.iso, numeral.value));
    if (!joined) break;
    value =
      value !== null && PER[start.iso + next.iso!] ? exact(value + numeral.value / PER[start.iso + next.iso!]!) : null;
    duration = joined;
    end = next.end;
  }
  if (end === read.end) return undefined;
  const figure: Bounds = { value, min: value, max: value, modifier: 'exact' };
  return { ...ofMeasure(span, withFigure(start, end, figure), false), duration };
}

/** How many of the second unit make one of the first. */
const PER: Readonly<Record<string, number>> = { YM: 12, DTH: 24, THTM: 60, TMTS: 60 };

const UNITS = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** P1Y and P6M are P1Y6M; undefined unless the second is in smaller units. */
function joinDurations(first: string, second: string | null): string | undefined {
  const unit = (iso: string): number => UNITS.indexOf((iso.includes('T') ? 'T' : '') + iso.at(-1));
  if (!second || unit(second) <= unit(first)) return undefined;
  const tail = second.slice(1);
  return first + (first.includes('T') ? tail.replace('T', '') : tail);
}

/** 4分35秒: 分 are minutes when seconds follow, else marks. */
function minutes(text: string, read: Measured): Measured | undefined {
  const seconds = read.unit === '分' ? readNumeral(text, read.end) : undefined;
  return seconds && text[seconds.end] === '秒' ? { ...read, dimension: 'time', iso: 'TM' } : undefined;
}
