import { addBit, type Bits, hasBit, noBits } from './units.ts';

/** A dictionary of words over UTF-16 units: one look-up walks the text once, whatever the number of entries. */
export interface Trie<V> {
  /** Whether an entry begins with this unit of a text (`charCodeAt`): a loop over all places asks this first. */
  readonly begins: (unit: number) => boolean;
  /** The longest entry that begins at `at` (and ends at `limit` at the latest), or undefined. */
  readonly longest: (text: string, at: number, limit?: number) => Hit<V> | undefined;
  /** Every entry that begins at `at`, the longest first. */
  readonly all: (text: string, at: number) => readonly Hit<V>[];
  /** The longest entry that ends before `end`, or undefined: for what stands before a figure. */
  readonly longestBefore: (text: string, end: number) => Hit<V> | undefined;
}

export interface Hit<V> {
  readonly start: number;
  readonly end: number;
  readonly value: V;
}

type Entry<V> = readonly [word: string, value: V];

/** A place in the tree. What lies beyond it is only laid out when a text leads there, which it does for few. */
interface Node<V> {
  /** the entries that lead through here, until it is laid out */
  entries: Entry<V>[] | (() => Iterable<Entry<V>>) | undefined;
  next: Map<number, Node<V>> | undefined;
  value: V | undefined;
}

/** The words in one direction. Most places of a text are refused by their first two units, before any node is looked at. */
interface Half<V> {
  /** the units that words begin with */
  readonly firsts: Bits;
  /** those that are words, or of which no more is known */
  readonly alone: Bits;
  /** the pairs that words begin with, as `pairOf` has them: a few that none begins with share their bit */
  readonly pairs: Bits;
  /** the node of a unit that words begin with */
  readonly nodeAt: (unit: number) => Node<V>;
}

/** The unit of a word at a depth, read forwards or backwards. */
type Read = (word: string, depth: number) => number;

const forwards: Read = (word, depth) => word.charCodeAt(depth);
const backwards: Read = (word, depth) => word.charCodeAt(word.length - 1 - depth);
const NONE: readonly never[] = [];

/** Builds a trie; of two equal words the first one is kept, empty words are passed over. */
export function trie<V>(entries: Iterable<Entry<V>>): Trie<V> {
  const list = Array.isArray(entries) ? (entries as Entry<V>[]) : [...entries];
  return ofHalves(
    () => halfOf(list, forwards),
    () => halfOf(list, backwards),
  );
}

/**
 * A trie whose words are only made when a text holds their first character: for thousands of names, of which it holds
 * few. `prefixes` are the first character, or two, of all words.
 */
export function lazyTrie<V>(
  prefixes: readonly string[],
  beginningWith: (first: string) => Iterable<Entry<V>>,
  everything: () => Iterable<Entry<V>>,
): Trie<V> {
  const nodes = new Map<number, Node<V>>();
  const nodeAt = (unit: number): Node<V> => {
    const node = nodes.get(unit) ?? nodeOf(() => beginningWith(String.fromCharCode(unit)));
    nodes.set(unit, node);
    return node;
  };
  return ofHalves(
    () => {
      const half = { firsts: noBits(), alone: noBits(), pairs: noBits(), nodeAt };
      for (const prefix of prefixes) note(half, prefix, forwards);
      return half;
    },
    () => halfOf([...everything()], backwards),
  );
}

