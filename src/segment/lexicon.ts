import { derived } from '../codebook/load.ts';

/** Names and set phrases of the codebook that stay whole when a text is cut into words: formulas and bodies with a name of their own. */
export const lexiconOf = derived((codebook): ReadonlySet<string> => {
  const bodies = [
    codebook['organizations-central'],
    codebook['organizations-national'],
    codebook['organizations-foreign'],
    codebook['organizations-hongkong'],
  ].flatMap(({ entries }) => entries);
  return new Set([...codebook.slogans.formulas, ...bodies].flatMap(({ name, aliases = [] }) => [name, ...aliases]));
});
