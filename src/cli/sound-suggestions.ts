import { checkCodebook, normalizeText, type Suggestion } from '../index.ts';
import { suggestionsFile } from '../render/suggestions.ts';
import { usage } from './errors.ts';

/**
 * The suggestions as `check` takes them: where it finds a fault the next example is tried; those without one left, or a
 * dimension for their unit, are left out. Throws where there are more than one file may hold.
 */
export async function soundSuggestions(
  found: readonly Suggestion[],
): Promise<{ readonly sound: readonly Suggestion[]; readonly leftOut: readonly Suggestion[] }> {
  const leftOut: Suggestion[] = [];
  for (let sound = found; ; ) {
    const wrong = await faultyEntries(sound);
    if (wrong.size === 0) return { sound, leftOut };
    sound = sound.flatMap((one, i) => {
      if (!wrong.has(i)) return [one];
      const examples = one.examples.slice(1);
      if (examples.length > 0) return [{ ...one, examples }];
      leftOut.push(one);
      return [];
    });
  }
}

/** The places of the suggestions in which `check` finds a fault. */
async function faultyEntries(suggestions: readonly Suggestion[]): Promise<ReadonlySet<number>> {
  if (suggestions.length === 0) return new Set();
  const text = suggestionsFile(suggestions, normalizeText);
  const faults = (await checkCodebook([{ path: 'metrics-suggested.yaml', text }], { own: true })).filter(
    ({ isNote }) => !isNote,
  );
  const entryOf = entryOfLines(text);
  const entries = faults.map(({ line }) => entryOf[line - 1] ?? -1);
  const ofAll = faults[entries.indexOf(-1)];
  if (ofAll)
    throw usage(
      `${suggestions.length} suggestions are too many: ${ofAll.message}`,
      'Choose fewer with --min-count or --min-documents.',
    );
  return new Set(entries);
}

/** Which entry each line of a file of metrics belongs to, from 0; -1 before the first. */
function entryOfLines(text: string): number[] {
  let entry = -1;
  return text.split('\n').map((line) => (line.startsWith('- id:') ? ++entry : entry));
}