/** The look-ups over both directions, each of which is laid out when it is first asked for. */
function ofHalves<V>(forward: () => Half<V>, backward: () => Half<V>): Trie<V> {
  let ahead: Half<V> | undefined;
  let behind: Half<V> | undefined;

  const longest = (text: string, at: number, limit = text.length): Hit<V> | undefined => {
    ahead ??= forward();
    let node = enter(ahead, text.charCodeAt(at), text.charCodeAt(at + 1), forwards);
    let end = at;
    let value: V | undefined;
    for (let i = at + 1; node && i <= limit; i++) {
      if (node.value !== undefined) {
        end = i;
        value = node.value;
      }
      node = step(node, text.charCodeAt(i), i + 1 - at, forwards);
    }
    return value === undefined ? undefined : { start: at, end, value };
  };

  const all = (text: string, at: number): readonly Hit<V>[] => {
    ahead ??= forward();
    let node = enter(ahead, text.charCodeAt(at), text.charCodeAt(at + 1), forwards);
    if (!node) return NONE;
    const hits: Hit<V>[] = [];
    for (let i = at + 1; node; i++) {
      if (node.value !== undefined) hits.push({ start: at, end: i, value: node.value });
      node = step(node, text.charCodeAt(i), i + 1 - at, forwards);
    }
    return hits.reverse();
  };

  const longestBefore = (text: string, end: number): Hit<V> | undefined => {
    behind ??= backward();
    let node = enter(behind, text.charCodeAt(end - 1), text.charCodeAt(end - 2), backwards);
    let start = end;
    let value: V | undefined;
    for (let i = end - 1; node; i--) {
      if (node.value !== undefined) {
        start = i;
        value = node.value;
      }
      node = step(node, text.charCodeAt(i - 1), end - i + 1, backwards);
    }
    return value === undefined ? undefined : { start, end, value };
  };
  return {
    begins: (unit) => {
      ahead ??= forward();
      return hasBit(ahead.firsts, unit);
    },
    longest,
    all,
    longestBefore,
  };
}

function halfOf<V>(entries: readonly Entry<V>[], read: Read): Half<V> {
  const root = grown(entries, 0, read);
  const half = { firsts: noBits(), alone: noBits(), pairs: noBits(), nodeAt: (unit: number) => root.get(unit)! };
  for (const [word] of entries) note(half, word, read);
  return half;
}

/** Notes how a word begins. */
function note({ firsts, alone, pairs }: Omit<Half<unknown>, 'nodeAt'>, word: string, read: Read): void {
  if (word.length === 0) return;
  const first = read(word, 0);
  addBit(firsts, first);
  if (word.length === 1) addBit(alone, first);
  else addBit(pairs, pairOf(first, read(word, 1)));
}

/** Two units as one number below 65,536, well spread (a multiplicative hash). */
const pairOf = (first: number, second: number): number => Math.imul((first << 16) ^ second, 0x9e3779b1) >>> 16;

/** The node of a first unit, if words may begin with it and the next one. */
function enter<V>(half: Half<V>, unit: number, next: number, read: Read): Node<V> | undefined {
  if (!hasBit(half.firsts, unit)) return undefined;
  if (!hasBit(half.pairs, pairOf(unit, next)) && !hasBit(half.alone, unit)) return undefined;
  const node = half.nodeAt(unit);
  if (node.entries) layOut(node, 1, read);
  return node;
}

/** The node that a unit leads to from another one; `depth` is that of the one it leads to. */
function step<V>({ next }: Node<V>, unit: number, depth: number, read: Read): Node<V> | undefined {
  const node = next?.get(unit);
  if (node?.entries) layOut(node, depth, read);
  return node;
}

const nodeOf = <V>(entries: Node<V>['entries']): Node<V> => ({ entries, next: undefined, value: undefined });

function layOut<V>(node: Node<V>, depth: number, read: Read): void {
  const entries = typeof node.entries === 'function' ? [...node.entries()] : node.entries!;
  node.entries = undefined;
  node.value = entries.find(([word]) => word.length === depth)?.[1];
  const next = grown(entries, depth, read);
  if (next.size > 0) node.next = next;
}

/** The nodes for the units at a depth, each with the entries that lead through it. */
function grown<V>(entries: readonly Entry<V>[], depth: number, read: Read): Map<number, Node<V>> {
  const nodes = new Map<number, Node<V>>();
  for (const entry of entries) {
    if (entry[0].length <= depth) continue;
    const unit = read(entry[0], depth);
    const node = nodes.get(unit);
    if (node) (node.entries as Entry<V>[]).push(entry);
    else nodes.set(unit, nodeOf([entry]));
  }
  return nodes;
}
