import { type Span, slice } from '../../core/span.ts';
import { FEWEST, isEven, length, type Row, runFrom } from './parts.ts';

/** Ways that were gone, three and more in a row. */

/** 从城市到农村,从生产力到生产关系,从经济基础到上层建筑 */
const WAY = /^从[^到]{2,8}到[^到]{2,8}$/;
const LONGEST_WAY = 20;
const UNEVEN = 6;
/** 实现⟦从“要我学”到“我要学”、从“被动改”到“主动改”、从“单打独斗”到“协同作战”⟧的转变 */
const QUOTED = /从“[^“”]{2,8}”[到向]“[^“”]{2,8}”/;
const LONGEST_QUOTED = 36;
const FROM = '从'.charCodeAt(0);

/** Adds the ways that are whole parts of a row. */
export function addWays(text: string, { parts }: Row, found: Span[]): void {
  const isWay = (part: Span): boolean =>
    text.charCodeAt(part.start) === FROM && length(part) <= LONGEST_WAY && WAY.test(slice(text, part));
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const to = runFrom(parts, from, isWay);
    if (to - from >= FEWEST && isEven(parts.slice(from, to), UNEVEN))
      found.push({ start: parts[from]!.start, end: parts[to - 1]!.end });
    from = Math.max(from, to - 1);
  }
}

/** Ways from one quotation to another; before the first and behind the last other words may stand. */
export function* quotedWays(text: string, parts: readonly Span[]): Generator<Span> {
  const wayIn = (part: Span): Span | null => {
    const way = length(part) <= LONGEST_QUOTED ? QUOTED.exec(slice(text, part)) : null;
    return way && { start: part.start + way.index, end: part.start + way.index + way[0].length };
  };
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const to = runFrom(parts, from, (part) => wayIn(part) !== null);
    if (to - from >= FEWEST) yield { start: wayIn(parts[from]!)!.start, end: wayIn(parts[to - 1]!)!.end };
    from = Math.max(from, to - 1);
  }
}
