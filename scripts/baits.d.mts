/** A text that a rule could take more than its share of time on, see fixtures/baits.yaml. */
export interface Bait {
  readonly name: string;
  readonly before?: string;
  readonly repeat: string;
  readonly after?: string;
}
export function readBaits(): Bait[];
export function fill(bait: Bait, length: number): string;
