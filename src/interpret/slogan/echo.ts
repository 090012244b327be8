import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import { dictionary } from '../../codebook/words.ts';
import type { Span } from '../../core/span.ts';
import { COMMA, FEWEST, length, type Row } from './parts.ts';

/** What clauses in a row end with (永远在路上), found from its end. */
const echoes = derived(({ slogans }) => dictionary(slogans.echoes));
const SHORTEST = 6;
const LONGEST = 20;
const UNEVEN = 6;
const NO_PART = /[\d%()《》]/;

/** 从“要我学”到“我要学”、从“被动改”到“主动改”、…: ways that were gone. */
const WAY = /^从[^到]{2,8}到[^到]{2,8}$/;
const FROM = '从'.charCodeAt(0);

/** Adds three and more parts in a row that end with the same words, or that each say from where to where. */
export function addEchoes(text: string, { mark, parts }: Row, codebook: Codebook, found: Span[]): void {
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const echo = mark === COMMA ? echoOf(text, parts[from + 1]!, codebook) : undefined;
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
function echoOf(text: string, { end }: Span, codebook: Codebook): string | undefined {
  const echo = echoes(codebook).longestBefore(text, end);
  return echo && text.slice(echo.start, end);
}

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
