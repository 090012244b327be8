import { derived } from '../codebook/load.ts';
import type { BoilerplateEntry } from '../codebook/types.ts';
import { placesWhere } from '../core/beginnings.ts';
import { type Trie, trie } from '../core/trie.ts';
import { unitsOf } from '../core/units.ts';

interface Lists {
  /** so long is the longest line that one of them knows by a part of it */
  readonly most: number;
  readonly whole: Trie<BoilerplateEntry>;
  readonly starts: Trie<BoilerplateEntry>;
  readonly holds: Trie<BoilerplateEntry>;
  /** those of them that a line of more than `MOST` characters is known by as well */
  readonly longHolds: Trie<BoilerplateEntry>;
}

/** How a line is known: by its entry, and whether it is nothing but words of the lists. */
export interface Known {
  readonly entry: BoilerplateEntry;
  readonly whole: boolean;
  /** how many words of the lists it holds */
  readonly words: number;
}

const MOST = 60;
const LONGEST = 400;
const isSeparator = unitsOf('0123456789|/\\>»›·•-—_()[]【】{}<:,.*#+=~@&↑↓▲▼◎●○■□★☆→←×');
const LEADING_MARK = /^[◎●○■□★☆•·*#>»【[(《|\-—]+/;

const lists = derived((codebook): Lists => {
  const words = (field: 'whole' | 'starts' | 'holds', entries = codebook.boilerplate) =>
    trie(
      entries.flatMap((entry) =>
        (entry[field] ?? '')
          .split(/\s+/)
          .filter(Boolean)
          .map((word): [string, BoilerplateEntry] => [word, entry]),
      ),
    );
  const most = Math.max(...codebook.boilerplate.map((entry) => entry.most ?? MOST));
  const longHolds = words(
    'holds',
    codebook.boilerplate.filter((entry) => (entry.most ?? MOST) > MOST),
  );
  return { most, whole: words('whole'), starts: words('starts'), holds: words('holds'), longHolds };
});

/** The entry of codebook/boilerplate.yaml that knows a line (its characters folded, without blanks), or undefined. */
export function knownLine(key: string, codebook: Parameters<typeof lists>[0]): Known | undefined {
  if (key.length > LONGEST) return undefined;
  const { most, whole, starts, holds, longHolds } = lists(codebook);
  const words = allWords(key, whole);
  if (words || key.length > most) return words;
  const fits = (entry: BoilerplateEntry | undefined): entry is BoilerplateEntry =>
    entry !== undefined && key.length <= (entry.most ?? MOST);
  const mark = isSeparator(key.charCodeAt(0)) || key.startsWith('《') ? (LEADING_MARK.exec(key)?.[0].length ?? 0) : 0;
  const start = starts.longest(key, 0)?.value ?? (mark > 0 ? starts.longest(key, mark)?.value : undefined);
  if (fits(start)) return { entry: start, whole: false, words: 1 };
  const parts = key.length > MOST ? longHolds : holds;
  for (const at of placesWhere(key, parts.beginnings())) {
    const held = parts.longest(key, at)?.value;
    if (fits(held)) return { entry: held, whole: false, words: 1 };
  }
  return undefined;
}

/** A line that is made of such words and separators alone, by its longest word: 打印 | 关闭 | 【大 中 小】 */
function allWords(key: string, list: Trie<BoilerplateEntry>): Known | undefined {
  let longest: { length: number; entry: BoilerplateEntry } | undefined;
  let words = 0;
  for (let at = 0; at < key.length; ) {
    const hit = list.longest(key, at);
    // the - between A- and A+ is also the one of 2025-09-17
    if (hit && (hit.end > at + 1 || !isSeparator(key.charCodeAt(at)))) {
      words++;
      if (!longest || hit.end - at > longest.length) longest = { length: hit.end - at, entry: hit.value };
      at = hit.end;
    } else if (isSeparator(key.charCodeAt(at))) at++;
    else return undefined;
  }
  return longest && { entry: longest.entry, whole: true, words };
}
