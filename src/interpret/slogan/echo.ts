import { derived } from '../../codebook/load.ts';
import type { Codebook } from '../../codebook/types.ts';
import { dictionary } from '../../codebook/words.ts';
import { type Span, slice } from '../../core/span.ts';
import { COMMA, FEWEST, isEven, length, type Row, runFrom } from './parts.ts';

/** What clauses in a row end with (永远在路上), found from its end. */
const echoes = derived(({ slogans }) => dictionary(slogans.echoes));
const SHORTEST = 6;
const LONGEST = 20;
const UNEVEN = 6;
const NO_PART = /[\d%()《》]/;

/** Adds three and more clauses in a row that end with the same words. */
export function addEchoes(text: string, { mark, parts }: Row, codebook: Codebook, found: Span[]): void {
  if (mark !== COMMA) return;
  for (let from = 0; from + FEWEST <= parts.length; from++) {
    const echo = echoOf(text, parts[from + 1]!, codebook);
    if (!echo) continue;
    const to = runFrom(parts, from, (part) => ends(text, part, echo));
    if (to - from < FEWEST || !isEven(parts.slice(from, to), UNEVEN)) continue;
    found.push({ start: parts[from]!.start, end: parts[to - 1]!.end });
    from = to - 1;
  }
}

/** What a part ends with that others may end with as well. */
function echoOf(text: string, { end }: Span, codebook: Codebook): string | undefined {
  const echo = echoes(codebook).longestBefore(text, end);
  return echo && text.slice(echo.start, end);
}

const ends = (text: string, part: Span, echo: string): boolean =>
  length(part) >= SHORTEST &&
  length(part) <= LONGEST &&
  text.startsWith(echo, part.end - echo.length) &&
  !NO_PART.test(slice(text, part));
