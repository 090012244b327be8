import { once } from '../core/once.ts';
import type { Note } from '../core/problem.ts';
import type { Span } from '../core/span.ts';
import { type Trie, trie } from '../core/trie.ts';
import { type EngineName, segmenter } from './segmenter.ts';

/** A word in its place; blanks and marks are words too, so that nothing of the text is missing between them. */
export interface Word extends Span {
  readonly text: string;
  /** part of speech in ICTCLAS letters (n, v, ns …), when it was asked for; `nz` for a word of the lexicon */
  readonly tag?: string;
}

export interface WordOptions {
  readonly engine?: EngineName;
  readonly tags?: boolean;
  /** names and set phrases that stay whole (省委政法委, 顽瘴痼疾) */
  readonly lexicon?: Iterable<string> & object;
}

export interface Words {
  /** package and version of the engine that ran */
  readonly engine: string;
  readonly words: readonly Word[];
  readonly notes: readonly Note[];
}

/** Cuts a text into words, line by line. Offsets are UTF-16 units of `text`. */
export function words(text: string, { engine: name, tags = false, lexicon = [] }: WordOptions = {}): Words {
  const { engine, notes } = segmenter(name);
  const names = namesIn(lexicon);
  const found: Word[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+|\n/g)) {
    const cut: Word[] = [];
    let start = index;
    for (const { word, tag } of line === '\n' ? [{ word: line, tag: 'x' }] : engine.cut(line, tags)) {
      const end = start + word.length;
      // the text as it stands: engines return U+FFFD for half a surrogate pair
      cut.push({ text: text.slice(start, end), start, end, ...(tags && tag !== undefined && { tag }) });
      start = end;
    }
    if (start !== index + line.length) throw new Error(`${engine.name}: words do not add up to the line at ${index}`);
    for (const word of joined(cut, text, names, tags)) found.push(word);
  }
  return { engine: engine.name, words: found, notes };
}

/** A lexicon that serves many texts is laid out once. */
const namesIn = once((lexicon: Iterable<string> & object) =>
  trie(Array.from(lexicon, (word) => [word, true] as const)),
);

/** Puts together neighbouring words that the lexicon has as one. A name that begins or ends within a word joins nothing. */
function* joined(cut: readonly Word[], text: string, lexicon: Trie<true>, tags: boolean): Iterable<Word> {
  for (let i = 0; i < cut.length; ) {
    const { start } = cut[i]!;
    const ends = lexicon.all(text, start).map((hit) => hit.end);
    let last = i;
    for (let j = i; j < cut.length && cut[j]!.end <= (ends[0] ?? -1); j++) if (ends.includes(cut[j]!.end)) last = j;
    const { end } = cut[last]!;
    yield last === i ? cut[i]! : { text: text.slice(start, end), start, end, ...(tags && { tag: 'nz' }) };
    i = last + 1;
  }
}
