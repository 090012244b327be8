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

/** A place in the tree. What lies beyond it is only laid out when a text leads there, which it does for few. */
interface Node<V> {
  /** the entries that lead through here, until it is laid out */
  entries: (readonly [word: string, value: V])[] | undefined;
  next: Map<number, Node<V>> | undefined;
  value: V | undefined;
}

/** The unit of a word at a depth, read forwards or backwards. */
type Unit = (word: string, depth: number) => number;

const forwards: Unit = (word, depth) => word.charCodeAt(depth);
const backwards: Unit = (word, depth) => word.charCodeAt(word.length - 1 - depth);

/** Builds a trie; of two equal words the first one is kept, empty words are passed over. The backward half is only built when it is asked for. */
export function trie<V>(entries: Iterable<readonly [word: string, value: V]>): Trie<V> {
  const list = Array.isArray(entries) ? (entries as (readonly [string, V])[]) : [...entries];
  const root = (): Node<V> => ({ entries: list, next: undefined, value: undefined });
  const forward = root();
  let backward: Node<V> | undefined;

  const longest = (text: string, at: number): Hit<V> | undefined => {
    let end = at;
    let value: V | undefined;
    for (let i = at, node = step(forward, text.charCodeAt(i), 0, forwards); node; ) {
      i++;
      const further = step(node, text.charCodeAt(i), i - at, forwards);
      if (node.value !== undefined) {
        end = i;
        value = node.value;
      }
      node = further;
    }
    return value === undefined ? undefined : { start: at, end, value };
  };

  const all = (text: string, at: number): Hit<V>[] => {
    const hits: Hit<V>[] = [];
    for (let i = at, node = step(forward, text.charCodeAt(i), 0, forwards); node; ) {
      i++;
      const further = step(node, text.charCodeAt(i), i - at, forwards);
      if (node.value !== undefined) hits.push({ start: at, end: i, value: node.value });
      node = further;
    }
    return hits;
  };

  const longestBefore = (text: string, end: number): Hit<V> | undefined => {
    backward ??= root();
    let start = end;
    let value: V | undefined;
    for (let i = end, node = step(backward, text.charCodeAt(i - 1), 0, backwards); node; ) {
      i--;
      const further = step(node, text.charCodeAt(i - 1), end - i, backwards);
      if (node.value !== undefined) {
        start = i;
        value = node.value;
      }
      node = further;
    }
    return value === undefined ? undefined : { start, end, value };
  };
  return { longest, all, longestBefore };
}

/** The node that a unit leads to from one at that depth; lays the one out first, so that its value is known then. */
function step<V>(node: Node<V>, unit: number, depth: number, read: Unit): Node<V> | undefined {
  if (node.entries) layOut(node, node.entries, depth, read);
  return node.next?.get(unit);
}

function layOut<V>(node: Node<V>, entries: readonly (readonly [string, V])[], depth: number, read: Unit): void {
  node.entries = undefined;
  for (const entry of entries) {
    const [word, value] = entry;
    if (word.length === depth) {
      if (depth > 0) node.value ??= value;
      continue;
    }
    node.next ??= new Map();
    const unit = read(word, depth);
    const child = node.next.get(unit);
    if (child) child.entries!.push(entry);
    else node.next.set(unit, { entries: [entry], next: undefined, value: undefined });
  }
}
