import { derived } from '../codebook/load.ts';
import { BODY_FILES } from '../codebook/organizations.ts';

/** Names and set phrases of the codebook that stay whole when a text is cut into words: formulas and bodies with a name of their own. */
export const lexiconOf = derived((codebook): ReadonlySet<string> => {
  const bodies = BODY_FILES.flatMap((file) => codebook[`organizations-${file}`].entries);
  return new Set([...codebook.slogans.formulas, ...bodies].flatMap(({ name, aliases = [] }) => [name, ...aliases]));
});
