import type { Codebook, NamedBodies } from './types.ts';

/** Values of one section of a codebook, as a file of it holds them. */
export type Section = readonly [name: keyof Codebook, value: unknown];

/**
 * A codebook with more entries. An entry takes the place of the one with the same id, and all come before those that were
 * there, so that they win where two fit equally; words join the list they are added to.
 */
export function mergeCodebook(codebook: Codebook, own: readonly Section[]): Codebook {
  const merged: Record<string, unknown> = { ...codebook };
  for (const [name, value] of own)
    merged[name] = merge(
      merged[name],
      name.startsWith('organizations-') && isBodies(value) ? placedBodies(value) : value,
    );
  return merged as unknown as Codebook;
}

function merge(known: unknown, own: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(own)) {
    const ids = new Set(own.map(idOf));
    return [...own, ...known.filter((entry) => idOf(entry) === undefined || !ids.has(idOf(entry)))];
  }
  if (typeof known === 'string' && typeof own === 'string') return `${known} ${own}`; // words separated by blanks
  if (isRecord(known) && isRecord(own)) {
    const keys = new Set([...Object.keys(known), ...Object.keys(own)]);
    return Object.fromEntries([...keys].map((key) => [key, merge(known[key], own[key])]));
  }
  return own === undefined ? known : own;
}

/** The entries of a file of bodies, each with the level and region that the head of the file gives to all. */
function placedBodies({ level, region, entries }: NamedBodies): Pick<NamedBodies, 'entries'> {
  return { entries: entries.map((entry) => ({ level, ...(region !== undefined && { region }), ...entry })) };
}

const isBodies = (value: unknown): value is NamedBodies => isRecord(value) && Array.isArray(value.entries);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (entry: unknown): unknown => (isRecord(entry) ? entry.id : undefined);
