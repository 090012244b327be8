import { type Span, slice } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';
import { COMMA, FEWEST, length, type Row } from './parts.ts';

/** What clauses in a row end with: 全面从严治党永远在路上,党的自我革命永远在路上,作风建设永远在路上. */
const ECHOES =
  '永远在路上 不动摇 不放松 不停步 不止步 不松劲 不懈怠 不退缩 没有变 不能变 不会变 有保障 见实效 见成效 走在前 作表率 当先锋 有作为 显担当 在一线 在前列 上水平 上台阶 开新局 谱新篇 做到位 落到位 落到实处'.split(
    ' ',
  );
const closesEcho = unitsOf(ECHOES.map((echo) => echo.at(-1)).join(''));
const SHORTEST = 6;
const LONGEST = 20;
const UNEVEN = 6;
const NO_PART = /[\d%()《》]/;

/** 从“要我学”到“我要学”、从“被动改”到“主动改”、…: ways that were gone. */
const WAY = /^从[^到]{2,8}到[^到]{2,8}$/;
const FROM = '从'.charCodeAt(0);

/** Adds three and more parts in a row that end with the same words, or that each say from where to where. */
export function addEchoes(text: string, { mark, parts }: Row, found: Span[]): void {
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const echo = mark === COMMA ? echoOf(text, parts[from + 1]!) : undefined;
    if (!echo && text.charCodeAt(parts[from]!.start) !== FROM) continue;
    const holds = (part: Span): boolean => (echo ? ends(text, part, echo) : isWay(text, part));
    if (!holds(parts[from]!)) continue;
    let to = from;
    while (to < parts.length && holds(parts[to]!)) to++;
    if (to - from < FEWEST || !isEven(parts.slice(from, to))) continue;
    found.push({ start: parts[from]!.start, end: parts[to - 1]!.end });
    from = to - 1;
  }
}

/** What a part ends with that others may end with as well. */
const echoOf = (text: string, part: Span): string | undefined =>
  closesEcho(text.charCodeAt(part.end - 1)) ? ECHOES.find((echo) => slice(text, part).endsWith(echo)) : undefined;

const isWay = (text: string, part: Span): boolean => length(part) <= LONGEST && WAY.test(said(text, part));

const said = (text: string, { start, end }: Span): string =>
  end - start > LONGEST ? text.slice(end - LONGEST, end) : text.slice(start, end);

const ends = (text: string, part: Span, echo: string): boolean =>
  length(part) >= SHORTEST &&
  length(part) <= LONGEST &&
  said(text, part).endsWith(echo) &&
  !NO_PART.test(said(text, part));

function isEven(parts: readonly Span[]): boolean {
  const sizes = parts.map(length);
  return Math.max(...sizes) - Math.min(...sizes) <= UNEVEN;
}
