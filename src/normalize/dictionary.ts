import { createRequire } from 'node:module';
import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import { type Trie, trie } from '../core/trie.ts';

type Pair = readonly [from: string, to: string];

/** Everything that a Traditional paragraph may hold and what Simplified text writes for it; the longest entry counts. */
export const dictionary = derived((codebook) => build(codebook, true));

/**
 * The same without mainland vocabulary, for texts of Hong Kong: 資訊科技 and the like are parts of names there.
 */
export const characterDictionary = derived((codebook) => build(codebook, false));

/** OpenCC's phrases and characters (its `t2cn` alone: the regional ones turn 審判執行 into 审判运行), read when they are first needed. */
function openccPairs(): { phrases: Pair[]; characters: Pair[] } {
  const { Locale } = createRequire(import.meta.url)('opencc-js/t2cn') as typeof import('opencc-js');
  const [phrases, characters] = Locale.to.cn![0]!.map((entries: unknown) =>
    String(entries)
      .split('|')
      .map((entry) => entry.split(' ') as unknown as Pair),
  );
  return { phrases: phrases!, characters: characters! };
}

function build(codebook: Codebook, vocabulary: boolean): Trie<string> {
  const opencc = openccPairs();
  const simplified = new Map(opencc.characters);
  const simplify = (word: string): string => Array.from(word, (c) => simplified.get(c) ?? c).join('');
  const kept = (words: readonly string[] = []): Pair[] =>
    words.flatMap((word) => [[word, simplify(word)] as const, [simplify(word), simplify(word)] as const]);

  const pairs: Pair[] = [];
  for (const { from, to, except } of codebook.variants)
    pairs.push(...kept(except), ...Array.from(from, (c) => [c, to] as const));
  if (vocabulary)
    for (const { from, to, except } of codebook.vocabulary)
      pairs.push(...kept(except), ...from.map((word) => [word, to] as const));
  return trie([...pairs, ...opencc.phrases, ...opencc.characters]);
}
