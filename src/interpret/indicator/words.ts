import { commonWordEnd, derived } from '../../codebook/load.ts';
import type { PredicateClass } from '../../codebook/types.ts';
import type { Mention } from '../../core/mention.ts';
import type { Span } from '../../core/span.ts';
import { type Trie, trie } from '../../core/trie.ts';
import { unitsOf } from '../../core/units.ts';
import { type Blocks, beginsWithin, blockAt } from './blocks.ts';

/** A word of a clause: what the lexicon of predicates knows it as, or the mention that stands there. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  /** classes of codebook/predicates.yaml; empty for words it does not know */
  readonly classes: readonly PredicateClass[];
  readonly mention: Mention | null;
}

/** What the lexicon says of a word. */
interface Known {
  readonly text: string;
  readonly classes: readonly PredicateClass[];
  /** what stands where its last character belongs to the next word */
  readonly over: RegExp | undefined;
}

const NONE: readonly PredicateClass[] = [];

/** Words whose last character belongs to the next: 占|用水总量的15% (占用土地 is a verb), 加|上级补助收入. */
const OVERRUN: ReadonlyMap<string, RegExp> = new Map([
  ['占用', /^占用[水电能煤气工地](?:总?量|总数|总?面积|的)/],
  ['加上', /^加上[级年]/],
]);

/** All words of the lexicon with their classes; one word may have several (完成: a verb, or linking 投资完成4750亿元). */
export const predicates = derived((codebook): Trie<Known> => {
  const known = new Map<string, Known & { readonly classes: PredicateClass[] }>();
  for (const [name, words] of Object.entries(codebook.predicates) as [PredicateClass, readonly string[]][])
    if (!/_suffixes$/.test(name))
      for (const text of words) {
        const word = known.get(text);
        if (word) word.classes.push(name);
        else known.set(text, { text, classes: [name], over: OVERRUN.get(text) });
      }
  return trie(known);
});

/**
 * Cuts a run of `work` into words by the longest known one, left to right; a block is one word, and what the lexicon
 * does not know is one word up to the next that it does. 抽调59名业务骨干组建 → 抽调 | 59名 | 业务骨干 | 组建.
 */
export function wordsOf(text: string, { start, end }: Span, lexicon: Trie<Known>, blocks: Blocks): Word[] {
  const words: Word[] = [];
  let unknown = start;
  for (let at = start; at < end; ) {
    const block = blockAt(blocks, at);
    const mention = block && block.span.end <= end ? block : null;
    let to = mention ? timeEnd(text, mention, end) : markEnd(text, at, end);
    let known: Known | undefined;
    if (to === at) {
      const isRun = at > unknown || (words.length > 0 && words.at(-1)!.mention === null);
      const hit = isRun && isRatio(text, at) ? undefined : longestWord(text, at, end, lexicon, blocks);
      const whole = wholeWordEnd(text, at, end, lexicon);
      const common = beginsWithin(blocks, at + 1, whole) ? at : whole; // 该|县纪委
      if (!hit || (hit.end < common && !isAcross(text, hit.end, common, end, lexicon))) {
        at = Math.max(common, at + 1);
        continue;
      }
      to = hit.end;
      known = hit.value;
    }
    if (at > unknown) words.push(wordOf(text, unknown, at, null));
    words.push(
      known
        ? { span: { start: at, end: to }, text: known.text, classes: known.classes, mention }
        : wordOf(text, at, to, mention),
    );
    at = unknown = to;
  }
  if (end > unknown) words.push(wordOf(text, unknown, end, null));
  return words;
}

const wordOf = (text: string, start: number, end: number, mention: Mention | null): Word => ({
  span: { start, end },
  text: text.slice(start, end),
  classes: NONE,
  mention,
});

/** The longest word of the lexicon that begins at a place and holds no mention: 前|三年, not 前三|年. */
function longestWord(text: string, at: number, end: number, lexicon: Trie<Known>, blocks: Blocks) {
  let hit = lexicon.longest(text, at, end);
  while (hit && (beginsWithin(blocks, at + 1, hit.end) || runsOver(text, at, hit.value)))
    hit = lexicon.longest(text, at, hit.end - 1);
  return hit;
}

const runsOver = (text: string, at: number, { over }: Known): boolean => over?.test(text.slice(at, at + 7)) ?? false;

/** Marks are words of their own (what stands to either side belongs to two clauses), and so are brackets with all in them. */
const isMark = unitsOf(',;:。!?\n●■◆★▲◎○□☆※');
const [OPEN, CLOSED] = ['('.charCodeAt(0), ')'.charCodeAt(0)];

