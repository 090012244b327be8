import { idiomsOf } from '../codebook/idioms.ts';
import { derived } from '../codebook/load.ts';
import { nameStarts } from '../codebook/organizations.ts';
import { regionNames } from '../codebook/regions.ts';
import { knownFormulas } from '../codebook/slogans.ts';
import type { Codebook } from '../codebook/types.ts';
import { beginningsOf, sieve } from '../core/beginnings.ts';
import type { Cleaned } from '../core/document.ts';
import { once } from '../core/once.ts';
import { openings } from './date-opening.ts';
import { NUMERAL_STARTS } from './numeral-digits.ts';

/** Where in the report text something of a kind may begin, in order: the rules look at no other place. */
export interface Places {
  readonly numerals: readonly number[];
  readonly idioms: readonly number[];
  readonly dates: readonly number[];
  readonly regions: readonly number[];
  readonly organizations: readonly number[];
  /** formulas of the codebook */
  readonly formulas: readonly number[];
}

const sieveOf = derived((codebook) =>
  sieve([
    beginningsOf(NUMERAL_STARTS),
    idiomsOf(codebook).beginnings(),
    openings(codebook).beginnings,
    regionNames(codebook).beginnings(),
    nameStarts(codebook).beginnings(),
    knownFormulas(codebook).beginnings(),
  ]),
);

/** The places of a document's report text, looked for once for all rules. */
export const placesOf = (doc: Pick<Cleaned, 'work'>, codebook: Codebook): Places => placesIn(doc.work, codebook);

const placesIn = once(({ text }: Cleaned['work'], codebook: Codebook): Places => {
  const found = sieveOf(codebook)(text);
  const [numerals, idioms, dates] = [found[0]!, found[1]!, found[2]!];
  const [regions, organizations, formulas] = [found[3]!, found[4]!, found[5]!];
  return { numerals, idioms, dates, regions, organizations, formulas };
});
