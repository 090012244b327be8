import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let engine: typeof import('re2js') | undefined;

/** Whether the end of a text matches. */
export type Pattern = (text: string) => boolean;

/**
 * A regular expression that somebody else wrote, in the syntax of RE2: linear in the text whatever it is, since it has no
 * look-around and no back-references. Throws what RE2 says of a wrong one.
 */
export function endPattern(source: string): Pattern {
  engine ??= require('re2js') as typeof import('re2js');
  const pattern = engine.RE2JS.compile(`(?:${source})$`);
  return (text) => pattern.test(text);
}
