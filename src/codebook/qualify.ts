import { type Trie, trie } from '../core/trie.ts';
import { derived } from './load.ts';
import type { QualifierClass } from './metric-types.ts';
import { regionNames } from './regions.ts';
import type { Codebook, PredicateClass } from './types.ts';

/** What may be left out around a head without changing what is measured. */
export interface Qualifiers {
  /** a phrase, then without what may follow a head: 就业人数, 就业 */
  readonly trimmed: (phrase: string) => readonly string[];
  /** without the determiners at its beginning: 各类案件 → 案件 */
  readonly undetermined: (phrase: string) => string;
  /** a phrase without the word that makes a figure its growth (国内生产总值增速), or null where none closes it */
  readonly grown: (phrase: string) => string | null;
  /** without the adverbs and linking words at its end: 审结了各类 → 审结 */
  readonly bare: (phrase: string) => string;
  /** whether the words before a head are areas, times, determiners: 全市各类 */
  readonly isHarmless: (phrase: string) => boolean;
  /** where a word for persons as such (干警) ends that begins at a place: the verb says which persons are counted */
  readonly personsAt: (phrase: string, at: number) => number;
  /** what happened to the persons that a text begins with: 干警|受到|党纪处分 → 党纪处分; '' when it does not */
  readonly happened: (text: string) => string;
}

const FILLERS = ['adverbs', 'linking', 'growth_adverbs', 'determiners'] as const;
const GROWTH = ['growth_up', 'growth_down'] as const;
const HARMLESS = ['areas', 'determiners', 'adverbs'] as const;
const TIME = /^(?:(?:19|20)?\d{2}年度?|\d{1,2}(?:[-—~至]\d{1,2})?月(?:份|末|底)?|年)/;

export const qualifiers = derived((codebook): Qualifiers => {
  const fillers = words(codebook, FILLERS, []);
  const harmless = words(codebook, HARMLESS, ['before']);
  const determiners = words(codebook, ['determiners'], []);
  const after = words(codebook, [], ['after']);
  const growth = words(codebook, GROWTH, ['growth']);
  const receiving = words(codebook, [], ['receiving']);
  const persons = words(codebook, [], ['persons']);
  const personsAt = (phrase: string, at: number): number => persons.longest(phrase, at)?.end ?? at;
  return {
    trimmed: (phrase) => shortened(phrase, after),
    grown: (phrase) => {
      for (const shorter of shortened(phrase, after)) {
        const hit = growth.longestBefore(shorter, shorter.length);
        if (hit && hit.start > 0) return shorter.slice(0, hit.start);
      }
      return null;
    },
    undetermined: (phrase) => {
      if (phrase.startsWith('新增')) return phrase;
      let at = 0;
      for (let hit = determiners.longest(phrase, at); hit; hit = determiners.longest(phrase, at)) at = hit.end;
      return phrase.slice(at);
    },
    bare: (phrase) => shortened(phrase, fillers).at(-1)!,
    isHarmless: (phrase) => isMadeOf(phrase, harmless, codebook),
    personsAt,
    happened: (text) => {
      let at = personsAt(text, 0);
      if (at === 0 && !receiving.longest(text, 0)) return '';
      for (let hit = receiving.longest(text, at); hit; hit = receiving.longest(text, at)) at = hit.end;
      return text.slice(at);
    },
  };
});

function words(
  { predicates, qualifiers }: Codebook,
  classes: readonly PredicateClass[],
  own: readonly QualifierClass[],
): Trie<true> {
  const lists = [...classes.map((name) => predicates[name]), ...own.map((name) => qualifiers[name])];
  return trie(lists.flat().map((word) => [word, true]));
}

/** A phrase, and what is left of it each time one of the words is taken from its end. */
function shortened(phrase: string, endings: Trie<true>): string[] {
  const phrases = [phrase];
  for (let hit = endings.longestBefore(phrase, phrase.length); hit; hit = endings.longestBefore(phrase, hit.start))
    phrases.push(phrase.slice(0, hit.start));
  return phrases;
}

const LONGEST = 24;

function isMadeOf(phrase: string, harmless: Trie<true>, codebook: Codebook): boolean {
  if (phrase.length > LONGEST) return false;
  for (let at = 0; at < phrase.length; ) {
    const time = TIME.exec(phrase.slice(at))?.[0].length ?? 0;
    const end = time > 0 ? at + time : (harmless.longest(phrase, at)?.end ?? regionEnd(phrase, at, codebook));
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

/** Where the name of an area ends that begins at a place. */
function regionEnd(phrase: string, at: number, codebook: Codebook): number | undefined {
  const hit = regionNames(codebook).longest(phrase, at);
  return hit && (hit.value.full || hit.value.bare) ? hit.end : undefined;
}
