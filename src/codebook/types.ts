/** The knowledge of `codebook/*.yaml`: one key a file. */
export interface Codebook {
  /** codebook/measures.yaml */
  readonly measures: readonly MeasureEntry[];
}

/** A measure word (量词) or unit: what may stand between a figure and what it counts. */
export interface MeasureEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** An area of GB/T 2260. */
export interface RegionEntry {
  readonly code: string;
  readonly name: string;
}
