import type { Hit, Trie } from './trie.ts';

/**
 * The same look-up as a trie, over a map of words: dearer at each place where a word may begin, but ready at once. For
 * thousands of names whose first characters are rare, of which a text holds few.
 */
export function dictionary<V>(words: ReadonlyMap<string, V>): Trie<V> {
  const forward = lengths(words.keys(), (word) => word.charCodeAt(0));
  let backward: ReadonlyMap<number, readonly number[]> | undefined;
  const all = (text: string, at: number): Hit<V>[] => {
    const hits: Hit<V>[] = [];
    for (const length of forward.get(text.charCodeAt(at)) ?? []) {
      const value = at + length <= text.length ? words.get(text.slice(at, at + length)) : undefined;
      if (value !== undefined) hits.push({ start: at, end: at + length, value });
    }
    return hits;
  };
  const longestBefore = (text: string, end: number): Hit<V> | undefined => {
    backward ??= lengths(words.keys(), (word) => word.charCodeAt(word.length - 1));
    const list = backward.get(text.charCodeAt(end - 1)) ?? [];
    for (let i = list.length; i-- > 0; ) {
      const start = end - list[i]!;
      const value = start >= 0 ? words.get(text.slice(start, end)) : undefined;
      if (value !== undefined) return { start, end, value };
    }
    return undefined;
  };
  const longest = (text: string, at: number): Hit<V> | undefined => {
    const list = forward.get(text.charCodeAt(at));
    if (!list) return undefined;
    for (let i = list.length; i-- > 0; ) {
      const end = at + list[i]!;
      const value = words.get(text.slice(at, end));
      if (value !== undefined && end <= text.length) return { start: at, end, value };
    }
    return undefined;
  };
  return { all, longest, longestBefore };
}

/** The same over words that are only made when a text holds their first character. */
export function lazyDictionary<V>(
  beginningWith: (first: string) => ReadonlyMap<string, V> | undefined,
  everything: () => ReadonlyMap<string, V>,
): Trie<V> {
  const groups = new Map<string, Trie<V> | undefined>();
  let whole: Trie<V> | undefined;
  const groupAt = (text: string, at: number): Trie<V> | undefined => {
    const first = text[at] ?? '';
    if (groups.has(first)) return groups.get(first);
    const words = beginningWith(first);
    const group = words && dictionary(words);
    groups.set(first, group);
    return group;
  };
  return {
    all: (text, at) => groupAt(text, at)?.all(text, at) ?? [],
    longest: (text, at) => groupAt(text, at)?.longest(text, at),
    longestBefore: (text, end) => {
      whole ??= dictionary(everything());
      return whole.longestBefore(text, end);
    },
  };
}

/** For each character, how long the words that begin (or end) with it are, the shortest first. */
function lengths(words: Iterable<string>, edge: (word: string) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const word of words) {
    const list = found.get(edge(word));
    if (!list) found.set(edge(word), [word.length]);
    else if (!list.includes(word.length)) list.push(word.length);
  }
  for (const list of found.values()) list.sort((a, b) => a - b);
  return found;
}
