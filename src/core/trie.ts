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
  readonly next: Map<number, Node<V>>;
  value: V | undefined;
}

const node = <V>(): Node<V> => ({ next: new Map(), value: undefined });

function insert<V>(root: Node<V>, units: Iterable<number>, value: V): void {
  let at = root;
  for (const unit of units) {
    let child = at.next.get(unit);
    if (!child) {
      child = node();
      at.next.set(unit, child);
    }
    at = child;
  }
  at.value ??= value;
}

const units = (word: string): number[] => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));

/** Builds a trie; of two equal words the first one is kept. The backward half is only built when it is asked for. */
export function trie<V>(entries: Iterable<readonly [word: string, value: V]>): Trie<V> {
  const list = [...entries];
  const forward = node<V>();
  for (const [word, value] of list) insert(forward, units(word), value);
  let backward: Node<V> | undefined;

  const all = (text: string, at: number): Hit<V>[] => {
    const hits: Hit<V>[] = [];
    let state: Node<V> | undefined = forward;
    for (let i = at; state && i <= text.length; i++) {
      if (state.value !== undefined && i > at) hits.push({ start: at, end: i, value: state.value });
      state = state.next.get(text.charCodeAt(i));
    }
    return hits;
  };
  const longest = (text: string, at: number): Hit<V> | undefined => {
    let best: Hit<V> | undefined;
    let state: Node<V> | undefined = forward;
    for (let i = at; state && i <= text.length; i++) {
      if (state.value !== undefined && i > at) best = { start: at, end: i, value: state.value };
      state = state.next.get(text.charCodeAt(i));
    }
    return best;
  };
  const longestBefore = (text: string, end: number): Hit<V> | undefined => {
    if (!backward) {
      backward = node<V>();
      for (const [word, value] of list) insert(backward, units(word).reverse(), value);
    }
    let best: Hit<V> | undefined;
    let state: Node<V> | undefined = backward;
    for (let i = end; state && i >= 0; i--) {
      if (state.value !== undefined && i < end) best = { start: i, end, value: state.value };
      state = state.next.get(text.charCodeAt(i - 1));
    }
    return best;
  };
  return { longest, all, longestBefore };
}