/** Where the mark or the bracket that begins at a place ends; the place itself where there is none. */
function markEnd(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (isMark(unit)) return at + 1;
  if (unit !== OPEN) return at;
  let depth = 1; // (详情见下文(ii)段)
  for (let i = at + 1; i < end; i++) {
    const mark = text.charCodeAt(i);
    if (mark === OPEN) depth++;
    else if (mark === CLOSED && --depth === 0) return i + 1;
  }
  return at + 1;
}

const THAN = '比'.charCodeAt(0);
/** 性别比|为105:100, 城乡收入比|缩小: the last character of a noun; 收入比|上年增长 compares. */
const RATIO = /^比(?:[\d.]{1,6}[:∶]|[为是达由从的、(]|上升|下降|缩小|扩大|调整|提高|降低|保持|稳定)/;

const isRatio = (text: string, at: number): boolean =>
  text.charCodeAt(at) === THAN && RATIO.test(text.slice(at, at + 8));

/** 占|地区生产总值: a word of one character, behind which a longer one begins than the common word (占地) that holds it. */
const isAcross = (text: string, at: number, common: number, end: number, lexicon: Trie<Known>): boolean =>
  common === at + 1 && (lexicon.longest(text, at, end)?.end ?? 0) > common;

/** End of the common word at a place, without a function word that its last character may be: 价格|比上年, not 价格比|上年. */
function wholeWordEnd(text: string, at: number, end: number, lexicon: Trie<Known>): number {
  const common = commonWordEnd(text, at, end);
  if (common > at + 1 && text.startsWith('分别', common - 1)) return at; // 补水|分别, 西部|分别: not 水分, 部分
  if (common < at + 3 || !isFunction(text.charCodeAt(common - 1)) || commonWordEnd(text, at, common - 1) < common - 1)
    return common;
  return lexicon.longest(text, common - 1) ? common - 1 : common;
}

/** Whether a mention is a time: a date or a length of time. */
export const isTime = (mention: Mention | null | undefined): boolean =>
  mention?.type === 'date' || mention?.type === 'period' || isDuration(mention);

const isDuration = (mention: Mention | null | undefined): boolean =>
  (mention?.type === 'figure' || mention?.type === 'quantity') && mention.value.kind === 'duration';

/** End of a mention; of a time with the word that makes it one: 三年|来, 五年|内. */
function timeEnd(text: string, mention: Mention, end: number): number {
  const at = mention.span.end;
  return isDuration(mention) ? Math.min(spanEnd(text, at), end) : at;
}

function spanEnd(text: string, at: number): number {
  const two = text.slice(at, at + 2);
  if (two === '以来' || two === '期间' || two === '之内' || two === '之间') return at + 2;
  return /^[来间内中里末底初]/.test(two) && commonWordEnd(text, at, at + 4) === at ? at + 1 : at;
}

const isFunction = unitsOf('比较由在为达占共与和及');

/** A word of a run, undefined outside of it: V8 looks an index of -1 up as the name of a property. */
export const wordAt = (words: readonly Word[], i: number): Word | undefined => (i >= 0 ? words[i] : undefined);

/** Whether a word belongs to one of the classes. Each has a parameter of its own: V8 makes an array of a rest at every call. */
export function is(
  word: Word | undefined,
  a: PredicateClass,
  b?: PredicateClass,
  c?: PredicateClass,
  d?: PredicateClass,
  e?: PredicateClass,
  f?: PredicateClass,
  g?: PredicateClass,
  h?: PredicateClass,
): boolean {
  if (word === undefined || word.classes === NONE) return false;
  for (const known of word.classes) {
    if (known === a || known === b || known === c || known === d) return true;
    if (known === e || known === f || known === g || known === h) return true;
  }
  return false;
}

/** “北部都会区”|占地面积: an area by a name of its own. */
export const isQuotedArea = ({ mention, text }: Word): boolean =>
  mention?.type === 'quote' && /(区|新城|(?<!家)园|走廊|经济带)”$/.test(text);

/** 2300个县|(市、区): a bracket that belongs to the name of what is counted. */
export const isBracketedArea = ({ text }: Word): boolean => /^\([市区县旗州盟、]{1,6}\)$/.test(text);

/** Index of the last word but linking words and adverbs, which may stand between a verb and its figure (提出|抗诉|共|9件), or -1. */
export const lastContentWord = (words: readonly Word[]): number =>
  words.findLastIndex((word) => !is(word, 'linking', 'adverbs'));

/** A run of words up to the next figure: 发放补贴|500万元、物资. */
export function upToFigure(words: readonly Word[]): readonly Word[] {
  const next = words.findIndex(({ mention }) => mention?.type === 'quantity');
  return next < 0 ? words : words.slice(0, next);
}

/** Index of the last word before `end` that a test holds for, or -1. */
export function lastBefore(words: readonly Word[], end: number, holds: (word: Word) => boolean): number {
  for (let i = end - 1; i >= 0; i--) if (holds(words[i]!)) return i;
  return -1;
}
