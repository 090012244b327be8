import type { Span } from '../../core/span.ts';
import type { Members } from './enumeration.ts';
import type { Expected } from './expected.ts';

const REACH = 2400;
const NUMERALS = '一二三四五六七八九十';
const LONGEST = 24;

/** The ways in which a report numbers the points of a formula; `n` from 0. */
const SERIES: readonly (readonly [first: RegExp, marker: (n: number, first: string) => readonly string[]])[] = [
  [/^一[是要抓靠查看讲评]/, (n, first) => [`${NUMERALS[n]}${first[1]}`]],
  [/^第一[,、:是]?/, (n) => [`第${NUMERALS[n]}`]],
  [/^首先[,是]?/, (n) => [['首先', '首先'], ['其次'], ['再次', '第三', '最后'], ['最后', '第四']][n] ?? []],
  [/^其一[,:是]?/, (n) => [`其${NUMERALS[n]}`]],
  [/^[((]一[))]/, (n) => [`(${NUMERALS[n]})`]],
  [/^一、/, (n) => [`${NUMERALS[n]}、`]],
  [/^1[.、]/, (n) => [`${n + 1}.`, `${n + 1}、`]],
];

/**
 * The members that are numbered after a formula: 做好三个督导。一是督责任。主要督导…;二是督内容。…;三是督成效。…
 * A member is the first clause of its point; all points must be there and no more.
 */
export function membersInItems(text: string, formula: Span, expected: Expected): Members | null {
  const from = formula.end;
  const intro = /^”?[^,。;:!?\n“”()]{0,14}?[。:,;!—]{0,2}\n?[\s ]*/.exec(text.slice(from, from + 24));
  const start = from + (intro?.[0].length ?? 0);
  const window = text.slice(start, start + REACH);
  for (const [first, marker] of SERIES) {
    const opened = first.exec(window);
    if (!opened) continue;
    const list: Span[] = [];
    let at = 0;
    for (let n = 0; n < NUMERALS.length; n++) {
      const found = marker(n, opened[0])
        .map((mark) => ({ mark, at: nextMarker(window, mark, at) }))
        .filter((hit) => hit.at >= 0)
        .sort((a, b) => a.at - b.at)[0];
      if (!found || (n === 0 && found.at > 0)) break;
      const clause = clauseAfter(window, found.at + found.mark.length);
      if (!clause) break;
      list.push({ start: start + clause.start, end: start + clause.end });
      at = clause.end;
    }
    return list.length > 1 ? expected.fit(list) : null;
  }
  return null;
}

/** The next place where a marker opens a clause. */
function nextMarker(window: string, mark: string, from: number): number {
  for (let at = window.indexOf(mark, from); at >= 0; at = window.indexOf(mark, at + 1))
    if (at === 0 || /[,。;:!?\n\s”)—]/.test(window[at - 1]!)) return at;
  return -1;
}

function clauseAfter(window: string, from: number): { start: number; end: number } | null {
  const lead = /^[,、:是要\s]*/.exec(window.slice(from, from + 4))![0].length;
  const start = from + lead;
  const length = window.slice(start, start + LONGEST + 1).search(/[,。;:!?\n]/);
  return length > 0 ? { start, end: start + length } : null;
}
