import { createRequire } from 'node:module';
import type { Span } from '../core/span.ts';

const require = createRequire(import.meta.url);
let engine: typeof import('re2js') | undefined;

/** Whether the end of a text matches. */
export type Pattern = (text: string) => boolean;

/**
 * A regular expression that somebody else wrote, in the syntax of RE2: linear in the text whatever it is, since it has no
 * look-around and no back-references. Throws what RE2 says of a wrong one.
 */
export function endPattern(source: string): Pattern {
  const pattern = re2().compile(`(?:${source})$`);
  return (text) => pattern.test(text);
}

/** Where such an expression matches, one place after the other; ^ and $ are the ends of a line. Empty matches are none. */
export function placesOf(source: string): (text: string) => Iterable<Span> {
  const pattern = re2().compile(source, re2().MULTILINE);
  return function* (text) {
    const matcher = pattern.matcher(text);
    while (matcher.find()) if (matcher.end() > matcher.start()) yield { start: matcher.start(), end: matcher.end() };
  };
}

function re2(): typeof import('re2js').RE2JS {
  engine ??= require('re2js') as typeof import('re2js');
  return engine.RE2JS;
}
