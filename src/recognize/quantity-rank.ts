import type { Span } from '../core/span.ts';
import type { Found } from './recognizer.ts';

const VERBS = [
  '居',
  '列',
  '排',
  '跃',
  '升至',
  '升到',
  '名列',
  '稳居',
  '位',
  '占',
  '进入',
  '保持',
  '获',
  '全国',
  '全省',
  '全市',
  '世界',
  '全球',
];

/** 居全国第3位, 排名第一: a place in a ranking. `span` is the figure behind 第. */
export function isRank(text: string, { start, end }: Span): boolean {
  if (text[start - 1] !== '第') return false;
  const unit = text[end] ?? '';
  const place = unit === '位' || unit === '名';
  if (!place && !/[,。;、)\s]/.test(unit || '。')) return false;
  const from = Math.max(0, start - 13);
  const clause =
    text
      .slice(from, start - 1)
      .split(/[,。;:\n]/)
      .at(-1) ?? '';
  return VERBS.some((verb) =>
    place ? clause.includes(verb) : verb.length === 1 && '居列排跃位'.includes(verb) && clause.includes(verb),
  );
}

const FIRST = /(居|列|排|跃|升|稳|占|位)[^,。;:\n]{0,10}$/;

/** 居发展中国家首位: the first place without a numeral. */
export function* firstPlaces(text: string): Generator<Found<'quantity'>> {
  for (let at = text.indexOf('首位'); at >= 0; at = text.indexOf('首位', at + 2)) {
    const span = { start: at, end: at + 2 };
    if (!FIRST.test(text.slice(Math.max(0, at - 12), at))) continue;
    const bounds = { value: 1, min: 1, max: 1, modifier: 'exact' } as const;
    const numeral = { start: at, end: at + 1 };
    yield { span, value: { ...bounds, numeral, unit: '位', kind: 'rank', duration: null }, rule: 'rank' };
  }
}
