/** A dictionary of words over UTF-16 units: one look-up walks the text once, whatever the number of entries. */
export interface Trie<V> {
  /** The longest entry that begins at `at`, or undefined. */
  readonly longest: (text: string, at: number) => Hit<V> | undefined;
  /** Every entry that begins at `at`, the shortest first. */
  readonly all: (text: string, at: number) => Hit<V>[];
  /** The longest entry that ends before `end`, or undefined: for what stands before a figure. */
  readonly longestBefore: (text: string, end: number) => Hit<V> | undefined;
}

export interface Hit<V> {
  readonly start: number;
  readonly end: number;
  readonly value: V;
}

interface Node<V> {
  /** undefined in a leaf: most nodes are, and a map for each would be most of the cost */
  next: Map<number, Node<V>> | undefined;
  value: V | undefined;
}

/** Builds a trie; of two equal words the first one is kept, empty words are passed over. The backward half is only built when it is asked for. */
export function trie<V>(entries: Iterable<readonly [word: string, value: V]>): Trie<V> {
  const list = [...entries];
  const forward = tree(list, (word, i) => word.charCodeAt(i));
  let backward: Node<V> | undefined;

  const longest = (text: string, at: number): Hit<V> | undefined => {
    let state = forward.next?.get(text.charCodeAt(at));
    if (!state) return undefined;
    let end = at;
    let value: V | undefined;
    for (let i = at + 1; state; state = state.next?.get(text.charCodeAt(i++)))
      if (state.value !== undefined) {
        end = i;
        value = state.value;
      }
    return value === undefined ? undefined : { start: at, end, value };
  };

  const all = (text: string, at: number): Hit<V>[] => {
    const hits: Hit<V>[] = [];
    let state = forward.next?.get(text.charCodeAt(at));
    for (let i = at + 1; state; state = state.next?.get(text.charCodeAt(i++)))
      if (state.value !== undefined) hits.push({ start: at, end: i, value: state.value });
    return hits;
  };

  const longestBefore = (text: string, end: number): Hit<V> | undefined => {
    backward ??= tree(list, (word, i) => word.charCodeAt(word.length - 1 - i));
    let state = backward.next?.get(text.charCodeAt(end - 1));
    let start = end;
    let value: V | undefined;
    for (let i = end - 1; state; state = state.next?.get(text.charCodeAt(--i)))
      if (state.value !== undefined) {
        start = i;
        value = state.value;
      }
    return value === undefined ? undefined : { start, end, value };
  };
  return { longest, all, longestBefore };
}

/** The words as a tree of units, each read by `unit(word, i)`. */
function tree<V>(list: readonly (readonly [string, V])[], unit: (word: string, i: number) => number): Node<V> {
  const root: Node<V> = { next: undefined, value: undefined };
  for (const [word, value] of list) {
    if (word === '') continue;
    let at = root;
    for (let i = 0; i < word.length; i++) at = child(at, unit(word, i));
    at.value ??= value;
  }
  return root;
}

function child<V>(parent: Node<V>, unit: number): Node<V> {
  parent.next ??= new Map();
  let found = parent.next.get(unit);
  if (!found) {
    found = { next: undefined, value: undefined };
    parent.next.set(unit, found);
  }
  return found;
}
