import type { Span } from '../core/span.ts';
import type { Found } from './recognizer.ts';

const PLACED = /(居|列|排|跃|升|位|占|进入|跻身|保持|获|全国|全省|全市|全县|全区|世界|全球|亚洲)[^,。;:\n]{0,12}$/;
const NAMED = /(居|列|排|跃|位|全国|全省|全市|全县|全区|世界|全球|亚洲|[东中西]部)[^,。;:\n]{0,6}$/;

/** 居全国第3位, 排名第一, 进入全国前5名: a place in a ranking; the words run from 第 or 前 to 位. `span` is the figure. */
export function rankAt(text: string, { start, end }: Span): { unit: string; top: boolean } | undefined {
  const sign = text[start - 1];
  if (sign !== '第' && sign !== '前') return undefined;
  const next = text[end] ?? '\n';
  const unit = next === '位' || next === '名' || (sign === '前' && next === '强') ? next : '';
  if (!unit && (sign === '前' || !/[,。;、)\s]/.test(next))) return undefined;
  const before = text.slice(Math.max(0, start - 15), start - 1);
  return (unit ? PLACED : NAMED).test(before) ? { unit, top: sign === '前' } : undefined;
}

const FIRST = /(居|列|排|跃|升|稳|占|位)[^,。;:\n]{0,10}$/;

/** 居发展中国家首位: the first place without a numeral. */
export function* firstPlaces(text: string): Generator<Found<'quantity'>> {
  for (let at = text.indexOf('首位'); at >= 0; at = text.indexOf('首位', at + 2)) {
    const span = { start: at, end: at + 2 };
    if (!FIRST.test(text.slice(Math.max(0, at - 12), at))) continue;
    const numeral = { start: at, end: at + 1 };
    yield {
      span,
      value: { value: 1, min: 1, max: 1, modifier: 'exact', numeral, unit: '位', kind: 'rank', duration: null },
      rule: 'rank',
    };
  }
}
