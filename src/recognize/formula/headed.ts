import type { Span } from '../../core/span.ts';
import { cut, type Members } from './enumeration.ts';
import type { Expected } from './expected.ts';

const REACH = 400;
const LONGEST = 10;
const NAME = /^(?:其中,?|即|首先是|然后是|最后是)?([\p{Script=Han}]+)$/u;
const NO_NAME = /^(?:各|每|这|该|上述|全部|所有|其他|第|[一二两三四五六七八九十几多])|[的在为是了]/;

/**
 * The members that what follows calls by the head of the formula, a clause each: 分三个环节进行,其中学习教育环节为30天,查纠整改环节为
 * 75天,总结提升环节为15天.
 */
export function membersByHead(text: string, formula: Span, head: string | null, expected: Expected): Members | null {
  if (!head || head.length < 2 || (expected.counts[0] ?? 0) < 2) return null;
  const window = text.slice(formula.end, formula.end + REACH).split('\n', 1)[0]!;
  const list: Span[] = [];
  for (let at = window.indexOf(head); at >= 0; at = window.indexOf(head, at + head.length)) {
    const clause = Math.max(...[...',;。:、('].map((mark) => window.lastIndexOf(mark, at))) + 1;
    const name = clause > 0 && at - clause <= LONGEST + 3 ? NAME.exec(window.slice(clause, at))?.[1] : undefined;
    if (!name || name.length < 2 || name.length > LONGEST || NO_NAME.test(name)) continue;
    const end = formula.end + at;
    list.push({ start: end - name.length, end });
  }
  const distinct = new Set(list.map(({ start, end }) => text.slice(start, end)));
  return distinct.size === list.length && list.length > 1 ? expected.fit(list) : null;
}

/** What explains several formulas at once. */
const BOTH = /^”[和与及、][^,。;:!?\n]{0,12}“[^“”,。;:!?\n]{2,10}”,即|^”,即/;

/** “三统一”和“三拓展”,即统一…、统一…、统一…,拓展…、拓展…、拓展…: to each what begins with its head. */
export function membersOfEach(text: string, formula: Span, head: string | null, expected: Expected): Members | null {
  const intro = head && head.length >= 2 ? BOTH.exec(text.slice(formula.end, formula.end + REACH)) : null;
  if (!head || !intro) return null;
  const start = formula.end + intro[0].length;
  const stop = text.slice(start, start + REACH).search(/[。;:!?\n]/);
  const parts = cut(text, { start, end: start + Math.max(0, stop) }, '、,');
  const own = parts.filter((part) => text.startsWith(head, part.start));
  return own.length > 1 && own.length < parts.length ? expected.fit(own) : null;
}
