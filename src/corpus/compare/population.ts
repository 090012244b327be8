import type { Codebook } from '../../codebook/types.ts';

/** Residents of an area (GB/T 2260) at the census of 2020; null where the codebook has no figure. */
export const populationOf = (code: string, { population }: Codebook): number | null =>
  population.residents[code] ?? null;
