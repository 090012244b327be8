import { folded } from '../clean/characters.ts';
import { builtinCodebook } from '../codebook/load.ts';
import { sourceOfText } from '../ingest/text.ts';
import { normalize } from '../normalize/index.ts';

/** Words that somebody gives, written as the rules read reports: Simplified, digits, letters and marks half width. */
export const simplified = (text: string): string =>
  folded(normalize(sourceOfText(text), builtinCodebook()).normal.text);
