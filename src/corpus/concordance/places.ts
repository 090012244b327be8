import { placesOf } from '../../codebook/pattern.ts';
import { TifaError } from '../../core/problem.ts';
import type { Span } from '../../core/span.ts';
import type { Words } from '../../segment/words.ts';
import { simplified } from '../simplified.ts';
import { wordPlaces } from './word-places.ts';

/** How a pattern is meant: as it stands, as a regular expression (RE2), or as whole words with blanks between. */
export const MATCHES = ['text', 'regex', 'words'] as const;
export type Match = (typeof MATCHES)[number];

/** Finds the places of a pattern in a text as the rules read it (`work`), from left to right without overlaps. */
export type Places = (text: string) => Iterable<Span>;

/**
 * What finds a pattern. It may be Traditional or Simplified, with marks of either width: it is read as the reports are.
 * @throws TifaError when a regular expression is wrong, a * stands for a part of a word, or nothing is sought.
 */
export function placesFor(pattern: string, match: Match, cut: (text: string) => Words): Places {
  if (pattern.trim() === '') throw new TifaError('empty-pattern', 'the pattern is empty', 'Give what is to be found.');
  if (match === 'words') {
    const pieces = simplified(pattern).trim().split(/\s+/);
    if (pieces.some((piece) => piece.length > 1 && piece.includes('*')))
      throw new TifaError(
        'broken-pattern',
        `--words ${pattern}: * stands for a whole word, not for a part of one`,
        'Put blanks around it, or give a regular expression with --regex.',
      );
    return (text) => wordPlaces(text, cut(text).words, pieces);
  }
  return match === 'regex' ? regexPlaces(pattern) : textPlaces(simplified(pattern));
}

const textPlaces = (sought: string): Places =>
  function* (text) {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length))
      yield { start: at, end: at + sought.length };
  };

/** Only ideographs are converted: （ would become a group. */
function regexPlaces(pattern: string): Places {
  const source = pattern.replace(/\p{Script=Han}+/gu, simplified);
  try {
    return placesOf(source);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new TifaError(
      'broken-pattern',
      `--regex ${pattern}: ${said.replace(/^error parsing regexp: |\(\?m\)/g, '')}`,
      'It is read as RE2 reads it: no look-around, no back-references; \\ before a mark that is meant itself.',
      { cause },
    );
  }
}
