import { derived } from '../../codebook/load.ts';
import { words } from '../../codebook/slogans.ts';
import type { Codebook } from '../../codebook/types.ts';
import type { Span } from '../../core/span.ts';
import { COMMA, FEWEST, isEven, length, type Mark, type Row } from './parts.ts';

const SHORTEST = 4;
const LONGEST = 18;
/** How much longer than the shortest a part may be. */
const UNEVEN = 6;
/** So much in common makes a figure of clauses of any length. */
const LONG_KEY = 4;
/** Verbs of work: clauses that begin with them are a list of tasks, 加强…,加强…,加强…. */
const PLAIN = new Set(
  '加强 推动 推进 支持 支援 发展 建立 健全 完善 提高 促进 实施 开展 落实 加快 扩大 增加 减少 改善 深化 优化 组织 建设'.split(
    ' ',
  ),
);
/** Words that clauses in a row are built on: 凡…必…, 把…, 更…的…, 以…为…, 谁…谁…. */
const BUILDERS = new Set('凡把让更越谁愿敢既以靠');
/** 是一次…的大学习,一次…的大洗礼,一次…的大动员 */
const TIMES = /^一[次场种份曲股]/;
/** What becomes of a thing: 变成…的精气神,变成…的自觉行动,变成…的实际成效. */
const BECOMES = new Set(['变成', '化为', '转化', '体现']);
const NO_PART = /[\d%()《》]/;
/** 以…为原则, where the clause goes on with 的. */
const AS = /^以[^的]{2,12}为[^的]{2,6}(?=的)/;

/** Verbs of two syllables that calls begin with: 坚持, 贴近. */
const verbs = derived(
  ({ slogans, predicates }): ReadonlySet<string> =>
    new Set([...words(slogans.calls), ...words(slogans.governors), ...predicates.verbs].filter((v) => v.length === 2)),
);

/**
 * Adds three and more parts in a row that begin with the same verb or the same form of number, of about one length: 贴近高等教育实际、
 * 贴近学校办学实际、贴近服务师生; 一件件实事、一桩桩暖心事、一个个笑脸.
 */
export function addAnaphoras(text: string, { mark, parts }: Row, codebook: Codebook, found: Span[]): void {
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    if (text.charCodeAt(parts[from + 1]!.start) !== text.charCodeAt(parts[from + 2]!.start)) continue;
    const to = lastAlike(text, parts, from, mark, codebook);
    const start = to - from < FEWEST - 1 ? -1 : startOf(text, parts[from]!, parts[from + 1]!, mark);
    if (start < 0) continue;
    const last = parts[to]!;
    // 以…为前提,以…为条件,以主客观相统一为原则|的机制
    const tail = mark === COMMA ? AS.exec(text.slice(last.start, last.end))?.[0].length : undefined;
    const end = tail ? last.start + tail : last.end;
    const figure = [{ start, end: parts[from]!.end }, ...parts.slice(from + 1, to), { start: last.start, end }];
    if (isMatched(text, figure) || (mark === COMMA && isLong(text, parts, from, codebook) && isPlain(text, figure)))
      found.push({ start, end });
    from = to;
  }
}

/** The last of the parts behind `from` that begin as the second one does; `from` itself where that begins no row. */
function lastAlike(text: string, parts: readonly Span[], from: number, mark: Mark, codebook: Codebook): number {
  const second = parts[from + 1]!;
  const key = keyOf(text, second);
  const counted = isCounted(text, second);
  const built = TIMES.test(key) || BECOMES.has(key);
  const plain = !built && (!verbs(codebook).has(key) || (mark === COMMA && PLAIN.has(key)));
  if (!counted && key.length > 1 && plain && !(mark === COMMA && isLong(text, parts, from, codebook))) return from;
  let to = from + 1;
  while (
    to + 1 < parts.length &&
    (counted ? isCounted(text, parts[to + 1]!) : text.startsWith(key, parts[to + 1]!.start))
  )
    to++;
  return to;
}

/** Whether three parts begin with a verb and what describes it: 积极应对…,积极应对…,积极应对…. */
function isLong(text: string, parts: readonly Span[], from: number, codebook: Codebook): boolean {
  const { start } = parts[from + 1]!;
  const prefix = text.slice(start, start + LONG_KEY);
  return (
    text.startsWith(prefix, parts[from + 2]!.start) &&
    text.slice(parts[from]!.start, parts[from]!.end).includes(prefix) &&
    (verbs(codebook).has(prefix.slice(2)) || verbs(codebook).has(prefix.slice(0, 2)))
  );
}

/** What the parts begin with: a verb of two syllables, or one of the words that a clause is built on (凡…必…, 把…). */
const keyOf = (text: string, { start }: Span): string =>
  BUILDERS.has(text[start]!) ? text[start]! : text.slice(start, start + 2);

/** 一件件, 一个个 */
const isCounted = (text: string, { start }: Span): boolean =>
  text[start] === '一' && text[start + 1] === text[start + 2];

/** Where the first part begins: other words may stand in front of it, unless commas part the row. */
function startOf(text: string, first: Span, second: Span, mark: Mark): number {
  if (isCounted(text, second)) {
    for (let at = first.end - SHORTEST; at >= first.start; at--)
      if (isCounted(text, { start: at, end: first.end })) return at;
    return -1;
  }
  const key = keyOf(text, second);
  if (mark === COMMA) {
    const at = text.indexOf(text.slice(second.start, second.start + LONG_KEY), first.start);
    if (text.startsWith(key, first.start)) return first.start;
    if (at < first.end && at >= 0) return at;
    // 必须坚持⟦把资源转化为…⟧,把活力转化为…; 是⟦一次…⟧,一次…
    const within =
      BUILDERS.has(key) || TIMES.test(key) || BECOMES.has(key) ? text.lastIndexOf(key, first.end - key.length) : -1;
    const same = key === '更' ? text[within + 1] === text[second.start + 1] : true;
    return same && within >= first.start && Math.abs(first.end - within - length(second)) <= UNEVEN ? within : -1;
  }
  const at = text.lastIndexOf(key, first.end - 2);
  return at >= first.start ? at : -1;
}

const isMatched = (text: string, parts: readonly Span[]): boolean =>
  isEven(parts, UNEVEN) &&
  parts.every((part) => length(part) >= SHORTEST && length(part) <= LONGEST) &&
  isPlain(text, parts);

const isPlain = (text: string, parts: readonly Span[]): boolean =>
  !parts.some(({ start, end }) => NO_PART.test(text.slice(start, end)));
