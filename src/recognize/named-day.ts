import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import { type Trie, trie } from '../core/trie.ts';
import type { Read, Unit } from './date-model.ts';
import { at } from './date-words.ts';

/** Days with a name: 惊蛰, 春节, “七一”. */

/** What makes a bare name a date: “七一”重要讲话, 清明时节, 元旦当天; 春节期间 and 国庆假期 are of days that the name does not say. */
const COMPANY = /(?:节气|时节|前夕|前后|当[天日](?!地)|(?:重要)?讲话|前(?=[,。、]))/y;
const NUMERAL_NAME = /^[一三五六七八十四]+$/;

const daysByName = derived(
  ({ calendar }: Codebook): Trie<Unit> =>
    trie([
      ...entries(calendar.solar_terms, ({ month }) => ({ month, day: 0 }), 'solar-term'),
      ...entries(calendar.lunar_days, (day) => day, 'lunar-day'),
      ...calendar.fixed_days.map(
        ({ name, month, day }) => [name, { kind: 'day', month, day }] as const satisfies [string, Unit],
      ),
    ]),
);

function entries<E extends { readonly name: string }>(
  list: readonly E[],
  when: (entry: E) => { month: number; day: number },
  kind: 'solar-term' | 'lunar-day',
): (readonly [string, Unit])[] {
  return list.map((entry) => {
    const { month, day } = when(entry);
    return [entry.name, { kind, name: entry.name, month, day }];
  });
}

/** How a name stands: after a year, on one side of 从惊蛰到夏至, or by itself. */
export type Standing = 'after-year' | 'in-range' | 'alone';

/** A named day at `start`, with its quotation marks: “七一”. */
export function readNamedDay(text: string, start: number, codebook: Codebook, standing: Standing): Read<Unit> | null {
  const quoted = text[start] === '“';
  const hit = daysByName(codebook).longest(text, start + (quoted ? 1 : 0));
  if (!hit || (quoted && text[hit.end] !== '”')) return null;
  const end = hit.end + (quoted ? 1 : 0);
  const free = standing !== 'alone' && !quoted && !NUMERAL_NAME.test(text.slice(start, end));
  const term = hit.value.kind === 'solar-term';
  if (!(term ? standing !== 'alone' : free) && !at(COMPANY, text, end)) return null;
  return { end, value: hit.value };
}
